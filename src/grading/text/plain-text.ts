// A text as checks compare it: one kind of line end, no blanks at the ends of lines, no empty lines at the end.
import { withThousands } from '../show-value.ts'

/** Side by side, a text is shown up to this length. */
const SHOWN = 4_000
/** In a sentence, up to this one. */
const QUOTED = 120

export function oneLineEnd(text: string): string {
  return text.replaceAll('\r\n', '\n')
}

/** Not one pattern over the whole text: that would take quadratic time for a long row of blanks. */
export function plainLines(text: string): string[] {
  const lines = oneLineEnd(text)
    .split('\n')
    .map((line) => line.trimEnd())
  while (lines.length > 0 && lines.at(-1) === '') lines.pop()
  return lines
}

export function plainText(text: string): string {
  return plainLines(text).join('\n')
}

/** Blanks at ends of lines do not count, also where the text that is looked for has several lines. */
export function containsText(text: string, part: string): boolean {
  const wanted = oneLineEnd(part)
  if (oneLineEnd(text).includes(wanted)) return true
  return wanted.includes('\n') && plainText(text).includes(trimLineEnds(wanted))
}

function trimLineEnds(part: string): string {
  const lines = part.split('\n')
  return lines.map((line, index) => (index === lines.length - 1 ? line : line.trimEnd())).join('\n')
}

/** For a comparison side by side: the beginning, and how much is left out. */
export function cutText(text: string): string {
  if (text.length <= SHOWN) return text
  return `${text.slice(0, SHOWN)}\n… (${withThousands(text.length - SHOWN)} more characters)`
}

/** In backquotes for a sentence, on one line, with line ends visible. */
export function quoteText(text: string): string {
  const line = text.replaceAll('\r', '␍').replaceAll('\n', '⏎').replaceAll('\t', '⇥')
  const cut = line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line
  return `\`${cut}\`${line.length > QUOTED ? ` (${withThousands(line.length - QUOTED)} more characters)` : ''}`
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length <= 1) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

/** The first few, and how many more there are. */
export function firstFew(words: readonly string[], most = 5): string {
  if (words.length <= most) return listed(words)
  return `${words.slice(0, most).join(', ')} and ${withThousands(words.length - most)} more`
}

export function count(number: number, one: string, many = `${one}s`): string {
  return number === 1 ? `1 ${one}` : `${withThousands(number)} ${many}`
}
