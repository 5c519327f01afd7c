// An answer of a route as the server sends it: its body as bytes, repeated parts of the path, compression, ranges, and whether it changed.
import { gzipSync } from 'fflate'
import type { Body, WebResponse } from '../../../model/web.ts'
import type { ServerRequest, ServerResponse } from '../handler.ts'
import { fieldOf } from '../http/fields.ts'
import type { Captures } from './find-route.ts'
import { echoOf, encodeText, withCaptures } from './make-body.ts'
import { split } from './split-body.ts'

type Fields = readonly (readonly [string, string | null])[]

const OK = 200
const PARTIAL = 206
const NOT_MODIFIED = 304
const RANGE_WRONG = 416

export function makeResponse(given: WebResponse, request: ServerRequest, captures: Captures): ServerResponse {
  const { status, waitMs, pieces, cutAfter, closes } = given
  const whole = bytesOf(given.body, request, captures)
  const authored = fieldsOf(given, captures)
  const type = typeOf(given.body)
  const fields: Fields =
    type === undefined || hasField(authored, 'content-type') ? authored : [['Content-Type', type], ...authored]
  const about = {
    kind: 'response',
    waitMs,
    ...(cutAfter === undefined ? {} : { cutAfter }),
    ...(closes === undefined ? {} : { closes }),
  } as const
  if (status === OK && isUnchanged(fields, request))
    return { ...about, status: NOT_MODIFIED, fields: fields.filter(isKeptOn304), body: new Uint8Array(0) }
  const sent = given.isCompressed === true ? compressed({ fields, body: whole, status }, request) : undefined
  const part = sent ?? (status === OK ? rangeOf(given, { fields, body: whole, status }, request) : undefined)
  const { body, ...rest } = part ?? { status, fields, body: whole }
  if (pieces === undefined) return { ...about, ...rest, body }
  return {
    ...about,
    ...rest,
    body,
    pieces: { parts: split(body, pieces.count, sent === undefined), waitMs: pieces.waitMs },
  }
}

type Sent = { readonly status: number; readonly fields: Fields; readonly body: Uint8Array }

function bytesOf(body: Body, request: ServerRequest, captures: Captures): Uint8Array {
  switch (body.kind) {
    case 'empty':
      return new Uint8Array(0)
    case 'text':
      return encodeText(body, captures)
    case 'bytes':
      return Uint8Array.from(atob(body.base64), (char) => char.charCodeAt(0))
    case 'echo':
      return echoOf(request)
    default:
      return body satisfies never
  }
}

function typeOf(body: Body): string | undefined {
  switch (body.kind) {
    case 'empty':
      return undefined
    case 'text':
    case 'bytes':
      return body.type
    case 'echo':
      return 'application/json'
    default:
      return body satisfies never
  }
}

function fieldsOf({ headers }: WebResponse, captures: Captures): [string, string | null][] {
  return Object.entries(headers).flatMap(([name, value]): [string, string | null][] => {
    if (value === null) return [[name, null]]
    const values = typeof value === 'string' ? [value] : value
    // A line break that came in with the path must not begin a header of its own.
    return values.map((one) => [name, withCaptures(one, captures, (text) => text.replace(/[\r\n]+/g, ' '))])
  })
}

function hasField(fields: Fields, name: string): boolean {
  return fields.some(([one]) => one.toLowerCase() === name)
}

/** If-None-Match and If-Modified-Since against what the answer itself says (RFC 9110, section 13). */
function isUnchanged(fields: Fields, request: ServerRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  const tag = fieldOf(fields, 'etag')
  const asked = request.header('if-none-match')
  if (asked !== undefined)
    return tag !== undefined && asked.split(',').some((one) => one.trim() === '*' || strong(one) === strong(tag))
  const modified = Date.parse(fieldOf(fields, 'last-modified') ?? '')
  const since = Date.parse(request.header('if-modified-since') ?? '')
  return modified <= since
}

function strong(tag: string): string {
  return tag.trim().replace(/^W\//, '')
}

function isKeptOn304([name]: readonly [string, string | null]): boolean {
  return !/^content-/i.test(name)
}

/** Undefined: the client does not take gzip, or there is nothing to compress. */
function compressed(sent: Sent, request: ServerRequest): Sent | undefined {
  if (sent.body.length === 0 || !acceptsGzip(request.header('accept-encoding'))) return undefined
  const fields: Fields = [
    ...sent.fields.filter(([name]) => name.toLowerCase() !== 'content-length'),
    ['Content-Encoding', 'gzip'],
    ['Vary', 'Accept-Encoding'],
  ]
  return { ...sent, fields, body: gzipSync(sent.body, { mtime: 0 }) }
}

function acceptsGzip(accepted = ''): boolean {
  return accepted.split(',').some((one) => {
    const [coding = '', ...weights] = one.split(';').map((part) => part.trim().toLowerCase())
    return (coding === 'gzip' || coding === 'x-gzip' || coding === '*') && !weights.some((q) => /^q=0(\.0*)?$/.test(q))
  })
}

/** One range of bytes (RFC 9110, section 14); several at once, and other units, are passed over, as a server may. */
function rangeOf(given: WebResponse, sent: Sent, request: ServerRequest): Sent | undefined {
  const { body } = sent
  const accepts = fieldOf(sent.fields, 'accept-ranges')
  if (request.method !== 'GET' || given.body.kind === 'echo' || accepts === 'none') return undefined
  const fields: Fields =
    given.body.kind === 'bytes' && accepts === undefined ? [...sent.fields, ['Accept-Ranges', 'bytes']] : sent.fields
  const plain = { ...sent, fields }
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.header('range')?.trim() ?? '') ?? []
  if (first === '' && last === '') return plain
  const condition = request.header('if-range')
  if (
    condition !== undefined &&
    condition !== fieldOf(fields, 'etag') &&
    condition !== fieldOf(fields, 'last-modified')
  )
    return plain
  const from = first === '' ? Math.max(0, body.length - Number(last)) : Number(first)
  const to = first === '' || last === '' ? body.length - 1 : Math.min(Number(last), body.length - 1)
  if (first !== '' && last !== '' && Number(last) < Number(first)) return plain
  if (from > to)
    return {
      status: RANGE_WRONG,
      fields: [['Content-Range', `bytes */${body.length}`]],
      body: new Uint8Array(0),
    }
  return {
    status: PARTIAL,
    fields: [
      ...fields.filter(([name]) => name.toLowerCase() !== 'content-length'),
      ['Content-Range', `bytes ${from}-${to}/${body.length}`],
    ],
    body: body.slice(from, to + 1),
  }
}
