// What is asked of a host: run this program in that world. What comes back is Evidence.
import type { Evidence, OutputStream } from './evidence.ts'
import type { World } from './world.ts'

export type RunRequest = {
  readonly program: string
  readonly world: World
  /** After the program was loaded: each is evaluated in a world set back, in the program's own names. */
  readonly calls: readonly Call[]
  /** The whole run may take this much real time; a wait for the learner's input does not count. */
  readonly timeLimitMs: number
}

export type Call = {
  /** A Python expression, such as `count_servers(servers)`. */
  readonly expression: string
}

/** Runs a program and answers with its evidence; it never rejects because of the program. */
export type Run = (request: RunRequest, live?: LiveRun) => Promise<Evidence>

/** What a page may want while a run goes on. Without `ask`, a world without `stdin` reads as end of file. */
export type LiveRun = {
  readonly output?: (stream: OutputStream, text: string) => void
  /** Output between the first and the last part that was left out so far; `tail` replaces what was shown after it. */
  readonly leftOut?: (lines: number, tail: string) => void
  /** The program waits for a line of input; null is end of file (Ctrl-D). */
  readonly ask?: () => Promise<string | null>
  /** Ends the run at once when aborted. */
  readonly stop?: AbortSignal
}

export const TIME_LIMIT_MS = 10_000
