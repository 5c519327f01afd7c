// One URL of curl(1): asks, follows redirects, and gives on what comes.
import { HostFailure } from '../../../failure.ts'
import { lengthOf } from '../../../web/client/exchange.ts'
import { originOf, parseUrl, resolveReference, type Url } from '../../../web/client/url.ts'
import { fieldOf } from '../../../web/http/fields.ts'
import { ask, endMeter, takeBody } from './ask.ts'
import { ConnectFailure, type Times } from './connect.ts'
import { CODES, CurlFailure } from './failure.ts'
import type { CurlBody } from './request.ts'
import type { Session } from './session.ts'
import type { Sink } from './sink.ts'
import { factsOf, REDIRECTS, type State } from './transfer-state.ts'
import type { Facts } from './write-out.ts'

export type Plan = {
  readonly text: string
  readonly urlNumber: number
  readonly body: CurlBody | undefined
  /** Where a transfer that was cut goes on, in bytes. */
  readonly from: number | undefined
}

export type Outcome = {
  readonly code: number
  readonly message: string
  readonly isRefused: boolean
  readonly facts: Facts
}

const SECOND_MS = 1000
const USUAL_REDIRECTS = 50
const ERROR = 400
/** Failures on a connection that stood, which -v tells of. */
const BROKEN: readonly number[] = [CODES.timedOut, CODES.empty, CODES.send, CODES.receive]

/** Never throws because of the network; what could not be done is in the outcome. */
export async function transfer(session: Session, plan: Plan, sink: Sink): Promise<Outcome> {
  const { system, options, tell, meter } = session
  const startMs = system.nowMs()
  const seconds = options.value('max-time')
  const untilMs = seconds === undefined ? undefined : startMs + Number(seconds) * SECOND_MS
  const state: State = {
    url: undefined,
    method: '',
    body: plan.body,
    head: undefined,
    connection: undefined,
    connects: 0,
    redirects: 0,
    redirectUrl: '',
    headerBytes: 0,
    requestBytes: 0,
    downloaded: 0,
    redirectMs: 0,
    times: newTimes(startMs),
  }
  await meter.begin(sink.file !== '')
  let failure: CurlFailure | undefined
  try {
    await follow(session, plan, sink, state, untilMs)
  } catch (thrown) {
    failure = asCurlFailure(thrown, state, startMs, system.nowMs())
    if (BROKEN.includes(failure.code) && state.connection !== undefined) await tell('*', failure.message)
    if (failure.code !== CODES.noSuchHost && failure.code !== CODES.badUrl) await endMeter(session, state)
    const number = failure instanceof ConnectFailure ? failure.number : state.connection?.number
    if (number !== undefined) await tell('*', `Closing connection ${number}`)
    state.connection?.wire.close()
  }
  sink.close(failure === undefined)
  return {
    code: failure?.code ?? 0,
    message: failure?.message ?? '',
    isRefused: failure instanceof ConnectFailure && failure.isRefused,
    facts: factsOf(plan, sink, state, failure, system.nowMs()),
  }
}

function newTimes(startMs: number): Times {
  return { startMs, nameMs: startMs, connectMs: startMs, secureMs: startMs, requestMs: startMs, firstMs: startMs }
}

function asCurlFailure(
  thrown: unknown,
  { head, method, downloaded }: State,
  startMs: number,
  nowMs: number,
): CurlFailure {
  if (thrown instanceof CurlFailure) return thrown
  if (!(thrown instanceof HostFailure)) throw thrown
  if (thrown.errno === 'ETIMEDOUT') {
    const total = head === undefined ? undefined : lengthOf(head, method)
    const amount = total === undefined || total === 0 ? `${downloaded}` : `${downloaded} out of ${total}`
    const ms = Math.round(nowMs - startMs)
    return new CurlFailure(CODES.timedOut, `Operation timed out after ${ms} milliseconds with ${amount} bytes received`)
  }
  const why = thrown.errno === 'EPIPE' ? 'Send failure: Broken pipe' : 'Recv failure: Connection reset by peer'
  return new CurlFailure(thrown.errno === 'EPIPE' ? CODES.send : CODES.receive, why)
}

async function follow(
  session: Session,
  plan: Plan,
  sink: Sink,
  state: State,
  untilMs: number | undefined,
): Promise<void> {
  const { options, tell } = session
  const most = Number(options.value('max-redirs') ?? USUAL_REDIRECTS)
  const first = readUrl(plan.text)
  state.url = first
  state.method = options.value('request') ?? usualMethod(session, plan.body)
  for (;;) {
    const { url } = state
    const next = await once(session, plan, sink, state, originOf(url) === originOf(first), untilMs)
    if (next === undefined) return
    if (most >= 0 && state.redirects >= most)
      throw new CurlFailure(CODES.tooManyRedirects, `Maximum (${most}) redirects followed`)
    state.redirects += 1
    await tell('*', `Issue another request to this URL: '${next}'`)
    turnMethod(session, state)
    state.url = readUrl(next)
    state.redirectMs = session.system.nowMs() - state.times.startMs
  }
}

function readUrl(text: string): Url {
  const url = parseUrl(text)
  if (!('kind' in url)) return url
  if (url.kind === 'bad') throw new CurlFailure(CODES.badUrl, 'URL using bad/illegal format or missing URL')
  throw new CurlFailure(CODES.unsupportedProtocol, `Protocol "${url.scheme}" not supported or disabled in libcurl`)
}

function usualMethod({ options }: Session, body: CurlBody | undefined): string {
  if (options.has('head')) return 'HEAD'
  if (body === undefined) return 'GET'
  return body.isUpload === true ? 'PUT' : 'POST'
}

/** A POST that is sent elsewhere becomes a GET, as in browsers; a method that was asked for stays. */
function turnMethod({ options }: Session, state: State): void {
  const status = state.head?.status
  const isPost = state.body !== undefined && state.body.isUpload !== true
  if (!((status === 303 && state.method !== 'HEAD') || ((status === 301 || status === 302) && isPost))) return
  state.body = undefined
  state.method = options.value('request') ?? (options.has('head') ? 'HEAD' : 'GET')
}

/** One request; answers with where it is sent on to. */
async function once(
  session: Session,
  plan: Plan,
  sink: Sink,
  state: State & { readonly url: Url | undefined },
  isFirstHost: boolean,
  untilMs: number | undefined,
): Promise<string | undefined> {
  const { system, options, tell } = session
  const url = state.url ?? readUrl(plan.text)
  const { net } = system.host
  const shownUrl = `${originOf(url)}${url.target}`
  const seconds = options.value('max-time')
  const said = net.intents.say(system.process, {
    method: state.method,
    url: shownUrl,
    library: 'curl',
    timeoutMs: seconds === undefined ? null : Number(seconds) * SECOND_MS,
    verify: options.has('insecure') ? false : (options.value('cacert') ?? true),
  })
  try {
    const head = await ask(session, plan, state, url, isFirstHost, untilMs)
    const location = fieldOf(head.fields, 'location')
    if (location !== undefined) state.redirectUrl = resolveReference(url, location)
    if (head.status >= ERROR && options.has('fail')) {
      await tell('*', `The requested URL returned error: ${head.status}`)
      throw new CurlFailure(CODES.httpError, `The requested URL returned error: ${head.status}`)
    }
    const isFollowed =
      (options.has('location') || options.has('location-trusted')) &&
      REDIRECTS.includes(head.status) &&
      location !== undefined
    if (isFollowed) await tell('*', 'Ignoring the response-body')
    await takeBody(session, sink, state, head, isFollowed)
    if (head.status >= ERROR && options.has('fail-with-body'))
      throw new CurlFailure(CODES.httpError, `The requested URL returned error: ${head.status}`)
    return isFollowed ? state.redirectUrl : undefined
  } finally {
    net.intents.clear(system.process, said)
  }
}
