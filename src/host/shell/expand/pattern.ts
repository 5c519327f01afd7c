// Patterns of a shell: *, ?, [ ], and the forms of extglob, as regular expressions. Quoted letters have a backslash before them.

const kept = new Map<string, RegExp>()
const MOST_KEPT = 1000
const SPECIAL = /[.*+?^${}()|[\]\\/]/g

/** Whether a text has anything of a pattern in it. A bracket that is never closed is none: `[` is a command. */
export function hasPattern(pattern: string): boolean {
  return /(?<!\\)(\\\\)*([*?]|\[(?:\\.|[^\\\]])*\]|[?*+@!]\()/s.test(pattern)
}

/** Letters that would be part of a pattern are quoted. */
export function quotePattern(text: string): string {
  return text.replace(/[\\*?[\]()|!+@]/g, '\\$&')
}

/** What a pattern is without its quoting. */
export function unquotePattern(pattern: string): string {
  return pattern.replace(/\\(.)/gs, '$1')
}

export function escapeExpression(text: string): string {
  return text.replace(SPECIAL, '\\$&')
}

/** A regular expression for a whole text. */
export function patternExpression(pattern: string, flags = ''): RegExp {
  const key = `${flags}:${pattern}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = new RegExp(`^(?:${patternSource(pattern)})$`, `s${flags}`)
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, made)
  return made
}

/** The source of a regular expression. `shortest` makes each star take as little as it can. */
export function patternSource(pattern: string, shortest = false): string {
  let source = ''
  let at = 0
  while (at < pattern.length) {
    const letter = pattern[at] ?? ''
    if ('?*+@!'.includes(letter) && pattern[at + 1] === '(') {
      const end = closing(pattern, at + 1)
      if (end > 0) {
        source += groupSource(letter, pattern.slice(at + 2, end), shortest)
        at = end + 1
        continue
      }
    }
    if (letter === '\\') {
      source += escapeExpression(pattern[at + 1] ?? '\\')
      at += 2
      continue
    }
    if (letter === '[') {
      const set = setSource(pattern, at)
      if (set !== undefined) {
        source += set.source
        at = set.end
        continue
      }
    }
    source += letter === '*' ? (shortest ? '.*?' : '.*') : letter === '?' ? '.' : escapeExpression(letter)
    at += 1
  }
  return source
}

function groupSource(sign: string, inside: string, shortest: boolean): string {
  const choices = alternatives(inside)
    .map((choice) => patternSource(choice, shortest))
    .join('|')
  if (sign === '!') return `(?:(?!(?:${choices})(?:$)).*?)`
  return `(?:${choices})${sign === '@' ? '' : sign}`
}

function alternatives(inside: string): string[] {
  const found: string[] = []
  let depth = 0
  let current = ''
  for (let at = 0; at < inside.length; at += 1) {
    const letter = inside[at] ?? ''
    if (letter === '\\') {
      current += letter + (inside[at + 1] ?? '')
      at += 1
      continue
    }
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (letter === '|' && depth === 0) {
      found.push(current)
      current = ''
    } else current += letter
  }
  return [...found, current]
}

function closing(pattern: string, open: number): number {
  let depth = 0
  for (let at = open; at < pattern.length; at += 1) {
    if (pattern[at] === '\\') at += 1
    else if (pattern[at] === '(') depth += 1
    else if (pattern[at] === ')') {
      depth -= 1
      if (depth === 0) return at
    }
  }
  return -1
}

const CLASSES: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7f',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '\\x21-\\x7e',
  lower: 'a-z',
  print: '\\x20-\\x7e',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\s',
  upper: 'A-Z',
  word: '\\w',
  xdigit: 'A-Fa-f0-9',
}

function setSource(pattern: string, start: number): { readonly source: string; readonly end: number } | undefined {
  let at = start + 1
  const isNot = pattern[at] === '!' || pattern[at] === '^'
  if (isNot) at += 1
  let inside = ''
  for (let isFirst = true; at < pattern.length; isFirst = false) {
    const letter = pattern[at] ?? ''
    if (letter === ']' && !isFirst) return { source: `[${isNot ? '^' : ''}${inside}]`, end: at + 1 }
    const named = /^\[:(\w+):\]/.exec(pattern.slice(at))
    if (named) {
      inside += CLASSES[named[1] ?? ''] ?? ''
      at += named[0].length
    } else if (letter === '\\') {
      inside += escapeInSet(pattern[at + 1] ?? '\\')
      at += 2
    } else {
      inside += letter === '-' ? '-' : escapeInSet(letter)
      at += 1
    }
  }
  return undefined
}

function escapeInSet(letter: string): string {
  return /[\\\]^[-]/.test(letter) ? `\\${letter}` : letter
}
