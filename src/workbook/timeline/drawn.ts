// One lane in pixels: the spans, holds and marks that are seen in a window, with what is too small to be told apart drawn together.
import type { Mark, Picture } from './picture.ts'
import type { Hold, LaneLife, LaneState, Place, Span } from './spans.ts'
import type { Scale, Window } from './window.ts'

/** How wide a bar is, and where it begins. */
type Bar = { readonly x: number; readonly width: number }

export type DrawnSpan = Bar & {
  readonly state: LaneState['kind'] | 'several'
  readonly span: Span
  readonly count: number
}
export type DrawnHold = Bar & { readonly hold: Hold; readonly row: number }
export type DrawnMark = { readonly x: number; readonly marks: readonly Mark[] }

export type DrawnLane = {
  readonly spans: readonly DrawnSpan[]
  readonly holds: readonly DrawnHold[]
  readonly marks: readonly DrawnMark[]
  readonly life: Bar | null
}

export type Sight = {
  readonly scale: Scale
  readonly window: Window
  readonly widthPx: number
  readonly startedMs: number
}

const SMALLEST_PX = 2
const MARK_ROOM_PX = 16
const MOST_HOLD_ROWS = 3

export function xOf(value: number, { window, widthPx }: Pick<Sight, 'window' | 'widthPx'>): number {
  return ((value - window.from) / (window.to - window.from)) * widthPx
}

export function placeOn(place: Place, { scale, startedMs }: Pick<Sight, 'scale' | 'startedMs'>): number {
  return scale === 'clock' ? place.atMs - startedMs : place.step
}

export function drawnLane(picture: Picture, lane: number, sight: Sight): DrawnLane {
  return {
    spans: drawnSpans(picture.spans[lane] ?? [], sight),
    holds: drawnHolds(picture.holds[lane] ?? [], sight),
    marks: drawnMarks(picture.marks[lane] ?? [], sight),
    life: lifeBar(picture.lives[lane], sight),
  }
}

function barOf(from: Place, to: Place, sight: Sight): Bar | null {
  const start = xOf(placeOn(from, sight), sight)
  const end = xOf(placeOn(to, sight), sight)
  if (end < 0 || start > sight.widthPx) return null
  const x = Math.max(start, -4)
  return { x, width: Math.min(end, sight.widthPx + 4) - x }
}

function drawnSpans(spans: readonly Span[], sight: Sight): DrawnSpan[] {
  const drawn: DrawnSpan[] = []
  for (const span of spans) {
    const bar = barOf(span.from, span.to, sight)
    if (bar === null) continue
    const last = drawn.at(-1)
    const isSmall = bar.width < SMALLEST_PX
    // What is too small joins the small one before it.
    if (isSmall && last !== undefined && last.width < SMALLEST_PX * 2 && bar.x - (last.x + last.width) < SMALLEST_PX) {
      const state = last.state === span.state.kind ? last.state : 'several'
      drawn[drawn.length - 1] = { ...last, width: bar.x + bar.width - last.x, state, count: last.count + 1 }
    } else drawn.push({ x: bar.x, width: bar.width, state: span.state.kind, span, count: 1 })
  }
  return drawn.map((one) => (one.width < SMALLEST_PX ? { ...one, width: SMALLEST_PX } : one))
}

/** Locks that are held at the same time lie under each other. */
function drawnHolds(holds: readonly Hold[], sight: Sight): DrawnHold[] {
  const ends: number[] = []
  const drawn: DrawnHold[] = []
  for (const hold of holds) {
    const from = hold.from.step
    const free = ends.findIndex((end) => end <= from)
    const row = free < 0 ? ends.length : free
    ends[row] = hold.isOver ? hold.to.step : Number.POSITIVE_INFINITY
    const bar = barOf(hold.from, hold.to, sight)
    const last = drawn.findLast((one) => one.row === row)
    if (bar === null || row >= MOST_HOLD_ROWS) continue
    if (last !== undefined && bar.width < SMALLEST_PX && bar.x - (last.x + last.width) < 1) continue
    drawn.push({ x: bar.x, width: Math.max(bar.width, SMALLEST_PX), hold, row })
  }
  return drawn
}

/** Marks nearer to each other than a mark is wide are one. */
function drawnMarks(marks: readonly Mark[], sight: Sight): DrawnMark[] {
  const groups: { x: number; marks: Mark[] }[] = []
  for (const mark of marks) {
    const x = xOf(placeOn(mark.at, sight) + (sight.scale === 'steps' ? 0.5 : 0), sight)
    if (x < -MARK_ROOM_PX || x > sight.widthPx + MARK_ROOM_PX) continue
    const last = groups.at(-1)
    if (last !== undefined && x - last.x < MARK_ROOM_PX) last.marks.push(mark)
    else groups.push({ x, marks: [mark] })
  }
  return groups
}

function lifeBar(life: LaneLife | undefined, sight: Sight): Bar | null {
  return life === undefined ? null : barOf(life.from, life.to, sight)
}
