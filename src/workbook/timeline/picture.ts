// The picture of a timeline: lanes, spans, marks and steps, ready to be drawn on either scale. It does not know how wide a screen is.
import type { TimelineEvent, TimelineLane } from '../../model/timeline.ts'
import { eventWords } from './event-words.ts'
import { type LostUpdate, lostUpdates } from './lost-updates.ts'
import type { TimedStage } from './required.ts'
import { type Place, type Spans, spansOf } from './spans.ts'
import { type Step, stepsOf } from './steps.ts'

export type MarkKind =
  | 'output'
  | 'file'
  | 'sleep'
  | 'command'
  | 'signal'
  | 'network'
  | 'log'
  | 'lock'
  | 'value'
  | 'lost'

export type Mark = {
  readonly kind: MarkKind
  readonly lane: number
  readonly at: Place
  readonly words: string
  readonly line?: number
}

export type Picture = Spans & {
  readonly stage: TimedStage
  readonly lanes: readonly TimelineLane[]
  readonly steps: readonly Step[]
  /** Of each lane, in order. */
  readonly marks: readonly (readonly Mark[])[]
  readonly lost: ReadonlyMap<number, LostUpdate>
  /** The most time that passed on the host's clock, in milliseconds. */
  readonly lastsMs: number
}

export function pictureOf(recorded: TimedStage): Picture {
  const stage = untilCut(withoutFindingOut(recorded))
  const steps = stepsOf(stage.timeline)
  const lost = lostUpdates(steps)
  const { lanes } = stage.timeline
  const marks: Mark[][] = lanes.map(() => [])
  for (const step of steps.all) {
    for (const event of step.events) {
      const kind = markKind(event, step, lost)
      const words = kind === null ? null : eventWords(event, stage)
      if (kind === null || words === null) continue
      const line = event.line ?? step.line
      const at = { atMs: event.atMs, step: step.index }
      marks[event.lane]?.push({ kind, lane: event.lane, at, words, ...(line === undefined ? {} : { line }) })
    }
  }
  return {
    stage,
    lanes,
    steps: steps.all,
    marks,
    lost,
    lastsMs: stage.endedMs - stage.startedMs,
    ...spansOf(stage, steps),
  }
}

/** Where nobody can go on, the first thread is woken once more, for the run to end. */
function withoutFindingOut(stage: TimedStage): TimedStage {
  const { ending, timeline } = stage
  const { events } = timeline
  const last = events.at(-1)
  const isFound = ending.kind === 'stopped' && ending.by === 'endless wait' && last?.kind === 'runs' && last.lane === 0
  return isFound ? { ...stage, timeline: { ...timeline, events: events.slice(0, -1) } } : stage
}

/** Of what came after the last event that was kept nothing is known. */
function untilCut(stage: TimedStage): TimedStage {
  const { events, leftOut } = stage.timeline
  const last = events.at(-1)
  return leftOut === 0 || last === undefined ? stage : { ...stage, endedMs: last.atMs }
}

function markKind(event: TimelineEvent, step: Step, lost: ReadonlyMap<number, LostUpdate>): MarkKind | null {
  switch (event.kind) {
    case 'output':
    case 'file':
      return event.kind
    case 'took':
    case 'released':
      return 'lock'
    case 'read':
      return 'value'
    case 'wrote':
      return lost.has(step.index) ? 'lost' : 'value'
    case 'seen':
      return SEEN[event.in]
    default:
      return null
  }
}

const SEEN = {
  sleeps: 'sleep',
  commands: 'command',
  signals: 'signal',
  connections: 'network',
  requests: 'network',
  logs: 'log',
} as const
