// Timelines for tests, written as they are read: one event after the other.
import { NOTHING_DONE, type Stage } from '../../../src/model/evidence.ts'
import type { Happening, TimelineEvent, TimelineLane } from '../../../src/model/timeline.ts'
import type { TimedStage } from '../../../src/workbook/timeline/required.ts'

export const thread = (name: string): TimelineLane => ({ kind: 'thread', name, isDaemon: false })

/** `line` 0: unknown. */
export function at(atMs: number, lane: number, line: number, what: Happening): TimelineEvent {
  return { atMs, lane, ...(line === 0 ? {} : { line }), ...what }
}

export function timed(
  lanes: readonly TimelineLane[],
  events: readonly TimelineEvent[],
  more: Partial<Stage> = {},
): TimedStage {
  return {
    ending: { kind: 'finished', exitCode: 0 },
    output: { pieces: [], leftOutLines: 0 },
    holds: {},
    ...NOTHING_DONE,
    startedMs: 0,
    endedMs: events.at(-1)?.atMs ?? 0,
    ...more,
    timeline: { lanes, events, leftOut: 0, lanesLeftOut: 0 },
  }
}
