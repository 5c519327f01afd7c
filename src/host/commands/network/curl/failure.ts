// How a transfer of curl(1) fails: its exit code and its sentence.

export class CurlFailure extends Error {
  readonly code: number
  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

/** The codes that are used here (libcurl-errors(3)). */
export const CODES = {
  unsupportedProtocol: 1,
  usage: 2,
  badUrl: 3,
  noSuchHost: 6,
  cannotConnect: 7,
  partial: 18,
  httpError: 22,
  cannotWrite: 23,
  timedOut: 28,
  tls: 35,
  tooManyRedirects: 47,
  empty: 52,
  send: 55,
  receive: 56,
  certificate: 60,
  badCoding: 61,
  tooLarge: 63,
  badAuthorities: 77,
} as const
