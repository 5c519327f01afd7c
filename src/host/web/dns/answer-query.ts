// The name server of the network: answers questions for addresses (A) and for the names of addresses (PTR).
import type { Network } from '../../../model/network.ts'
import type { World } from '../../../model/world.ts'
import {
  A,
  type DnsRecord,
  encodeMessage,
  encodeName,
  NO_SUCH_NAME,
  PTR,
  parseMessage,
  type Question,
} from './message.ts'

const TTL_SECONDS = 300

/** What else is known of names. */
export type Names = {
  /** Hosts that the world does not list. */
  readonly siteIp: (name: string) => string | undefined
  /** At this instant the name does not resolve, although the world has it. */
  readonly isHidden: (name: string) => boolean
  /** Is told of names that nobody has. */
  readonly missed: (name: string) => void
}

/** Undefined: it was no question. The hosts file is not its business. */
export function answerQuery(
  { world }: { readonly world: World },
  bytes: Uint8Array,
  names: Names,
): Uint8Array | undefined {
  const query = parseMessage(bytes)
  const question = query?.questions[0]
  if (query === undefined || query.isAnswer || question === undefined) return undefined
  const known = lookUp(world.network, question, names)
  return encodeMessage({
    ...query,
    isAnswer: true,
    code: known === undefined ? NO_SUCH_NAME : 0,
    questions: [question],
    answers: known ?? [],
  })
}

/** Undefined: there is no such name. */
function lookUp(
  network: Network,
  { name, type }: Question,
  { siteIp, isHidden, missed }: Names,
): DnsRecord[] | undefined {
  const wanted = name.toLowerCase()
  const reverse = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\.in-addr\.arpa$/.exec(wanted)
  if (reverse !== null) {
    const ip = reverse.slice(1).reverse().join('.')
    const named = Object.entries(network).find(([, host]) => host.ip === ip)?.[0]
    if (named === undefined) return undefined
    return type === PTR ? [{ name, type, ttl: TTL_SECONDS, data: new Uint8Array(encodeName(named)) }] : []
  }
  if (isHidden(wanted)) return undefined
  const ip = Object.entries(network).find(([known]) => known.toLowerCase() === wanted)?.[1].ip ?? siteIp(wanted)
  if (ip === undefined) {
    missed(wanted)
    return undefined
  }
  return type === A ? [{ name, type, ttl: TTL_SECONDS, data: Uint8Array.from(ip.split('.').map(Number)) }] : []
}
