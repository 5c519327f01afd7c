// Draws a prompt and the line behind it, over as many rows as they take, with the cursor where it belongs.
import type { Line } from './edit-line.ts'
import { shownLetter, widthOf } from './widths.ts'

/** A prompt as it is drawn. */
export type Prompt = {
  /** With escape sequences for its colours. */
  readonly text: string
  /** The columns that its last line takes. */
  readonly width: number
}

export type Drawn = {
  /** What to write to the screen. */
  readonly output: string
  /** In which row below the prompt's the cursor stands now. */
  readonly row: number
  /** In which row the line ends. */
  readonly lastRow: number
}

export type Picture = {
  readonly prompt: Prompt
  readonly line: Line
  readonly columns: number
  /** Where the cursor stood after the last drawing; 0 at first. */
  readonly row: number
}

type Place = { readonly row: number; readonly column: number }

export function drawLine({ prompt, line, columns, row }: Picture): Drawn {
  const start = placeAfter({ row: 0, column: 0 }, prompt.width, columns)
  const cursor = walk(start, line.letters.slice(0, line.at), columns)
  const end = walk(cursor, line.letters.slice(line.at), columns)
  const text = line.letters.map(shownLetter).join('')
  const up = row > 0 ? `\x1b[${row}A` : ''
  // A screen goes to the next row only with the letter after the last column.
  const turn = end.column === 0 && end.row > 0 ? ' \r' : ''
  const back = end.row > cursor.row ? `\x1b[${end.row - cursor.row}A` : ''
  const across = cursor.column > 0 ? `\x1b[${cursor.column}C` : ''
  return {
    output: `\r${up}${prompt.text}${text}${turn}\x1b[J${back}\r${across}`,
    row: cursor.row,
    lastRow: end.row,
  }
}

function placeAfter({ row, column }: Place, width: number, columns: number): Place {
  const all = column + width
  return { row: row + Math.floor(all / columns), column: all % columns }
}

function walk(from: Place, letters: readonly string[], columns: number): Place {
  let place = from
  for (const letter of letters) {
    const width = widthOf(letter)
    // A wide letter does not stand half outside.
    if (width > 1 && place.column + width > columns) place = { row: place.row + 1, column: 0 }
    place = placeAfter(place, width, columns)
  }
  return place
}
