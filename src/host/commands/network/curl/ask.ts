// One request of curl(1) on a connection, and what comes back: its head, its body, cookies, and what -v tells of them.
import { gunzipSync, unzlibSync } from 'fflate'
import { joinBytes, latin1Bytes } from '../../../bytes.ts'
import { HostFailure } from '../../../failure.ts'
import { parseSetCookie } from '../../../web/client/cookies.ts'
import {
  headText,
  isInterim,
  lengthOf,
  type ResponseHead,
  readBody,
  readHead,
  sendRequest,
} from '../../../web/client/exchange.ts'
import type { Url } from '../../../web/client/url.ts'
import { fieldOf } from '../../../web/http/fields.ts'
import { type Connection, connect, keyOf } from './connect.ts'
import { CODES, CurlFailure } from './failure.ts'
import { requestOf } from './request.ts'
import type { Session } from './session.ts'
import type { Sink } from './sink.ts'
import type { Plan } from './transfer.ts'
import type { State } from './transfer-state.ts'

/** Sends the request and reads the head of its answer; a kept connection that is gone is made anew. */
export async function ask(
  session: Session,
  plan: Plan,
  state: State,
  url: Url,
  isFirstHost: boolean,
  untilMs: number | undefined,
): Promise<ResponseHead> {
  const { system, options, custom, cookies, tell } = session
  const cookie = [
    cookies?.headerFor(url, system.nowMs()),
    ...(isFirstHost ? options.values('cookie').filter((one) => one.includes('=')) : []),
  ]
  const request = requestOf(options, custom, {
    url,
    method: state.method,
    body: state.body,
    cookie: cookie.filter((one) => one !== undefined).join('; '),
    isFirstHost: isFirstHost || options.has('location-trusted'),
    from: plan.from,
  })
  const text = headText(request)
  for (;;) {
    const before = session.connections
    const connection = await connect(session, url, state.times, untilMs)
    state.connects += session.connections - before
    state.connection = connection
    state.times.requestMs = system.nowMs()
    await tellHead(session, '>', text)
    try {
      await sendRequest(connection.wire, request)
      state.requestBytes += text.length + request.body.length
      if (request.body.length > 0) await tellData(session, '}', request.body.length)
      const head = await readFinalHead(session, state, connection, url)
      if (head !== 'end') return head
      if (!connection.isUsed) throw new CurlFailure(CODES.empty, 'Empty reply from server')
    } catch (failure) {
      if (!(failure instanceof HostFailure) || failure.errno === 'ETIMEDOUT' || !connection.isUsed) throw failure
    }
    await tell('*', 'Connection died, retrying a fresh connect (retry count: 1)')
    await tell('*', `Closing connection ${connection.number}`)
    connection.wire.close()
    state.connection = undefined
  }
}

async function readFinalHead(
  session: Session,
  state: State,
  connection: Connection,
  url: Url,
): Promise<ResponseHead | 'end'> {
  const { system, cookies, tell } = session
  for (;;) {
    const head = await readHead(connection.reader)
    if (head === 'end') return head
    if (head === 'bad') throw new CurlFailure(CODES.unsupportedProtocol, 'Received HTTP/0.9 when not allowed')
    state.times.firstMs = system.nowMs()
    state.head = head
    state.headerBytes += head.raw.length
    state.downloaded = 0
    if (cookies !== undefined)
      for (const [name, value] of head.fields)
        if (name.toLowerCase() === 'set-cookie') {
          const cookie = parseSetCookie(value, url, system.nowMs())
          if (cookie === undefined) continue
          cookies.add(cookie)
          await tell(
            '*',
            `Added cookie ${cookie.name}="${cookie.value}" for domain ${cookie.domain}, path ${cookie.path}, expire ${cookie.untilSeconds}`,
          )
        }
    await tellHead(session, '<', head.raw)
    await session.dump(head.raw)
    if (!isInterim(head)) return head
  }
}

/** Gives the body on; throws CurlFailure where it is cut. */
export async function takeBody(
  session: Session,
  sink: Sink,
  state: State,
  head: ResponseHead,
  isIgnored: boolean,
): Promise<void> {
  const { options, tell, kept } = session
  const { connection, method, url } = state
  if (connection === undefined || url === undefined) return
  const isShown = options.has('include') || options.has('head')
  if (isShown) await sink.write(latin1Bytes(head.raw))
  const coding = options.has('compressed') ? fieldOf(head.fields, 'content-encoding')?.toLowerCase() : undefined
  const packed: Uint8Array[] = []
  const end = await readBody(connection.reader, head, method, async (bytes) => {
    state.downloaded += bytes.length
    await tellData(session, '{', bytes.length)
    if (isIgnored) return
    if (coding === 'gzip' || coding === 'deflate') packed.push(bytes)
    else await sink.write(bytes)
  })
  if (packed.length > 0) await sink.write(unpacked(joinBytes(packed), coding))
  if (end.kind === 'cut') {
    const why =
      end.missing === undefined
        ? 'transfer closed with outstanding read data remaining'
        : `transfer closed with ${end.missing} bytes remaining to read`
    await tell('*', why)
    throw new CurlFailure(CODES.partial, why)
  }
  await endMeter(session, state)
  connection.isUsed = true
  if (end.isKept) {
    kept.set(keyOf(url), connection)
    await tell('*', `Connection #${connection.number} to host ${url.host} left intact`)
  } else {
    connection.wire.close()
    await tell('*', `Closing connection ${connection.number}`)
  }
}

function unpacked(bytes: Uint8Array, coding: string | undefined): Uint8Array {
  try {
    return coding === 'gzip' ? gunzipSync(bytes) : unzlibSync(bytes)
  } catch {
    throw new CurlFailure(CODES.badCoding, 'Unrecognized or bad HTTP Content or Transfer-Encoding')
  }
}

async function tellHead({ tell }: Session, sign: string, raw: string): Promise<void> {
  for (const line of raw.replace(/\r?\n$/, '').split(/\r?\n/)) await tell(sign, `${line}\r`)
}

/** Bodies are only counted, and only where they do not stand between the lines. */
async function tellData({ options, system }: Session, sign: string, bytes: number): Promise<void> {
  if (!options.has('verbose') || system.process.descriptors.get(1)?.kind === 'terminal') return
  await system.write(2, `${sign} [${bytes} bytes data]\n`)
}

/** The meter's last line. */
export async function endMeter(
  { meter, system }: Session,
  { head, method, body, downloaded, times }: State,
): Promise<void> {
  await meter.end({
    total: head === undefined ? undefined : method === 'HEAD' ? declaredLength(head) : lengthOf(head, method),
    received: downloaded,
    toSend: body?.bytes.length ?? 0,
    sent: head === undefined ? 0 : (body?.bytes.length ?? 0),
    ms: system.nowMs() - times.startMs,
  })
}

function declaredLength({ fields }: ResponseHead): number {
  return Number(fieldOf(fields, 'content-length') ?? 0)
}
