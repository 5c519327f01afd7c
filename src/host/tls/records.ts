// TLS as it travels on this network: the records of RFC 8446, section 5, with handshakes as plain data in place of cryptography.
// A record is framed as a real one is, so that who speaks something else is seen as such. Who trusts whom is verify.ts.
import type { ServerCertificate } from './certificate.ts'

/**
 * On the wire: one byte of type (21 alert, 22 handshake, 23 data), 3, 3, the length in two bytes, and so many bytes. Those of a handshake
 * are the JSON of a `Handshake` in UTF-8, those of an alert its level and number, those of data what is sent, not encrypted.
 * The order: client hello; server hello, or an alert; finished from the client, or its alert; then data both ways; close_notify at the end.
 * Unlike Linux: what TLS carries is not encrypted, its handshake is one round trip, and there is one version and one cipher.
 */
export type TlsRecord =
  | { readonly kind: 'handshake'; readonly message: Handshake }
  | { readonly kind: 'alert'; readonly alert: AlertName }
  | { readonly kind: 'data'; readonly bytes: Uint8Array }

export type Handshake = ClientHello | ServerHello | { readonly kind: 'finished' }

export type ClientHello = {
  readonly kind: 'client hello'
  /** The name that the client wants (SNI); absent for an address. */
  readonly serverName?: string
  /** How the client will look at the certificate, for the evidence: false: not at all; a path: with this file; true: with the usual authorities. */
  readonly verify?: boolean | string
  /** Protocols that it offers (ALPN), such as `http/1.1`. */
  readonly protocols?: readonly string[]
}

export type ServerHello = {
  readonly kind: 'server hello'
  readonly version: 'TLSv1.3'
  readonly cipher: typeof CIPHER
  readonly certificate: ServerCertificate
  /** Of those that the client offered. */
  readonly protocol?: string
}

export const CIPHER = 'TLS_AES_256_GCM_SHA384'

/** Their numbers: RFC 8446, section 6. */
const ALERTS = {
  close_notify: 0,
  unexpected_message: 10,
  handshake_failure: 40,
  bad_certificate: 42,
  certificate_expired: 45,
  certificate_unknown: 46,
  unknown_ca: 48,
  protocol_version: 70,
  internal_error: 80,
  unrecognized_name: 112,
} as const

export type AlertName = keyof typeof ALERTS

const TYPES = { alert: 21, handshake: 22, data: 23 } as const
const HEAD_BYTES = 5
const MAJOR = 3
const WARNING = 1
const FATAL = 2
/** The most that one record carries. */
export const MOST_RECORD_BYTES = 16_384
/** A handshake may be longer here than on Linux, where it would come in several records. */
const MOST_LENGTH = 0xffff

/** The bytes of a record. Data longer than a record becomes several. */
export function encodeRecord(record: TlsRecord): Uint8Array {
  switch (record.kind) {
    case 'handshake':
      return framed(TYPES.handshake, new TextEncoder().encode(JSON.stringify(record.message)))
    case 'alert':
      return framed(
        TYPES.alert,
        new Uint8Array([record.alert === 'close_notify' ? WARNING : FATAL, ALERTS[record.alert]]),
      )
    case 'data':
      return encodeData(record.bytes)
    default:
      return record satisfies never
  }
}

function encodeData(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= MOST_RECORD_BYTES) return framed(TYPES.data, bytes)
  const all = new Uint8Array(bytes.length + HEAD_BYTES * Math.ceil(bytes.length / MOST_RECORD_BYTES))
  let at = 0
  for (let from = 0; from < bytes.length; from += MOST_RECORD_BYTES) {
    const one = framed(TYPES.data, bytes.subarray(from, from + MOST_RECORD_BYTES))
    all.set(one, at)
    at += one.length
  }
  return all
}

function framed(type: number, body: Uint8Array): Uint8Array {
  const all = new Uint8Array(HEAD_BYTES + body.length)
  all.set([type, MAJOR, MAJOR, body.length >> 8, body.length & 0xff])
  all.set(body, HEAD_BYTES)
  return all
}

/** `more`: the record has not come whole yet. `not tls`: what came is something else. */
export type Taken = { readonly kind: 'record'; readonly record: TlsRecord; readonly bytes: number } | 'more' | 'not tls'

/** The first record of what has come; `bytes` is how many it took. */
export function takeRecord(come: Uint8Array): Taken {
  const [type, major] = come
  if (type === undefined) return 'more'
  if (!Object.values<number>(TYPES).includes(type) || (major !== undefined && major !== MAJOR)) return 'not tls'
  if (come.length < HEAD_BYTES) return 'more'
  const end = HEAD_BYTES + (((come[3] ?? 0) << 8) | (come[4] ?? 0))
  if (end - HEAD_BYTES > MOST_LENGTH) return 'not tls'
  if (come.length < end) return 'more'
  const body = come.slice(HEAD_BYTES, end)
  if (type === TYPES.data) return { kind: 'record', record: { kind: 'data', bytes: body }, bytes: end }
  if (type === TYPES.alert) {
    const named = Object.entries(ALERTS).find(([, number]) => number === body[1])
    const alert = (named?.[0] ?? 'internal_error') as AlertName
    return { kind: 'record', record: { kind: 'alert', alert }, bytes: end }
  }
  const message = readHandshake(body)
  if (message === undefined) return 'not tls'
  return { kind: 'record', record: { kind: 'handshake', message }, bytes: end }
}

/** Undefined for what no side of this network writes: a real client hello, sent as raw bytes. */
function readHandshake(body: Uint8Array): Handshake | undefined {
  try {
    const data: unknown = JSON.parse(new TextDecoder().decode(body))
    const kind = typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined
    return kind === 'client hello' || kind === 'server hello' || kind === 'finished' ? (data as Handshake) : undefined
  } catch (failure) {
    if (failure instanceof SyntaxError) return undefined
    throw failure
  }
}
