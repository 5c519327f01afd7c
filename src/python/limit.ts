// The real time that a run may take. It interrupts a program whose time is up, and knows in which line that was.

import type { ThreadWait } from '../model/evidence.ts'

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

/** A program that catches its interruption is interrupted again after this much real time. */
const INTERRUPT_AGAIN_MS = 50
/** After so much it is left where it is: it catches everything, or never comes to an end of its `finally`. */
const LAST_WORDS_MS = 300

export function createLimit(realMs: () => number, limitMs: number, lastWordsMs = LAST_WORDS_MS): Limit {
  let startedMs = realMs()
  let pauses = 0
  let pausedMs = 0
  let interruptedMs = Number.NEGATIVE_INFINITY
  let upMs = Number.POSITIVE_INFINITY
  let upAt: number | undefined
  let ended: 'endless wait' | 'learner' | undefined
  let waits: readonly ThreadWait[] | undefined
  const isOver = (): boolean => ended !== undefined || (pauses === 0 && realMs() - startedMs >= limitMs)
  return {
    upAt: () => upAt,
    interrupted(line) {
      upAt ??= line
      upMs = Math.min(upMs, realMs())
      return realMs() - upMs > lastWordsMs
    },
    isDue() {
      const now = realMs()
      if (!isOver() || now - interruptedMs < INTERRUPT_AGAIN_MS) return false
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
    },
    tell(told) {
      // It may be interrupted again on its way out.
      waits ??= told
    },
    waits: () => waits,
    isEndless: () => ended === 'endless wait',
    why: () => ended ?? 'time limit',
    usedMs: () => realMs() - startedMs,
  }
}
