// Which answer of a route comes next: sequences, answers by time, limits of requests. What an answer looks like is not known here.
import type { Answer, CertificateFault, Route, WebFailureName, WebResponse } from '../../../model/web.ts'

/** A failure that comes before there is a request. */
export type EarlyFailure = 'unknown host' | 'refused' | 'connect timeout' | 'unreachable' | CertificateFault

export type RouteStates = {
  /** The answer that is next at this instant. */
  readonly next: (route: Route) => Answer
  /** The same, and it is used up. */
  readonly take: (route: Route) => Answer
  /** What a server would answer whose certificate nobody minds: the last response before the next answer; undefined: it has none. */
  readonly behind: (route: Route) => WebResponse | undefined
  /** Counts a request; answers with the seconds until more are allowed, where there were too many. */
  readonly limited: (route: Route) => number | undefined
}

type State = { taken: number; firstMs: number | undefined; windowMs: number; inWindow: number }

const SECOND_MS = 1000

export function createRouteStates(nowMs: () => number): RouteStates {
  const states = new Map<Route, State>()
  const stateOf = (route: Route): State => {
    const known = states.get(route)
    if (known !== undefined) return known
    const fresh: State = { taken: 0, firstMs: undefined, windowMs: Number.NEGATIVE_INFINITY, inWindow: 0 }
    states.set(route, fresh)
    return fresh
  }
  const indexOf = (route: Route): number => {
    const { taken, firstMs } = stateOf(route)
    const { answers } = route
    if (answers.kind === 'sequence') return Math.min(taken, answers.answers.length - 1)
    const sinceMs = nowMs() - (firstMs ?? nowMs())
    return Math.max(
      0,
      answers.steps.findLastIndex(({ fromMs }) => fromMs <= sinceMs),
    )
  }
  const next = (route: Route): Answer => answersOf(route)[indexOf(route)] ?? NOTHING_SAID
  return {
    next,
    take(route) {
      const state = stateOf(route)
      state.firstMs ??= nowMs()
      const answer = next(route)
      state.taken += 1
      return answer
    },
    behind: (route) =>
      answersOf(route)
        .slice(0, indexOf(route) + 1)
        .findLast((answer) => answer.kind === 'response'),
    limited(route) {
      const { limit } = route
      if (limit === undefined) return undefined
      const state = stateOf(route)
      if (nowMs() >= state.windowMs + limit.windowMs) {
        state.windowMs = nowMs()
        state.inWindow = 0
      }
      state.inWindow += 1
      if (state.inWindow <= limit.requests) return undefined
      return Math.ceil((state.windowMs + limit.windowMs - nowMs()) / SECOND_MS)
    },
  }
}

/** Of a route without answers. */
export const NOTHING_SAID: WebResponse = {
  kind: 'response',
  status: 200,
  headers: {},
  body: { kind: 'empty' },
  waitMs: 0,
}

function answersOf({ answers }: Route): readonly Answer[] {
  return answers.kind === 'sequence' ? answers.answers : answers.steps.map(({ answer }) => answer)
}

/** The failure, where an answer is one that comes before there is a request. */
export function earlyFailure(answer: Answer): EarlyFailure | undefined {
  if (answer.kind === 'response') return undefined
  const { how } = answer
  return how === 'timeout' || how === 'reset' || how === 'malformed' ? undefined : how
}

export function isCertificateFault(how: WebFailureName): how is CertificateFault {
  return (
    how === 'expired certificate' ||
    how === 'self-signed certificate' ||
    how === 'wrong host certificate' ||
    how === 'unknown authority'
  )
}
