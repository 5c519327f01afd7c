// Writes an answer onto a connection as HTTP/1.1 does: head, body, chunks, waits, and bodies that are cut. What it means is not known here.
import { joinBytes } from '../../bytes.ts'
import type { Wire } from '../../network/wire.ts'
import type { ServerResponse } from '../handler.ts'
import { fieldOf, hasWord } from './fields.ts'
import { reasonOf, SERVER } from './reasons.ts'

/** What of the request matters to how the answer travels. */
export type Asked = { readonly isHead: boolean; readonly isOld: boolean; readonly keeps: boolean }

export type Written = {
  /** The connection stays open for another request. */
  readonly isKept: boolean
  /** What went out, for the evidence. */
  readonly fields: readonly (readonly [string, string])[]
}

const NO_CONTENT = 204
const NOT_MODIFIED = 304
const LAST_INTERIM = 199
const CRLF = '\r\n'
const LAST_CHUNK = new TextEncoder().encode(`0${CRLF}${CRLF}`)

/** `onHead` is called when the head is about to go out, with the headers. */
export async function writeResponse(
  wire: Wire,
  response: ServerResponse,
  asked: Asked,
  onHead: (fields: Written['fields']) => void,
): Promise<Written> {
  const { status, body, pieces, cutAfter } = response
  const hasBody = !asked.isHead && status > LAST_INTERIM && status !== NO_CONTENT && status !== NOT_MODIFIED
  const length = fieldOf(response.fields, 'content-length')
  const isChunked = pieces !== undefined && length === undefined && !asked.isOld
  const endsByClose = pieces !== undefined && length === undefined && asked.isOld
  const isKept =
    asked.keeps &&
    response.closes !== true &&
    !endsByClose &&
    (cutAfter === undefined || !hasBody) &&
    !hasWord(fieldOf(response.fields, 'connection'), 'close')
  const fields = allFields(response, { isChunked, endsByClose, isKept, dateMs: wire.nowMs() })
  const head = headOf(status, fields)
  onHead(fields)
  if (!hasBody) await wire.write(head)
  else if (pieces === undefined) await wire.write(joinBytes([head, cut(body, cutAfter)]))
  else {
    await wire.write(head)
    await writePieces(wire, pieces, isChunked, cutAfter)
  }
  return { isKept, fields }
}

async function writePieces(
  wire: Wire,
  { parts, waitMs }: NonNullable<ServerResponse['pieces']>,
  isChunked: boolean,
  cutAfter = Number.POSITIVE_INFINITY,
): Promise<void> {
  let left = cutAfter
  for (const part of parts) {
    await wire.sleep(waitMs)
    const bytes = cut(part, left)
    if (bytes.length > 0) await wire.write(isChunked ? chunkOf(part, bytes) : bytes)
    left -= bytes.length
    if (left <= 0) return
  }
  if (isChunked) await wire.write(LAST_CHUNK)
}

/** A chunk that is cut says the length of the whole. */
function chunkOf(whole: Uint8Array, bytes: Uint8Array): Uint8Array {
  const encoder = new TextEncoder()
  const size = encoder.encode(`${whole.length.toString(16)}${CRLF}`)
  return joinBytes(bytes.length < whole.length ? [size, bytes] : [size, bytes, encoder.encode(CRLF)])
}

function cut(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): Uint8Array {
  return bytes.length > most ? bytes.subarray(0, most) : bytes
}

type Travel = {
  readonly isChunked: boolean
  readonly endsByClose: boolean
  readonly isKept: boolean
  readonly dateMs: number
}

/** In the order of nginx: Server, Date, those of the body, then the rest. */
function allFields(response: ServerResponse, travel: Travel): [string, string][] {
  const { fields, status, body } = response
  const own: [string, string][] = []
  const add = (name: string, value: string): void => {
    if (!fields.some(([one]) => one.toLowerCase() === name.toLowerCase())) own.push([name, value])
  }
  const given = fields.filter((field): field is [string, string] => field[1] !== null)
  const type = given.filter(([name]) => name.toLowerCase() === 'content-type')
  const others = given.filter(([name]) => name.toLowerCase() !== 'content-type')
  add('Server', SERVER)
  add('Date', httpDate(travel.dateMs))
  own.push(...type)
  if (travel.isChunked) add('Transfer-Encoding', 'chunked')
  else if (status > LAST_INTERIM && status !== NO_CONTENT && status !== NOT_MODIFIED && !travel.endsByClose)
    add('Content-Length', String(body.length))
  add('Connection', travel.isKept ? 'keep-alive' : 'close')
  return [...own, ...others]
}

function headOf(status: number, fields: readonly (readonly [string, string])[]): Uint8Array {
  const lines = [`HTTP/1.1 ${status} ${reasonOf(status)}`, ...fields.map(([name, value]) => `${name}: ${value}`)]
  return new TextEncoder().encode(`${lines.join(CRLF)}${CRLF}${CRLF}`)
}

/** `Mon, 05 Jan 2026 09:00:00 GMT` (RFC 9110, section 5.6.7). */
export function httpDate(ms: number): string {
  return new Date(ms).toUTCString()
}
