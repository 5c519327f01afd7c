// Reads a Python literal written as text: what ast.literal_eval would take, without complex numbers.
import type { Value } from '../../model/value.ts'
import { floatRepr, showBytes } from './python-value.ts'

/** Undefined where the text is no literal. */
export function parsePythonLiteral(text: string): Value | undefined {
  const tokens = tokenize(text)
  if (tokens === undefined) return undefined
  const cursor: Cursor = { tokens, at: 0, depth: 0 }
  const value = readItem(cursor)
  if (value === undefined) return undefined
  if (peek(cursor) === undefined) return value
  // A comma at the outermost level makes a tuple: "1, 2".
  const items = readRest(cursor, value, undefined)
  return items === undefined ? undefined : { kind: 'tuple', items }
}

type Token = { readonly kind: 'mark' | 'number' | 'word' | 'string' | 'bytes'; readonly text: string }
type Cursor = { readonly tokens: readonly Token[]; at: number; depth: number }

const TOKEN =
  /\s*(?:(?<number>0[xXoObB][\da-fA-F_]+|(?:\d[\d_]*)?\.?\d[\d_]*\.?(?:[eE][+-]?\d+)?)|(?<prefix>[bBrRuU]{0,2})(?<string>'''[\s\S]*?'''|"""[\s\S]*?"""|'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*")|(?<word>[A-Za-z_]+)|(?<mark>[[\](){},:+-]))/y

function tokenize(text: string): readonly Token[] | undefined {
  const tokens: Token[] = []
  const pattern = new RegExp(TOKEN)
  while (pattern.lastIndex < text.trimEnd().length) {
    const groups = pattern.exec(text)?.groups
    if (groups === undefined) return undefined
    const token = tokenFrom(groups)
    if (token === undefined) return undefined
    tokens.push(token)
  }
  return tokens
}

function tokenFrom(groups: Readonly<Record<string, string | undefined>>): Token | undefined {
  if (groups.number !== undefined) return { kind: 'number', text: groups.number.replaceAll('_', '') }
  if (groups.word !== undefined) return { kind: 'word', text: groups.word }
  if (groups.mark !== undefined) return { kind: 'mark', text: groups.mark }
  if (groups.string === undefined) return undefined
  const prefix = (groups.prefix ?? '').toLowerCase()
  const quotes = /^('''|""")/.test(groups.string) ? 3 : 1
  const inside = groups.string.slice(quotes, -quotes)
  const text = prefix.includes('r') ? inside : unescapeText(inside)
  if (text === undefined) return undefined
  return { kind: prefix.includes('b') ? 'bytes' : 'string', text }
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
}

function unescapeText(text: string): string {
  return text.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([\s\S]))/g,
    (whole, x, u, long, one) => {
      const code: string | undefined = x ?? u ?? long
      if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff))
      return ESCAPES[one] ?? whole
    },
  )
}

function peek(cursor: Cursor): Token | undefined {
  return cursor.tokens[cursor.at]
}

function take(cursor: Cursor, mark: string): boolean {
  const token = peek(cursor)
  if (token?.kind !== 'mark' || token.text !== mark) return false
  cursor.at += 1
  return true
}

function readItem(cursor: Cursor): Value | undefined {
  const token = peek(cursor)
  if (token === undefined || cursor.depth > 40) return undefined
  cursor.at += 1
  switch (token.kind) {
    case 'number':
      return numberFrom(token.text, '')
    case 'word':
      return wordFrom(token.text)
    case 'string':
      return { kind: 'str', text: token.text + following(cursor, 'string') }
    case 'bytes':
      return bytesFrom(token.text + following(cursor, 'bytes'))
    case 'mark':
      return readMark(cursor, token.text)
    default:
      return token.kind satisfies never
  }
}

function bytesFrom(text: string): Value | undefined {
  const repr = showBytes(text)
  return repr === undefined ? undefined : { kind: 'bytes', repr }
}

// Strings that stand side by side are one.
function following(cursor: Cursor, kind: Token['kind']): string {
  let text = ''
  for (let token = peek(cursor); token?.kind === kind; token = peek(cursor)) {
    text += token.text
    cursor.at += 1
  }
  return text
}

function readMark(cursor: Cursor, mark: string): Value | undefined {
  if (mark === '-' || mark === '+') {
    const token = peek(cursor)
    if (token?.kind !== 'number') return undefined
    cursor.at += 1
    return numberFrom(token.text, mark)
  }
  cursor.depth += 1
  const value = readBracket(cursor, mark)
  cursor.depth -= 1
  return value
}

function readBracket(cursor: Cursor, mark: string): Value | undefined {
  if (mark === '[') {
    const items = readItems(cursor, ']')
    return items === undefined ? undefined : { kind: 'list', items }
  }
  if (mark === '(') return readTuple(cursor)
  if (mark === '{') return readBraces(cursor)
  return undefined
}

function readTuple(cursor: Cursor): Value | undefined {
  if (take(cursor, ')')) return { kind: 'tuple', items: [] }
  const first = readItem(cursor)
  if (first === undefined) return undefined
  if (take(cursor, ')')) return first
  const items = readRest(cursor, first, ')')
  return items === undefined ? undefined : { kind: 'tuple', items }
}

function readBraces(cursor: Cursor): Value | undefined {
  if (take(cursor, '}')) return { kind: 'dict', entries: [] }
  const first = readItem(cursor)
  if (first === undefined) return undefined
  if (!take(cursor, ':')) {
    if (take(cursor, '}')) return { kind: 'set', items: [first] }
    const items = readRest(cursor, first, '}')
    return items === undefined ? undefined : { kind: 'set', items }
  }
  const entries: (readonly [Value, Value])[] = []
  let key: Value | undefined = first
  while (key !== undefined) {
    const value = readItem(cursor)
    if (value === undefined) return undefined
    entries.push([key, value])
    if (take(cursor, '}')) return { kind: 'dict', entries }
    if (!take(cursor, ',')) return undefined
    if (take(cursor, '}')) return { kind: 'dict', entries }
    key = readItem(cursor)
    if (!take(cursor, ':')) return undefined
  }
  return undefined
}

function readItems(cursor: Cursor, close: string): readonly Value[] | undefined {
  if (take(cursor, close)) return []
  const first = readItem(cursor)
  if (first === undefined) return undefined
  return take(cursor, close) ? [first] : readRest(cursor, first, close)
}

/** The items after the first, each behind a comma; one comma may stand at the end. Without `close`, to the end of the text. */
function readRest(cursor: Cursor, first: Value, close: string | undefined): readonly Value[] | undefined {
  const items = [first]
  const atEnd = () => (close === undefined ? peek(cursor) === undefined : take(cursor, close))
  while (take(cursor, ',')) {
    if (atEnd()) return items
    const item = readItem(cursor)
    if (item === undefined) return undefined
    items.push(item)
    if (atEnd()) return items
  }
  return undefined
}

function numberFrom(text: string, sign: string): Value | undefined {
  const minus = sign === '-' ? '-' : ''
  if (/^\d+$/.test(text) || /^0[xob]/i.test(text)) {
    // Python does not take 007; JavaScript's BigInt would.
    if (/^0\d*[1-9]/.test(text)) return undefined
    const value = BigInt(text)
    return { kind: 'int', text: `${value === 0n ? '' : minus}${value}` }
  }
  const value = Number(`${minus}${text}`)
  return Number.isNaN(value) ? undefined : { kind: 'float', text: floatRepr(value) }
}

function wordFrom(word: string): Value | undefined {
  if (word === 'None') return { kind: 'none' }
  if (word === 'True' || word === 'False') return { kind: 'bool', value: word === 'True' }
  return undefined
}
