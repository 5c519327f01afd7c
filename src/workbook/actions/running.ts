// Runs and checks the program on the desk: one thing at a time, queued while Python loads, ended by Stop. It does not know what a screen is.

import type { EngineState, PageRunner } from '../../model/page-runner.ts'
import type { Runner } from '../../model/run.ts'
import type { Activity, CheckOutcome, Desk, Job, JobProgress } from '../desk.ts'
import type { Clock } from '../memory/drafts.ts'
import type { Tape } from '../tape.ts'
import { checkProgram } from './check-job.ts'
import { runProgram } from './run-job.ts'

/** As an AbortController has it. */
export type Stopper = { readonly signal: AbortSignal; abort(): void }

export type RunningParts = {
  readonly runner: () => PageRunner | null
  readonly desk: () => Desk | null
  /** Changes the desk of this exercise, where it is still the open one. */
  readonly change: (id: string, part: Partial<Desk>) => void
  readonly judged: (id: string, outcome: CheckOutcome) => void
  readonly tape: Tape
  readonly clock: Clock
  readonly createStopper: () => Stopper
}

export type Running = {
  readonly start: (job: Job) => void
  readonly stop: () => void
  /** A line for the program that waits; null is the end of input. */
  readonly answer: (line: string | null) => void
  readonly engineChanged: (engine: EngineState) => void
}

const IDLE: Activity = { kind: 'idle' }

export function createRunning(parts: RunningParts): Running {
  const { tape, clock } = parts
  let stopper: Stopper | null = null
  let waiting: ((line: string | null) => void) | null = null

  function ask(id: string): Promise<string | null> {
    return new Promise((resolve) => {
      waiting = (line) => {
        waiting = null
        parts.change(id, { asking: false })
        resolve(line)
      }
      parts.change(id, { asking: true })
    })
  }

  async function run(desk: Desk, runner: Runner, stop: AbortSignal): Promise<void> {
    const { id } = desk.exercise
    tape.clear()
    parts.change(id, { activity: { kind: 'running', job: 'run', sinceMs: clock.nowMs() }, lastRun: null })
    const isWanted = (): boolean => parts.desk()?.exercise.id === id
    const job = { tape, clock, isWanted, ask: () => ask(id), stop }
    const lastRun = await runProgram(desk, runner, job).catch(broken)
    parts.change(id, { activity: IDLE, asking: false, lastRun })
  }

  async function check(desk: Desk, runner: Runner, stop: AbortSignal): Promise<void> {
    const { id } = desk.exercise
    const activity: Activity = { kind: 'running', job: 'check', sinceMs: clock.nowMs() }
    parts.change(id, { activity })
    const onProgress = (progress: JobProgress): void => parts.change(id, { activity: { ...activity, progress } })
    const outcome = await checkProgram(desk, runner, { clock, onProgress, stop }).catch(broken)
    parts.change(id, { activity: IDLE })
    parts.judged(id, outcome)
  }

  function begin(job: Job): void {
    const desk = parts.desk()
    const runner = parts.runner()
    if (desk === null || runner === null) return
    const mine = parts.createStopper()
    stopper = mine
    const work = job === 'run' ? run(desk, runner, mine.signal) : check(desk, runner, mine.signal)
    void work.finally(() => {
      stopper = null
      beginWhatIsQueued(runner.state())
    })
  }

  function beginWhatIsQueued(engine: EngineState): void {
    const desk = parts.desk()
    if (desk?.activity.kind !== 'queued' || stopper !== null) return
    if (engine.kind === 'ready') begin(desk.activity.job)
    if (engine.kind === 'failed') parts.change(desk.exercise.id, { activity: IDLE })
  }

  return {
    start(job) {
      const desk = parts.desk()
      const state = parts.runner()?.state()
      if (desk === null || state === undefined || desk.activity.kind !== 'idle') return
      // A run of an exercise that was left may still be ending; this one waits for it as it waits for Python.
      if (state.kind === 'ready' && stopper === null) begin(job)
      else if (state.kind !== 'failed') parts.change(desk.exercise.id, { activity: { kind: 'queued', job } })
    },
    stop() {
      const desk = parts.desk()
      if (desk?.activity.kind === 'queued') parts.change(desk.exercise.id, { activity: IDLE })
      stopper?.abort()
      waiting?.(null)
    },
    answer(line) {
      waiting?.(line)
    },
    engineChanged: beginWhatIsQueued,
  }
}

function broken(reason: unknown): { readonly kind: 'broken'; readonly say: string } {
  return { kind: 'broken', say: reason instanceof Error ? reason.message : String(reason) }
}
