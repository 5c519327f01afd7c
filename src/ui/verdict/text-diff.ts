// Lays an expected text and the one that was seen side by side, and marks what differs. Blanks are made visible there and nowhere else.
import { diffArrays, diffChars } from 'diff'

export type DiffPiece = { readonly text: string; readonly differs: boolean }
/** Lines that were left out to keep it readable are a line with `omitted`. */
export type DiffLine = { readonly pieces: readonly DiffPiece[]; readonly omitted?: number }
export type TextDiff = { readonly expected: readonly DiffLine[]; readonly seen: readonly DiffLine[] }

/** So many equal lines are shown before and after what differs, and so many lines in all. */
const AROUND = 2
const MOST_LINES = 24
const MOST_CHARACTERS = 4_000

export function diffTexts(expected: string, seen: string): TextDiff {
  if (expected.trim() === '' || seen.trim() === '') return { expected: plainLines(expected), seen: plainLines(seen) }
  const both = [expected, seen].map((text) => cut(text).split('\n')) as [string[], string[]]
  const sides: { expected: DiffLine[]; seen: DiffLine[] } = { expected: [], seen: [] }
  let missing: string[] = []
  for (const { value, added, removed } of diffArrays(both[0], both[1])) {
    if (removed) {
      missing = value
      continue
    }
    pairLines(missing, added ? value : [], sides)
    missing = []
    if (!added) for (const side of [sides.expected, sides.seen]) side.push(...value.map(equalLine))
  }
  pairLines(missing, [], sides)
  return { expected: shorten(sides.expected), seen: shorten(sides.seen) }
}

function pairLines(
  expected: readonly string[],
  seen: readonly string[],
  sides: { expected: DiffLine[]; seen: DiffLine[] },
) {
  for (let index = 0; index < Math.max(expected.length, seen.length); index += 1) {
    const [one, other] = [expected[index], seen[index]]
    if (one !== undefined && other !== undefined) {
      const [left, right] = diffLine(one, other)
      sides.expected.push(left)
      sides.seen.push(right)
    } else if (one !== undefined) sides.expected.push(differentLine(one))
    else if (other !== undefined) sides.seen.push(differentLine(other))
  }
}

function diffLine(one: string, other: string): readonly [DiffLine, DiffLine] {
  const parts = diffChars(one, other)
  const shared = parts.filter((part) => !part.added && !part.removed).reduce((sum, part) => sum + part.value.length, 0)
  // Two lines that have little in common are two lines, not one with many small changes.
  if (shared < Math.max(one.length, other.length) / 2) return [differentLine(one), differentLine(other)]
  const side = (skipped: 'added' | 'removed'): DiffLine => ({
    pieces: parts
      .filter((part) => !part[skipped])
      .map((part) => (part.added || part.removed ? differs(part.value) : { text: part.value, differs: false })),
  })
  return [side('added'), side('removed')]
}

const equalLine = (text: string): DiffLine => ({ pieces: [{ text, differs: false }] })
/** Of a line that differs as a whole, only blanks at its ends are worth a sign; between words they would be in the way. */
const differentLine = (text: string): DiffLine => ({
  pieces: [{ text: text === '' ? showBlanks(text) : text.replace(/^\s+|\s+$/g, showBlanks), differs: true }],
})
const differs = (text: string): DiffPiece => ({ text: showBlanks(text), differs: true })

export function showBlanks(text: string): string {
  if (text === '') return '⏎'
  return text.replaceAll(' ', '·').replaceAll('\t', '→').replaceAll('\r', '␍').replaceAll('\u00a0', '⍽')
}

/** Where one side has nothing at all, all of the other differs, and no mark says more. */
function plainLines(text: string): readonly DiffLine[] {
  return shorten(cut(text).split('\n').map(equalLine))
}

function shorten(lines: readonly DiffLine[]): readonly DiffLine[] {
  if (lines.length <= MOST_LINES) return lines
  const first = lines.findIndex((line) => line.pieces.some((piece) => piece.differs))
  const from = Math.max(0, first - AROUND)
  const to = Math.min(lines.length, from + MOST_LINES)
  return [...omit(from), ...lines.slice(from, to), ...omit(lines.length - to)]
}

function omit(count: number): readonly DiffLine[] {
  return count === 0 ? [] : [{ pieces: [], omitted: count }]
}

function cut(text: string): string {
  const ended = text.replace(/\n+$/, '')
  return ended.length > MOST_CHARACTERS ? `${ended.slice(0, MOST_CHARACTERS)} …` : ended
}
