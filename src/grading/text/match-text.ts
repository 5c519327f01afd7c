// Whether a text is as a pattern wants it; where it is not, the first thing that is wrong.
import type { CommandPattern, TextPattern } from '../../model/check.ts'
import type { OutputStream } from '../../model/evidence.ts'
import type { Value } from '../../model/value.ts'
import type { Finding } from '../finding.ts'
import { withThousands } from '../show-value.ts'
import { matchBlock } from './match-block.ts'
import { matchExactly, matchInAnyOrder, matchIs, matchLineCount, matchLines } from './match-lines.ts'
import { matchHas, matchNumberShown, matchOnlyOne, matchRegularExpressions } from './match-parts.ts'
import { matchCsv, matchJson, matchShows, matchValueLine, matchYaml } from './match-shown.ts'
import { matchWritten } from './match-written.ts'
import { cutText, plainText } from './plain-text.ts'

export type TextSubject = {
  /** "the output", "`output.json`". */
  readonly name: string
  /** "Nothing was printed". */
  readonly ifEmpty: string
  /** Lines of a very long output that were not kept. */
  readonly leftOutLines: number
  /** A variable of the program at the end, for `shows variable`. */
  readonly variable: (name: string) => Value | undefined
  /** Text of a file that the world gives, for `block of file`. */
  readonly file?: (path: string) => string | undefined
  /** What commands that ran wrote, one after the other, for `output of`; undefined where none such ran. */
  readonly wrote?: (command: CommandPattern, stream: OutputStream) => string | undefined
}

export type TextMatch = (text: string, pattern: TextPattern, subject: TextSubject) => Finding | undefined

const MATCHES: readonly TextMatch[] = [
  matchIs,
  matchExactly,
  matchLines,
  matchInAnyOrder,
  matchLineCount,
  matchBlock,
  matchWritten,
  matchOnlyOne,
  matchShows,
  matchValueLine,
  matchJson,
  matchYaml,
  matchCsv,
  matchNumberShown,
  matchHas,
  matchRegularExpressions,
]

export function matchText(text: string, pattern: TextPattern, subject: TextSubject): Finding | undefined {
  for (const match of MATCHES) {
    const found = match(text, pattern, subject)
    if (found !== undefined) return finish(text, found, subject)
  }
  return undefined
}

/** What was seen is the text itself, unless the match knows better. A text with nothing in it is said to be so. */
function finish(text: string, finding: Finding, subject: TextSubject): Finding {
  const seen = { ...finding, seen: finding.seen ?? cutText(plainText(text)) }
  if (plainText(text).trim() === '' && finding.expected !== undefined) {
    return { ...seen, way: 'nothing', say: `${subject.ifEmpty}.` }
  }
  if (subject.leftOutLines === 0) return seen
  const lines = withThousands(subject.leftOutLines)
  return { ...seen, say: `${finding.say} (The output was very long: ${lines} lines in its middle were not kept.)` }
}
