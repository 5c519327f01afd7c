// What a copy of a kept host has and lacks, where a run is made again on it.

export type HostCopy =
  /** Files, clock and the host's dice are as they were. */
  | {
      readonly kind: 'copied'
      /** Command lines of what ran there beside the program, and does not run on the copy. */
      readonly processes: readonly string[]
      /** Units that are in another state on the copy. */
      readonly services: readonly string[]
      /** Servers around had been asked before: on the copy nobody has asked them yet. */
      readonly hasAsked: boolean
    }
  /** Nobody remembers what it was: the run began on a new host. */
  | { readonly kind: 'gone' }
