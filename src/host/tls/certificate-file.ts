// A certificate as X.509 writes it (RFC 5280) in DER: what `ssl.get_server_certificate` and `openssl s_client -showcerts` show.
// Unlike Linux: its key and its signature are made up from its serial number; nothing could be verified with them.
import { isAddress } from '../network/names.ts'
import type { DistinguishedName, ServerCertificate } from './certificate.ts'

const INTEGER = 0x02
const BIT_STRING = 0x03
const OCTET_STRING = 0x04
const NULL = 0x05
const OBJECT = 0x06
const UTF8 = 0x0c
const PRINTABLE = 0x13
const UTC_TIME = 0x17
const SEQUENCE = 0x30
const SET = 0x31
const VERSION = 0xa0
const EXTENSIONS = 0xa3
const DNS_NAME = 0x82
const IP_ADDRESS = 0x87
/** The content octets of the object identifiers. */
const COUNTRY = [0x55, 0x04, 0x06]
const ORGANIZATION = [0x55, 0x04, 0x0a]
const COMMON_NAME = [0x55, 0x04, 0x03]
const ALTERNATIVE_NAME = [0x55, 0x1d, 0x11]
const RSA_SHA256 = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b]
const RSA = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01]
const EXPONENT = [0x01, 0x00, 0x01]
const KEY_BYTES = 256

/** The DER of a certificate, version 3. */
export function encodeCertificate(one: Omit<ServerCertificate, 'pem'>): Uint8Array {
  const serial = hexBytes(one.serialNumber)
  const algorithm = node(SEQUENCE, node(OBJECT, RSA_SHA256), node(NULL, []))
  const key = node(SEQUENCE, node(INTEGER, [0, ...noise(serial, 0x80)]), node(INTEGER, EXPONENT))
  const names = one.names.map((name) =>
    isAddress(name) ? node(IP_ADDRESS, name.split('.').map(Number)) : node(DNS_NAME, text(name)),
  )
  const extension = node(SEQUENCE, node(OBJECT, ALTERNATIVE_NAME), node(OCTET_STRING, node(SEQUENCE, ...names)))
  const body = node(
    SEQUENCE,
    node(VERSION, node(INTEGER, [2])),
    node(INTEGER, serial),
    algorithm,
    nameNode(one.issuer),
    node(SEQUENCE, node(UTC_TIME, time(one.fromMs)), node(UTC_TIME, time(one.untilMs))),
    nameNode(one.subject),
    node(SEQUENCE, node(SEQUENCE, node(OBJECT, RSA), node(NULL, [])), node(BIT_STRING, [0, ...key])),
    one.names.length === 0 ? [] : node(EXTENSIONS, node(SEQUENCE, extension)),
  )
  return new Uint8Array(node(SEQUENCE, body, algorithm, node(BIT_STRING, [0, ...noise(serial, 0)])))
}

function node(tag: number, ...parts: readonly (readonly number[])[]): number[] {
  const body = parts.flat()
  if (body.length < 0x80) return [tag, body.length, ...body]
  const length = body.length < 0x100 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 0xff]
  return [tag, ...length, ...body]
}

function nameNode({ country, organization, commonName }: DistinguishedName): number[] {
  const part = (object: readonly number[], value: string, tag: number): number[] =>
    node(SET, node(SEQUENCE, node(OBJECT, object), node(tag, text(value))))
  return node(
    SEQUENCE,
    country === undefined ? [] : part(COUNTRY, country, PRINTABLE),
    organization === undefined ? [] : part(ORGANIZATION, organization, UTF8),
    part(COMMON_NAME, commonName, UTF8),
  )
}

/** `260105090000Z`. */
function time(ms: number): number[] {
  return text(`${new Date(ms).toISOString().replace(/\.\d+/, '').replace(/[-:T]/g, '').slice(2)}`)
}

function text(value: string): number[] {
  return [...new TextEncoder().encode(value)]
}

function hexBytes(hex: string): number[] {
  return (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
}

/** Bytes that look like a key, the same for the same seed; the first has the bits of `first`. */
function noise(seed: readonly number[], first: number): number[] {
  let state = seed.reduce((sum, byte) => (Math.imul(sum, 31) + byte) >>> 0, 7)
  const bytes = Array.from({ length: KEY_BYTES }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
  return bytes.map((byte, index) => (index === 0 ? byte | first : byte))
}
