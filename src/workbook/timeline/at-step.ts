// What every thread and process does after a step, and who holds what: the words beside the picture.
import { eventWords, stateWords } from './event-words.ts'
import type { Picture } from './picture.ts'
import type { LaneState, Span } from './spans.ts'

export type LaneNow = {
  readonly lane: number
  readonly name: string
  readonly state: LaneState['kind'] | 'not begun' | 'over'
  readonly words: string
  /** The locks that it holds. */
  readonly holds: readonly string[]
  readonly line?: number
}

export type LanesNow = {
  /** The one of the step first where not all have room, in order otherwise. */
  readonly lanes: readonly LaneNow[]
  /** How many more there are at that time. */
  readonly others: number
}

const MOST_LANES = 12

/** Those that have begun and not ended long ago. */
export function lanesAt(picture: Picture, step: number): LanesNow {
  const acting = picture.steps[step]?.lane
  const there = picture.lives.flatMap(({ from, to, isOver }, lane) =>
    from.step <= step + 1 && !(isOver && to.step <= step) ? [lane] : [],
  )
  const few = there.length <= MOST_LANES || acting === undefined
  const chosen = few
    ? there.slice(0, MOST_LANES)
    : [acting, ...there.filter((lane) => lane !== acting)].slice(0, MOST_LANES)
  return { lanes: chosen.map((lane) => laneAt(picture, lane, step)), others: there.length - chosen.length }
}

function laneAt(picture: Picture, lane: number, step: number): LaneNow {
  const name = laneName(picture, lane)
  const life = picture.lives[lane]
  const after = step + 1
  const last = { lane, name, holds: [] as string[] }
  if (life === undefined || life.from.step >= after) return { ...last, state: 'not begun', words: 'has not begun' }
  if (life.isOver && life.to.step <= after) return { ...last, state: 'over', words: 'has ended' }
  const span = spanAt(picture, lane, step)
  const state: LaneState = span?.state ?? { kind: 'running' }
  const line = lineAt(picture, lane, step) ?? span?.line
  const holds = (picture.holds[lane] ?? []).filter(
    ({ from, to, isOver }) => from.step <= step && (!isOver || to.step > after),
  )
  return {
    ...last,
    state: state.kind,
    words: stateWords(state, (other) => laneName(picture, other)),
    holds: holds.map(({ lock }) => lock),
    ...(line === undefined ? {} : { line }),
  }
}

/** Who acts in the step has come to what it waits for; the others are as they were meanwhile. */
function spanAt(picture: Picture, lane: number, step: number): Span | undefined {
  const spans = picture.spans[lane] ?? []
  if (picture.steps[step]?.lane === lane) {
    const next = spans.find(({ from, state }) => from.step === step + 1 && state.kind !== 'running')
    if (next !== undefined) return next
  }
  return lastBefore(spans, step) ?? spans[0]
}

/** The last span that has begun at a border of steps. */
function lastBefore<T extends { readonly from: { readonly step: number } }>(
  spans: readonly T[],
  border: number,
): T | undefined {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.from.step ?? 0) <= border) low = middle + 1
    else high = middle
  }
  return spans[low - 1]
}

function lineAt({ steps }: Picture, lane: number, step: number): number | undefined {
  for (let index = step; index >= 0; index -= 1) {
    const one = steps[index]
    if (one?.lane === lane && one.line !== undefined) return one.line
  }
  return undefined
}

export function laneName({ lanes }: Pick<Picture, 'lanes'>, lane: number): string {
  const one = lanes[lane]
  if (one === undefined) return `number ${lane}`
  return one.kind === 'process' ? `${one.name} (${one.pid})` : one.name
}

/** The step as a sentence without the name of who does it: `line 8: reads total: 0, sets total to 1`. */
export function stepWords(picture: Picture, step: number): string {
  const one = picture.steps[step]
  if (one === undefined) return ''
  const told = one.events.flatMap((event) => {
    const word = eventWords(event, picture.stage)
    return word === null ? [] : [{ word, isTurn: event.kind === 'waits' && event.for === 'turn' }]
  })
  // A thread that was left several times and did nothing in between was left once; where it goes on with something, that is told alone.
  const words = told.flatMap(({ word, isTurn }, index) => (isTurn && index < told.length - 1 ? [] : [word]))
  const done = words.filter((word, index) => word !== 'sleeps' || words[index - 1]?.startsWith('sleeps') !== true)
  const isBeginning = one.events.some(({ kind }) => kind === 'line') || !one.goesOn
  const place = one.line === undefined ? '' : isBeginning ? `line ${one.line}` : `goes on in line ${one.line}`
  if (done.length === 0) return place === '' ? 'goes on' : place
  return place === '' ? done.join(', ') : `${place}: ${done.join(', ')}`
}

/** What is wrong at a step, or at the end; null where nothing is. */
export function troubleAt(picture: Picture, step: number): string | null {
  const lost = picture.lost.get(step)
  if (lost !== undefined) {
    const [name, other] = [laneName(picture, lost.lane), laneName(picture, lost.by)]
    return `${name} read ${lost.name} in step ${lost.readAt + 1}. ${other} changed it in step ${lost.changedAt + 1}. ${name} now writes over that change, so it is lost.`
  }
  return step === picture.steps.length - 1 ? endTrouble(picture) : null
}

/** Who waits for whom where the run ended because nobody could go on. */
function endTrouble(picture: Picture): string | null {
  const { ending } = picture.stage
  if (ending.kind !== 'stopped' || ending.by !== 'endless wait') return null
  const waits = picture.lanes.flatMap((_lane, lane) => {
    const state = picture.spans[lane]?.at(-1)?.state
    if (state?.kind !== 'waiting' || state.heldBy === undefined) return []
    const words = stateWords(state, (other) => laneName(picture, other))
    const isGone = picture.lives[state.heldBy]?.isOver === true
    return [`${laneName(picture, lane)} ${words}${isGone ? ' for ever: it has ended and never gave it back' : ''}.`]
  })
  return `${waits.join(' ')} Nobody can go on.`.trim()
}
