// Patterns of grep as regular expressions of JavaScript: basic and extended ones of POSIX with GNU's additions, Perl's, and plain texts.
import { escapeExpression } from '../../expand/pattern.ts'
import { WrongUse } from '../utility.ts'

export type Syntax = 'basic' | 'extended' | 'fixed' | 'perl'

export type Wish = {
  readonly syntax: Syntax
  readonly ignoresCase: boolean
  readonly isWord: boolean
  readonly isLine: boolean
}

const TROUBLE = 2

const CLASSES: Readonly<Record<string, string>> = {
  alnum: '\\p{L}\\p{N}',
  alpha: '\\p{L}',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '\\x21-\\x7e',
  lower: '\\p{Ll}',
  print: '\\x20-\\x7e',
  punct: '!-\\/:-@\\[-`\\{-~',
  space: '\\s',
  upper: '\\p{Lu}',
  xdigit: 'A-Fa-f0-9',
}

/** One expression for all patterns. Throws WrongUse for what is none. */
export function grepExpression(patterns: readonly string[], { syntax, ignoresCase, isWord, isLine }: Wish): RegExp {
  const sources = patterns.map((pattern) => `(?:${sourceOf(pattern, syntax)})`)
  const all = sources.length === 0 ? '(?!)' : sources.join('|')
  const source = isLine ? `^(?:${all})$` : isWord ? `(?<![\\p{L}\\p{N}_])(?:${all})(?![\\p{L}\\p{N}_])` : all
  for (const flags of ['gu', 'g']) {
    try {
      return new RegExp(source, flags + (ignoresCase ? 'i' : ''))
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
    }
  }
  const [pattern = ''] = patterns
  throw new WrongUse(
    /^\[|[^\\]\[[^\]]*$/.test(pattern)
      ? 'Unmatched [, [^, [:, [., or [='
      : /[({]/.test(pattern)
        ? 'Unmatched ( or \\('
        : 'Invalid regular expression',
    TROUBLE,
  )
}

function sourceOf(pattern: string, syntax: Syntax): string {
  if (syntax === 'fixed') return escapeExpression(pattern)
  if (syntax === 'perl') return pattern.replace(/\[:(\w+):\]/g, (_all, name: string) => CLASSES[name] ?? '')
  return posixSource(pattern, syntax === 'extended')
}

const GNU: Readonly<Record<string, string>> = {
  '<': '\\b(?=\\w)',
  '>': '\\b(?<=\\w)',
  b: '\\b',
  B: '\\B',
  w: '\\w',
  W: '\\W',
  s: '\\s',
  S: '\\S',
  '`': '^',
  "'": '$',
}

/** In a basic expression the signs of groups, choices and numbers have a backslash, in an extended one they have none. */
export function posixSource(pattern: string, isExtended: boolean): string {
  let source = ''
  let isStart = true
  for (let at = 0; at < pattern.length; at += 1) {
    const letter = pattern[at] ?? ''
    const wasStart: boolean = isStart
    isStart = false
    if (letter === '[') {
      const set = setAt(pattern, at)
      source += set.source
      at = set.end
    } else if (letter === '\\') {
      at += 1
      const next = pattern[at]
      if (next === undefined) throw new WrongUse('Trailing backslash', TROUBLE)
      if (!isExtended && '(){}|+?'.includes(next)) {
        source += next
        isStart = next === '(' || next === '|'
      } else source += GNU[next] ?? (/[1-9]/.test(next) ? `\\${next}` : escapeExpression(next))
    } else if (letter === '*') source += wasStart && !isExtended ? '\\*' : wasStart ? '' : '*'
    else if (letter === '^') {
      source += isExtended || wasStart ? '^' : '\\^'
      isStart = wasStart
    } else if (letter === '$')
      source += isExtended || at === pattern.length - 1 || /^\\[)|]/.test(pattern.slice(at + 1)) ? '$' : '\\$'
    else if ('(){}|+?'.includes(letter)) {
      const isSign =
        isExtended &&
        !(letter === '{' && !/^\{\d*,?\d*\}/.test(pattern.slice(at))) &&
        !(letter === '}' && !/\{\d*,?\d*$/.test(pattern.slice(0, at)))
      source += isSign ? letter : `\\${letter}`
      isStart = isSign && (letter === '(' || letter === '|')
    } else source += letter === '.' ? '.' : escapeExpression(letter)
  }
  return source.replace(/\{,(\d+)\}/g, '{0,$1}')
}

function setAt(pattern: string, start: number): { readonly source: string; readonly end: number } {
  let at = start + 1
  const isNot = pattern[at] === '^'
  if (isNot) at += 1
  let inside = ''
  for (let isFirst = true; at < pattern.length; isFirst = false) {
    const letter = pattern[at] ?? ''
    if (letter === ']' && !isFirst) return { source: `[${isNot ? '^' : ''}${inside}]`, end: at }
    const named = /^\[:(\w+):\]/.exec(pattern.slice(at))
    if (named) {
      inside += CLASSES[named[1] ?? ''] ?? ''
      at += named[0].length
      continue
    }
    const isRange = letter === '-' && !isFirst && pattern[at + 1] !== ']'
    inside += isRange ? '-' : /[\\\]^[\-&~|{}()/]/.test(letter) ? `\\${letter}` : letter
    at += 1
  }
  throw new WrongUse(pattern === '[' ? 'Invalid regular expression' : 'Unmatched [, [^, [:, [., or [=', TROUBLE)
}
