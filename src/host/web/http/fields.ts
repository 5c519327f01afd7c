// Headers and parameters of HTTP messages: reading them and looking for them.
import type { Field } from '../handler.ts'

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

export function isToken(text: string): boolean {
  return TOKEN.test(text)
}

/** The lines of a head after its first; undefined: one of them is no header (RFC 9112, section 5). */
export function parseFields(lines: readonly string[]): Field[] | undefined {
  const fields: Field[] = []
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon)
    if (colon < 1 || !isToken(name) || line.includes('\0')) return undefined
    fields.push([name, line.slice(colon + 1).trim()])
  }
  return fields
}

/** The value of a header; several are joined. The name in small letters. */
export function fieldOf(fields: readonly (readonly [string, string | null])[], name: string): string | undefined {
  const values = fields.flatMap(([one, value]) => (value !== null && one.toLowerCase() === name ? [value] : []))
  return values.length === 0 ? undefined : values.join(name === 'cookie' ? '; ' : ', ')
}

/** Whether one of the words of a list is there: `keep-alive, Upgrade`. */
export function hasWord(value: string | undefined, word: string): boolean {
  return (value ?? '').split(',').some((one) => one.trim().toLowerCase() === word)
}

/** As evidence has them: names in small letters. */
export function recordOf(fields: readonly Field[]): Record<string, string> {
  const record: Record<string, string> = {}
  for (const [name, value] of fields) {
    const key = name.toLowerCase()
    const before = record[key]
    record[key] = before === undefined ? value : `${before}${key === 'cookie' ? '; ' : ', '}${value}`
  }
  return record
}

/** Parameters of a query or of a form (application/x-www-form-urlencoded), in order. */
export function parseParameters(text: string): Field[] {
  return text
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=')
      const [name, value] = equals < 0 ? [part, ''] : [part.slice(0, equals), part.slice(equals + 1)]
      return [percentDecoded(name.replaceAll('+', ' ')), percentDecoded(value.replaceAll('+', ' '))]
    })
}

/** What is no escape stays as it is. */
export function percentDecoded(text: string): string {
  if (!text.includes('%')) return text
  const bytes: number[] = []
  const encoder = new TextEncoder()
  for (const part of text.match(/%[0-9A-Fa-f]{2}|[^%]+|%/g) ?? [])
    if (part.length === 3 && part.startsWith('%')) bytes.push(Number.parseInt(part.slice(1), 16))
    else bytes.push(...encoder.encode(part))
  return new TextDecoder().decode(new Uint8Array(bytes))
}
