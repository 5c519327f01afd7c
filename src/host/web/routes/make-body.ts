// The text of an answer as bytes: parts of the path that it repeats, its charset, and the echo of a request.
import type { Body } from '../../../model/web.ts'
import type { ServerRequest } from '../handler.ts'
import { recordOf } from '../http/fields.ts'
import type { Captures } from './find-route.ts'

type TextBody = Extract<Body, { readonly kind: 'text' }>

/** Texts that are sent again and again are encoded once. */
const encoded = new WeakMap<TextBody, Uint8Array>()

export function encodeText(body: TextBody, captures: Captures): Uint8Array {
  if (Object.keys(captures).length > 0) {
    const safe = /json/i.test(body.type) ? insideJson : /html|xml/i.test(body.type) ? insideMarkup : plain
    const text = withCaptures(body.text, captures, safe)
    if (text !== body.text) return encode(text, body.type)
  }
  const known = encoded.get(body)
  if (known !== undefined) return known
  const bytes = encode(body.text, body.type)
  encoded.set(body, bytes)
  return bytes
}

/** Replaces `{name}` by what stood there in the path; other braces stay. */
export function withCaptures(text: string, captures: Captures, safe: (text: string) => string): string {
  return text.replace(/\{([A-Za-z_][\w-]*)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(captures, name) ? captures[name] : undefined
    return value === undefined ? whole : safe(value)
  })
}

function plain(text: string): string {
  return text
}

function insideJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

function insideMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const LAST_LATIN1 = 0xff
const QUESTION_MARK = 63

/** UTF-8, unless the type says Latin-1, ASCII or UTF-16; what has no place in those becomes a question mark. */
function encode(text: string, type: string): Uint8Array {
  const charset = /charset="?([^";\s]+)"?/i.exec(type)?.[1]?.toLowerCase() ?? 'utf-8'
  if (/^(iso-8859-1|latin-?1|us-ascii|ascii|windows-1252)$/.test(charset))
    return Uint8Array.from(text, (char) => {
      const code = char.codePointAt(0) ?? QUESTION_MARK
      return code > LAST_LATIN1 ? QUESTION_MARK : code
    })
  if (/^utf-16/.test(charset)) return utf16(text, charset)
  return new TextEncoder().encode(text)
}

/** Little-endian with a byte order mark, unless the name says its order. */
function utf16(text: string, charset: string): Uint8Array {
  const isBig = charset === 'utf-16be'
  const units = (charset === 'utf-16' ? `\uFEFF${text}` : text).split('').map((unit) => unit.charCodeAt(0))
  return Uint8Array.from(units.flatMap((unit) => (isBig ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8])))
}

/** What a request held, as JSON. */
export function echoOf(request: ServerRequest): Uint8Array {
  const { method, url, query, fields, body } = request
  const text = new TextDecoder().decode(body)
  const echo = { method, url, query: Object.fromEntries(query), headers: recordOf(fields), body: text }
  return new TextEncoder().encode(JSON.stringify(echo))
}
