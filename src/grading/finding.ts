// What one expectation found wrong, before it is known which check and which case it belongs to.

export type Finding = {
  /** One or two sentences for the learner. */
  readonly say: string
  /** One sentence about the exception that stopped the program. */
  readonly explanation?: string
  /** A fixed word: two findings with the same way are of one kind. */
  readonly way: string
  readonly expected?: string
  readonly seen?: string
  readonly timeline?: readonly string[]
  /** The order of the threads in which it was found; absent: the plain one. */
  readonly schedule?: number
}
