// Completes the network of a world: the hosts that only its web routes name have an address and open ports of their own too.
import type { Network, NetworkHost } from '../../model/network.ts'
import type { Route, WebServer } from '../../model/web.ts'
import type { World } from '../../model/world.ts'
import { isAddress } from '../network/names.ts'

/** Blocks of addresses for examples (RFC 5737), in the order of their use. */
const BLOCKS = ['203.0.113', '198.51.100', '192.0.2']
const FIRST = 10
const LAST = 254
const LATENCY_MS = 1

/** The same world; every server of a route is a host of its network. What the network says itself counts. */
export function withNeighbours(world: World): World {
  const network: Record<string, NetworkHost> = { ...world.network }
  const taken = new Set(Object.values(network).map(({ ip }) => ip))
  const free = freeAddresses(taken)
  for (const { host, port } of serversOf(world.web.routes)) {
    if (isHere(world, host)) continue
    const name = nameIn(network, host) ?? host
    const there = network[name] ?? newHost(isAddress(host) ? host : free())
    network[name] = { ...there, ports: { [port]: 'open', ...there.ports } }
  }
  return { ...world, network }
}

/** Whether a server is one of this host itself. */
export function isHere(world: World, host: string): boolean {
  return host === 'localhost' || host.startsWith('127.') || host === world.machine.hostname
}

/** Each server once, in order. */
export function serversOf(routes: readonly Route[]): WebServer[] {
  const servers = new Map<string, WebServer>()
  for (const { server } of routes) {
    const host = server.host.toLowerCase()
    servers.set(`${host}:${server.port}`, { ...server, host })
  }
  return [...servers.values()]
}

function nameIn(network: Network, host: string): string | undefined {
  return Object.entries(network).find(([name, { ip }]) => name.toLowerCase() === host || ip === host)?.[0]
}

function newHost(ip: string): NetworkHost {
  return { ip, latencyMs: LATENCY_MS, lossPercent: 0, ports: {} }
}

/** Throws a plain sentence where there are more hosts than addresses. */
export function freeAddresses(taken: ReadonlySet<string>): () => string {
  let last = -1
  return () => {
    for (;;) {
      last += 1
      const block = BLOCKS[Math.floor(last / (LAST - FIRST + 1))]
      if (block === undefined) throw new Error('The world has more web servers than there are addresses for them.')
      const ip = `${block}.${FIRST + (last % (LAST - FIRST + 1))}`
      if (!taken.has(ip)) return ip
    }
  }
}
