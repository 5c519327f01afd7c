// A web server on one connection: reads requests, lets them be answered, writes the answers, and notes all of it.
// Unlike Linux: a connection that nobody uses stays open as long as the client likes; nginx closes it after 75 seconds.
import type { Connection } from '../../model/evidence.ts'
import { HostFailure } from '../failure.ts'
import type { Intent } from '../network/intents.ts'
import type { Wire } from '../network/wire.ts'
import type { Process } from '../processes/process.ts'
import type { Handler, Place, ServerAnswer, ServerRequest, ServerResponse } from './handler.ts'
import { type ByteReader, createByteReader } from './http/byte-reader.ts'
import { fieldOf, parseParameters } from './http/fields.ts'
import { type IncomingRequest, readRequest } from './http/read-request.ts'
import { errorPage } from './http/reasons.ts'
import { writeResponse } from './http/write-response.ts'
import type { Arrived, LoggedRequest, WebLog } from './web-log.ts'

export type Serving = {
  readonly isSecure: boolean
  readonly port: number
  /** Who answers for a host, as the request names it; undefined: it names none. */
  readonly siteFor: (host: string | undefined) => { readonly name: string; readonly handler: Handler }
  readonly log: WebLog
  readonly by: Process
  /** How the evidence names the process. */
  readonly byName: Connection['by']
  /** Of a packet there and back. */
  readonly latencyMs: number
  readonly intent: (method: string, url: string) => Intent | undefined
}

const MALFORMED = 'garbage\r\n\r\n'
const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n'
const BAD_REQUEST = 400

/** Until the client goes or the connection is to end. Throws HostFailure where the client broke it. */
export async function serveConnection(wire: Wire, serving: Serving): Promise<void> {
  const reader = createByteReader(wire.read)
  const goOn = (): Promise<void> => wire.write(new TextEncoder().encode(CONTINUE))
  for (;;) {
    const incoming = await readRequest(reader, goOn)
    if (incoming.kind === 'end') return
    if (incoming.kind === 'bad') {
      await refuse(wire, serving, incoming.status)
      return
    }
    if (!(await serveOne(wire, reader, serving, incoming))) return
  }
}

/** Answers what could not be read. */
export async function refuse(wire: Wire, serving: Serving, status = BAD_REQUEST, detail?: string): Promise<void> {
  const { name } = serving.siteFor(wire.name)
  const logged = serving.log.arrived({
    ...arrival(wire, serving),
    url: urlOf({ name, port: serving.port, isSecure: serving.isSecure }, '/'),
    fields: [],
    body: new Uint8Array(0),
  })
  const response: ServerResponse = { ...errorPage(status, detail), closes: true }
  await send(wire, serving, logged, response, { isHead: false, isOld: false, keeps: false })
}

function arrival(wire: Wire, { byName, latencyMs }: Serving): Pick<Arrived, 'connection' | 'by' | 'atMs'> {
  return { connection: wire.connection, by: byName, atMs: wire.nowMs() - latencyMs / 2 }
}

/** True where another request may come. */
async function serveOne(wire: Wire, reader: ByteReader, serving: Serving, incoming: IncomingRequest): Promise<boolean> {
  const { request, handler } = requestFrom(wire, serving, incoming)
  const logged = serving.log.arrived({
    ...arrival(wire, serving),
    method: request.method,
    url: request.url,
    fields: request.fields,
    body: request.body,
    intent: serving.intent(request.method, request.url),
  })
  const answer = await handler(request)
  if (answer.route !== undefined) logged.meets(answer.route)
  if (answer.kind === 'failure') {
    await failTo(wire, reader, logged, answer)
    return false
  }
  await waitWatching(wire, reader, answer.waitMs ?? 0)
  return send(wire, serving, logged, answer, { ...incoming, isHead: request.method === 'HEAD' })
}

async function send(
  wire: Wire,
  { latencyMs }: Serving,
  logged: LoggedRequest,
  response: ServerResponse,
  asked: { readonly isHead: boolean; readonly isOld: boolean; readonly keeps: boolean },
): Promise<boolean> {
  const clientMs = (): number => wire.nowMs() + latencyMs / 2
  try {
    const { isKept } = await writeResponse(wire, response, asked, (fields) => {
      const body = asked.isHead ? new Uint8Array(0) : response.body.subarray(0, response.cutAfter)
      logged.answered({ status: response.status, fields, body, atMs: clientMs() })
    })
    logged.ended(clientMs())
    return isKept
  } catch (failure) {
    if (failure instanceof HostFailure) logged.failed('given up')
    throw failure
  }
}

async function failTo(
  wire: Wire,
  reader: ByteReader,
  logged: LoggedRequest,
  { how }: Extract<ServerAnswer, { readonly kind: 'failure' }>,
): Promise<void> {
  switch (how) {
    case 'never':
      logged.failed('timeout')
      // Until the client has gone.
      while ((await reader.some()).length > 0);
      return
    case 'reset':
      logged.failed('reset')
      return wire.reset()
    case 'malformed':
      logged.failed('malformed')
      return wire.write(new TextEncoder().encode(MALFORMED))
    default:
      how satisfies never
  }
}

/** Sees a client that breaks the connection meanwhile; one that only ends its side may still read. */
async function waitWatching(wire: Wire, reader: ByteReader, ms: number): Promise<void> {
  if (ms <= 0) return
  const untilMs = wire.nowMs() + ms
  try {
    await reader.watch(untilMs)
  } catch (failure) {
    if (!(failure instanceof HostFailure) || failure.errno !== 'ETIMEDOUT') throw failure
  }
  await wire.sleep(untilMs - wire.nowMs())
}

function requestFrom(
  wire: Wire,
  { siteFor, isSecure, port, by }: Serving,
  { method, target, fields, body }: IncomingRequest,
): { readonly request: ServerRequest; readonly handler: Handler } {
  const absolute = /^https?:\/\/([^/?#]*)([^#]*)/i.exec(target)
  const asked = (absolute?.[1] ?? fieldOf(fields, 'host') ?? '').replace(/:\d*$/, '')
  const { name, handler } = siteFor(asked === '' ? wire.name : asked)
  const relative = absolute === null ? target : absolute[2] || '/'
  const mark = relative.indexOf('?')
  const queryText = mark < 0 ? '' : relative.slice(mark + 1)
  const known = new Map<string, string | undefined>()
  const request: ServerRequest = {
    method,
    place: { name, port, isSecure },
    url: urlOf({ name: asked === '' ? name : asked, port, isSecure }, relative),
    path: mark < 0 ? relative : relative.slice(0, mark),
    queryText,
    query: parseParameters(queryText),
    fields,
    header(wanted) {
      if (!known.has(wanted)) known.set(wanted, fieldOf(fields, wanted))
      return known.get(wanted)
    },
    body,
    from: wire.remote,
    by,
    connection: wire.connection,
    atMs: wire.nowMs(),
  }
  return { request, handler }
}

const HTTP = 80
const HTTPS = 443

/** A port that the scheme has anyway is not said. */
export function urlOf({ name, port, isSecure }: Place, target: string): string {
  const shownPort = port === (isSecure ? HTTPS : HTTP) ? '' : `:${port}`
  return `${isSecure ? 'https' : 'http'}://${name}${shownPort}${target}`
}
