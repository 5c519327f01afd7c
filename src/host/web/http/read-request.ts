// Reads one HTTP/1 request after the other from a connection (RFC 9112). What is answered is not known here.
import { joinBytes } from '../../bytes.ts'
import type { Field } from '../handler.ts'
import type { ByteReader } from './byte-reader.ts'
import { fieldOf, hasWord, isToken, parseFields } from './fields.ts'

export type Incoming =
  | IncomingRequest
  /** The client sends no more. */
  | { readonly kind: 'end' }
  /** It cannot be read: the status to answer with, after which the connection ends. */
  | { readonly kind: 'bad'; readonly status: number }

export type IncomingRequest = {
  readonly kind: 'request'
  readonly method: string
  readonly target: string
  readonly fields: readonly Field[]
  readonly body: Uint8Array
  /** Whether the client can read chunks, and keeps the connection without being asked. */
  readonly isOld: boolean
  readonly keeps: boolean
}

/** As nginx has them: large_client_header_buffers, client_max_body_size. */
const MOST_TARGET_CHARS = 8_192
const MOST_HEAD_BYTES = 32_768
const MOST_BODY_BYTES = 100_000_000
const MOST_LINE_BYTES = 1_024

const BAD_REQUEST = 400
const TOO_LARGE = 413
const TARGET_TOO_LONG = 414
const EXPECTATION_FAILED = 417
const HEAD_TOO_LARGE = 431
const NOT_IMPLEMENTED = 501
const VERSION_UNKNOWN = 505

type Head = Omit<IncomingRequest, 'kind' | 'body'>

/** `goOn` sends the interim answer 100 to a client that waits for it before it sends a body. */
export async function readRequest(reader: ByteReader, goOn: () => Promise<void>): Promise<Incoming> {
  const text = await reader.head(MOST_HEAD_BYTES)
  if (text === 'end') return { kind: 'end' }
  if (text === 'long') return bad(HEAD_TOO_LARGE)
  if (text === 'cut') return bad(BAD_REQUEST)
  const head = parseHead(text)
  if (typeof head === 'number') return bad(head)
  const expects = fieldOf(head.fields, 'expect')
  if (expects !== undefined && expects.toLowerCase() !== '100-continue') return bad(EXPECTATION_FAILED)
  const body = await readBody(reader, head, expects === undefined ? () => Promise.resolve() : goOn)
  return typeof body === 'number' ? bad(body) : { kind: 'request', ...head, body }
}

function bad(status: number): Incoming {
  return { kind: 'bad', status }
}

function parseHead(text: string): Head | number {
  const [first = '', ...lines] = text.replace(/(?:\r?\n){2}$/, '').split(/\r?\n/)
  const [method = '', target = '', version, ...others] = first.split(' ')
  if (!isToken(method) || target === '' || version === undefined || others.length > 0) return BAD_REQUEST
  if (!/^HTTP\/\d\.\d$/.test(version)) return BAD_REQUEST
  if (!version.startsWith('HTTP/1.')) return VERSION_UNKNOWN
  if (target.length > MOST_TARGET_CHARS) return TARGET_TOO_LONG
  const isOld = version === 'HTTP/1.0'
  const fields = parseFields(lines)
  if (fields === undefined) return BAD_REQUEST
  const hosts = fields.filter(([name]) => name.toLowerCase() === 'host')
  if (hosts.length > 1 || (hosts.length === 0 && !isOld)) return BAD_REQUEST
  const connection = fieldOf(fields, 'connection')
  const keeps = isOld ? hasWord(connection, 'keep-alive') : !hasWord(connection, 'close')
  return { method, target, fields, isOld, keeps }
}

async function readBody(reader: ByteReader, { fields }: Head, goOn: () => Promise<void>): Promise<Uint8Array | number> {
  const coding = fieldOf(fields, 'transfer-encoding')
  const length = fieldOf(fields, 'content-length')
  if (coding !== undefined) {
    if (length !== undefined) return BAD_REQUEST
    if (coding.toLowerCase() !== 'chunked') return NOT_IMPLEMENTED
    await goOn()
    return readChunks(reader)
  }
  if (length === undefined) return new Uint8Array(0)
  if (!/^\d+$/.test(length)) return BAD_REQUEST
  const count = Number(length)
  if (count > MOST_BODY_BYTES) return TOO_LARGE
  if (count > 0) await goOn()
  const body = await reader.exactly(count)
  return body.length < count ? BAD_REQUEST : body
}

async function readChunks(reader: ByteReader): Promise<Uint8Array | number> {
  const parts: Uint8Array[] = []
  for (let size = 0; ; ) {
    const line = await reader.line(MOST_LINE_BYTES)
    const digits = /^\s*([0-9A-Fa-f]{1,8})\s*(?:;.*)?$/.exec(line ?? '')?.[1]
    if (digits === undefined) return BAD_REQUEST
    const count = Number.parseInt(digits, 16)
    if (count === 0) break
    size += count
    if (size > MOST_BODY_BYTES) return TOO_LARGE
    const part = await reader.exactly(count)
    if (part.length < count || (await reader.line(2)) !== '') return BAD_REQUEST
    parts.push(part)
  }
  // Trailers are read and not looked at.
  for (;;) {
    const line = await reader.line(MOST_HEAD_BYTES)
    if (line === undefined) return BAD_REQUEST
    if (line === '') return joinBytes(parts)
  }
}
