// What a command line of ps(1) asks for, as plain data, and the complaint about one that cannot be read.
import { COLUMNS } from './ps-columns.ts'
import type { ShownColumn } from './ps-print.ts'

/** Which processes: one that fits any of them is shown. */
export type Selector =
  | { readonly kind: 'all' }
  /** -a and -d: with or without a terminal, leaders of sessions left out. */
  | { readonly kind: 'no leaders'; readonly needsTerminal: boolean }
  | { readonly kind: 'numbers'; readonly of: 'pid' | 'parent' | 'session'; readonly numbers: readonly number[] }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'users'; readonly users: readonly (string | number)[] }
  | { readonly kind: 'groups'; readonly groups: readonly (string | number)[] }
  | { readonly kind: 'terminals'; readonly terminals: readonly string[] }
  | { readonly kind: 'own terminal' }

export type SortKey = { readonly name: string; readonly isDescending: boolean }

export type Request = {
  readonly selectors: Selector[]
  /** BSD's `a` and `x`: without the limit to the own user, without that to processes with a terminal. */
  readonly everybody: boolean
  readonly withoutTerminal: boolean
  readonly isInverted: boolean
  readonly runningOnly: boolean
  readonly columns: readonly ShownColumn[]
  readonly hasHeading: boolean
  readonly sort: readonly SortKey[]
  readonly forest: 'none' | 'lines' | 'blanks'
  readonly answer?: 'version' | 'help'
}

/** Its message is what stands after `error: `. */
export class PsProblem extends Error {}

/** As after -o: `pid,user:20,comm=NAME`; a heading goes to the end of the word, commas and all. Throws PsProblem. */
export function readFormat(text: string): ShownColumn[] {
  const columns: ShownColumn[] = []
  let rest = text.trim()
  while (rest !== '') {
    const [, name = '', wide, end = ''] = /^([^,=:\s]*)(?::(\d+))?(.*)$/s.exec(rest) ?? []
    if (name === '' || end.startsWith(':') || wide === '0') throw new PsProblem('improper format list')
    const column = Object.hasOwn(COLUMNS, name) ? COLUMNS[name] : undefined
    if (column === undefined) throw new PsProblem(`unknown user-defined format specifier "${name}"`)
    const width = wide === undefined ? column.width : Number(wide)
    const isLastWithHeading = end.startsWith('=') && !/^=,/.test(end)
    if (end.startsWith('=')) {
      const heading = isLastWithHeading ? end.slice(1) : ''
      columns.push({ column, heading, width: wide === undefined ? Math.max(heading.length, width) : width })
      rest = isLastWithHeading ? '' : end.slice(2)
      continue
    }
    columns.push({ column, heading: column.heading, width })
    if (/^(,\s|\s,|,,)/.test(end)) throw new PsProblem('improper format list')
    rest = end.slice(1).trimStart()
  }
  return columns
}

/** Columns by their names, with their own headings. */
export function columnsNamed(names: string): ShownColumn[] {
  return names.split(' ').flatMap((name) => {
    const [plain = '', heading] = name.split('=')
    const column = COLUMNS[plain]
    return column === undefined ? [] : [{ ...shown(column), ...(heading === undefined ? {} : { heading }) }]
  })
}

function shown(column: ShownColumn['column']): ShownColumn {
  return { column, heading: column.heading, width: column.width }
}

/** As after --sort: `-pcpu,+pid`. Throws PsProblem. */
export function readSort(text: string): SortKey[] {
  return text.split(',').map((word) => {
    const name = word.replace(/^[+-]/, '')
    if (!Object.hasOwn(COLUMNS, name)) throw new PsProblem('unknown sort specifier')
    return { name, isDescending: word.startsWith('-') }
  })
}

const MOST_PID = 0x7fffffff

/** Numbers of processes, with commas or blanks between. Throws PsProblem. */
export function readNumbers(text: string): number[] {
  return readList(text).map((word) => {
    if (!/^\d+$/.test(word)) throw new PsProblem('process ID list syntax error')
    const number = Number(word)
    if (number < 1 || number > MOST_PID) throw new PsProblem('process ID out of range')
    return number
  })
}

/** Words with commas or blanks between. Throws PsProblem. */
export function readList(text: string): string[] {
  const words = text.split(/[,\s]/)
  if (words.includes('')) throw new PsProblem('improper list')
  return words
}
