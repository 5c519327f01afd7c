// Where the learner is in the recorded steps of a run: the step, the breakpoints, what is wanted next. It does not know how it is shown.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Evidence, Output } from '../../model/evidence.ts'
import type { StepRecording } from '../../model/steps.ts'
import { activationAt, fileOf, indexSteps, PROGRAM, type StepIndex } from './index-steps.ts'
import { toLine, whereBegan, whereRaised, whereWritten } from './move.ts'
import { type Found, whereFailed } from './where-failed.ts'
import { whereThread } from './where-thread.ts'

/** What somebody wants to see the step of. `place` counts the characters of the output. */
export type StepTarget =
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'raised' }
  | { readonly kind: 'written'; readonly place: number }
  | { readonly kind: 'began'; readonly what: Begun; readonly number: number }
  /** The last time that this line of the program ran. */
  | { readonly kind: 'line'; readonly line: number }
  /** The time that this thread came to this line, counted from 0; at an instant of the host's clock where that is what is known. */
  | {
      readonly kind: 'thread'
      readonly thread: string
      readonly line: number
      readonly time: number | { readonly atMs: number }
    }
  /** What a check found wrong. */
  | ({ readonly kind: 'failed' } & Found)

export type Begun = 'requests' | 'commands' | 'connections' | 'signals'

export type SteppingState = {
  /** The exercise that the breakpoints belong to. */
  readonly exercise: string | null
  /** Lines of its program, in order. */
  readonly breakpoints: readonly number[]
  readonly step: number
  /** Asked for before the steps were there; `notOf`: of the next run, which is any but this one. */
  readonly wanted: Wanted | null
  /** Line that is shown in the editor; null while nobody looks at steps, or where the step is in another file. */
  readonly line: number | null
  /** Whether the steps are looked at. */
  readonly isOpen: boolean
}

export type Wanted = { readonly target: StepTarget; readonly notOf?: Evidence | undefined }

/** The run whose steps are looked at, and its stage. */
export type SteppedRun = { readonly of?: Evidence; readonly ended: 'raised' | 'otherwise'; readonly output?: Output }

export type Stepping = {
  readonly store: StoreApi<SteppingState>
  readonly toggle: (exercise: string, line: number) => void
  readonly want: (target: StepTarget, notOf?: Evidence) => void
  /** The steps are there and looked at: takes up what is wanted, or goes to where one begins to look. */
  readonly open: (index: StepIndex, run: SteppedRun) => void
  readonly goTo: (index: StepIndex, step: number) => void
  readonly close: () => void
}

export function createStepping(): Stepping {
  const store = createStore<SteppingState>(() => ({
    exercise: null,
    breakpoints: [],
    step: 0,
    wanted: null,
    line: null,
    isOpen: false,
  }))
  let opened: StepRecording | null = null
  const goTo = (index: StepIndex, wanted: number): void => {
    const step = Math.max(0, Math.min(wanted, index.count - 1))
    const isOfProgram = fileOf(index.recording, activationAt(index, step)) === PROGRAM
    store.setState({ step, line: isOfProgram ? (index.recording.lines[step] ?? null) : null })
  }
  return {
    store,
    toggle(exercise, line) {
      const { exercise: before, breakpoints } = store.getState()
      const known = before === exercise ? breakpoints : []
      const others = known.filter((one) => one !== line)
      const next = others.length < known.length ? others : [...known, line].sort((one, other) => one - other)
      store.setState({ exercise, breakpoints: next })
    },
    want: (target, notOf) => store.setState({ wanted: { target, notOf } }),
    open(index, { of, ended, output }) {
      const { wanted, step } = store.getState()
      // What is wanted of a run that still goes on stays wanted.
      const isLater = wanted?.notOf !== undefined && wanted.notOf === of
      const target = isLater ? undefined : wanted?.target
      const isKnown = opened === index.recording
      opened = index.recording
      const first: StepTarget = ended === 'raised' ? { kind: 'raised' } : { kind: 'start' }
      const found = target === undefined && isKnown ? step : stepOf(index, target ?? first, output)
      store.setState({ wanted: isLater ? wanted : null, isOpen: true })
      goTo(index, found ?? 0)
    },
    goTo,
    close: () => store.setState({ isOpen: false, line: null }),
  }
}

/** The step of a target; undefined where it is none of these steps. */
export function stepOf(index: StepIndex, target: StepTarget, output?: Output): number | undefined {
  switch (target.kind) {
    case 'start':
      return 0
    case 'end':
      return index.count - 1
    case 'raised':
      return whereRaised(index) ?? index.count - 1
    case 'written':
      return whereWritten(index, target.place)
    case 'began':
      return whereBegan(index, target.what, target.number)
    case 'line':
      return toLine(index, index.count, new Set([target.line]), 'back')
    case 'thread':
      return whereThread(index, target)
    case 'failed':
      return whereFailed(index, output, target) ?? index.count - 1
    default:
      return target satisfies never
  }
}

const known = new WeakMap<StepRecording, StepIndex>()

/** The index of a recording, made once. */
export function indexOf(recording: StepRecording): StepIndex {
  const found = known.get(recording) ?? indexSteps(recording)
  known.set(recording, found)
  return found
}
