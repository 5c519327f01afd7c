// One request and its answer on an open connection, as a client sees them (RFC 9112). Redirects and retries are for those who ask.
import type { Wire } from '../../network/wire.ts'
import type { Field } from '../handler.ts'
import type { ByteReader } from '../http/byte-reader.ts'
import { fieldOf, hasWord, parseFields } from '../http/fields.ts'

export type OutgoingRequest = {
  readonly method: string
  readonly target: string
  readonly fields: readonly Field[]
  readonly body: Uint8Array
}

export type ResponseHead = {
  /** `HTTP/1.1`. */
  readonly version: string
  readonly status: number
  readonly reason: string
  readonly fields: readonly Field[]
  /** As it came, with its line ends. */
  readonly raw: string
}

const CRLF = '\r\n'
const MOST_HEAD_BYTES = 307_200
const MOST_LINE_BYTES = 16_384
const LAST_INTERIM = 199
const NO_CONTENT = 204
const NOT_MODIFIED = 304

export function headText({ method, target, fields }: OutgoingRequest): string {
  return [`${method} ${target} HTTP/1.1`, ...fields.map(([name, value]) => `${name}: ${value}`), '', ''].join(CRLF)
}

export async function sendRequest(wire: Wire, request: OutgoingRequest): Promise<void> {
  const head = new TextEncoder().encode(headText(request))
  const all = new Uint8Array(head.length + request.body.length)
  all.set(head)
  all.set(request.body, head.length)
  await wire.write(all)
}

/** `end`: the server closed before a byte came; `bad`: what comes is no HTTP. */
export async function readHead(reader: ByteReader): Promise<ResponseHead | 'end' | 'bad'> {
  const raw = await reader.head(MOST_HEAD_BYTES)
  if (raw === 'end') return 'end'
  if (raw === 'cut' || raw === 'long') return 'bad'
  const [first = '', ...lines] = raw.replace(/(?:\r?\n){2}$/, '').split(/\r?\n/)
  const [, version = '', status, reason = ''] = /^(HTTP\/1\.\d) +(\d{3})(?: (.*))?$/.exec(first) ?? []
  const fields = parseFields(lines)
  if (status === undefined || fields === undefined) return 'bad'
  return { version, status: Number(status), reason, fields, raw }
}

export function isInterim({ status }: ResponseHead): boolean {
  return status <= LAST_INTERIM
}

/** `missing`: how many bytes did not come, where that is known. */
export type BodyEnd =
  | { readonly kind: 'whole'; readonly isKept: boolean }
  | { readonly kind: 'cut'; readonly missing?: number }

/** How long the body will be; undefined where that is not said. */
export function lengthOf(head: ResponseHead, method: string): number | undefined {
  if (method === 'HEAD' || head.status === NO_CONTENT || head.status === NOT_MODIFIED) return 0
  if (hasWord(fieldOf(head.fields, 'transfer-encoding'), 'chunked')) return undefined
  const length = fieldOf(head.fields, 'content-length')
  return length === undefined ? undefined : Number(length)
}

/** Gives the body on in the parts in which it comes. */
export async function readBody(
  reader: ByteReader,
  head: ResponseHead,
  method: string,
  take: (bytes: Uint8Array) => Promise<void>,
): Promise<BodyEnd> {
  const connection = fieldOf(head.fields, 'connection')
  const isKept = head.version === 'HTTP/1.0' ? hasWord(connection, 'keep-alive') : !hasWord(connection, 'close')
  const length = lengthOf(head, method)
  if (length !== undefined) return readLength(reader, length, isKept, take)
  if (hasWord(fieldOf(head.fields, 'transfer-encoding'), 'chunked')) return readChunks(reader, isKept, take)
  for (;;) {
    const bytes = await reader.some()
    if (bytes.length === 0) return { kind: 'whole', isKept: false }
    await take(bytes)
  }
}

async function readLength(
  reader: ByteReader,
  length: number,
  isKept: boolean,
  take: (bytes: Uint8Array) => Promise<void>,
): Promise<BodyEnd> {
  let missing = length
  while (missing > 0) {
    const bytes = await reader.some(missing)
    if (bytes.length === 0) return { kind: 'cut', missing }
    missing -= bytes.length
    await take(bytes)
  }
  return { kind: 'whole', isKept }
}

async function readChunks(
  reader: ByteReader,
  isKept: boolean,
  take: (bytes: Uint8Array) => Promise<void>,
): Promise<BodyEnd> {
  for (;;) {
    const digits = /^\s*([0-9A-Fa-f]{1,8})/.exec((await reader.line(MOST_LINE_BYTES)) ?? '')?.[1]
    if (digits === undefined) return { kind: 'cut' }
    let missing = Number.parseInt(digits, 16)
    if (missing === 0) break
    while (missing > 0) {
      const bytes = await reader.some(missing)
      if (bytes.length === 0) return { kind: 'cut' }
      missing -= bytes.length
      await take(bytes)
    }
    await reader.line(2)
  }
  for (let line = await reader.line(MOST_LINE_BYTES); line !== ''; line = await reader.line(MOST_LINE_BYTES))
    if (line === undefined) return { kind: 'cut' }
  return { kind: 'whole', isKept }
}
