// The events of a timeline as they come, within their bounds.
import type { Happening, TimelineEvent } from '../../model/timeline.ts'

export type Happenings = {
  readonly add: (lane: number, what: Happening, line?: number, atMs?: number) => void
  /** The last event becomes another one, where it is of that lane and kind: what nobody saw in between did not happen. */
  readonly replaceLast: (lane: number, kind: Happening['kind'], what: Happening) => boolean
  readonly last: () => TimelineEvent | undefined
  readonly isFull: () => boolean
  readonly all: () => readonly TimelineEvent[]
  readonly leftOut: () => number
}

const MOST_EVENTS = 100_000

export function createHappenings(nowMs: () => number): Happenings {
  const events: TimelineEvent[] = []
  let leftOut = 0
  const make = (lane: number, what: Happening, line: number | undefined, atMs: number): TimelineEvent => ({
    atMs,
    lane,
    ...(line === undefined || line <= 0 ? {} : { line }),
    ...what,
  })
  return {
    add(lane, what, line, atMs = nowMs()) {
      if (events.length >= MOST_EVENTS) leftOut += 1
      else events.push(make(lane, what, line, atMs))
    },
    replaceLast(lane, kind, what) {
      const last = events.at(-1)
      if (last === undefined || last.lane !== lane || last.kind !== kind || leftOut > 0) return false
      events[events.length - 1] = make(lane, what, last.line, nowMs())
      return true
    },
    last: () => events.at(-1),
    isFull: () => events.length >= MOST_EVENTS,
    all: () => events,
    leftOut: () => leftOut,
  }
}
