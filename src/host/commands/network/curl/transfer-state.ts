// What is known of a transfer of curl(1) while it goes on, and what -w may tell of it afterwards.
import type { ResponseHead } from '../../../web/client/exchange.ts'
import type { Url } from '../../../web/client/url.ts'
import type { Connection, Times } from './connect.ts'
import type { CurlFailure } from './failure.ts'
import type { CurlBody } from './request.ts'
import type { Sink } from './sink.ts'
import type { Plan } from './transfer.ts'
import type { Facts } from './write-out.ts'

export const REDIRECTS = [301, 302, 303, 307, 308]

/** What is known of a transfer while it goes on. */
export type State = {
  url: Url | undefined
  method: string
  body: CurlBody | undefined
  head: ResponseHead | undefined
  connection: Connection | undefined
  connects: number
  redirects: number
  redirectUrl: string
  headerBytes: number
  requestBytes: number
  downloaded: number
  redirectMs: number
  times: Times
}

/** The facts at the end of a transfer. */
export function factsOf(plan: Plan, sink: Sink, state: State, failure: CurlFailure | undefined, nowMs: number): Facts {
  const { url, times, connection } = state
  const since = (ms: number): number => ms - times.startMs
  return {
    url: plan.text,
    effectiveUrl: url?.text ?? plan.text,
    redirectUrl:
      state.redirects > 0 && state.head !== undefined && !REDIRECTS.includes(state.head.status)
        ? ''
        : state.redirectUrl,
    urlNumber: plan.urlNumber,
    method: state.method,
    scheme: url?.scheme ?? '',
    head: state.head,
    code: failure?.code ?? 0,
    message: failure?.message ?? '',
    file: sink.file,
    remote: connection?.remote,
    local: connection?.local,
    connects: state.connects,
    redirects: state.redirects,
    headerBytes: state.headerBytes,
    requestBytes: state.requestBytes,
    downloaded: state.downloaded,
    uploaded: plan.body?.bytes.length ?? 0,
    verifyResult: 0,
    ms: {
      name: since(times.nameMs),
      connect: since(times.connectMs),
      secure: since(times.secureMs),
      request: since(times.requestMs),
      first: since(times.firstMs),
      redirect: state.redirectMs,
      total: since(nowMs),
    },
  }
}
