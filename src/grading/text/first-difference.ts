// The first line in which two texts differ, in words: what is missing, one too much, or written in another way.
import { count, quoteText } from './plain-text.ts'

export type Difference = { readonly say: string; readonly way: string }

/** Undefined where the lines are the same. */
export function firstDifference(expected: readonly string[], seen: readonly string[]): Difference | undefined {
  const at = expected.findIndex((line, index) => line !== seen[index])
  if (at === -1 && expected.length === seen.length) return undefined
  if (at !== -1 && sameLinesOtherwise(expected, seen)) {
    return {
      way: 'order',
      say: `the lines are right, their order is not: line ${at + 1} should be ${quoteText(expected[at] ?? '')}.`,
    }
  }
  if (at === -1) {
    const line = expected.length + 1
    const more = seen.length - expected.length
    const others = more > 1 ? ` (${count(more - 1, 'more line follows', 'more lines follow')})` : ''
    return { way: 'line too many', say: `line ${line} is too much: ${quoteText(seen[line - 1] ?? '')}${others}.` }
  }
  const wanted = expected[at] ?? ''
  const got = seen[at]
  if (got === undefined) return { way: 'line missing', say: `line ${at + 1} is missing: ${quoteText(wanted)}.` }
  if (got === expected[at + 1] && wanted !== '') {
    return { way: 'line missing', say: `line ${at + 1} is missing: ${quoteText(wanted)}.` }
  }
  if (wanted === seen[at + 1] && seen.length > expected.length) {
    return { way: 'line too many', say: `line ${at + 1} is too much: ${quoteText(got)}.` }
  }
  const { say, way } = lineDifference(wanted, got)
  return { way, say: `line ${at + 1}: ${say}` }
}

function sameLinesOtherwise(expected: readonly string[], seen: readonly string[]): boolean {
  if (expected.length !== seen.length) return false
  return [...expected].sort().join('\n') === [...seen].sort().join('\n')
}

/** Two lines that differ. */
export function lineDifference(expected: string, seen: string): Difference {
  if (expected.toLowerCase() === seen.toLowerCase()) {
    return {
      way: 'case',
      say: `only capital and small letters differ: ${quoteText(seen)}, expected ${quoteText(expected)}.`,
    }
  }
  if (bare(expected) === bare(seen)) return blankDifference(expected, seen)
  const unquoted = seen.replace(/^(['"])(.*)\1$/, '$2')
  if (unquoted !== seen && unquoted === expected) {
    return { way: 'quotes', say: `the quotes are too much: ${quoteText(seen)}, expected ${quoteText(expected)}.` }
  }
  return { way: 'text', say: `${quoteText(around(seen, expected))}, expected ${quoteText(around(expected, seen))}.` }
}

function bare(text: string): string {
  return text.replace(/\s/gu, '')
}

function blankDifference(expected: string, seen: string): Difference {
  const at = firstDifferent(expected, seen)
  const after = lastWord(seen.slice(0, at))
  const place = after === '' ? 'at the beginning' : `after ${quoteText(after)}`
  const [want, got] = [expected[at], seen[at]]
  if (want !== undefined && got !== undefined && isBlank(want) && isBlank(got)) {
    return { way: 'blanks', say: `${nameBlank(got)} stands ${place}, where ${nameBlank(want)} is expected.` }
  }
  if (want !== undefined && isBlank(want)) return { way: 'blanks', say: `${nameBlank(want)} is missing ${place}.` }
  return { way: 'blanks', say: `${nameBlank(got ?? ' ')} is too much ${place}.` }
}

function firstDifferent(one: string, other: string): number {
  let at = 0
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1
  return at
}

function isBlank(character: string): boolean {
  return character.trim() === ''
}

function nameBlank(character: string): string {
  if (character === ' ') return 'a space'
  if (character === '\t') return 'a tab'
  return character === '\n' ? 'a line end' : 'an unusual blank'
}

function lastWord(text: string): string {
  return /\S+\s*$/.exec(text.slice(-60))?.[0].trimEnd() ?? ''
}

/** A long line from shortly before its first difference on. */
function around(line: string, other: string): string {
  const at = firstDifferent(line, other)
  return line.length <= 100 || at < 60 ? line : `…${line.slice(at - 20)}`
}
