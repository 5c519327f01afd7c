// Which servers of a world stand at an address: those of its routes, by names and ports. What they answer is not known here.
import type { NetworkHost, PortState } from '../../model/network.ts'
import type { Route } from '../../model/web.ts'
import type { World } from '../../model/world.ts'
import { ETHERNET } from '../machine/interfaces.ts'
import { isAddress } from '../network/names.ts'
import type { Address } from '../network/socket.ts'
import { isHere } from './neighbours.ts'

/** The routes at one port of one address; those of one server name the same host. */
export type ServerPoint = {
  readonly isSecure: boolean
  readonly routes: readonly Route[]
  /** Host, in small letters → its routes. The first one answers for names that nobody has. */
  readonly hosts: ReadonlyMap<string, readonly Route[]>
}

export type Servers = {
  readonly at: (to: Address) => ServerPoint | undefined
  /** The routes of a name at all its ports. */
  readonly named: (host: string) => readonly Route[]
}

/** The network of the world is complete: see neighbours.ts. */
export function createServers(world: World): Servers {
  const points = new Map<string, Point>()
  const named = new Map<string, Route[]>()
  for (const route of world.web.routes) {
    const host = route.server.host.toLowerCase()
    const key = `${ipOf(world, host)}:${route.server.port}`
    const point = points.get(key) ?? newPoint(route)
    points.set(key, point)
    point.routes.push(route)
    listIn(point.hosts, host).push(route)
    listIn(named, host).push(route)
  }
  return {
    at: ({ ip, port }) => points.get(`${isOwn(ip) ? HERE : ip}:${port}`),
    named: (host) => named.get(host) ?? [],
  }
}

const HERE = 'here'

type Point = { readonly isSecure: boolean; readonly routes: Route[]; readonly hosts: Map<string, Route[]> }

function newPoint({ server }: Route): Point {
  return { isSecure: server.isSecure, routes: [], hosts: new Map() }
}

/** Whether an address is one of this host. */
export function isOwn(ip: string): boolean {
  return ip.startsWith('127.') || ip === ETHERNET.address
}

function listIn<Key, Item>(map: Map<Key, Item[]>, key: Key): Item[] {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}

function ipOf(world: World, host: string): string {
  if (isHere(world, host)) return HERE
  if (isAddress(host)) return host
  return Object.entries(world.network).find(([name]) => name.toLowerCase() === host)?.[1].ip ?? ''
}

/** The ports of this host itself at which something of the world listens: by its routes, or by its own name among the hosts of the network. */
export function portsHere(world: World): number[] {
  const routed = world.web.routes.filter(({ server }) => isHere(world, server.host)).map(({ server }) => server.port)
  return [...new Set([...openHere(world), ...routed])].sort((one, other) => one - other)
}

/** What the network says of this host's own ports. */
export function stateHere(world: World, port: number): PortState {
  return hostsHere(world).flatMap(({ ports }) => ports[port] ?? [])[0] ?? 'closed'
}

function openHere(world: World): number[] {
  return hostsHere(world).flatMap(({ ports }) =>
    Object.entries(ports).flatMap(([port, state]) => (state === 'open' ? [Number(port)] : [])),
  )
}

function hostsHere(world: World): NetworkHost[] {
  return Object.entries(world.network).flatMap(([name, host]) => (isHere(world, name) || isOwn(host.ip) ? [host] : []))
}
