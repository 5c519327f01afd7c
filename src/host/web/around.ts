// What is around a host: who answers to names, who meets connections, and what comes back for datagrams. All of it follows from the world.
import type { Connection, WebRequest } from '../../model/evidence.ts'
import type { Network, NetworkHost } from '../../model/network.ts'
import type { Route } from '../../model/web.ts'
import type { World } from '../../model/world.ts'
import type { Clock } from '../clock.ts'
import type { Files } from '../files/files.ts'
import type { Intent, Intents } from '../network/intents.ts'
import { isAddress, nameOf, type Resolved, resolveName, spelledPlainly } from '../network/names.ts'
import type { Around, Attempt, Meeting, Net } from '../network/net.ts'
import { isLost, reachOf } from '../network/reach.ts'
import type { Process } from '../processes/process.ts'
import { answerDatagram } from './datagrams.ts'
import { earlyFailureAt } from './early-failures.ts'
import type { Site } from './handler.ts'
import { freeAddresses } from './neighbours.ts'
import { createRouteStates, type EarlyFailure, type RouteStates } from './routes/route-states.ts'
import { urlOf } from './serve-connection.ts'
import { type Serve, serverAt } from './server-at.ts'
import { createServers, isOwn, type Servers, stateHere } from './servers.ts'
import { createWebLog, type WebLog } from './web-log.ts'

/** What the surroundings need to know from elsewhere. */
export type AroundParts = {
  /** Parts of the network beside the routes of the world. */
  readonly sites?: readonly Site[]
  readonly intents?: IntentLookup
}

/** What a process is about to ask, as far as that is known. */
export type IntentLookup = Pick<Intents, 'current' | 'of' | 'towards'>

const NO_INTENTS: IntentLookup = { current: () => undefined, of: () => undefined, towards: () => undefined }

export type Surroundings = Around & {
  readonly requests: () => WebRequest[]
  /** Sentences for the learner: names that nobody has, requests that nobody answers. */
  readonly notes: () => readonly string[]
  /** The client of a connection does not trust the certificate, and is about to go: its alert may come after the end of the run. */
  readonly distrusted: (connection: number) => void
}

/** The host in the middle, as far as those around it know it. The network of its world is complete: see neighbours.ts. */
export type Middle = {
  readonly world: World
  readonly clock: Clock
  readonly files: Files
  readonly net: Net
  /** How the evidence names a process. */
  readonly nameOf: (process: Process) => Connection['by']
}

/** What the parts of the surroundings share. */
export type Shared = {
  readonly host: Middle
  readonly servers: Servers
  readonly states: RouteStates
  readonly log: WebLog
  readonly sites: readonly Site[]
  readonly intents: IntentLookup
  /** Number of a connection that is in its handshake → notes that the client refused. */
  readonly handshakes: Map<number, () => void>
  /** Tells the learner once. */
  readonly note: (sentence: string) => void
}

const LATENCY_MS = 1
const SYN_AGAIN_MS = 1000
const MOST_SYNS = 7

export function createAround(host: Middle, { sites = [], intents = NO_INTENTS }: AroundParts = {}): Surroundings {
  const notes = new Set<string>()
  const shared: Shared = {
    host,
    servers: createServers(host.world),
    states: createRouteStates(host.clock.nowMs),
    log: createWebLog(),
    sites,
    intents,
    handshakes: new Map(),
    note: (sentence) => notes.add(sentence),
  }
  const siteHosts = createSiteHosts(host.world.network, sites)
  const syns = new Map<string, number>()
  return {
    resolve: (name, by) => resolve(shared, siteHosts, name, by),
    meet(attempt) {
      const site = siteHosts.at(attempt.to.ip)
      if (site !== undefined) return meetSite(shared, site, attempt)
      if (isOwn(attempt.to.ip)) return meetServer(shared, attempt, stateHere(host.world, attempt.to.port), 0)
      const reach = reachOf(host, attempt.to.ip, '')
      if (reach.lossPercent >= 100) return notMet(shared, attempt, 'connect timeout', 0)
      const state = reach.port(attempt.to.port)
      // A SYN that is lost is sent again, each time after twice the wait.
      let lostMs = 0
      for (let tries = 0; tries < MOST_SYNS; tries += 1) {
        const sequence = (syns.get(attempt.to.ip) ?? 0) + 1
        syns.set(attempt.to.ip, sequence)
        if (!isLost(reach, sequence)) break
        lostMs += SYN_AGAIN_MS * 2 ** tries
      }
      return meetServer(shared, attempt, state, reach.latencyMs, lostMs)
    },
    datagram: (to, bytes) =>
      answerDatagram(host, to, bytes, {
        siteIp: siteHosts.ipOf,
        // Who only asks for a name uses up no answer of a route.
        isHidden: (name) =>
          earlyFailureAt(shared.servers.named(name), shared.states, undefined)?.how === 'unknown host',
        missed: (name) => shared.note(noSuchHost(shared, name)),
      }),
    distrusted(connection) {
      shared.handshakes.get(connection)?.()
      shared.handshakes.delete(connection)
    },
    requests: () => shared.log.requests(host.net.log.all()),
    notes: () => [...notes],
  }
}

type SiteHost = { readonly name: string; readonly site: Site; readonly ports: NonNullable<ReturnType<Site['ports']>> }
type SiteHosts = {
  readonly ipOf: (name: string) => string | undefined
  readonly at: (ip: string) => SiteHost | undefined
}

/** Hosts of sites get their addresses when they are first asked for. */
function createSiteHosts(network: Network, sites: readonly Site[]): SiteHosts {
  const known = new Map<string, SiteHost & { readonly ip: string }>()
  const free = freeAddresses(new Set(Object.values(network).map(({ ip }) => ip)))
  const find = (name: string): string | undefined => {
    const before = [...known.values()].find((one) => one.name === name)
    if (before !== undefined) return before.ip
    for (const site of sites) {
      const ports = site.ports(name)
      if (ports === undefined) continue
      const ip = isAddress(name) ? name : free()
      known.set(ip, { name, site, ports, ip })
      return ip
    }
    return undefined
  }
  return {
    ipOf: find,
    at(ip) {
      if (!known.has(ip)) find(ip)
      return known.get(ip)
    },
  }
}

function resolve(shared: Shared, siteHosts: SiteHosts, name: string, by: Process): Resolved | undefined {
  if (isAddress(name)) return undefined
  const { host, servers, states, sites } = shared
  const wanted = spelledPlainly(name)
  const routes = servers.named(wanted)
  const intent = intentFor(shared, by, wanted, routes)
  const early = earlyFailureAt(routes, states, intent)
  if (early?.how === 'unknown host') {
    spend(shared, early.routes)
    tellFailed(shared, by, 'unknown host', intent, early.routes[0])
    return UNKNOWN
  }
  const found = resolveName(host, wanted)
  if (found.kind === 'found') return undefined
  const ip = siteHosts.ipOf(wanted)
  if (ip !== undefined) return { kind: 'found', ip }
  tellFailed(shared, by, 'unknown host', intent)
  shared.note(noSuchHost(shared, wanted))
  return sites.length > 0 ? UNKNOWN : undefined
}

const UNKNOWN: Resolved = { kind: 'unknown', say: 'Name or service not known' }
const MOST_NAMED = 10

function noSuchHost(shared: Shared, name: string): string {
  return `There is no ${name} here. ${worldHas(shared)}`
}

/** Names the hosts of the world, for a note. */
export function worldHas({ host: { world } }: Pick<Shared, 'host'>): string {
  const names = Object.keys(world.network)
  if (names.length === 0) return 'This world has no other hosts.'
  const shown = names.slice(0, MOST_NAMED).join(', ')
  return `This world has: ${shown}${names.length > MOST_NAMED ? ', …' : ''}.`
}

function meetSite(shared: Shared, { name, site, ports }: SiteHost, attempt: Attempt): Meeting {
  const open = ports.find(({ port }) => port === attempt.to.port)
  if (open === undefined) return notMet(shared, attempt, 'refused', LATENCY_MS)
  const serving = { isSecure: open.isSecure, hosts: new Map([[name, site.handler]]), routes: [] }
  return { kind: 'open', latencyMs: LATENCY_MS, serve: serverAt(shared, attempt, serving, LATENCY_MS) }
}

function meetServer(
  shared: Shared,
  attempt: Attempt,
  state: NetworkHost['ports'][number],
  latencyMs: number,
  lostMs = 0,
): Meeting {
  const { servers, states } = shared
  const point = servers.at(attempt.to)
  // The network may say of a port with routes that it is closed.
  const isClosed = state === 'closed' && (point === undefined || !isOwn(attempt.to.ip))
  if (state === 'filtered') return notMet(shared, attempt, 'connect timeout', latencyMs)
  if (isClosed) return notMet(shared, attempt, 'refused', latencyMs + lostMs)
  const intent = intentAt(shared, attempt)
  const early = earlyFailureAt(routesFor(point?.hosts, attempt.name) ?? point?.routes ?? [], states, intent)
  if (
    early !== undefined &&
    (early.how === 'refused' || early.how === 'connect timeout' || early.how === 'unreachable')
  ) {
    spend(shared, early.routes)
    return notMet(shared, attempt, early.how, latencyMs + lostMs, early.routes[0])
  }
  const serve: Serve = serverAt(shared, attempt, point, latencyMs)
  return { kind: 'open', latencyMs: latencyMs + lostMs, serve }
}

export function routesFor(
  hosts: ReadonlyMap<string, readonly Route[]> | undefined,
  name: string | undefined,
): readonly Route[] | undefined {
  return name === undefined ? undefined : hosts?.get(spelledPlainly(name))
}

function notMet(
  shared: Shared,
  attempt: Attempt,
  how: 'refused' | 'connect timeout' | 'unreachable',
  latencyMs: number,
  route?: Route,
): Meeting {
  const intent = intentAt(shared, attempt)
  tellFailed(shared, attempt.by, how, intent, route ?? shared.servers.at(attempt.to)?.routes[0])
  return how === 'connect timeout' ? { kind: 'filtered' } : { kind: how, latencyMs }
}

/** Each of the routes has had this answer. */
export function spend({ states }: Shared, routes: readonly Route[]): void {
  for (const route of routes) states.take(route)
}

/** A request that could not be sent; where nobody knows of one, only the connection is told elsewhere. */
export function tellFailed(
  { log, host }: Shared,
  by: Process,
  failed: EarlyFailure,
  intent: Intent | undefined,
  route?: Route,
  met?: { readonly connection: number; readonly atMs: number },
): void {
  if (intent === undefined && route === undefined) return
  log.neverSent(
    {
      by: host.nameOf(by),
      atMs: met?.atMs ?? host.clock.nowMs(),
      url: intent?.url ?? (route === undefined ? '' : urlOf({ ...route.server, name: route.server.host }, '/')),
      failed,
      ...(intent === undefined ? {} : { method: intent.method }),
      ...(route === undefined ? {} : { route: route.text }),
      ...(met === undefined ? {} : { connection: met.connection }),
    },
    intent,
  )
}

const HTTP = 80
const HTTPS = 443

/** At the lookup of a name nobody knows yet which port it is for. */
function intentFor({ intents }: Shared, by: Process, name: string, routes: readonly Route[]): Intent | undefined {
  const ports = new Set([...routes.map(({ server }) => server.port), HTTPS, HTTP])
  const [first] = [...ports].flatMap((port) => intents.towards(by, name, port) ?? [])
  if (first !== undefined) return first
  const current = intents.current(by)
  return current !== undefined && hostOf(current.url) === name ? current : undefined
}

function hostOf(url: string): string | undefined {
  return /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(url)?.[1]?.toLowerCase()
}

/** By the name where the client looked one up, else by those that stand at the address. */
export function intentAt({ intents, host }: Shared, { by, to, name }: Attempt): Intent | undefined {
  const names = name === undefined ? [to.ip, nameOf(host, to.ip)] : [name]
  const [first] = names.flatMap((one) => (one === undefined ? [] : (intents.towards(by, one, to.port) ?? [])))
  return first
}
