// How a shell leaves what it does: a loop, a function, itself. Thrown inside the shell only.

export type Jump =
  | { readonly kind: 'break'; readonly levels: number }
  | { readonly kind: 'continue'; readonly levels: number }
  | { readonly kind: 'return'; readonly status: number }
  | { readonly kind: 'exit'; readonly status: number }
  /** Ctrl-C: everything that was read is given up. */
  | { readonly kind: 'interrupt'; readonly status: number }

export class ShellJump extends Error {
  readonly jump: Jump
  constructor(jump: Jump) {
    super(jump.kind)
    this.jump = jump
  }
}

/** A word that cannot be expanded, a variable that cannot be set: the message is shown, and the command that was read is given up. */
export class ShellFailure extends Error {
  /** Ends a shell that is not interactive, also one that reads a file. */
  readonly isFatal: boolean
  readonly status: number
  constructor(message: string, status = 1, isFatal = false) {
    super(message)
    this.status = status
    this.isFatal = isFatal
  }
}

export function jump(to: Jump): never {
  throw new ShellJump(to)
}
