// The processors of the host, for programs whose work is counted: each works for one process at a time, in the order in which they ask.
// A model: a process that has asked for its time keeps a processor for it, and what else the world runs takes nothing away.
import type { Clock } from '../clock.ts'

export type Processors = {
  /** When a process has had so much time of a processor, in milliseconds since the start of the host. */
  readonly take: (who: object, ms: number) => number
  /** What it has had so far, in milliseconds. */
  readonly usedMs: (who: object) => number
}

export function createProcessors(clock: Pick<Clock, 'sinceStartMs'>, count: number): Processors {
  const freeAtMs = Array<number>(Math.max(1, count)).fill(0)
  /** A process has one interpreter, so it is on one processor at a time. */
  const lasts = new WeakMap<object, { untilMs: number; usedMs: number }>()
  return {
    take(who, ms) {
      const last = lasts.get(who) ?? { untilMs: 0, usedMs: 0 }
      const earliest = Math.max(clock.sinceStartMs(), last.untilMs)
      const free = Math.min(...freeAtMs)
      const untilMs = Math.max(earliest, free) + ms
      freeAtMs[freeAtMs.indexOf(free)] = untilMs
      lasts.set(who, { untilMs, usedMs: last.usedMs + ms })
      return untilMs
    },
    usedMs: (who) => lasts.get(who)?.usedMs ?? 0,
  }
}
