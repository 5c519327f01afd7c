// Backslash escapes of echo -e, printf and $'…'. Letters above 127 that are written as bytes are put together as UTF-8.

const SIMPLE: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  E: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
}

export type Decoded = {
  readonly text: string
  /** The same as bytes: an escape may give a byte that is no letter. */
  readonly bytes: Uint8Array
  /** `\c` was met: nothing more is to be written. */
  readonly isOver: boolean
}

/** `echo`: octal as \0nnn, and \c ends. `format`: octal as \nnn. `ansi`: also \' and \". */
export type EscapeStyle = 'echo' | 'format' | 'ansi'

export function decodeEscapes(text: string, style: EscapeStyle): Decoded {
  const bytes: number[] = []
  const encoder = new TextEncoder()
  const done = (isOver: boolean): Decoded => {
    const all = Uint8Array.from(bytes)
    return { text: new TextDecoder().decode(all), bytes: all, isOver }
  }
  let at = 0
  while (at < text.length) {
    const rest = text.slice(at)
    const plain = /^[^\\]+/.exec(rest)
    if (plain) {
      for (const byte of encoder.encode(plain[0])) bytes.push(byte)
      at += plain[0].length
      continue
    }
    const found = escapeAt(rest, style)
    if (found === 'over') return done(true)
    for (const byte of typeof found.value === 'number' ? [found.value] : encoder.encode(found.value)) bytes.push(byte)
    at += found.length
  }
  return done(false)
}

function escapeAt(
  rest: string,
  style: EscapeStyle,
): { readonly value: number | string; readonly length: number } | 'over' {
  const letter = rest[1]
  if (letter === undefined) return { value: '\\', length: 1 }
  if (letter === 'c' && style !== 'ansi') return 'over'
  const octal = style === 'echo' ? /^\\0([0-7]{0,3})/.exec(rest) : /^\\([0-7]{1,3})/.exec(rest)
  if (octal) return { value: Number.parseInt(octal[1] || '0', 8) & 0xff, length: octal[0].length }
  const hex = /^\\x([\da-fA-F]{1,2})/.exec(rest)
  if (hex) return { value: Number.parseInt(hex[1] ?? '0', 16), length: hex[0].length }
  const wide = /^\\u([\da-fA-F]{1,4})|^\\U([\da-fA-F]{1,8})/.exec(rest)
  if (wide)
    return { value: String.fromCodePoint(Number.parseInt(wide[1] ?? wide[2] ?? '0', 16)), length: wide[0].length }
  if (style !== 'echo' && (letter === '"' || letter === "'")) return { value: letter, length: 2 }
  const simple = SIMPLE[letter]
  return simple === undefined ? { value: `\\${letter}`, length: 2 } : { value: simple, length: 2 }
}
