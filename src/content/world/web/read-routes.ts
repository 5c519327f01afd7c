// The requests that the layers of a world name, with the last that was said about each. A check may name only what its world has.
import { closestWord } from '../../closest-word.ts'
import type { Report } from '../../report.ts'
import { isShortHttp } from '../../schema/nouns/http-schema.ts'
import { type ReadRequest, readRequest } from '../../schema/nouns/request-key.ts'
import { entriesOf, plainData, type Written, wordIn } from '../../yaml/written.ts'
import type { Layers } from '../layers.ts'

export type WrittenRoute = {
  /** `METHOD URL` as it was written first. */
  readonly text: string
  readonly request: ReadRequest
  readonly answers: Written
}

/** `known`: how many of the layers may name new requests; those after them belong to a check. */
export function writtenRoutes(layers: Layers, known: number, report: Report): readonly WrittenRoute[] {
  const routes = new Map<string, WrittenRoute>()
  layers.forEach((layer, index) => {
    const http = wordIn(layer, 'http')
    if (http === undefined) return
    if (isShort(http)) {
      replaceOnly(routes, http, report)
      return
    }
    for (const { name, key, value } of entriesOf(http)) {
      const request = readRequest(name)
      if (request === undefined) continue
      const same = keyOf(request)
      const before = routes.get(same)
      if (before === undefined && index >= known && value.kind !== 'nothing') {
        report.error('unknown-route', key.place, sayUnknown(name, [...routes.values()]))
      }
      if (value.kind === 'nothing') routes.delete(same)
      else routes.set(same, { text: before?.text ?? name, request, answers: value })
    }
  })
  return [...routes.values()]
}

function isShort(http: Written): boolean {
  return isShortHttp(plainData(http))
}

/** Answers alone stand for those of the only request there is. */
function replaceOnly(routes: Map<string, WrittenRoute>, answers: Written, report: Report): void {
  const [only, second] = routes
  if (only === undefined || second !== undefined) {
    const texts = [...routes.values()].map(({ text }) => text)
    const which =
      only === undefined
        ? 'Say which request is answered so, for example  http: {GET https://api.example.com/health: 500}'
        : `The world has ${texts.length} requests: say which is answered so. It has: ${texts.join(', ')}`
    report.error('wrong-kind', answers.place, which)
    return
  }
  const [key, route] = only
  routes.set(key, { ...route, answers })
}

/** Two requests are the same however their host, port and query are written. */
export function keyOf({ method, url }: ReadRequest): string {
  const query = url.query.split('&').sort().join('&')
  return `${method} ${originOf(url)}${url.path}${query === '' ? '' : `?${query}`}`
}

/** `https://api.example.com`, with the port where it is not the usual one. */
export function originOf({ isSecure, host, port }: ReadRequest['url']): string {
  const usual = port === (isSecure ? 443 : 80)
  return `${isSecure ? 'https' : 'http'}://${host}${usual ? '' : `:${port}`}`
}

const MOST_LISTED = 4

/** "The world has no GET …. It has: …", or the closest of many. */
export function sayUnknown(name: string, routes: readonly { readonly text: string }[]): string {
  const texts = routes.map(({ text }) => text)
  if (texts.length === 0)
    return `The world has no ${name}: it has no web server. Describe it under "http" of the world.`
  if (texts.length <= MOST_LISTED) return `The world has no ${name}. It has: ${texts.join(', ')}`
  const closest = closestWord(name, texts)
  const instead =
    closest === undefined ? `It has: ${texts.slice(0, MOST_LISTED).join(', ')} …` : `Did you mean ${closest}?`
  return `The world has no ${name}. ${instead}`
}
