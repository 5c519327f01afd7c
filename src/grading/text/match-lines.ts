// Whole texts and lines: all of it, these lines in order or in any order, how many lines.
import type { TextPattern } from '../../model/check.ts'
import type { Finding } from '../finding.ts'
import { capital } from '../values/explain-difference.ts'
import { explainAmong } from './explain-among.ts'
import { firstDifference } from './first-difference.ts'
import type { TextSubject } from './match-text.ts'
import { partsOf } from './parts-of.ts'
import { count, cutText, firstFew, listed, oneLineEnd, plainLines, quoteText } from './plain-text.ts'

export function matchIs(text: string, pattern: TextPattern, subject: TextSubject): Finding | undefined {
  return pattern.is === undefined ? undefined : compareLines(plainLines(pattern.is), plainLines(text), subject)
}

export function compareLines(
  expected: readonly string[],
  seen: readonly string[],
  subject: TextSubject,
): Finding | undefined {
  const difference = firstDifference(expected, seen)
  if (difference === undefined) return undefined
  return {
    way: difference.way,
    say: `${capital(subject.name)}, ${difference.say}`,
    expected: cutText(expected.join('\n')),
    seen: cutText(seen.join('\n')),
  }
}

export function matchExactly(text: string, pattern: TextPattern, subject: TextSubject): Finding | undefined {
  const wanted = pattern.exactly
  if (wanted === undefined || wanted === text) return undefined
  const lines = compareLines(plainLines(wanted), plainLines(text), subject)
  if (lines !== undefined) return lines
  return {
    way: 'ends of lines',
    say: `${capital(subject.name)}, ${explainEnds(wanted, text)}`,
    expected: visible(wanted),
    seen: visible(text),
  }
}

/** The two differ in blanks at ends of lines, in the kind of line end, or in empty lines at the end. */
function explainEnds(wanted: string, text: string): string {
  if (oneLineEnd(wanted) === oneLineEnd(text))
    return 'the lines end in another way: `␍⏎` and `⏎` are not the same here.'
  const [want, got] = [oneLineEnd(wanted).split('\n'), oneLineEnd(text).split('\n')]
  const at = want.findIndex((line, index) => line !== got[index])
  if (at === -1 || got[at] === undefined || want[at] === undefined) {
    return got.length > want.length ? 'there is a line end too much at the end.' : 'the line end at the end is missing.'
  }
  return `line ${at + 1}: blanks at the end differ: ${quoteText(visible(got[at]))}, expected ${quoteText(visible(want[at]))}.`
}

/** Blanks at ends of lines, and the ends themselves, as signs. */
function visible(text: string): string {
  const lines = text.split('\n').map((line) => {
    const blanks = line.slice(line.trimEnd().length)
    return line.trimEnd() + blanks.replaceAll(' ', '·').replaceAll('\t', '⇥').replaceAll('\r', '␍')
  })
  return cutText(lines.join('⏎\n'))
}

export function matchLines(text: string, pattern: TextPattern, subject: TextSubject): Finding | undefined {
  if (pattern.lines === undefined) return undefined
  const expected = pattern.lines.map((line) => line.trimEnd())
  if (pattern.every !== undefined) return compareParts(expected, partsOf(text, pattern.every), subject)
  if (pattern.among === undefined) return compareLines(expected, plainLines(text), subject)
  const wanted = expected.map((line) => line.trim())
  const seen = linesAmong(text, pattern)
  const difference = firstDifference(wanted, seen)
  if (difference === undefined) return undefined
  const shown = { expected: cutText(wanted.join('\n')), seen: cutText(seen.join('\n')) }
  if (seen.length === 0) {
    const few = listed([...new Set(wanted)].slice(0, 5).map(quoteText), 'or')
    return { ...shown, way: 'no line', say: `${capital(subject.name)} has no line with just ${few}.` }
  }
  return { ...shown, ...explainAmong(wanted, seen, difference, subject) }
}

function compareParts(wanted: readonly string[], seen: readonly string[], subject: TextSubject): Finding | undefined {
  const difference = firstDifference(wanted, seen)
  if (difference === undefined) return undefined
  const shown = { expected: cutText(wanted.join('\n')), ...(seen.length > 0 ? { seen: cutText(seen.join('\n')) } : {}) }
  if (seen.length === 0) {
    const few = listed([...new Set(wanted)].slice(0, 5).map(quoteText), 'or')
    return { ...shown, way: 'no line', say: `${capital(subject.name)} does not show ${few}.` }
  }
  return { ...shown, ...explainAmong(wanted, seen, difference, subject, 'part') }
}

function linesAmong(text: string, pattern: TextPattern): string[] {
  const names = new Set(
    [...(pattern.lines ?? pattern.inAnyOrder ?? []), ...(pattern.among ?? [])].map((line) => line.trim()),
  )
  return plainLines(text)
    .map((line) => line.trim())
    .filter((line) => names.has(line))
}

/** Empty lines between the others do not count here. */
export function matchInAnyOrder(text: string, pattern: TextPattern, subject: TextSubject): Finding | undefined {
  if (pattern.inAnyOrder === undefined) return undefined
  const among = pattern.among !== undefined
  const wanted = pattern.inAnyOrder.map((line) => (among ? line.trim() : line.trimEnd()))
  const seen = seenInAnyOrder(text, pattern)
  const missing = leftOver(wanted, seen)
  const extra = leftOver(seen, wanted)
  if (missing.length === 0 && extra.length === 0) return undefined
  const parts = [
    ...(missing.length > 0 ? [`Missing: ${firstFew(missing.map(quoteText))}.`] : []),
    ...(extra.length > 0 ? [`Too much: ${firstFew(extra.map(quoteText))}.`] : []),
  ]
  return {
    way: extra.length === 0 ? 'line missing' : missing.length === 0 ? 'line too many' : 'text',
    say: `${capital(subject.name)} does not have the expected ${pattern.every === undefined ? 'lines' : 'parts'}. ${parts.join(' ')}`,
    expected: cutText(wanted.join('\n')),
    seen: cutText(seen.join('\n')),
  }
}

function seenInAnyOrder(text: string, pattern: TextPattern): readonly string[] {
  if (pattern.every !== undefined) return partsOf(text, pattern.every)
  return pattern.among === undefined ? plainLines(text).filter((line) => line !== '') : linesAmong(text, pattern)
}

function leftOver(lines: readonly string[], taken: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const line of taken) counts.set(line, (counts.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const times = counts.get(line) ?? 0
    if (times > 0) counts.set(line, times - 1)
    return times === 0
  })
}

export function matchLineCount(text: string, pattern: TextPattern, subject: TextSubject): Finding | undefined {
  if (pattern.lineCount === undefined) return undefined
  const lines = plainLines(text).length
  if (lines === pattern.lineCount) return undefined
  return {
    way: lines < pattern.lineCount ? 'too few lines' : 'too many lines',
    say: `${capital(subject.name)} has ${count(lines, 'line')}, expected ${count(pattern.lineCount, 'line')}.`,
    ...(pattern.lineCount === 0 ? {} : { expected: count(pattern.lineCount, 'line') }),
  }
}
