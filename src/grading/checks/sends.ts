// `sends`: requests to web servers, those that reached one and those that failed on the way.
import type { WebRequest } from '../../model/evidence.ts'
import type { RequestPattern, SendsPattern } from '../../model/request-pattern.ts'
import type { Finding } from '../finding.ts'
import { checkManner } from '../requests/match-manner.ts'
import { explainRequest, fitsRequest, isAddressed } from '../requests/match-request.ts'
import { requestsOf } from '../requests/requests-of.ts'
import { requestLine, requestLines, showRequest, whatWasSent } from '../requests/show-request.ts'
import type { Scene } from '../scene.ts'
import { count, firstFew, quoteText } from '../text/plain-text.ts'
import { timelineOf } from '../timeline.ts'
import { describeTimes, fitsTimes, inWords } from '../times.ts'

export function checkSends(patterns: readonly SendsPattern[], scene: Scene): Finding | undefined {
  for (const pattern of patterns) {
    const finding = checkPattern(pattern, scene)
    if (finding === undefined) continue
    return { seen: requestLines(requestsOf(scene.stage)), ...finding, timeline: timelineOf(scene) }
  }
  return undefined
}

function checkPattern(pattern: SendsPattern, scene: Scene): Finding | undefined {
  const requests = requestsOf(scene.stage)
  switch (pattern.kind) {
    case 'some':
      return checkSome(pattern, scene)
    case 'in order':
      return checkOrder(pattern.requests, requests)
    case 'only':
      return checkOnly(pattern.requests, requests)
    default:
      return pattern satisfies never
  }
}

type Some = Extract<SendsPattern, { kind: 'some' }>

function checkSome(pattern: Some, scene: Scene): Finding | undefined {
  const requests = requestsOf(scene.stage)
  const { request, times } = pattern
  const found = requests.filter((one) => fitsRequest(one, request))
  if (fitsTimes(found.length, times)) return checkManner(found, pattern, scene)
  if (request.text === '' && isAny(request)) return wrongCount(requests.length, pattern)
  if (times.atMost === 0) {
    const [first] = found
    const line = first?.line === undefined ? '' : ` in line ${first.line}`
    const name = first === undefined ? nameOf(request) : showRequest(first)
    return { way: 'sent', say: `Your program sent ${name}${line}; it should not.` }
  }
  if (found.length === 0) return neverSent(request, requests)
  const almost = found.length < times.atLeast ? explainAddressed(request, requests) : undefined
  const say = `Your program sent ${nameOf(request)} ${inWords(found.length)}, expected ${describeTimes(times)}.`
  return {
    way: found.length < times.atLeast ? 'too few requests' : 'too many requests',
    say: almost === undefined ? say : `${say} ${almost.say}`,
    expected: `${request.text} ${describeTimes(times)}`,
  }
}

function isAny({ methods, url, query, headers, form, json, body }: RequestPattern): boolean {
  return [methods, url, query, headers, form, json, body].every((part) => part === undefined)
}

/** "4 requests, expected 3." */
function wrongCount(seen: number, { times }: Some): Finding {
  const expected =
    times.atLeast === times.atMost ? (times.atLeast === 0 ? 'none' : String(times.atLeast)) : describeTimes(times)
  const got = seen === 0 ? 'No request' : count(seen, 'request')
  return {
    way: seen < times.atLeast ? 'too few requests' : 'too many requests',
    say: `${got}, expected ${expected.replace(/ times?$/, '')}.`,
    expected: times.atLeast === times.atMost ? count(times.atLeast, 'request') : expected,
    seen: count(seen, 'request'),
  }
}

function nameOf({ text }: RequestPattern): string {
  return text === '' ? 'such a request' : quoteText(text)
}

/** A request to the right address that is wrong in its parts tells more than that none came. */
function neverSent(request: RequestPattern, requests: readonly WebRequest[]): Finding {
  const almost = explainAddressed(request, requests)
  if (almost !== undefined) return almost
  const say = `Your program never sent ${nameOf(request)}; ${whatWasSent(requests)}.`
  const way = requests.length === 0 ? 'no request' : 'never sent'
  return { way, say, ...(request.text === '' ? {} : { expected: request.text }) }
}

function explainAddressed(request: RequestPattern, requests: readonly WebRequest[]): Finding | undefined {
  for (const one of requests) {
    const finding = isAddressed(one, request) ? explainRequest(one, request) : undefined
    if (finding !== undefined) return finding
  }
  return undefined
}

function checkOrder(wanted: readonly RequestPattern[], requests: readonly WebRequest[]): Finding | undefined {
  let at = 0
  for (const [index, request] of wanted.entries()) {
    const found = requests.findIndex((one, place) => place >= at && fitsRequest(one, request))
    if (found !== -1) {
      at = found + 1
      continue
    }
    const before = wanted[index - 1]
    if (before === undefined || !requests.some((one) => fitsRequest(one, request))) return neverSent(request, requests)
    const say = `Your program did not send ${nameOf(request)} after ${nameOf(before)}; ${whatWasSent(requests)}.`
    return { way: 'order of requests', say, expected: wanted.map(({ text }) => text).join('\n') }
  }
  return undefined
}

function checkOnly(wanted: readonly RequestPattern[], requests: readonly WebRequest[]): Finding | undefined {
  const others = requests.filter((one) => !wanted.some((request) => fitsRequest(one, request)))
  const [first] = others
  if (first === undefined) return undefined
  const almost = wanted.map((request) => explainAddressed(request, [first])).find((finding) => finding !== undefined)
  if (almost !== undefined) return almost
  const names = firstFew([...new Set(others.map((one) => quoteText(requestLine(one))))])
  const say =
    wanted.length === 0
      ? `Your program sent ${names}; it should send no request.`
      : `Your program sent ${names} too; expected only ${firstFew(wanted.map(nameOf))}.`
  return { way: 'other requests', say, expected: wanted.map(({ text }) => text).join('\n') || 'no request' }
}
