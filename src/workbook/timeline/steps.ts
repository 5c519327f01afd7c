// The steps of a timeline: what one thread or process did in one go at one line. The scale of steps counts these, so what happens in no time at all
// on the host's clock has room there too.
import type { TimelineEvent } from '../../model/timeline.ts'
import type { RequiredTimeline } from './required.ts'

export type Step = {
  readonly index: number
  readonly atMs: number
  readonly lane: number
  readonly line?: number
  /** It was in the middle of this line already. */
  readonly goesOn: boolean
  readonly events: readonly TimelineEvent[]
}

type Draft = { -readonly [Key in keyof Step]: Step[Key] } & { events: TimelineEvent[] }

export type Steps = {
  readonly all: readonly Step[]
  /** Of each event: the step that it is part of, or the next one where it is part of none. */
  readonly ofEvent: readonly number[]
}

/** Values that only one thread looks at, or that nobody changes, are left out: they say nothing of the others. */
export function stepsOf({ events }: Pick<RequiredTimeline, 'events'>): Steps {
  const shared = sharedCells(events)
  const all: Draft[] = []
  const ofEvent: number[] = []
  const lines = new Map<number, number>()
  const left = new Set<number>()
  let open: Draft | undefined
  for (const event of events) {
    const { lane } = event
    if (isOfNoStep(event, shared, left.has(lane))) {
      if (event.kind === 'ready') left.add(lane)
      ofEvent.push(all.length)
      continue
    }
    left.delete(lane)
    const line = event.line ?? (open?.lane === lane ? open.line : undefined)
    const isSame = open !== undefined && open.lane === lane && open.atMs === event.atMs && open.line === line
    if (open === undefined || !isSame || event.kind === 'line' || event.kind === 'began') {
      // Where a thread only begins to run, its first line is part of the same step.
      if (isSame && event.kind === 'line' && open !== undefined && isOnlyBeginning(open)) open.events.push(event)
      else {
        const goesOn = event.kind !== 'line' && line !== undefined && lines.get(lane) === line
        open = {
          index: all.length,
          atMs: event.atMs,
          lane,
          goesOn,
          events: [event],
          ...(line === undefined ? {} : { line }),
        }
        all.push(open)
      }
    } else open.events.push(event)
    if (line !== undefined) lines.set(lane, line)
    ofEvent.push(open.index)
  }
  return withoutEmpty(all, ofEvent)
}

/** What happens to a thread while another one runs, and values that are nobody else's. */
function isOfNoStep(event: TimelineEvent, shared: ReadonlySet<number>, isLeft: boolean): boolean {
  if (isOfCell(event)) return !shared.has(event.cell)
  return event.kind === 'ready' || (event.kind === 'waits' && isLeft)
}

/** A step in which a thread did nothing but go on, or have its turn, is none of its own where the next is its own too. */
function withoutEmpty(all: readonly Draft[], ofEvent: readonly number[]): Steps {
  const kept: Draft[] = []
  const now: number[] = []
  for (const step of all) {
    const last = kept.at(-1)
    const isPart = last !== undefined && last.lane === step.lane && last.atMs === step.atMs && isOnlyRunning(last)
    if (isPart) {
      last.events.push(...step.events)
      last.goesOn = last.goesOn && step.goesOn
      if (step.line !== undefined) last.line = step.line
    } else kept.push({ ...step, index: kept.length })
    now.push(kept.length - 1)
  }
  return { all: kept, ofEvent: ofEvent.map((index) => now[index] ?? kept.length) }
}

function isOnlyRunning({ events }: Step): boolean {
  return events.every(({ kind }) => kind === 'runs')
}

function isOnlyBeginning({ events }: Step): boolean {
  return events.every(({ kind }) => kind === 'runs' || kind === 'began')
}

export type CellEvent = Extract<TimelineEvent, { kind: 'read' | 'wrote' }>

export function isOfCell(event: TimelineEvent): event is CellEvent {
  return event.kind === 'read' || event.kind === 'wrote'
}

function sharedCells(events: readonly TimelineEvent[]): ReadonlySet<number> {
  const lanes = new Map<number, number>()
  const several = new Set<number>()
  const changed = new Set<number>()
  for (const event of events) {
    if (!isOfCell(event)) continue
    const first = lanes.get(event.cell)
    if (first === undefined) lanes.set(event.cell, event.lane)
    else if (first !== event.lane) several.add(event.cell)
    if (event.kind === 'wrote') changed.add(event.cell)
  }
  return new Set([...several].filter((cell) => changed.has(cell)))
}
