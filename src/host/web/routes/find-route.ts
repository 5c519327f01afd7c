// Which route of a world a request meets, by its method, its path and the conditions of the routes.
import type { PathPart, Route } from '../../../model/web.ts'
import { percentDecoded } from '../http/fields.ts'
import { type Asked, holds } from './conditions.ts'

/** Name of a part of the path → what stood there. */
export type Captures = Readonly<Record<string, string>>

export type Met =
  | { readonly kind: 'route'; readonly route: Route; readonly captures: Captures }
  /** The path is there with these other methods only. */
  | { readonly kind: 'other methods'; readonly methods: readonly string[] }
  | { readonly kind: 'nothing' }

/** Among the routes of one server. HEAD meets what GET would where it has no route of its own. */
export function findRoute(routes: readonly Route[], request: Asked): Met {
  const words = request.path.split('/').slice(1).map(percentDecoded)
  const onPath = routes.flatMap((route) => {
    const captures = capturesOf(route.path, words)
    return captures === undefined ? [] : [{ route, captures }]
  })
  const found =
    best(onPath, request, request.method) ?? (request.method === 'HEAD' ? best(onPath, request, 'GET') : undefined)
  if (found !== undefined) return { kind: 'route', ...found }
  const methods = new Set(onPath.map(({ route }) => route.method))
  if (methods.has('GET')) methods.add('HEAD')
  if (methods.size === 0 || methods.has(request.method)) return { kind: 'nothing' }
  return { kind: 'other methods', methods: [...methods, 'OPTIONS'] }
}

type Candidate = { readonly route: Route; readonly captures: Captures }

/** One with a condition counts before one without, then one whose path says more, then one with more conditions; among the answers of one route, the first. */
function best(onPath: readonly Candidate[], request: Asked, method: string): Candidate | undefined {
  let winner: Candidate | undefined
  for (const one of onPath) {
    if (one.route.method !== method || !holds(one.route.when, request)) continue
    if (winner === undefined || comesBefore(one.route, winner.route)) winner = one
  }
  return winner
}

function comesBefore(one: Route, other: Route): boolean {
  const conditions = Number(conditionCount(one) > 0) - Number(conditionCount(other) > 0)
  if (conditions !== 0) return conditions > 0
  for (let at = 0; at < Math.max(one.path.length, other.path.length); at += 1) {
    const difference = openness(one.path[at]) - openness(other.path[at])
    if (difference !== 0) return difference < 0
  }
  return one.text !== other.text && conditionCount(one) > conditionCount(other)
}

const OPENNESS = { word: 0, capture: 1, rest: 2 } as const

function openness(part: PathPart | undefined): number {
  return part === undefined ? 0 : OPENNESS[part.kind]
}

function conditionCount({ when }: Route): number {
  if (when === undefined) return 0
  const { query = {}, headers = {}, form = {}, json } = when
  return [query, headers, form].reduce((sum, part) => sum + Object.keys(part).length, json === undefined ? 0 : 1)
}

/** Undefined: the path is another one. A slash at the end makes another path. */
function capturesOf(parts: readonly PathPart[], words: readonly string[]): Captures | undefined {
  const captures: Record<string, string> = {}
  const wanted = parts.length === 0 ? [ROOT] : parts
  for (const [index, part] of wanted.entries()) {
    if (part.kind === 'rest') return captures
    const word = words[index]
    if (word === undefined || (part.kind === 'word' && part.word !== word)) return undefined
    if (part.kind === 'capture') {
      if (word === '') return undefined
      captures[part.name] = word
    }
  }
  return words.length === wanted.length ? captures : undefined
}

const ROOT: PathPart = { kind: 'word', word: '' }
