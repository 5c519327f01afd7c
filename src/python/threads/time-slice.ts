// A thread that computes without waiting is left now and then, as after the switch interval on Linux, so that the others go on; so is a process whose
// work is counted, for as long as the work takes.
// How much it has done is counted, not measured: a run is the same every time.
import type { CountedWork } from '../kernel/counted-work.ts'
import type { Stack, Stacks } from './stacks.ts'

export type TimeSlice = {
  /** Asked where Python looks for signals: whether the thread that runs is to be left now. */
  readonly isOver: () => boolean
  /** Until when it is left, in milliseconds of the host. */
  readonly until: () => number
}

/** Python looks at each 50th jump back or call: so this is about 10,000 of them, which take some milliseconds here. */
const SLICE_LOOKS = 200
/** sys.getswitchinterval. */
const SLICE_MS = 5
/** So often it is asked whether the time of the run is up. */
const LIMIT_LOOKS = 20

export function createTimeSlice(
  stacks: () => Stacks,
  nowMs: () => number,
  isTimeUp: () => boolean,
  counted: CountedWork,
): TimeSlice {
  let looks = 0
  let last: Stack | undefined
  let left: Stack | undefined
  return {
    isOver() {
      const all = stacks()
      if (all.others().size === 0 && !counted.isCounted()) return false
      const current = all.current()
      if (left === current) {
        // It has been left, and goes on.
        left = undefined
        current.isLeft = false
        looks = 0
        return false
      }
      counted.look()
      looks = current === last ? looks + 1 : 1
      last = current
      const isEnding = !all.isMain() && looks % LIMIT_LOOKS === 0 && isTimeUp()
      if (looks % SLICE_LOOKS !== 0 && !isEnding) return false
      left = current
      current.isLeft = true
      return true
    },
    // Where others can go on at once, no time passes.
    until() {
      if (counted.isCounted()) return counted.charge()
      return nowMs() + (stacks().isWanted() ? 0 : SLICE_MS)
    },
  }
}
