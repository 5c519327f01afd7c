// Whether a request is one that a pattern means; where it is not, the first thing that is wrong with it.
import type { TextPattern } from '../../model/check.ts'
import type { WebRequest } from '../../model/evidence.ts'
import type { RequestPattern } from '../../model/request-pattern.ts'
import type { Value } from '../../model/value.ts'
import type { Finding } from '../finding.ts'
import { readLiteral } from '../literals/read-literal.ts'
import { placeOf } from '../literals/scan.ts'
import { matchText } from '../text/match-text.ts'
import { cutText, quoteText } from '../text/plain-text.ts'
import { describeKind } from '../values/describe-kind.ts'
import { matchValue } from '../values/match-value.ts'
import { fitsAddress, readPairs, readUrl } from './read-url.ts'
import { showRequest } from './show-request.ts'

/** The method and the URL are those of the pattern: it is the request that was meant, right or wrong. */
export function isAddressed(request: WebRequest, { methods, url }: RequestPattern): boolean {
  // Where the connection failed, often nobody knows what would have been sent.
  const { method } = request
  if (methods !== undefined && method !== undefined && !methods.includes(method)) return false
  if (url === undefined) return true
  if (url.kind === 'address') return url.urls.some((one) => fitsAddress(request.url, one, method === undefined))
  return method === undefined || matchText(request.url, url.text, subjectOf('the URL')) === undefined
}

export function fitsRequest(request: WebRequest, pattern: RequestPattern): boolean {
  return isAddressed(request, pattern) && explainRequest(request, pattern) === undefined
}

/** What is wrong with the parts of a request that has the right address. */
export function explainRequest(request: WebRequest, pattern: RequestPattern): Finding | undefined {
  if (request.method === undefined) return undefined
  return (
    explainQuery(request, pattern) ??
    explainHeaders(request, pattern) ??
    explainForm(request, pattern) ??
    explainJson(request, pattern) ??
    explainBody(request, pattern)
  )
}

function explainQuery(request: WebRequest, { query }: RequestPattern): Finding | undefined {
  const pairs = readUrl(request.url)?.query ?? []
  return explainParts(query, pairs, request, { one: 'parameter', way: 'query' })
}

function explainHeaders(request: WebRequest, { headers }: RequestPattern): Finding | undefined {
  return explainParts(headers, Object.entries(request.headers), request, { one: 'header', way: 'header' })
}

function explainForm(request: WebRequest, { form }: RequestPattern): Finding | undefined {
  if (form === undefined) return undefined
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded') && !type.startsWith('multipart/form-data')) {
    const say = `${showRequest(request)} carried no form${type === '' ? '' : `: its Content-Type is ${quoteText(type)}`}.`
    return { way: 'no form', say, seen: cutText(request.body) }
  }
  const pairs = type.startsWith('multipart') ? multipartPairs(request.body) : readPairs(request.body)
  return explainParts(form, pairs, request, { one: 'field', way: 'form' })
}

/** The fields of a multipart body (RFC 7578) that are no files. */
function multipartPairs(body: string): readonly (readonly [string, string])[] {
  const boundary = /^--([^\r\n]+)/.exec(body)?.[1]
  if (boundary === undefined) return []
  return body.split(`--${boundary}`).flatMap((part) => {
    const [head = '', ...rest] = part.split(/\r?\n\r?\n/)
    const name = /name="([^"]*)"/.exec(head)?.[1]
    return name === undefined ? [] : [[name, rest.join('\n\n').replace(/\r?\n$/, '')] as const]
  })
}

type Wanted = Readonly<Record<string, TextPattern | null>> | undefined
type Part = { readonly one: string; readonly way: string }

function explainParts(
  wanted: Wanted,
  pairs: readonly (readonly [string, string])[],
  request: WebRequest,
  { one, way }: Part,
): Finding | undefined {
  for (const [name, pattern] of Object.entries(wanted ?? {})) {
    const values = pairs.filter(([other]) => other === name).map(([, value]) => value)
    const [first] = values
    if (pattern === null) {
      if (first === undefined) continue
      const say = `${showRequest(request)} has the ${one} \`${name}\`; it should not be there.`
      return { way: `${way} too much`, say, seen: `${name}: ${first}` }
    }
    if (first === undefined) {
      const say = `${showRequest(request)} has no ${one} \`${name}\`.`
      return { way: `no ${way}`, say, expected: `${name}: ${pattern.is ?? '…'}`, seen: shownPairs(pairs) }
    }
    if (values.some((value) => matchText(value, pattern, subjectOf(name)) === undefined)) continue
    if (pattern.is !== undefined) {
      const say = `The ${one} \`${name}\` of ${showRequest(request)} is ${quoteText(first)}, expected ${quoteText(pattern.is)}.`
      return { way, say, expected: pattern.is, seen: first }
    }
    const finding = matchText(first, pattern, subjectOf(`the ${one} \`${name}\` of ${showRequest(request)}`))
    if (finding !== undefined) return { ...finding, way, seen: first }
  }
  return undefined
}

function shownPairs(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([name, value]) => `${name}: ${value}`).join('\n') || 'nothing'
}

function explainJson(request: WebRequest, { json }: RequestPattern): Finding | undefined {
  if (json === undefined) return undefined
  const { body } = request
  const seen = cutText(body)
  const what = `the body of ${showRequest(request)}`
  const reading = readLiteral(body, 'json')
  if (body.trim() === '')
    return { way: 'empty body', say: `${showRequest(request)} has an empty body; expected JSON.`, seen }
  if (reading.kind !== 'read') {
    const { column, line } = placeOf(body, reading.at)
    const type = request.headers['content-type'] ?? ''
    const form = type.startsWith('application/x-www-form-urlencoded') ? ' It is a form.' : ''
    const where = line === 1 ? `at character ${column}` : `in line ${line}, at character ${column},`
    const say = `The body of ${showRequest(request)} is not JSON: ${where} stands ${reading.say}.${form}`
    return { way: form === '' ? `json ${reading.way}` : 'form in place of json', say, seen }
  }
  const finding = matchValue(reading.value, json, { subject: what, verb: 'holds' })
  if (finding === undefined) return undefined
  return {
    ...(twice(reading.value, showRequest(request)) ?? finding),
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    seen,
  }
}

/** A text that holds JSON itself. */
function twice(value: Value, request: string): Finding | undefined {
  const inner = value.kind === 'str' ? readLiteral(value.text, 'json') : undefined
  if (inner?.kind !== 'read' || (inner.value.kind !== 'dict' && inner.value.kind !== 'list')) return undefined
  const say = `The body of ${request} is one long text; inside it is ${describeKind(inner.value)}. It was turned into JSON twice.`
  return { way: 'json twice', say }
}

function explainBody(request: WebRequest, { body }: RequestPattern): Finding | undefined {
  if (body === undefined) return undefined
  return matchText(request.body, body, subjectOf(`the body of ${showRequest(request)}`))
}

function subjectOf(name: string) {
  const capital = name.charAt(0).toUpperCase() + name.slice(1)
  return { name, ifEmpty: `${capital} is empty`, leftOutLines: 0, variable: () => undefined }
}
