// The web of a world: which requests its servers answer, and how. The hosts themselves are in network.ts.
import type { Value } from './value.ts'

/** What the servers of a world answer. A server exists where a route, or an open port of the network, says so. */
export type Web = { readonly routes: readonly Route[] }

export type Route = {
  /** As the author wrote it, for messages: `GET https://api.example.com/users/{id}`. */
  readonly text: string
  /** In capitals. */
  readonly method: string
  readonly server: WebServer
  /** What follows each slash of the path, percent signs decoded: `/` is one empty word, `/a/` are `a` and an empty word. */
  readonly path: readonly PathPart[]
  /** Without it every request fits that has the method and the path. Of several routes that fit, the one with a condition counts first. */
  readonly when?: RequestCondition
  readonly answers: Answers
  /** Requests beyond it are answered with 429 and Retry-After. */
  readonly limit?: RateLimit
}

export type WebServer = { readonly isSecure: boolean; readonly host: string; readonly port: number }

/** `capture`: any one part, which answers can repeat as `{name}`. `rest`: all that follows. */
export type PathPart =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'capture'; readonly name: string }
  | { readonly kind: 'rest' }

/** All that is said must hold. */
export type RequestCondition = {
  /** Parameter → value; null: it must not be there. */
  readonly query?: Readonly<Record<string, string | null>>
  /** Header, in small letters → value; null: it must not be there. */
  readonly headers?: Readonly<Record<string, string | null>>
  /** The body is JSON with this in it: of a mapping, at least these keys. */
  readonly json?: Value
  readonly form?: Readonly<Record<string, string>>
}

export type Answers =
  /** One after the other; the last repeats. */
  | { readonly kind: 'sequence'; readonly answers: readonly Answer[] }
  /** By the time since the first request to this route: the last that has begun. The first begins at 0. */
  | { readonly kind: 'by time'; readonly steps: readonly { readonly fromMs: number; readonly answer: Answer }[] }

export type Answer = WebResponse | WebFailure

export type WebResponse = {
  readonly kind: 'response'
  readonly status: number
  /** Name → value or values, besides those that the server writes by itself (Content-Type, Content-Length, Date …). null leaves one out. */
  readonly headers: Readonly<Record<string, string | readonly string[] | null>>
  readonly body: Body
  /** Before the first byte of the answer. */
  readonly waitMs: number
  /** The body comes in so many pieces of about equal size (for a text of lines: whole lines), with a wait before each; chunked where no length is said. */
  readonly pieces?: { readonly count: number; readonly waitMs: number }
  /** Compressed where the client accepts gzip. */
  readonly isCompressed?: true
  /** The connection ends after so many bytes of the body, although more were announced. */
  readonly cutAfter?: number
  /** Whether the client may keep the connection; it may if absent. */
  readonly closes?: true
}

export type Body =
  | { readonly kind: 'empty' }
  /** `type` is its media type, such as `application/json`. UTF-8 unless the type says another charset. */
  | { readonly kind: 'text'; readonly text: string; readonly type: string }
  | { readonly kind: 'bytes'; readonly base64: string; readonly type: string }
  /** What the request held, as JSON: method, url, query, headers, body. */
  | { readonly kind: 'echo' }

export type WebFailure = { readonly kind: 'failure'; readonly how: WebFailureName }

/**
 * `unknown host`, `refused`, `connect timeout` and the certificates fail before there is a request. `timeout`: the request is taken and
 * nothing ever comes. `reset`: it is taken and the connection broken. `malformed`: what comes is no HTTP.
 */
export type WebFailureName =
  | 'unknown host'
  | 'refused'
  | 'connect timeout'
  | 'unreachable'
  | CertificateFault
  | 'timeout'
  | 'reset'
  | 'malformed'

/** What is wrong with a server's certificate, as a client that checks it sees it. */
export type CertificateFault =
  | 'expired certificate'
  | 'self-signed certificate'
  | 'wrong host certificate'
  | 'unknown authority'

/** So many requests in a window that begins with the first of them. */
export type RateLimit = { readonly requests: number; readonly windowMs: number }
