// The desk: one open exercise with the learner's program, what runs, and what the last run and the last check said.
import type { Ending, Stage } from '../model/evidence.ts'
import type { Exercise } from '../model/exercise.ts'
import type { Figure } from '../model/figure.ts'
import type { Call } from '../model/run.ts'
import type { Verdict } from '../model/verdict.ts'
import type { World } from '../model/world.ts'
import type { PastProgram } from './memory/history.ts'
import type { Draft, DraftOrigin } from './memory/saved-data.ts'
import type { CallOutcome } from './opened-world.ts'
import type { OpenedCase, ShownRun } from './shown-run.ts'

/** A program on the page that can be run: the learner's own for an exercise, or an example of a lesson. */
export type Sheet = {
  readonly program: string
  readonly activity: Activity
  readonly lastRun: RunOutcome | null
  /** The last run that came to an end, for the panels; the one before stays while another one runs. */
  readonly shown: ShownRun | null
  /** The program waits for a line of input. */
  readonly asking: boolean
}

/** A sheet, and what is known of it wherever it lies. */
export type PlacedSheet = {
  /** Unique on the page. */
  readonly name: string
  /** What stood there at first. */
  readonly starter: string
  readonly world: World
  /** Of a check whose world is open: what it calls, and whether it runs twice. */
  readonly calls?: readonly Call[]
  readonly twice?: boolean
  readonly opened?: OpenedCase
  /** The host that its runs leave to look at; absent where they leave none. */
  readonly host?: PlacedHost
  readonly sheet: Sheet
}

/** `isKept`: a run starts on it as it is. */
export type PlacedHost = { readonly name: string; readonly isKept: boolean }

export type Desk = Sheet & {
  readonly exercise: Exercise
  /** The program before the last reset, while it can be brought back. */
  readonly beforeReset: string | null
  readonly hintsShown: number
  readonly solutionShown: boolean
  readonly lastCheck: CheckOutcome | null
  /** Run runs in this world of a check; null: in the exercise's own. */
  readonly opened: OpenedCase | null
  /** The next run starts on the host as it is now. */
  readonly keepsHost: boolean
  /** The exercise as it was when the learner's work on it began. */
  readonly from: DraftOrigin
  /** Typed on this page since it last took over what another one wrote. */
  readonly typedHere: boolean
  /** Null until it has come. */
  readonly history: readonly PastProgram[] | null
  /** What a link brought; nothing is done with it until the learner says so. */
  readonly offered: Offer | null
}

export type Offer =
  | { readonly kind: 'program'; readonly program: string }
  /** The link's program cannot be read. */
  | { readonly kind: 'unreadable'; readonly say: string }

export type Job = 'run' | 'check'

export type Activity =
  | { readonly kind: 'idle' }
  /** Python is still loading. */
  | { readonly kind: 'queued'; readonly job: Job }
  | { readonly kind: 'running'; readonly job: Job; readonly sinceMs: number; readonly progress?: JobProgress }

/** How many of the runs of a check are done. */
export type JobProgress = { readonly done: number; readonly of: number }

export type RunOutcome =
  | {
      readonly kind: 'ended'
      readonly ending: Ending
      /** The one that ran; the desk's may have changed since. */
      readonly program: string
      readonly tookMs: number
      /** How far the host's clock moved. */
      readonly hostMs: number
      /** Ctrl-C was pressed, and the program was too busy to hear it: it was stopped. */
      readonly unheard?: true
      /** What the world did not have: a host that was asked for, a request. Absent where there is nothing to tell. */
      readonly notes?: readonly string[]
      /** Charts that it drew; absent where there are none. */
      readonly figures?: readonly Figure[]
      /** What the calls of an opened world gave back; absent where none were made. */
      readonly calls?: readonly CallOutcome[]
      /** What its names stood for when it was stopped by an error; absent where it was not. */
      readonly holds?: Stage['holds']
    }
  /** Ours, not the learner's: the runner itself failed. */
  | { readonly kind: 'broken'; readonly say: string }

export type CheckOutcome =
  /** `program` is the one that was judged; the desk's may have changed since. */
  | { readonly kind: 'judged'; readonly verdict: Verdict; readonly program: string; readonly atMs: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'broken'; readonly say: string }

export function createDesk(exercise: Exercise, draft: Draft | null): Desk {
  // A starter that was never touched is no work of the learner's: its successor takes its place.
  const isUntouched = draft === null || draft.program === draft.from?.starter
  return {
    ...createSheet(isUntouched ? exercise.starter : draft.program),
    exercise,
    beforeReset: draft?.beforeReset ?? null,
    hintsShown: Math.min(draft?.hintsShown ?? 0, exercise.hints.length),
    solutionShown: false,
    lastCheck: null,
    opened: null,
    keepsHost: false,
    from: isUntouched ? originOf(exercise) : (draft.from ?? originOf(exercise)),
    typedHere: false,
    history: null,
    offered: null,
  }
}

export function originOf({ fingerprint, starter }: Exercise): DraftOrigin {
  return { fingerprint, starter }
}

/** The exercise is another one than the learner began with, and there is work that it may no longer fit. */
export function hasChangedSince({ exercise, from, program }: Desk): boolean {
  return from.fingerprint !== exercise.fingerprint && program !== exercise.starter
}

export function createSheet(program: string): Sheet {
  return { program, activity: { kind: 'idle' }, lastRun: null, shown: null, asking: false }
}

export function draftOf(desk: Desk, changedMs: number): Draft {
  return {
    program: desk.program,
    hintsShown: desk.hintsShown,
    ...(desk.beforeReset === null ? {} : { beforeReset: desk.beforeReset }),
    from: desk.from,
    changedMs,
  }
}

/** The author changed the exercise while it lies open: the learner's own program stays, an untouched starter follows. */
export function withExercise(desk: Desk, exercise: Exercise): Desk {
  return {
    ...desk,
    exercise,
    program: desk.program === desk.exercise.starter ? exercise.starter : desk.program,
    from: desk.program === desk.exercise.starter ? originOf(exercise) : desk.from,
    hintsShown: Math.min(desk.hintsShown, exercise.hints.length),
    lastCheck: desk.exercise.fingerprint === exercise.fingerprint ? desk.lastCheck : null,
    opened: null,
  }
}

/** What a reset can bring back: nothing where the starter already stands there. */
export function afterReset(desk: Desk): Desk {
  const { program, exercise } = desk
  if (program === exercise.starter) return desk
  return { ...desk, program: exercise.starter, beforeReset: program, from: originOf(exercise) }
}

export function afterUndoReset(desk: Desk): Desk {
  if (desk.beforeReset === null) return desk
  return { ...desk, program: desk.beforeReset, beforeReset: null }
}

/** A starter can be had again at any time; everything else that is replaced is kept. */
export function isWorthKeeping({ program, exercise, from }: Desk): boolean {
  return program.trim() !== '' && program !== exercise.starter && program !== from.starter
}
