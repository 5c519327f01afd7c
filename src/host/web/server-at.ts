// What serves a connection to a port of the world: a web server, over TLS where its routes are secure, or something that only listens.

import type { Route } from '../../model/web.ts'
import { HostFailure } from '../failure.ts'
import { bytesOf } from '../files/inode.ts'
import type { Intent } from '../network/intents.ts'
import { spelledPlainly } from '../network/names.ts'
import type { Attempt } from '../network/net.ts'
import type { Wire } from '../network/wire.ts'
import { makeCertificate, type ServerCertificate } from '../tls/certificate.ts'
import type { ClientHello } from '../tls/records.ts'
import { acceptTls } from '../tls/server.ts'
import { intentAt, routesFor, type Shared, spend, tellFailed, worldHas } from './around.ts'
import { type Early, earlyFailureAt } from './early-failures.ts'
import type { Handler, ServerRequest } from './handler.ts'
import { bannerOf, isSecurePort, isWebPort } from './known-ports.ts'
import { createRouteHandler } from './routes/route-handler.ts'
import { isCertificateFault } from './routes/route-states.ts'
import { refuse, type Serving, serveConnection } from './serve-connection.ts'

export type Serve = (wire: Wire) => Promise<void>

/** Routes, or handlers of a site, by hosts. */
export type Point = {
  readonly isSecure: boolean
  readonly routes: readonly Route[]
  readonly hosts: ReadonlyMap<string, readonly Route[] | Handler>
}

const BAD_REQUEST = 400
const PLAIN_TO_TLS = 'The plain HTTP request was sent to HTTPS port'

/** Without a point nothing of the world's web is there: the port is only open. */
export function serverAt(shared: Shared, attempt: Attempt, point: Point | undefined, latencyMs: number): Serve {
  const { port } = attempt.to
  if (point === undefined && !isWebPort(port)) return (wire) => listen(wire, port)
  const isSecure = point?.isSecure ?? isSecurePort(port)
  // Who gives up before the server sees what it wanted has told what that was all the same.
  const asked = intentAt(shared, attempt)
  const serving: Serving = {
    isSecure,
    port,
    siteFor: (host) => siteFor(shared, attempt, point, host),
    log: shared.log,
    by: attempt.by,
    byName: shared.host.nameOf(attempt.by),
    latencyMs,
    intent: (method, url) =>
      shared.intents.of(attempt.by, method, url) ?? (asked?.method === method && asked.url === url ? asked : undefined),
  }
  return isSecure
    ? (wire) => serveSecure(shared, { ...attempt, asked }, point, wire, serving)
    : (wire) => serveConnection(wire, serving)
}

/** Says what a server of its kind says first, and takes whatever comes. */
async function listen(wire: Wire, port: number): Promise<void> {
  const banner = bannerOf(port)
  if (banner !== undefined) await wire.write(new TextEncoder().encode(banner))
  while ((await wire.read()).length > 0);
}

/** By the name in the request; a name that no server has is answered by the first, as by a default server of nginx. */
function siteFor(
  shared: Shared,
  attempt: Attempt,
  point: Point | undefined,
  asked: string | undefined,
): { readonly name: string; readonly handler: Handler } {
  const undeclared = ({ method, url }: ServerRequest): void =>
    shared.note(`Nobody here answers ${method} ${url.replace(/[?#].*/, '')}. ${worldHas(shared)}`)
  const names = [asked, attempt.name].map((name) => name && spelledPlainly(name))
  const name = names.find((one) => one !== undefined && point?.hosts.has(one)) ?? [...(point?.hosts.keys() ?? [])][0]
  const site = name === undefined ? undefined : point?.hosts.get(name)
  return {
    name: name ?? asked ?? attempt.to.ip,
    handler: typeof site === 'function' ? site : createRouteHandler(site ?? [], shared.states, undeclared),
  }
}

type Asked = Attempt & { readonly asked: Intent | undefined }

async function serveSecure(
  shared: Shared,
  attempt: Asked,
  point: Point | undefined,
  wire: Wire,
  serving: Serving,
): Promise<void> {
  const { net } = shared.host
  let early: Early | undefined
  let isAsked = false
  const routes = (hello: ClientHello): readonly Route[] =>
    routesFor(routesOnly(point), hello.serverName ?? attempt.name) ?? point?.routes ?? []
  const accepted = await acceptTls(wire, (hello) => {
    isAsked = true
    early = earlyFailureAt(routes(hello), shared.states, intentAt(shared, attempt))
    shared.handshakes.set(wire.connection, () => distrusted(shared, attempt, wire, early, routes(hello)[0], 0))
    return certificateFor(shared, attempt, hello, early)
  })
  const refused = shared.handshakes.get(wire.connection)
  shared.handshakes.delete(wire.connection)
  // What was met in the handshake is used up, also by a client that does not mind.
  if (isAsked && early !== undefined && isCertificateFault(early.how)) spend(shared, early.routes)
  switch (accepted.kind) {
    case 'gone':
      return
    case 'plain':
      return refuse(wire, serving, BAD_REQUEST, PLAIN_TO_TLS)
    case 'refused':
      // A client that tells at once why it goes has been heard already.
      if (refused !== undefined) distrusted(shared, attempt, wire, early, routes(accepted.hello)[0], serving.latencyMs)
      return
    case 'secure':
      net.log.secured(wire.connection)
      await serveConnection(accepted.wire, serving)
      await accepted.wire.sayGoodbye()
      return
    default:
      accepted satisfies never
  }
}

function routesOnly(point: Point | undefined): ReadonlyMap<string, readonly Route[]> {
  return new Map(
    [...(point?.hosts ?? [])].flatMap(([name, site]) => (typeof site === 'function' ? [] : [[name, site] as const])),
  )
}

function distrusted(
  shared: Shared,
  attempt: Asked,
  wire: Wire,
  early: Early | undefined,
  route: Route | undefined,
  latencyMs: number,
): void {
  shared.host.net.log.failed(wire.connection, 'certificate')
  const own = shared.host.world.network[nameAt(shared, attempt) ?? '']?.certificate
  const fault = early !== undefined && isCertificateFault(early.how) ? early.how : (own?.fault ?? 'unknown authority')
  tellFailed(shared, attempt.by, fault, attempt.asked, early?.routes[0] ?? route, {
    connection: wire.connection,
    atMs: wire.nowMs() - latencyMs / 2,
  })
}

function nameAt({ host }: Shared, { to, name }: Attempt, wanted?: string): string | undefined {
  const names = Object.keys(host.world.network)
  const asked = (wanted ?? name)?.toLowerCase()
  return names.find((one) => one.toLowerCase() === asked) ?? names.find((one) => host.world.network[one]?.ip === to.ip)
}

function certificateFor(
  shared: Shared,
  attempt: Attempt,
  hello: ClientHello,
  early: Early | undefined,
): ServerCertificate {
  const { host } = shared
  const name = nameAt(shared, attempt, hello.serverName)
  const given = name === undefined ? undefined : host.world.network[name]?.certificate
  return makeCertificate({
    host: name ?? hello.serverName ?? attempt.name ?? attempt.to.ip,
    given,
    fault: early !== undefined && isCertificateFault(early.how) ? early.how : undefined,
    startMs: host.world.clockMs,
    authorityText: given?.authority === undefined ? undefined : textAt(shared, given.authority),
  })
}

/** The file as the world gave it, also where the program has changed it since. */
function textAt({ host }: Shared, path: string): string | undefined {
  const given = host.world.files[path]
  if (given?.kind === 'text') return given.text
  const inode = host.files.find(path)
  if (inode === undefined || inode.content.kind !== 'file') return undefined
  try {
    return new TextDecoder().decode(bytesOf(inode))
  } catch (failure) {
    if (failure instanceof HostFailure) return undefined
    throw failure
  }
}
