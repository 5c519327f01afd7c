// The threads of a program, as a run tells of them: how long they lived, where they came, what they wait for. Plain data.

/** A thread that the program started. */
export type ThreadRun = {
  readonly name: string
  readonly isDaemon: boolean
  readonly startedMs: number
  /** Absent: it was alive when the stage ended. */
  readonly endedMs?: number
  /** How many threads were alive when it began, itself and the first one counted. */
  readonly atOnce: number
  /** How often it waited for a lock, or for what stands on one. */
  readonly waits: number
  /** Line of the program that started it. */
  readonly line?: number
}

/** A thread came to a line, or went on there. */
export type ThreadStep = { readonly thread: string; readonly line: number }

/** Why a thread does not go on. */
export type ThreadWait = {
  /** Its name: `MainThread`, `Thread-1 (work)`. */
  readonly thread: string
  /** Line of the program where it waits. */
  readonly line?: number
  readonly kind: 'lock' | 'thread' | 'event' | 'barrier' | 'semaphore' | 'condition' | 'queue' | 'future' | 'other'
  /** What the program calls it, or the name of the thread that it waits for. */
  readonly name?: string
  /** Name of the thread that holds the lock, as far as it is known, and the line where it took it. */
  readonly heldBy?: string
  readonly heldLine?: number
}
