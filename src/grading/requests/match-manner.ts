// How requests were made: how long the program was ready to wait, whether certificates were checked, connections, gaps, and what came back.
import type { NumberPattern } from '../../model/check.ts'
import type { WebRequest } from '../../model/evidence.ts'
import type { RequestManner, RequestOutcome } from '../../model/request-pattern.ts'
import { absolutePath } from '../files/paths.ts'
import type { Finding } from '../finding.ts'
import type { Scene } from '../scene.ts'
import { count, listed } from '../text/plain-text.ts'
import { describeNumber, matchesNumber, plain } from '../values/match-number.ts'
import { readUrl } from './read-url.ts'
import { describeOutcome, isOutcome, outcomeInWords, requestLine, showRequest } from './show-request.ts'

/** The host's clock counts whole milliseconds. */
const SLACK_SECONDS = 0.001

export function checkManner(requests: readonly WebRequest[], manner: RequestManner, scene: Scene): Finding | undefined {
  for (const request of requests) {
    const finding =
      checkTimeout(request, manner) ??
      checkVerify(request, manner, scene) ??
      checkLibrary(request, manner) ??
      checkAnswer(request, manner)
    if (finding !== undefined) return finding
  }
  return (
    checkAnswers(requests, manner) ??
    checkConnections(requests, manner, scene) ??
    checkInFlight(requests, manner) ??
    checkApart(requests, manner)
  )
}

function at({ line }: WebRequest): string {
  return line === undefined ? '' : ` in line ${line}`
}

/** What the program told its library; where nobody knows that, how long it waited in vain. */
function checkTimeout(request: WebRequest, { timeout }: RequestManner): Finding | undefined {
  if (timeout === undefined) return undefined
  const expected = timeout === 'any' ? 'a time limit' : describeNumber(timeout, ' s')
  if (request.timeoutMs === null) {
    const say = `${showRequest(request)}${at(request)} has no time limit: without an answer your program would wait for ever.`
    return { way: 'no timeout', say, expected, seen: 'no time limit' }
  }
  const waited = request.timeoutMs ?? waitedInVainMs(request)
  if (waited === undefined || timeout === 'any') return undefined
  const seconds = waited / 1000
  // A limit is counted from the connection on, so the way there comes on top of it.
  const slack = request.timeoutMs === undefined ? 1 : SLACK_SECONDS
  if (matchesNumber(seconds, timeout, slack)) return undefined
  const say = `${showRequest(request)}${at(request)} may wait ${plain(seconds)} s for an answer, expected ${expected}.`
  return { way: 'timeout', say, expected, seen: `${plain(seconds)} s` }
}

function waitedInVainMs({ answer, failed, atMs, endedMs }: WebRequest): number | undefined {
  const gaveUp = failed === 'timeout' || failed === 'given up' || failed === 'timed out' || failed === 'connect timeout'
  return answer === undefined && gaveUp && endedMs !== undefined ? endedMs - atMs : undefined
}

function checkVerify(request: WebRequest, { verify }: RequestManner, scene: Scene): Finding | undefined {
  if (verify === undefined || request.verify === undefined || !request.url.startsWith('https:')) return undefined
  if (request.verify === false) {
    const say = `${showRequest(request)}${at(request)} did not check the certificate of the server: anybody could have answered.`
    return { way: 'not verified', say, expected: verify === true ? 'checked' : verify, seen: 'not checked' }
  }
  if (verify === true) return undefined
  const file = request.verify === true ? undefined : normal(absolutePath(request.verify, scene.case.world))
  if (file === verify) return undefined
  const got = file === undefined ? 'the public authorities' : `\`${file}\``
  const say = `${showRequest(request)}${at(request)} checked the certificate with ${got}, expected \`${verify}\`.`
  return { way: 'verified with another', say, expected: verify, seen: file ?? 'public authorities' }
}

/** Without `.` and `..`. */
function normal(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}

function checkLibrary(request: WebRequest, { by }: RequestManner): Finding | undefined {
  const { library } = request
  if (by === undefined || (library !== undefined && by.includes(library))) return undefined
  const wanted = listed(
    by.map((one) => `\`${one}\``),
    'or',
  )
  const how = library === undefined ? `without ${wanted}` : `with \`${library}\`; the task asks for ${wanted}`
  const say = `${showRequest(request)}${at(request)} was sent ${how}.`
  return { way: 'library', say, expected: by.join(' or '), seen: library ?? 'another library' }
}

function checkAnswer(request: WebRequest, { answer }: RequestManner): Finding | undefined {
  if (answer === undefined || isOutcome(request, answer)) return undefined
  const [seen, expected] = [outcomeInWords(request), describeOutcome(answer)]
  const say = `${showRequest(request)}${at(request)} got: ${seen}; expected ${expected}.`
  return { way: 'answer', say, expected, seen }
}

function checkAnswers(requests: readonly WebRequest[], { answers }: RequestManner): Finding | undefined {
  if (answers === undefined) return undefined
  const fits = (one: RequestOutcome, index: number): boolean => {
    const request = requests[index]
    return request !== undefined && isOutcome(request, one)
  }
  if (answers.length === requests.length && answers.every(fits)) return undefined
  const seen = requests.map(outcomeInWords).join(', ') || 'no answer'
  const expected = answers.map(describeOutcome).join(', ')
  return { way: 'answers', say: `The answers were ${seen}; expected ${expected}.`, expected, seen }
}

function checkConnections(
  requests: readonly WebRequest[],
  { connections }: RequestManner,
  scene: Scene,
): Finding | undefined {
  if (connections === undefined) return undefined
  const hosts = new Set(requests.map(({ url }) => readUrl(url)?.origin.replace(/^.*:\/\/|:\d+$/g, '')))
  const opened = scene.stage.connections.filter(
    ({ protocol, host, openMs }) => protocol === 'tcp' && openMs !== undefined && hosts.has(host.toLowerCase()),
  )
  return wrongNumber(opened.length, connections, {
    way: 'connections',
    say: (seen, expected) => `${seen} opened for ${count(requests.length, 'request')}, expected ${expected}.`,
    one: 'connection',
  })
}

function checkInFlight(requests: readonly WebRequest[], { inFlight }: RequestManner): Finding | undefined {
  if (inFlight === undefined) return undefined
  const most = Math.max(0, ...requests.map((request) => request.inFlight + 1))
  return wrongNumber(most, inFlight, {
    way: 'in flight',
    say: (seen, expected) => `At most ${seen} under way at the same time, expected ${expected}.`,
    one: 'request',
  })
}

type Counted = { readonly way: string; readonly one: string; readonly say: (seen: string, expected: string) => string }

function wrongNumber(seen: number, pattern: NumberPattern, { way, one, say }: Counted): Finding | undefined {
  if (matchesNumber(seen, pattern)) return undefined
  const expected = describeNumber(pattern)
  const is = seen === 1 ? 'was' : 'were'
  const more = pattern.kind === 'near' ? seen > pattern.near : seen > (pattern.to ?? Number.POSITIVE_INFINITY)
  return {
    way: `${more ? 'too many' : 'too few'} ${way}`,
    say: say(`${count(seen, one)} ${is}`, expected),
    expected: `${expected} ${one}${expected === '1' ? '' : 's'}`,
    seen: count(seen, one),
  }
}

/** From the end of one to the beginning of the next. */
function checkApart(requests: readonly WebRequest[], { apart }: RequestManner): Finding | undefined {
  if (apart === undefined) return undefined
  for (const [index, after] of requests.entries()) {
    const before = requests[index - 1]
    if (before === undefined) continue
    const seconds = Math.max(0, Math.round(after.atMs - endOf(before))) / 1000
    if (matchesNumber(seconds, apart, SLACK_SECONDS)) continue
    const expected = describeNumber(apart, ' s')
    const shown = plain(seconds)
    const say = `Request ${index + 1} (\`${requestLine(after)}\`) went out ${shown} s after the one before was over, expected ${expected}.`
    return { way: 'gap between requests', say, expected, seen: `${shown} s` }
  }
  return undefined
}

function endOf({ atMs, endedMs, answer }: WebRequest): number {
  return endedMs ?? answer?.endedMs ?? answer?.atMs ?? atMs
}
