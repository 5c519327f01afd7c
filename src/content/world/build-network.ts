// The network of a world: addresses for the hosts that have none, and their ports.
import type { Network, NetworkHost, PortState } from '../../model/network.ts'
import { entriesOf, textOf, textsOf, type Written, wordIn } from '../yaml/written.ts'
import { type Layers, mergedFacts } from './layers.ts'
import { millisecondsIn, percentIn } from './machine/read-figures.ts'

const LATENCY_MS = 1

export function buildNetwork(layers: Layers): Network {
  const merged = mergedFacts(layers, 'network')
  const taken = new Set([...merged.values()].map((node) => textOf(wordIn(node, 'ip'))))
  let last = 10
  const next = (): string => {
    last += 1
    const ip = `10.0.${Math.floor(last / 250)}.${(last % 250) + 1}`
    return taken.has(ip) ? next() : ip
  }
  return Object.fromEntries([...merged].map(([name, node]) => [name, buildHost(name, node, next)]))
}

function buildHost(name: string, node: Written, nextIp: () => string): NetworkHost {
  const latency = wordIn(node, 'latency')
  const loss = wordIn(node, 'loss')
  const isAddress = /^\d+(?:\.\d+){3}$/.test(name)
  return {
    ip: textOf(wordIn(node, 'ip')) ?? (isAddress ? name : nextIp()),
    latencyMs: latency === undefined ? LATENCY_MS : millisecondsIn(latency),
    lossPercent: loss === undefined ? 0 : percentIn(loss),
    ports: portsOf(wordIn(node, 'ports')),
  }
}

function portsOf(node: Written | undefined): NetworkHost['ports'] {
  if (node?.kind === 'list') return Object.fromEntries(textsOf(node).map((port) => [Number(port), 'open' as const]))
  return Object.fromEntries(
    entriesOf(node).map(({ name, value }) => [Number(name), (textOf(value) ?? 'open') as PortState]),
  )
}
