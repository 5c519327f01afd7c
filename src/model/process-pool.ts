// Pools of processes that a program made: what checks may look at.

export type ProcessPool = {
  readonly kind: 'Pool' | 'ProcessPoolExecutor'
  readonly workers: number
  /** Tasks that were sent to the workers; a chunk of `map` is one. */
  readonly messages: number
  /** How the program said that no more will come. Absent: it never did. */
  readonly ended?: 'closed' | 'terminated'
  /** Line of the program that made it. */
  readonly line?: number
}
