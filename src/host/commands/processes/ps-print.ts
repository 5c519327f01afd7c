// Lays out the lines of ps(1): a column that is too long steals from the blanks of those after it, as procps does it.
import type { Process, System } from '../../processes/process.ts'
import type { Column, Context } from './ps-columns.ts'

/** A column as it was asked for, with a heading of its own, perhaps none. */
export type ShownColumn = { readonly column: Column; readonly heading: string; readonly width: number }

export type Row = { readonly process: Process; readonly branch: string }

/**
 * Longer than any line.
 * Unlike Linux: a line is as long as its command, also where it is shown in the terminal; procps cuts it at the terminal's edge.
 */
const NO_END = 131_072

export function headingLine(columns: readonly ShownColumn[]): string {
  return laidOut(columns, ({ heading }) => heading)
}

export function processLine(columns: readonly ShownColumn[], system: System, row: Row): string {
  return laidOut(columns, ({ column }, room) => {
    const context: Context = { system, room, branch: row.branch }
    return column.show(row.process, context)
  })
}

/** The algorithm of show_one_proc in procps: `correct` is where the line should be by now, the line's length where it is. */
function laidOut(columns: readonly ShownColumn[], textOf: (column: ShownColumn, room: number) => string): string {
  let line = ''
  let correct = 0
  for (const [index, shown] of columns.entries()) {
    const isLast = index === columns.length - 1
    const text = textOf(shown, isLast ? NO_END : shown.width)
    const padding = shown.column.justify === 'right' ? Math.max(0, shown.width - text.length) : 0
    const space = correct - line.length + padding
    line += ' '.repeat(space < 1 ? (index === 0 ? 0 : 1) : space) + text
    correct += shown.width + 1
  }
  return line
}
