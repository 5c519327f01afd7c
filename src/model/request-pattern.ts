// What a check expects of a program's requests to web servers, and of what it leaves in a cloud.
import type { NumberPattern, TextPattern, Times, ValuePattern } from './check.ts'
import type { Ec2State } from './cloud.ts'

export type SendsPattern =
  | ({ readonly kind: 'some'; readonly request: RequestPattern; readonly times: Times } & RequestManner)
  /** These, in this order; others may stand between. */
  | { readonly kind: 'in order'; readonly requests: readonly RequestPattern[] }
  /** No request but these. */
  | { readonly kind: 'only'; readonly requests: readonly RequestPattern[] }

/** Which requests are meant. All that is said must hold. */
export type RequestPattern = {
  /** As the author wrote it, for messages: `GET https://api.example.com/health`. */
  readonly text: string
  /** In capitals; one of them. */
  readonly methods?: readonly string[]
  readonly url?: UrlPattern
  /** Parameter → its value; null: it is not there. */
  readonly query?: Readonly<Record<string, TextPattern | null>>
  /** Header, in small letters → its value; null: it is not there. */
  readonly headers?: Readonly<Record<string, TextPattern | null>>
  readonly form?: Readonly<Record<string, TextPattern | null>>
  /** The whole body is strict JSON of a value that fits. */
  readonly json?: ValuePattern
  readonly body?: TextPattern
}

/**
 * `address`: one of these; `{name}` in its path is any one part, a last `...` any rest. A query that it has must be in the request, in any order;
 * where it has none, any may be there. `text`: the whole URL as a text.
 */
export type UrlPattern =
  | { readonly kind: 'address'; readonly urls: readonly string[] }
  | { readonly kind: 'text'; readonly text: TextPattern }

/** How each of the requests that are meant was made, and what came of them. */
export type RequestManner = {
  /** How long the program was ready to wait, in seconds; `any`: there is a limit. */
  readonly timeout?: NumberPattern | 'any'
  /** True: the certificate was checked; a path: with this file. */
  readonly verify?: true | string
  /** Names of libraries, one of which made it. */
  readonly by?: readonly string[]
  /** Of each of them. */
  readonly answer?: RequestOutcome
  /** Of all of them, in order. */
  readonly answers?: readonly RequestOutcome[]
  /** How many TCP connections were opened, to the hosts of these requests. */
  readonly connections?: NumberPattern
  /** The most that were under way at once. */
  readonly inFlight?: NumberPattern
  /** Seconds from the end of one to the beginning of the next. */
  readonly apart?: NumberPattern
}

/** A status, or a word such as `refused`. `no answer`: whatever the reason. */
export type RequestOutcome =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'failure'; readonly how: string }

/** Servers of EC2 as they are at the end. All that is said must hold of a server that counts. */
export type ProvisionsPattern = {
  readonly times: Times
  /** The program started it. */
  readonly isNew?: boolean
  readonly states?: readonly Ec2State[]
  readonly image?: string
  readonly type?: string
  readonly region?: string
  /** Tag → its value; null: it is not there. */
  readonly tags?: Readonly<Record<string, string | null>>
}
