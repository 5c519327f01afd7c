// The network of a world: addresses for the hosts that have none, their ports, and the hosts of web servers that nobody described.
import type { Certificate, Network, NetworkHost, PortState } from '../../model/network.ts'
import type { CertificateFault } from '../../model/web.ts'
import type { Report } from '../report.ts'
import { parseInstantMs } from '../schema/quantities.ts'
import { entriesOf, listOf, textOf, textsOf, type Written, wordIn } from '../yaml/written.ts'
import { type Layers, mergedEntries, mergedFacts } from './layers.ts'
import { exactMillisecondsIn, percentIn } from './machine/read-figures.ts'
import type { WrittenRoute } from './web/read-routes.ts'

const LATENCY_MS = 1

export function buildNetwork(layers: Layers, routes: readonly WrittenRoute[], report: Report): Network {
  const merged = mergedFacts(layers, 'network')
  const taken = new Set([...merged.values()].map((node) => textOf(wordIn(node, 'ip'))))
  // Web servers have addresses of their own, so that a host that a check adds does not move them.
  const [next, nextOfServers] = [addressesFrom(10, taken), addressesFrom(260, taken)]
  // A host that was taken away does not come back with its web servers.
  const removed = [...mergedEntries(layers, 'network')].filter(([, node]) => node.kind === 'nothing')
  const gone = removed.map(([name]) => name.toLowerCase())
  const servers = new Map<string, Set<number>>()
  for (const { url } of routes.map(({ request }) => request)) {
    if (isOwn(url.host) || gone.includes(url.host)) continue
    servers.set(url.host, (servers.get(url.host) ?? new Set()).add(url.port))
  }
  const named = [...merged].map(([name, node]) => [name, node] as const)
  const known = named.map(([name]) => name.toLowerCase())
  const others = [...servers.keys()].filter((host) => !known.includes(host)).map((host) => [host, undefined] as const)
  return Object.fromEntries(
    [...named, ...others].map(([name, node]) => {
      const open = servers.get(name.toLowerCase()) ?? new Set()
      return [name, buildHost(name, node, open.size > 0 ? nextOfServers : next, { open, report })]
    }),
  )
}

function addressesFrom(first: number, taken: ReadonlySet<string | undefined>): () => string {
  let last = first
  const next = (): string => {
    last += 1
    const ip = `10.0.${Math.floor(last / 250)}.${(last % 250) + 1}`
    return taken.has(ip) ? next() : ip
  }
  return next
}

/** This host itself, which needs no entry. */
function isOwn(host: string): boolean {
  return host === 'localhost' || host.startsWith('127.')
}

type HostFacts = { readonly open: ReadonlySet<number>; readonly report: Report }

function buildHost(
  name: string,
  node: Written | undefined,
  nextIp: () => string,
  { open, report }: HostFacts,
): NetworkHost {
  const [first = LATENCY_MS, ...further] = listOf(wordIn(node, 'latency')).map(exactMillisecondsIn)
  const loss = wordIn(node, 'loss')
  const isAddress = /^\d+(?:\.\d+){3}$/.test(name)
  const certificate = certificateOf(wordIn(node, 'certificate'), wordIn(node, 'authority'), report)
  return {
    ip: textOf(wordIn(node, 'ip')) ?? (isAddress ? name : nextIp()),
    latencyMs: first,
    ...(further.length === 0 ? {} : { latenciesMs: [first, ...further] }),
    lossPercent: loss === undefined ? 0 : percentIn(loss),
    ports: {
      ...Object.fromEntries([...open].map((port) => [port, 'open' as const])),
      ...portsOf(wordIn(node, 'ports')),
    },
    ...(certificate === undefined ? {} : { certificate }),
  }
}

function portsOf(node: Written | undefined): NetworkHost['ports'] {
  if (node?.kind === 'list') return Object.fromEntries(textsOf(node).map((port) => [Number(port), 'open' as const]))
  return Object.fromEntries(
    entriesOf(node).map(({ name, value }) => [Number(name), (textOf(value) ?? 'open') as PortState]),
  )
}

const FAULTS: Readonly<Record<string, CertificateFault>> = {
  expired: 'expired certificate',
  'self-signed': 'self-signed certificate',
  'wrong host': 'wrong host certificate',
  'unknown authority': 'unknown authority',
}

function certificateOf(
  node: Written | undefined,
  authority: Written | undefined,
  report: Report,
): Certificate | undefined {
  if (node === undefined && authority === undefined) return undefined
  const fault = FAULTS[textOf(node) ?? '']
  const file = textOf(authority)
  const names = wordIn(node, 'names')
  return {
    ...(fault === undefined ? {} : { fault }),
    ...(file === undefined ? {} : { authority: file }),
    ...(names === undefined ? {} : { names: textsOf(names) }),
    ...instant('fromMs', wordIn(node, 'from'), report),
    ...instant('untilMs', wordIn(node, 'until'), report),
  }
}

function instant(key: 'fromMs' | 'untilMs', node: Written | undefined, report: Report): object {
  if (node === undefined) return {}
  const ms = parseInstantMs(textOf(node) ?? '')
  if (ms === undefined) report.error('wrong-kind', node.place, 'There is no such date or time.')
  return ms === undefined ? {} : { [key]: ms }
}
