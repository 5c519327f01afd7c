// What each lane of a timeline was doing from when to when: running, waiting for something, waiting for its turn; and which locks it held.
import type { TimelineEvent, WaitFor } from '../../model/timeline.ts'
import type { TimedStage } from './required.ts'
import type { Steps } from './steps.ts'

/** A place on both scales: an instant of the host's clock, and a border between steps. */
export type Place = { readonly atMs: number; readonly step: number }

export type LaneState =
  | { readonly kind: 'running' }
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'waiting'
      readonly for: WaitFor
      readonly name?: string
      /** The lane that holds the lock when the wait begins. */
      readonly heldBy?: number
    }

export type Span = {
  readonly lane: number
  readonly from: Place
  readonly to: Place
  readonly line?: number
  readonly state: LaneState
}

export type Hold = {
  readonly lane: number
  readonly lock: string
  /** Where it was taken. */
  readonly line?: number
  readonly from: Place
  readonly to: Place
  /** False: it was never let go. */
  readonly isOver: boolean
}

export type LaneLife = {
  readonly from: Place
  readonly to: Place
  /** False: it was still there at the end. */
  readonly isOver: boolean
}

export type Spans = {
  /** Of each lane, in order. */
  readonly spans: readonly (readonly Span[])[]
  readonly holds: readonly (readonly Hold[])[]
  readonly lives: readonly LaneLife[]
}

type Open = { from: Place; state: LaneState; line: number | undefined }
type OpenHold = {
  readonly lane: number
  readonly lock: string
  readonly from: Place
  readonly line: number | undefined
}

export function spansOf({ timeline, startedMs, endedMs }: TimedStage, steps: Steps): Spans {
  const count = timeline.lanes.length
  const spans: Span[][] = Array.from({ length: count }, () => [])
  const holds: Hold[][] = Array.from({ length: count }, () => [])
  const lives: LaneLife[] = []
  const open: (Open | undefined)[] = []
  const held: OpenHold[] = []
  // After the last step there is room for what was so at the end.
  const end: Place = { atMs: endedMs, step: steps.all.length + 1 }
  const close = (lane: number, to: Place): void => {
    const one = open[lane]
    open[lane] = undefined
    if (one === undefined || (one.from.atMs === to.atMs && one.from.step === to.step)) return
    const line = one.line === undefined ? {} : { line: one.line }
    const last = spans[lane]?.at(-1)
    if (
      last !== undefined &&
      last.to.step === one.from.step &&
      last.to.atMs === one.from.atMs &&
      isSameState(last.state, one.state)
    )
      spans[lane]?.splice(-1, 1, { ...last, to })
    else spans[lane]?.push({ lane, from: one.from, to, state: one.state, ...line })
  }
  const change = (event: TimelineEvent, at: Place, state: LaneState): void => {
    close(event.lane, at)
    open[event.lane] = { from: at, state, line: event.line }
  }
  const letGo = (lane: number, lock: string | undefined, to: Place): void => {
    for (let index = held.length - 1; index >= 0; index -= 1) {
      const one = held[index]
      if (one === undefined || one.lane !== lane || (lock !== undefined && one.lock !== lock)) continue
      held.splice(index, 1)
      const line = one.line === undefined ? {} : { line: one.line }
      holds[lane]?.push({ lane, lock: one.lock, from: one.from, to, isOver: lock !== undefined, ...line })
      if (lock !== undefined) return
    }
  }
  for (const [index, event] of timeline.events.entries()) {
    const step = steps.ofEvent[index] ?? steps.all.length
    const begins: Place = { atMs: event.atMs, step }
    const ends: Place = { atMs: event.atMs, step: step + 1 }
    switch (event.kind) {
      case 'began':
        lives[event.lane] = { from: index === 0 ? { atMs: startedMs, step: 0 } : begins, to: end, isOver: false }
        // A thread that begins waits for its turn; the first thread, and a process, run.
        change(
          event,
          begins,
          timeline.lanes[event.lane]?.kind === 'thread' && event.lane > 0 ? { kind: 'ready' } : { kind: 'running' },
        )
        break
      case 'runs':
        change(event, begins, { kind: 'running' })
        break
      case 'ready':
        change(event, begins, { kind: 'ready' })
        break
      case 'waits':
        // Who was left before it could begin to wait has no step of its own for it.
        change(event, open[event.lane]?.state.kind === 'running' ? ends : begins, waiting(event, held))
        break
      case 'ended': {
        close(event.lane, ends)
        const life = lives[event.lane]
        if (life !== undefined) lives[event.lane] = { ...life, to: ends, isOver: true }
        break
      }
      case 'took':
        held.push({ lane: event.lane, lock: event.lock, from: begins, line: event.line })
        break
      case 'released':
        letGo(event.lane, event.lock, ends)
        break
      default:
    }
  }
  for (let lane = 0; lane < count; lane += 1) {
    close(lane, end)
    letGo(lane, undefined, end)
    lives[lane] ??= { from: end, to: end, isOver: true }
  }
  return { spans, holds: holds.map((all) => all.sort((one, other) => one.from.step - other.from.step)), lives }
}

function waiting(event: Extract<TimelineEvent, { kind: 'waits' }>, held: readonly OpenHold[]): LaneState {
  if (event.for === 'turn') return { kind: 'ready' }
  const holder = event.for === 'lock' ? held.find(({ lock }) => lock === event.name) : undefined
  return {
    kind: 'waiting',
    for: event.for,
    ...(event.name === undefined ? {} : { name: event.name }),
    ...(holder === undefined ? {} : { heldBy: holder.lane }),
  }
}

function isSameState(one: LaneState, other: LaneState): boolean {
  if (one.kind !== 'waiting' || other.kind !== 'waiting') return one.kind === other.kind
  return one.for === other.for && one.name === other.name && one.heldBy === other.heldBy
}
