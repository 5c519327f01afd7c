// Holds the requests that a check asks for against the web of its world: one that nobody answers was probably misspelt.
import type { PathPart, Route } from '../../../model/web.ts'
import type { World } from '../../../model/world.ts'
import type { Report } from '../../report.ts'
import { type ReadRequest, readRequest } from '../../schema/nouns/request-key.ts'
import { sayUnknown } from '../../world/web/read-routes.ts'
import type { Written } from '../../yaml/written.ts'
import { requestsNamed } from './build-sends.ts'

/** `sends` is the verb as it was written. */
export function checkRoutes(sends: Written, world: World, report: Report): void {
  for (const { text, place } of requestsNamed(sends)) {
    const request = readRequest(text)
    if (request === undefined || isAnswered(request, world)) continue
    report.error('unknown-route', place, sayUnknown(text, world.web.routes))
  }
}

function isAnswered(request: ReadRequest, { web, network, cloud }: World): boolean {
  const { host, port } = request.url
  if (host === 'localhost' || host.startsWith('127.')) return true
  if (cloud !== undefined && host.endsWith('.amazonaws.com')) return true
  if (web.routes.some((route) => isOf(route, request))) return true
  // A port that something else listens on.
  const isOther = web.routes.every(({ server }) => server.host !== host || server.port !== port)
  return isOther && network[host]?.ports[port] === 'open'
}

function isOf({ method, server, path, when }: Route, { method: asked, url }: ReadRequest): boolean {
  if (method !== asked || server.host !== url.host || server.port !== url.port) return false
  if (server.isSecure !== url.isSecure || !fitsPath(path, url.path.split('/').slice(1))) return false
  const given = new URLSearchParams(url.query)
  const wanted = Object.entries(when?.query ?? {})
  return [...given].every(([name, value]) => wanted.every(([other, one]) => other !== name || one === value))
}

function fitsPath(parts: readonly PathPart[], asked: readonly string[]): boolean {
  const [part, ...others] = parts
  const [word, ...rest] = asked
  if (part?.kind === 'rest' || (word === '...' && rest.length === 0)) return true
  if (part === undefined || word === undefined) return part === undefined && word === undefined
  const isFree = part.kind === 'capture' || /^\{\w+\}$/.test(word)
  return (isFree || part.word === decodeURIComponent(word)) && fitsPath(others, rest)
}
