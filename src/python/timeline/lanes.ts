// The lanes of a timeline: who is told of, by the objects that stand for them on the host. It does not know what happens in them.
import type { TimelineLane } from '../../model/timeline.ts'

export type Lanes = {
  /** A new lane, where there is room for one. */
  readonly open: (who: object, lane: TimelineLane) => number | undefined
  readonly of: (who: object) => number | undefined
  readonly rename: (who: object, name: string) => void
  readonly all: () => readonly TimelineLane[]
  readonly leftOut: () => number
}

const MOST_LANES = 1_000

export function createLanes(): Lanes {
  const lanes: TimelineLane[] = []
  const numbers = new Map<object, number>()
  let leftOut = 0
  return {
    open(who, lane) {
      if (lanes.length >= MOST_LANES) {
        leftOut += 1
        return undefined
      }
      numbers.set(who, lanes.length)
      lanes.push(lane)
      return lanes.length - 1
    },
    of: (who) => numbers.get(who),
    rename(who, name) {
      const number = numbers.get(who)
      const lane = number === undefined ? undefined : lanes[number]
      if (number !== undefined && lane !== undefined) lanes[number] = { ...lane, name }
    },
    all: () => lanes,
    leftOut: () => leftOut,
  }
}
