// Reads one string: Python's in all its forms, or JSON's. A place is read once, so time grows with the length alone.
import type { Value } from '../../model/value.ts'
import { matchAt } from './read-number.ts'
import { type Fault, fault, type Reading, read } from './scan.ts'

const JSON_ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/** From the opening double quote on. */
export function readJsonString(text: string, start: number): Reading {
  const parts: string[] = []
  let at = start + 1
  for (;;) {
    const end = endOfPlain(text, at)
    parts.push(text.slice(at, end))
    at = end
    const here = text[at]
    if (here === '"') return read({ kind: 'str', text: parts.join('') }, at + 1)
    if (here === undefined) return fault(at, 'not closed', 'the end, inside a text that has no closing quote')
    if (here !== '\\') return fault(at, 'line end in text', 'a line end or a control character inside a text')
    const letter = text[at + 1] ?? ''
    const hex = letter === 'u' ? matchAt(/[\da-fA-F]{4}/y, text, at + 2) : undefined
    const meant = hex === undefined ? JSON_ESCAPES[letter] : String.fromCharCode(Number.parseInt(hex, 16))
    if (meant === undefined) return fault(at, 'bad escape', `\`\\${letter}\`, which JSON does not know`)
    parts.push(meant)
    at += hex === undefined ? 2 : 6
  }
}

/** JSON has no control characters inside a text. */
function endOfPlain(text: string, start: number): number {
  let at = start
  while (at < text.length && text[at] !== '"' && text[at] !== '\\' && text.charCodeAt(at) >= 0x20) at += 1
  return at
}

const PREFIX = /(?:[rR][bB]?|[bB][rR]?|[uU])?(?:'''|"""|'|")/y
const QUOTE_SIZES = { short: 1, long: 3 } as const

/** The length of a prefix with its quotes, such as `rb"` or `'''`; undefined where no string begins. */
export function startsString(text: string, at: number): string | undefined {
  return matchAt(PREFIX, text, at)
}

/** One string literal of Python; neighbours are joined by who calls. */
export function readPythonString(text: string, start: number): Reading {
  const opening = startsString(text, start)
  if (opening === undefined) return fault(start, 'not a value', 'something that is no value')
  const long = opening.endsWith("'''") || opening.endsWith('"""')
  const quotes = opening.slice(long ? -QUOTE_SIZES.long : -QUOTE_SIZES.short)
  const prefix = opening.slice(0, -quotes.length).toLowerCase()
  const body = readBody(text, start + opening.length, quotes, prefix.includes('r'), prefix.includes('b'))
  if ('kind' in body) return body
  const source = text.slice(start, body.end)
  if (prefix.includes('b') && /[^\p{ASCII}]/u.test(source))
    return fault(start, 'not a value', 'bytes with letters outside ASCII')
  const value: Value = prefix.includes('b')
    ? { kind: 'bytes', repr: bytesRepr(body.text) }
    : { kind: 'str', text: body.text }
  return read(value, body.end)
}

const PLAIN = { "'": /[^'\\\n]*/y, '"': /[^"\\\n]*/y } as const

type Body = { readonly text: string; readonly end: number }

function readBody(text: string, start: number, quotes: string, raw: boolean, bytes: boolean): Body | Fault {
  const parts: string[] = []
  const plain = quotes[0] === "'" ? PLAIN["'"] : PLAIN['"']
  let at = start
  for (;;) {
    const run = matchAt(plain, text, at) ?? ''
    parts.push(run)
    at += run.length
    const here = text[at]
    if (here === undefined) return fault(at, 'not closed', 'the end, inside a text that has no closing quote')
    if (text.startsWith(quotes, at)) return { text: parts.join(''), end: at + quotes.length }
    if (here === '\\') {
      const meant = raw ? rawPair(text, at) : readEscape(text, at, bytes)
      if (meant === undefined) return fault(at, 'bad escape', 'a backslash that does not fit')
      parts.push(meant.text)
      at = meant.end
    } else if (here === '\n' && quotes.length === 1) {
      return fault(at, 'line end in text', 'a line end inside a text')
    } else {
      parts.push(here)
      at += 1
    }
  }
}

/** In a raw string a backslash stays, and keeps the quote behind it from ending the string. */
function rawPair(text: string, at: number): Body | undefined {
  const next = text[at + 1]
  return next === undefined ? undefined : { text: `\\${next}`, end: at + 2 }
}

const SIMPLE: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}

function readEscape(text: string, at: number, bytes: boolean): Body | undefined {
  const letter = text[at + 1] ?? ''
  const simple = SIMPLE[letter]
  if (simple !== undefined) return { text: simple, end: at + 2 }
  const octal = matchAt(/[0-7]{1,3}/y, text, at + 1)
  if (octal !== undefined) return { text: String.fromCharCode(Number.parseInt(octal, 8)), end: at + 1 + octal.length }
  if (letter === 'x') return readHex(text, at, 2)
  if (!bytes && letter === 'u') return readHex(text, at, 4)
  if (!bytes && letter === 'U') return readHex(text, at, 8)
  // Names of characters are not known here, and never come out of print.
  if ((!bytes && letter === 'N') || letter === '') return undefined
  return { text: `\\${letter}`, end: at + 2 }
}

function readHex(text: string, at: number, digits: number): Body | undefined {
  const hex = text.slice(at + 2, at + 2 + digits)
  if (hex.length < digits || !/^[\da-fA-F]+$/.test(hex)) return undefined
  const code = Number.parseInt(hex, 16)
  return code > 0x10ffff ? undefined : { text: String.fromCodePoint(code), end: at + 2 + digits }
}

/** Python's repr of bytes, each byte given as a character. */
export function bytesRepr(bytes: string): string {
  const quote = bytes.includes("'") && !bytes.includes('"') ? '"' : "'"
  return `b${quote}${[...bytes].map((byte) => showByte(byte, quote)).join('')}${quote}`
}

function showByte(byte: string, quote: string): string {
  const code = byte.charCodeAt(0)
  if (byte === '\\' || byte === quote) return `\\${byte}`
  if (byte === '\n') return '\\n'
  if (byte === '\r') return '\\r'
  if (byte === '\t') return '\\t'
  return code >= 0x20 && code < 0x7f ? byte : `\\x${code.toString(16).padStart(2, '0')}`
}
