// The verb `sends` becomes its patterns.
import type { NumberPattern, TextPattern } from '../../../model/check.ts'
import type { RequestManner, RequestOutcome, RequestPattern, SendsPattern } from '../../../model/request-pattern.ts'
import type { Report } from '../../report.ts'
import { readRequest } from '../../schema/nouns/request-key.ts'
import { MANNER_WORDS, WHICH_WORDS } from '../../schema/verbs/sends-schema.ts'
import { absolutePath } from '../../world/paths.ts'
import { entriesOf, listOf, numberOf, textOf, textsOf, type Written, wordIn } from '../../yaml/written.ts'
import { numberPattern, secondsPattern, textPattern, valuePattern } from '../build-patterns.ts'
import { timesOf } from '../build-runs.ts'

export type SendsFacts = { readonly report: Report; readonly cwd: string; readonly user: string }

/** Every request, however it was made. */
const ANY: RequestPattern = { text: '' }

export function sendsPatterns(node: Written, facts: SendsFacts): readonly SendsPattern[] {
  const count = node.kind === 'int' ? numberOf(node) : textOf(node) === 'none' ? 0 : undefined
  if (count !== undefined) return [{ kind: 'some', request: ANY, times: { atLeast: count, atMost: count } }]
  const entries = listOf(node)
  const patterns = entries.flatMap((entry) => patternsOf(entry, facts))
  const isClosed = entries.some((entry) => wordIn(entry, 'only') !== undefined)
  return isClosed ? [...patterns, { kind: 'only', requests: named(patterns) }] : patterns
}

function patternsOf(entry: Written, facts: SendsFacts): readonly SendsPattern[] {
  if (entry.kind !== 'map')
    return [{ kind: 'some', request: requestPattern(entry, facts.report), times: { atLeast: 1 } }]
  const order = wordIn(entry, 'in order')
  const words = [...WHICH_WORDS, ...MANNER_WORDS, 'times', 'at least', 'at most']
  const isSome = words.some((name) => wordIn(entry, name) !== undefined)
  return [
    ...(isSome ? [somePattern(entry, facts)] : []),
    ...(order === undefined ? [] : [{ kind: 'in order', requests: requests(order, facts.report) } as const]),
    ...requests(wordIn(entry, 'never'), facts.report).map(
      (request) => ({ kind: 'some', request, times: { atLeast: 0, atMost: 0 } }) as const,
    ),
  ]
}

/** A manner alone speaks of all requests there are, and does not ask for one. */
function somePattern(entry: Written, facts: SendsFacts): SendsPattern {
  const isNamed = [...WHICH_WORDS, 'times', 'at least', 'at most'].some((name) => wordIn(entry, name) !== undefined)
  return {
    kind: 'some',
    request: requestPattern(entry, facts.report),
    times: isNamed ? timesOf(entry) : { atLeast: 0 },
    ...mannerOf(entry, facts),
  }
}

function requests(node: Written | undefined, report: Report): readonly RequestPattern[] {
  return listOf(node).map((item) => requestPattern(item, report))
}

function named(patterns: readonly SendsPattern[]): readonly RequestPattern[] {
  return patterns.flatMap((pattern) => {
    if (pattern.kind !== 'some') return pattern.requests
    return pattern.times.atMost === 0 ? [] : [pattern.request]
  })
}

/** A text `METHOD URL`, or a mapping. */
export function requestPattern(node: Written, report: Report): RequestPattern {
  const word = (name: string) => wordIn(node, name)
  const written = textsOf(node.kind === 'map' ? word('request') : node)
  const read = written.flatMap((text) => splitRequest(text) ?? [])
  const url = word('url')
  const methods = word('method') === undefined ? read.map(({ method }) => method) : textsOf(word('method'))
  const body = word('body')
  const json = word('json')
  const say = [...new Set(methods)].join(' or ')
  return {
    text: written.length > 0 ? written.join(' or ') : [say, shownUrl(url)].filter((part) => part !== '').join(' '),
    ...(methods.length === 0 ? {} : { methods: [...new Set(methods)] }),
    ...addressOf(read, url, report),
    ...partsOf('query', word('query'), report),
    ...partsOf('headers', word('headers'), report, (name) => name.toLowerCase()),
    ...partsOf('form', word('form'), report),
    ...(json === undefined ? {} : { json: valuePattern(json, report) }),
    ...(body === undefined ? {} : { body: textPattern(body, report) }),
  }
}

function splitRequest(text: string): { readonly method: string; readonly url: string } | undefined {
  const [, method, url] = /^(\S+)\s+(\S+)$/.exec(text.trim()) ?? []
  return method === undefined || url === undefined ? undefined : { method, url }
}

function addressOf(
  read: readonly { readonly method: string; readonly url: string }[],
  url: Written | undefined,
  report: Report,
): Pick<RequestPattern, 'url'> {
  if (url !== undefined) {
    if (read.length > 0) report.error('wrong-kind', url.place, '"request" has a URL already. Leave one of the two out.')
    return { url: { kind: 'text', text: textPattern(url, report) } }
  }
  const urls = [...new Set(read.map((one) => one.url))]
  return urls.length === 0 ? {} : { url: { kind: 'address', urls } }
}

/** A URL that is known letter by letter can be shown. */
function shownUrl(url: Written | undefined): string {
  return textOf(url) ?? textOf(wordIn(url, 'is')) ?? textsOf(wordIn(url, 'has')).join(' ')
}

function partsOf(
  key: 'query' | 'headers' | 'form',
  node: Written | undefined,
  report: Report,
  rename = (name: string) => name,
): object {
  if (node === undefined) return {}
  const parts = entriesOf(node).map(({ name, value }): readonly [string, TextPattern | null] => [
    rename(name),
    value.kind === 'nothing' ? null : textPattern(value, report),
  ])
  return { [key]: Object.fromEntries(parts) }
}

function mannerOf(entry: Written, { report, cwd, user }: SendsFacts): RequestManner {
  const word = (name: string) => wordIn(entry, name)
  const timeout = word('timeout')
  const verify = word('verify')
  const file = verify?.kind === 'bool' ? undefined : textOf(verify)
  const by = word('by')
  const answer = word('answer')
  const answers = word('answers')
  const bounds = (key: string, name: string, read = numberPattern) => {
    const node = word(name)
    return node === undefined ? {} : { [key]: boundsOf(node, report, read) }
  }
  return {
    ...(timeout === undefined
      ? {}
      : { timeout: timeout.kind === 'bool' ? 'any' : boundsOf(timeout, report, secondsPattern) }),
    ...(verify === undefined ? {} : { verify: file === undefined ? true : absolutePath(file, cwd, user) }),
    ...(by === undefined ? {} : { by: textsOf(by) }),
    ...(answer === undefined ? {} : { answer: outcome(answer) }),
    ...(answers === undefined ? {} : { answers: listOf(answers).map(outcome) }),
    ...bounds('connections', 'connections'),
    ...bounds('inFlight', 'in flight'),
    ...bounds('apart', 'apart', secondsPattern),
  }
}

/** `at least` and `at most` are what a number calls `from` and `to`. */
function boundsOf(node: Written, report: Report, read: typeof numberPattern): NumberPattern {
  if (node.kind !== 'map') return read(node, report)
  const limit = (...names: readonly string[]): number | undefined => {
    const one = names.map((name) => wordIn(node, name)).find((found) => found !== undefined)
    const pattern = one === undefined ? undefined : read(one, report)
    return pattern?.kind === 'near' ? pattern.near : undefined
  }
  if (wordIn(node, 'near') !== undefined) return read(node, report)
  const [from, to] = [limit('at least', 'from'), limit('at most', 'to')]
  return { kind: 'range', ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

function outcome(node: Written): RequestOutcome {
  const status = numberOf(node)
  return status === undefined ? { kind: 'failure', how: textOf(node) ?? '' } : { kind: 'status', status }
}

/** Requests with a whole URL that a check asks for, with their places, so that they can be held against the world. */
export function requestsNamed(node: Written): readonly { readonly text: string; readonly place: Written['place'] }[] {
  return listOf(node).flatMap((entry) => {
    const own = entry.kind === 'map' ? listOf(wordIn(entry, 'request')) : [entry]
    const isNever = numberOf(wordIn(entry, 'times')) === 0 || numberOf(wordIn(entry, 'at most')) === 0
    const ordered = listOf(wordIn(entry, 'in order')).flatMap((item) =>
      item.kind === 'map' ? listOf(wordIn(item, 'request')) : [item],
    )
    return [...(isNever ? [] : own), ...ordered].flatMap((item) => {
      const text = textOf(item) ?? ''
      return readRequest(text) === undefined ? [] : [{ text, place: item.place }]
    })
  })
}
