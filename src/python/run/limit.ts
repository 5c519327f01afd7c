// The real time that a run may take. It interrupts a program whose time is up, and knows in which line that was.

import type { ThreadWait } from '../../model/threads.ts'

export type Limit = {
  /** Line in which the time was up, 0 if unknown; undefined while there is time. */
  readonly upAt: () => number | undefined
  /** The program was interrupted in this line; true when it went on all the same, and is to be left. */
  readonly interrupted: (line: number) => boolean
  /** Whether to interrupt it now. */
  readonly isDue: () => boolean
  /** Whether its time is up, or it was ended. */
  readonly isOver: () => boolean
  /** Ends it as if its time was up. */
  readonly end: (why: 'endless wait' | 'learner') => void
  /** Who waits for what at the end of an endless wait. */
  readonly tell: (waits: readonly ThreadWait[]) => void
  readonly waits: () => readonly ThreadWait[] | undefined
  readonly isEndless: () => boolean
  readonly why: () => 'time limit' | 'endless wait' | 'learner'
  readonly pausedWhile: <T>(waiting: Promise<T>) => Promise<T>
  /** Real time used so far, in milliseconds; waits are not counted. */
  readonly usedMs: () => number
}

/**
 * A program that catches its interruption is interrupted again after so much real time, and left where it is after so much in all: it catches
 * everything, or never comes to an end of its `finally`. The runner ends a thread soon after the limit; an endless wait has more time, so that
 * what is told of it is the same on a machine that is busy with something else.
 */
const PATIENCE = { againMs: 50, inAllMs: 300 }
const ENDLESS_PATIENCE = { againMs: 250, inAllMs: 2_500 }
/** One that waits for ever again and again is interrupted so often, each time at once. */
const MOST_INTERRUPTIONS = 10

export function createLimit(realMs: () => number, limitMs: number, lastWordsMs = PATIENCE.inAllMs): Limit {
  let startedMs = realMs()
  let pauses = 0
  let pausedMs = 0
  let interruptedMs = Number.NEGATIVE_INFINITY
  let interruptions = 0
  let upMs = Number.POSITIVE_INFINITY
  let upAt: number | undefined
  let ended: 'endless wait' | 'learner' | undefined
  let waits: readonly ThreadWait[] | undefined
  const isOver = (): boolean => ended !== undefined || (pauses === 0 && realMs() - startedMs >= limitMs)
  const isEndless = (): boolean => ended === 'endless wait'
  const patience = () => (isEndless() ? ENDLESS_PATIENCE : { ...PATIENCE, inAllMs: lastWordsMs })
  return {
    upAt: () => upAt,
    interrupted(line) {
      upAt ??= line
      upMs = Math.min(upMs, realMs())
      interruptions += 1
      interruptedMs = realMs()
      return realMs() - upMs > patience().inAllMs || (isEndless() && interruptions > MOST_INTERRUPTIONS)
    },
    isDue() {
      const now = realMs()
      if (!isOver() || now - interruptedMs < patience().againMs) return false
      interruptedMs = now
      return true
    },
    async pausedWhile(waiting) {
      if (pauses === 0) pausedMs = realMs()
      pauses += 1
      try {
        return await waiting
      } finally {
        pauses -= 1
        if (pauses === 0) startedMs += realMs() - pausedMs
      }
    },
    isOver,
    end(why) {
      ended ??= why
      // It was interrupted before, and waits for ever again.
      interruptedMs = Number.NEGATIVE_INFINITY
    },
    tell(told) {
      // It may be interrupted again on its way out.
      waits ??= told
    },
    waits: () => waits,
    isEndless,
    why: () => ended ?? 'time limit',
    usedMs: () => realMs() - startedMs,
  }
}
