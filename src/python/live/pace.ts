// How fast the clock of a host runs at which somebody sits: at once where nothing is to be seen, as a watch would where something was written.
import type { Breath } from '../run/breath.ts'

export type Pace = {
  /** What to wait for before the clock moves by so much; undefined: nothing. */
  readonly hold: (byMs: number) => Promise<unknown> | undefined
}

export type PaceTools = {
  readonly breath: Breath
  readonly pause: ((ms: number) => Promise<unknown>) | undefined
  /** Whether something was written to the screen since the last question. */
  readonly hasWritten: () => boolean
}

/** Nobody waits longer for what is to come. */
const LONGEST_MS = 1_000
/** After so many moves with nothing to see, the thread rests at each: somebody looks again and again, as `tail -f` does. */
const MANY_MOVES = 200
const REST_MS = 20

export function createPace({ breath, pause, hasWritten }: PaceTools): Pace {
  let moves = 0
  return {
    hold(byMs) {
      if (pause === undefined) return undefined
      if (hasWritten()) {
        moves = 0
        return byMs > 0 ? pause(Math.min(byMs, LONGEST_MS)) : undefined
      }
      moves += 1
      if (moves > MANY_MOVES) return pause(REST_MS)
      return breath.isDue() ? breath.take() : undefined
    },
  }
}
