// The work of a process as a count of what its interpreter executes, which takes time of the host's processors. Only for programs that use several
// processes (docs/decisions/25-work-of-processes.md); the work of all others takes no time on the host's clock.

import type { Process } from '../../host/processes/process.ts'
import type { Processors } from '../../host/processes/processors.ts'
import type { Wait } from '../run/process-wait.ts'

export type CountedWork = {
  /** A fresh process, whose work is not counted; or the same one on another host. */
  readonly begin: (process: 'fresh' | 'same') => void
  /** From now on it is. */
  readonly count: () => void
  readonly isCounted: () => boolean
  /** Python has looked for signals, as it does at each 50th jump back or call. */
  readonly look: () => void
  /** Work that has not been charged yet, in milliseconds. */
  readonly owedMs: () => number
  /** Charges it: the instant at which it is done, in milliseconds since the start of the host. */
  readonly charge: () => number
  /** All work since it is counted, in milliseconds. */
  readonly totalMs: () => number
  /** A wait that does not end before the work that was done until it. */
  readonly waiting: (plain: Wait) => Wait
}

// Unlike Linux: in a program that names multiprocessing, work is a count of what Python executes, shared over the CPUs; what C does on its own takes no time.
/** A jump or call takes 0.1 microseconds: about what CPython takes for a small loop's turn on a computer of our days. */
const LOOK_MS = 0.005

type Tools = {
  readonly processors: () => Processors
  readonly process: () => Process
  readonly nowMs: () => number
}

export function createCountedWork({ processors, process, nowMs }: Tools): CountedWork {
  let isCounted = false
  let owedMs = 0
  const count = (): void => {
    if (isCounted) return
    isCounted = true
    const one = process()
    const { cpuMs } = one
    one.cpuMs = () => cpuMs() + processors().usedMs(one)
  }
  const charge = (): number => {
    const untilMs = processors().take(process(), owedMs)
    owedMs = 0
    return untilMs
  }
  return {
    begin(which) {
      const goesOn = isCounted && which === 'same'
      isCounted = false
      owedMs = 0
      if (goesOn) count()
    },
    count,
    isCounted: () => isCounted,
    look() {
      if (isCounted) owedMs += LOOK_MS
    },
    owedMs: () => owedMs,
    charge,
    totalMs: () => processors().usedMs(process()) + owedMs,
    waiting: (plain) => async (on, untilMs, as) => {
      if (!isCounted) return plain(on, untilMs, as)
      const doneMs = owedMs > 0 ? charge() : 0
      const woken = await plain(on, untilMs, as)
      // What it waited for came while it was still at work.
      if (woken !== 'interrupted' && nowMs() < doneMs) await plain([], doneMs, as)
      return woken
    },
  }
}
