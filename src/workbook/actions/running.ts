// Runs the programs of the open page and checks the one on the desk: one thing at a time, queued while Python loads, ended by Stop.
// It does not know what a screen is.

import type { EngineState, PageRunner } from '../../model/page-runner.ts'
import type { Runner } from '../../model/run.ts'
import type { Activity, CheckOutcome, Desk, Job, JobProgress, PlacedSheet, RunOutcome, Sheet } from '../desk.ts'
import type { Clock } from '../memory/drafts.ts'
import type { Tape } from '../tape.ts'
import { bringJudge, checkProgram } from './check-job.ts'
import { type RunAnswer, runProgram } from './run-job.ts'

/** As an AbortController has it. */
export type Stopper = { readonly signal: AbortSignal; abort(): void }

export type RunningParts = {
  readonly runner: () => PageRunner | null
  readonly desk: () => Desk | null
  /** Everything on the open page that can be run. */
  readonly sheets: () => readonly PlacedSheet[]
  /** Changes the sheet of this name, where it is still on the page. */
  readonly change: (name: string, part: Partial<Sheet>) => void
  readonly ran: (name: string, outcome: RunOutcome) => void
  readonly judged: (id: string, outcome: CheckOutcome) => void
  readonly tapeOf: (name: string) => Tape
  readonly clock: Clock
  readonly createStopper: () => Stopper
}

export type Running = {
  /** `name` is that of a sheet; a check is of the desk's. */
  readonly start: (job: Job, name: string) => void
  /** Ctrl-C for the program that runs. */
  readonly interrupt: () => void
  readonly stop: () => void
  /** A line for the program that waits; null is the end of input. */
  readonly answer: (line: string | null) => void
  readonly engineChanged: (engine: EngineState) => void
}

const IDLE: Activity = { kind: 'idle' }

export function createRunning(parts: RunningParts): Running {
  const { clock } = parts
  const listeners = new Set<() => void>()
  let stopper: Stopper | null = null
  let runs: string | null = null
  let waiting: ((line: string | null) => void) | null = null

  function ask(name: string): Promise<string | null> {
    return new Promise((resolve) => {
      waiting = (line) => {
        waiting = null
        parts.change(name, { asking: false })
        resolve(line)
      }
      parts.change(name, { asking: true })
    })
  }

  function interrupts(listener: () => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  async function run(placed: PlacedSheet, runner: Runner, stop: AbortSignal): Promise<void> {
    const { name } = placed
    const tape = parts.tapeOf(name)
    tape.clear()
    runs = name
    parts.change(name, { activity: { kind: 'running', job: 'run', sinceMs: clock.nowMs() }, lastRun: null })
    const isWanted = (): boolean => parts.sheets().some((one) => one.name === name)
    const job = { tape, clock, isWanted, ask: () => ask(name), stop, interrupts }
    const { outcome, shown } = await runProgram(placed, runner, job).catch(lost)
    runs = null
    parts.change(name, { activity: IDLE, asking: false, lastRun: outcome, ...(shown === null ? {} : { shown }) })
    if (isWanted()) parts.ran(name, outcome)
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

  function begin(job: Job, placed: PlacedSheet): void {
    const desk = parts.desk()
    const runner = parts.runner()
    if (runner === null || (job === 'check' && desk === null)) return
    const mine = parts.createStopper()
    stopper = mine
    const work = job === 'check' && desk !== null ? check(desk, runner, mine.signal) : run(placed, runner, mine.signal)
    void work.finally(() => {
      stopper = null
      beginWhatIsQueued(runner.state())
    })
  }

  function queued(): { readonly job: Job; readonly placed: PlacedSheet } | null {
    for (const placed of parts.sheets()) {
      const { activity } = placed.sheet
      if (activity.kind === 'queued') return { job: activity.job, placed }
    }
    return null
  }

  function beginWhatIsQueued(engine: EngineState): void {
    const next = queued()
    if (next === null || stopper !== null) return
    if (engine.kind === 'ready') begin(next.job, next.placed)
    if (engine.kind === 'failed') parts.change(next.placed.name, { activity: IDLE })
  }

  return {
    start(job, name) {
      const sheets = parts.sheets()
      const placed = sheets.find((one) => one.name === name)
      const state = parts.runner()?.state()
      const isBusy = sheets.some(({ sheet }) => sheet.activity.kind !== 'idle')
      if (placed === undefined || state === undefined || isBusy) return
      // A run of a page that was left may still be ending; this one waits for it as it waits for Python.
      if (state.kind === 'ready' && stopper === null) begin(job, placed)
      else if (state.kind !== 'failed') parts.change(name, { activity: { kind: 'queued', job } })
    },
    interrupt() {
      if (runs === null) return
      // As a terminal shows the key. What was asked for is not answered: the program asks anew, if it still wants a line.
      parts.tapeOf(runs).append('typed', '^C')
      waiting = null
      parts.change(runs, { asking: false })
      for (const listener of [...listeners]) listener()
    },
    stop() {
      const next = queued()
      if (next !== null) parts.change(next.placed.name, { activity: IDLE })
      stopper?.abort()
      waiting?.(null)
    },
    answer(line) {
      waiting?.(line)
    },
    engineChanged(engine) {
      // Before it is asked for, and after Python: a failure is told by the check that needs it.
      if (engine.kind === 'ready') bringJudge().catch(() => undefined)
      beginWhatIsQueued(engine)
    },
  }
}

function lost(reason: unknown): RunAnswer {
  return { outcome: broken(reason), shown: null }
}

function broken(reason: unknown): { readonly kind: 'broken'; readonly say: string } {
  return { kind: 'broken', say: reason instanceof Error ? reason.message : String(reason) }
}
