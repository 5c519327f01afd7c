// What is asked of a host: run this program in that world. What comes back is Evidence.
import type { Evidence, OutputStream } from './evidence.ts'
import type { Value } from './value.ts'
import type { World } from './world.ts'

export type RunRequest = {
  readonly program: string
  readonly world: World
  /** After the program was loaded: each is evaluated in a world set back, in the program's own names. */
  readonly calls: readonly Call[]
  /** Without calls: the program runs a second time, as a fresh process on the host as the first run left it. The evidence has a stage more, the second run's. */
  readonly twice?: boolean
  /** In which order threads run: 0, the default, is the plain one; another number is a schedule that evidence told of. */
  readonly schedule?: number
  /**
   * The host is kept after the run, under this name, for a learner to look at. `isKept`: the program starts on the one that is there, as it is.
   * Only for runs without calls.
   */
  readonly host?: { readonly name: string; readonly isKept: boolean }
  /**
   * The run begins on a copy of what the host of this name was when the last run began on it, as far as a host can be copied; the evidence tells of
   * it. The host that is kept stays as it is.
   */
  readonly copyOf?: string
  /** What is recorded beside the evidence, for somebody who looks at the run afterwards. Such a run is a second one of the same schedule; no other schedules are searched. */
  readonly recorded?: Recorded
  /** The run ends, as if the learner had stopped it, as soon as it has written more than so many characters. */
  readonly stopsAfter?: number
  /** The whole run may take this much real time; a wait for the learner's input does not count. */
  readonly timeLimitMs: number
}

/** Each part is recorded only where it is asked for, and lies in the stages then. */
export type Recorded = {
  /** Stage.timeline. */
  readonly timeline?: true
  /** Stage.recording. */
  readonly steps?: StepsAsked | true
  /** Stage.machine. */
  readonly machine?: true
  /** Stage.tables, and the plans of queries, as `measured` of a world asks for them. */
  readonly databases?: true
}

/** So many steps, from the one of this number on; 0 is the first. `true`: the first MOST_STEPS. */
export type StepsAsked = { readonly first: number; readonly most: number }

/** More are recorded in parts: they take some megabytes, and a second or two. */
export const MOST_STEPS = 10_000

export type Call = {
  /** A Python expression, such as `count_servers(servers)`. */
  readonly expression: string
  /** The host waits this long before it, on its clock. */
  readonly waitMs?: number
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
  /** The run waits for something that is not the program's: a line of input, a part of Python that is still on its way. Its time does not count. */
  readonly waits?: (isWaiting: boolean) => void
  /** Tells of each Ctrl-C that the learner presses; the answer ends that. The program gets the signal SIGINT when it can hear it. */
  readonly interrupts?: (listener: () => void) => () => void
  /** Ends the run at once when aborted. */
  readonly stop?: AbortSignal
}

export const TIME_LIMIT_MS = 10_000

/** Runs one function of an instructor's own checks on the evidence of a run, in a fresh interpreter, never beside the learner's program. */
export type RunCustomCheck = (request: CustomCheckRequest) => Promise<CustomCheckAnswer>

export type CustomCheckRequest = {
  /** The Python source of all custom checks of the exercise. */
  readonly source: string
  /** Name of the function: `def name(run)`. */
  readonly name: string
  readonly evidence: Evidence
  readonly program: string
  /** Where the program ran; /home/sre if absent. */
  readonly cwd?: string
  /** Path → the file as a value, where the check reads formats that Python has no reader for. */
  readonly readings?: { readonly hcl: FileReadings; readonly nginx: FileReadings }
}

/** A value, or why the text is none. */
export type FileReadings = Readonly<Record<string, Value | string>>

export type CustomCheckAnswer =
  | { readonly kind: 'passed' }
  /** `say` is the assertion's text. */
  | { readonly kind: 'failed'; readonly say: string }
  /** The check itself stopped with an exception: an author's mistake. */
  | { readonly kind: 'broken'; readonly say: string; readonly line?: number }

/** What runs programs, for the page and for the command line. */
export type Runner = { readonly run: Run; readonly customCheck: RunCustomCheck }
