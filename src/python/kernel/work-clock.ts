// The clock that programs measure their work with. It shows the host's clock, and real time where a program looks twice and nothing has waited in between.
// So waits are exact in every run, and work is as long as it really took.
import type { TimeSource } from './time-calls.ts'

/** Looks without a wait in between after which the clock creeps: somebody waits for it in a loop. */
const PATIENT_LOOKS = 10_000
const CREEP_MS = 0.01

export type WorkClock = {
  /** Since the boot, in milliseconds, as time.perf_counter has it. */
  readonly lookMs: (source: TimeSource) => number
  /** As CLOCK_MONOTONIC has it: the host's clock alone, but while a profiler measures with it. */
  readonly monotonicMs: (source: TimeSource) => number
  /** A profiler begins to measure, or it is over. */
  readonly profile: (isOn: boolean) => void
}

type State = {
  /** Work is shown beyond the host's clock. */
  extraMs: number
  atMs: number
  workedMs: number
  looks: number
  /** What the monotonic clock shows of it: it never goes back. */
  shownMs: number
}

export function createWorkClock(): WorkClock {
  // A host's clock begins anew with each stage of a run.
  const states = new WeakMap<TimeSource['clock'], State>()
  let isProfiling = false
  const advance = ({ clock, cpuMs, counted }: TimeSource): State => {
    const [atMs, workedMs] = [clock.sinceStartMs(), cpuMs()]
    const state = states.get(clock)
    if (state === undefined) {
      const fresh = { extraMs: 0, atMs, workedMs, looks: 0, shownMs: 0 }
      states.set(clock, fresh)
      return fresh
    }
    const isStill = atMs === state.atMs
    // Counted work is on the host's clock already.
    if (isStill && !counted.isCounted()) state.extraMs += Math.max(0, workedMs - state.workedMs)
    state.looks = isStill ? state.looks + 1 : 0
    state.atMs = atMs
    state.workedMs = workedMs
    return state
  }
  return {
    lookMs(source) {
      const state = advance(source)
      if (state.looks > PATIENT_LOOKS) state.extraMs += CREEP_MS
      return source.uptimeMs() + state.extraMs + source.counted.owedMs()
    },
    monotonicMs(source) {
      if (isProfiling) {
        const state = advance(source)
        state.shownMs = state.extraMs
        return source.uptimeMs() + state.shownMs
      }
      source.clock.look()
      return source.uptimeMs() + (states.get(source.clock)?.shownMs ?? 0)
    },
    profile(isOn) {
      isProfiling = isOn
    },
  }
}
