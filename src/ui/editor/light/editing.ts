// What Enter, Tab and Backspace do in a plain text field, so that Python's indentation can be typed. Pure: text and places in, an edit out.

export type Edit = {
  readonly from: number
  readonly to: number
  readonly insert: string
  /** The selection afterwards. */
  readonly select: readonly [number, number]
}

export type EditKey = 'enter' | 'tab' | 'shift tab' | 'backspace'

const STEP = 4

/** Null where the browser's own way is right. */
export function editFor(key: EditKey, text: string, from: number, to: number): Edit | null {
  switch (key) {
    case 'enter':
      return newLine(text, from, to)
    case 'tab':
      return text.slice(from, to).includes('\n') ? shiftLines(text, from, to, indent) : toNextStep(text, from, to)
    case 'shift tab':
      return shiftLines(text, from, to, dedent)
    case 'backspace':
      return from === to ? backOneStep(text, from) : null
    default:
      return key satisfies never
  }
}

export function insertAt(from: number, to: number, insert: string): Edit {
  return { from, to, insert, select: [from + insert.length, from + insert.length] }
}

function newLine(text: string, from: number, to: number): Edit {
  const before = text.slice(lineStart(text, from), from)
  const code = before.replace(/#.*$/, '').trimEnd()
  const blanks = /^ */.exec(before)?.[0].length ?? 0
  const opens = code.endsWith(':')
  const ends = /^ *(return|pass|break|continue|raise)\b/.test(code)
  const width = Math.max(0, opens ? blanks + STEP : ends ? blanks - STEP : blanks)
  return insertAt(from, to, `\n${' '.repeat(width)}`)
}

function toNextStep(text: string, from: number, to: number): Edit {
  const column = from - lineStart(text, from)
  return insertAt(from, to, ' '.repeat(STEP - (column % STEP)))
}

function backOneStep(text: string, at: number): Edit | null {
  const start = lineStart(text, at)
  const before = text.slice(start, at)
  if (before === '' || before.trim() !== '' || before.length % STEP !== 0) return null
  return { from: at - STEP, to: at, insert: '', select: [at - STEP, at - STEP] }
}

function shiftLines(text: string, from: number, to: number, shift: (line: string) => string): Edit | null {
  const start = lineStart(text, from)
  // A selection that ends at the start of a line does not mean that line.
  const last = to > from && text[to - 1] === '\n' ? to - 1 : to
  const newline = text.indexOf('\n', last)
  const end = newline < 0 ? text.length : newline
  const lines = text.slice(start, end).split('\n')
  const shifted = lines.map(shift)
  const insert = shifted.join('\n')
  if (insert === text.slice(start, end)) return null
  const first = (shifted[0]?.length ?? 0) - (lines[0]?.length ?? 0)
  const all = insert.length - (end - start)
  return { from: start, to: end, insert, select: [Math.max(start, from + first), Math.max(start, to + all)] }
}

const indent = (line: string): string => (line === '' ? '' : ' '.repeat(STEP) + line)
const dedent = (line: string): string => line.replace(/^ {1,4}/, '')

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}
