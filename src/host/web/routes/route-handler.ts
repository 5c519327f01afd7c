// Answers requests by the routes of a world. Which routes are those of a server is decided by who asks.
import type { Route } from '../../../model/web.ts'
import type { Handler, ServerAnswer, ServerRequest } from '../handler.ts'
import { errorPage } from '../http/reasons.ts'
import { findRoute } from './find-route.ts'
import { makeResponse } from './make-response.ts'
import { earlyFailure, isCertificateFault, NOTHING_SAID, type RouteStates } from './route-states.ts'

const NOT_FOUND = 404
const NOT_ALLOWED = 405
const NO_CONTENT = 204
const TOO_MANY = 429

/** `undeclared` is told of requests that no route answers. */
export function createRouteHandler(
  routes: readonly Route[],
  states: RouteStates,
  undeclared: (request: ServerRequest) => void,
): Handler {
  return async (request) => {
    const met = findRoute(routes, request)
    switch (met.kind) {
      case 'route':
        return answer(met.route, states, request, met.captures)
      case 'other methods':
        if (request.method === 'OPTIONS')
          return {
            kind: 'response',
            status: NO_CONTENT,
            fields: [['Allow', met.methods.join(', ')]],
            body: new Uint8Array(0),
          }
        return withField(errorPage(NOT_ALLOWED), 'Allow', met.methods.join(', '))
      case 'nothing':
        undeclared(request)
        return errorPage(NOT_FOUND)
      default:
        return met satisfies never
    }
  }
}

function withField(page: ReturnType<typeof errorPage>, name: string, value: string): ServerAnswer {
  return { ...page, fields: [...page.fields, [name, value]] }
}

function answer(
  route: Route,
  states: RouteStates,
  request: ServerRequest,
  captures: Readonly<Record<string, string>>,
): ServerAnswer {
  const seconds = states.limited(route)
  if (seconds !== undefined)
    return { ...withField(errorPage(TOO_MANY), 'Retry-After', String(seconds)), route: route.text }
  const behind = states.behind(route)
  const taken = states.take(route)
  const early = earlyFailure(taken)
  // The client came here in spite of a failure that should have met it before: nobody could tell which request it would send.
  if (early !== undefined && !isCertificateFault(early)) return { kind: 'failure', how: 'reset', route: route.text }
  if (taken.kind === 'failure' && early === undefined) {
    const how = taken.how === 'timeout' ? 'never' : taken.how === 'malformed' ? 'malformed' : 'reset'
    return { kind: 'failure', how, route: route.text }
  }
  const given = taken.kind === 'response' ? taken : (behind ?? NOTHING_SAID)
  const response = makeResponse(given, request, captures)
  // What comes next can only come on a connection of its own.
  const closes = response.closes === true || earlyFailure(states.next(route)) !== undefined
  return { ...response, closes, route: route.text }
}
