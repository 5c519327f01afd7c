// Configurations of nginx: directives and blocks. A directive is the text behind its name, a list of them where it stands
// several times; a block is known by its name and what stands before its brace, and is a list of blocks always.
// It knows the form alone: whether nginx has such a directive is not its business.
import type { Value } from '../../model/value.ts'
import { dictOf, type FormatReading, listOf, readingOf, textValue, Unreadable } from './reading.ts'

type Token = { readonly kind: 'word' | '{' | '}' | ';'; readonly text: string; readonly at: number }

export function readNginx(text: string): FormatReading {
  return readingOf(text, () => {
    const tokens = tokensOf(text)
    const { value, next } = readBlock(tokens, 0, undefined)
    const rest = tokens[next]
    if (rest !== undefined) throw new Unreadable(rest.at, 'a `}` stands there that closes nothing')
    return value
  })
}

const TOKEN =
  /\s+|#[^\n]*|"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[{};]|(?:\$\{[^}]*\}|\\[\s\S]|[^\s{};"'\\])(?:\$\{[^}]*\}|\\[\s\S]|[^\s{};\\])*/y

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const found = TOKEN.exec(text)?.[0]
    if (found === undefined) throw new Unreadable(at, 'a quote is not closed')
    if (/^\s|^#/.test(found)) continue
    if (found === '{' || found === '}' || found === ';') tokens.push({ kind: found, text: found, at })
    else tokens.push({ kind: 'word', text: unquoted(found), at })
  }
  return tokens
}

function unquoted(word: string): string {
  return /^["']/.test(word) ? word.slice(1, -1).replace(/\\(["'\\])/g, '$1') : word
}

const DEEPEST = 100

function readBlock(
  tokens: readonly Token[],
  start: number,
  opening: Token | undefined,
  depth = 0,
): { readonly value: Value; readonly next: number } {
  if (depth > DEEPEST && opening !== undefined) throw new Unreadable(opening.at, 'blocks are nested too deep')
  const directives = new Map<string, Value[]>()
  const blocks = new Set<string>()
  const add = (name: string, value: Value): void => {
    directives.set(name, [...(directives.get(name) ?? []), value])
  }
  let words: Token[] = []
  let at = start
  for (; ; at += 1) {
    const token = tokens[at]
    const [name] = words
    if (token === undefined || token.kind === '}') {
      if (name !== undefined) throw new Unreadable(name.at, `\`${name.text}\` has no \`;\` at its end`)
      if (token === undefined && opening !== undefined)
        throw new Unreadable(opening.at, 'a `{` is opened there and never closed')
      break
    }
    if (token.kind === 'word') words.push(token)
    else if (name === undefined) throw new Unreadable(token.at, `a \`${token.text}\` stands there alone`)
    else if (token.kind === ';') {
      add(
        name.text,
        textValue(
          words
            .slice(1)
            .map((word) => word.text)
            .join(' '),
        ),
      )
      words = []
    } else {
      const inner = readBlock(tokens, at + 1, token, depth + 1)
      const key = words.map((word) => word.text).join(' ')
      blocks.add(key)
      add(key, inner.value)
      at = inner.next
      words = []
    }
  }
  const entries = [...directives].map(([name, values]): readonly [string, Value] => {
    const [only] = values
    return [name, blocks.has(name) || values.length > 1 || only === undefined ? listOf(values) : only]
  })
  return { value: dictOf(entries), next: at }
}
