// The lines of a given file, one after the other: all of them, once, with nothing in between. Blanks around lines do not count.
import type { TextPattern } from '../../model/check.ts'
import type { Finding } from '../finding.ts'
import { capital } from '../values/explain-difference.ts'
import { explainAmong } from './explain-among.ts'
import { firstDifference } from './first-difference.ts'
import type { TextSubject } from './match-text.ts'
import { cutText, plainLines, quoteText } from './plain-text.ts'

export function matchBlock(text: string, pattern: TextPattern, subject: TextSubject): Finding | undefined {
  const path = pattern.blockOfFile
  if (path === undefined) return undefined
  const given = subject.file?.(path)
  if (given === undefined) {
    return { way: 'no file', say: `This check cannot be judged: its world has no text file ${quoteText(path)}.` }
  }
  const wanted = trimmedLines(given)
  const all = trimmedLines(text)
  const names = new Set(wanted)
  const seen = all.filter((line) => names.has(line))
  const shown = { expected: cutText(wanted.join('\n')), seen: cutText(all.join('\n')) }
  const difference = firstDifference(wanted, seen)
  if (difference !== undefined) return { ...shown, ...explainAmong(wanted, seen, difference, subject) }
  const between = lineBetween(all, names)
  if (between === undefined) return undefined
  const what = between === '' ? 'an empty line' : `the line ${quoteText(between)}`
  const way = between === '' ? 'empty line between' : 'line between'
  return { ...shown, way, say: `${capital(subject.name)} has ${what} between the lines of ${quoteText(path)}.` }
}

function trimmedLines(text: string): string[] {
  return plainLines(text).map((line) => line.trim())
}

/** The first line between the first and the last of the names that is none of them. */
function lineBetween(lines: readonly string[], names: ReadonlySet<string>): string | undefined {
  const from = lines.findIndex((line) => names.has(line))
  const to = lines.findLastIndex((line) => names.has(line))
  return lines.slice(Math.max(from, 0), to + 1).find((line) => !names.has(line))
}
