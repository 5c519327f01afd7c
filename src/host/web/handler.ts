// Between a web server and what computes its answers: a request as the server read it, the answer as it is to be sent. How either travels is not known here.
import type { Address } from '../network/socket.ts'
import type { Process } from '../processes/process.ts'

/** Name as it was sent, or is to be sent, and value. */
export type Field = readonly [name: string, value: string]

export type ServerRequest = {
  /** As it was sent; in capitals for the usual ones. */
  readonly method: string
  /** Where it came in: `name` is the host that was asked for, without the port. */
  readonly place: Place
  /** Whole: `https://api.example.com/users?page=2`. */
  readonly url: string
  /** As it was sent: `/users/a%20b`. */
  readonly path: string
  /** After the question mark, as it was sent; empty where there is none. */
  readonly queryText: string
  /** Read, in order. */
  readonly query: readonly Field[]
  readonly fields: readonly Field[]
  /** The value of a header, by its name in small letters; several are joined by `, `. */
  readonly header: (name: string) => string | undefined
  readonly body: Uint8Array
  readonly from: Address
  readonly by: Process
  /** Number of the connection in the evidence. */
  readonly connection: number
  /** Milliseconds since 1970 UTC. */
  readonly atMs: number
}

export type Place = { readonly name: string; readonly port: number; readonly isSecure: boolean }

export type ServerAnswer =
  | ServerResponse
  /** `never`: nothing comes, until the client goes. `reset`: the connection is broken. `malformed`: what comes is no HTTP. */
  | { readonly kind: 'failure'; readonly how: 'never' | 'reset' | 'malformed'; readonly route?: string }

export type ServerResponse = {
  readonly kind: 'response'
  readonly status: number
  /** The server adds Date, Server, Content-Length or Transfer-Encoding, and Connection, where they are not here. A value of null leaves one out. */
  readonly fields: readonly (readonly [name: string, value: string | null])[]
  readonly body: Uint8Array
  /** Before the first byte. */
  readonly waitMs?: number
  /** The body in pieces, with a wait before each; without a Content-Length among the fields it comes chunked. */
  readonly pieces?: { readonly parts: readonly Uint8Array[]; readonly waitMs: number }
  /** The connection ends after so many bytes of the body. */
  readonly cutAfter?: number
  /** The connection is closed after it. */
  readonly closes?: boolean
  /** Which route of the world gave it, for the evidence. */
  readonly route?: string
}

export type Handler = (request: ServerRequest) => Promise<ServerAnswer>

/** A part of the network that answers by itself, such as a cloud: it has hosts that the world does not list. */
export type Site = {
  /** The ports at which a host listens; undefined: it is none of this site. A name, in small letters, or an address such as `169.254.169.254`. */
  readonly ports: (name: string) => readonly SitePort[] | undefined
  readonly handler: Handler
}

export type SitePort = { readonly port: number; readonly isSecure: boolean }
