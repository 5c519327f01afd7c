// What answers to datagrams around the host: a name server, a clock, and servers that only listen.
import { isLost, reachOf } from '../network/reach.ts'
import type { Address } from '../network/socket.ts'
import type { Middle } from './around.ts'
import { answerQuery, type Names } from './dns/answer-query.ts'

const DOMAIN = 53
const NTP = 123
/** Syslog, statsd and the like take what comes and say nothing. */
const SILENT = [514, 8125, 161, 162, 69]

/** The host that answers for names, as /etc/resolv.conf has it. */
export const NAME_SERVER = '10.0.0.1'

export function answerDatagram(
  host: Middle,
  to: Address,
  bytes: Uint8Array,
  names: Names,
): readonly { readonly afterMs: number; readonly bytes: Uint8Array }[] | 'refused' {
  const isNameServer = to.ip === NAME_SERVER
  const reach = isNameServer ? NEAR : reachOf(host, to.ip, '')
  if (reach.lossPercent >= 100 || isLost(reach, 1)) return []
  const state = isNameServer && to.port === DOMAIN ? 'open' : reach.port(to.port)
  if (state === 'filtered') return []
  if (state === 'closed') return SILENT.includes(to.port) ? [] : 'refused'
  const answer =
    to.port === DOMAIN
      ? answerQuery(host, bytes, names)
      : to.port === NTP
        ? timeAnswer(bytes, host.clock.nowMs())
        : undefined
  return answer === undefined ? [] : [{ afterMs: reach.latencyMs, bytes: answer }]
}

const NEAR = { latencyMs: 1, lossPercent: 0, port: () => 'closed' as const }

const PACKET_BYTES = 48
/** Seconds from 1900 to 1970. */
const EPOCH_SECONDS = 2_208_988_800
const FRACTION = 2 ** 32
const SECOND_MS = 1000
const SERVER_MODE = 0x24
const STRATUM = 2
const PRECISION = 0xec

/** The time of a server of stratum 2 (RFC 5905, section 7.3); undefined: it was no question. */
function timeAnswer(question: Uint8Array, nowMs: number): Uint8Array | undefined {
  if (question.length < PACKET_BYTES) return undefined
  const answer = new Uint8Array(PACKET_BYTES)
  answer.set([SERVER_MODE, STRATUM, question[2] ?? 0, PRECISION])
  const view = new DataView(answer.buffer)
  const seconds = Math.floor(nowMs / SECOND_MS)
  const stamp = (at: number): void => {
    view.setUint32(at, (seconds + EPOCH_SECONDS) >>> 0)
    view.setUint32(at + 4, Math.floor(((nowMs - seconds * SECOND_MS) / SECOND_MS) * FRACTION))
  }
  stamp(16)
  // Its own transmit time comes back to the client as the origin.
  answer.set(question.subarray(40, PACKET_BYTES), 24)
  stamp(32)
  stamp(40)
  return answer
}
