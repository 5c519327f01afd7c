// A timeline that is there, with the stage that it belongs to.
import type { Stage } from '../../model/evidence.ts'
import type { Timeline } from '../../model/timeline.ts'

export type RequiredTimeline = Timeline
export type TimedStage = Stage & { readonly timeline: Timeline }

export function isTimed(stage: Stage): stage is TimedStage {
  return stage.timeline !== undefined
}
