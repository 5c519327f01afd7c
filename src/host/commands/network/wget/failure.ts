// How wget(1) gives up: its exit code, after what it said of the matter (wget(1), EXIT STATUS).

export class WgetFailure extends Error {
  readonly code: number
  /** It may be tried again. */
  readonly isPassing: boolean
  constructor(code: number, isPassing = false) {
    super(`wget ends with ${code}`)
    this.code = code
    this.isPassing = isPassing
  }
}

export const CODES = { generic: 1, usage: 2, file: 3, network: 4, tls: 5, authentication: 6, server: 8 } as const
