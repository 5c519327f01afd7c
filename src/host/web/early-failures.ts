// Failures that routes have before there is a request: at the lookup of a name, at connecting, in the handshake. Each one that happens uses up an answer.
import type { Route } from '../../model/web.ts'
import type { Intent } from '../network/intents.ts'
import type { ServerRequest } from './handler.ts'
import { parseParameters } from './http/fields.ts'
import { findRoute } from './routes/find-route.ts'
import { type EarlyFailure, earlyFailure, type RouteStates } from './routes/route-states.ts'

export type Early = { readonly how: EarlyFailure; readonly routes: readonly Route[] }

/**
 * What meets somebody who comes to a server with these routes. Where it is known what will be asked, the next answer of that route
 * decides; else there is a failure only where one is next on every route.
 */
export function earlyFailureAt(
  routes: readonly Route[],
  states: RouteStates,
  intent: Intent | undefined,
): Early | undefined {
  const meant = intent === undefined ? undefined : routeMeant(routes, intent)
  const asked = meant === undefined ? routes : [meant]
  const failures = asked.map((route) => earlyFailure(states.next(route)))
  const [first] = failures
  return first === undefined || failures.includes(undefined) ? undefined : { how: first, routes: asked }
}

/** By method and URL; headers and the body are not known yet, so that a condition on them counts as one that does not hold. */
export function routeMeant(routes: readonly Route[], { method, url }: Intent): Route | undefined {
  const [, target = '/'] = /^https?:\/\/[^/?#]*([^#]*)/i.exec(url) ?? []
  const mark = target.indexOf('?')
  const path = (mark < 0 ? target : target.slice(0, mark)) || '/'
  const queryText = mark < 0 ? '' : target.slice(mark + 1)
  const request: Pick<ServerRequest, 'method' | 'path' | 'query' | 'header' | 'body'> = {
    method,
    path,
    query: parseParameters(queryText),
    header: () => undefined,
    body: new Uint8Array(0),
  }
  const met = findRoute(routes, request)
  return met.kind === 'route' ? met.route : undefined
}
