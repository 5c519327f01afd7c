// What a service of the cloud is to those who bring it requests. Another service is another file that makes one of these.
import type { Params } from './params.ts'
import type { Signed } from './signed.ts'

export type CloudService = {
  /** The region whose endpoint has this host name; undefined: it is none of this service's. */
  readonly regionAt: (hostName: string) => string | undefined
  readonly answer: (call: CloudCall) => CloudAnswer
}

export type CloudCall = {
  readonly region: string
  readonly params: Params
  readonly signed: Signed
  /** The host's clock, in milliseconds since 1970 UTC. */
  readonly nowMs: number
}

export type CloudAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What all services of one cloud share. */
export type Account = {
  /** Twelve digits. */
  readonly number: string
  /** Name of the user whose keys they are. */
  readonly userName: string
  readonly isKey: (accessKey: string) => boolean
}

/** Thrown inside a service and caught where it answers: what the caller gets in place of an answer. */
export class CloudError extends Error {
  readonly code: string
  readonly status: number
  constructor(code: string, status: number, message: string) {
    super(message)
    this.code = code
    this.status = status
  }
}
