// The options of the programs in this room: declared line by line, and asked for by name.
import { type GivenOption, getopt, type Known, type Option } from '../getopt.ts'

/** The options that a program has: `-h --human-readable`, with ` =` where a value follows, ` =?` where one may. */
export type Declared = readonly string[]

export type Given = {
  /** The program as it was called. */
  readonly name: string
  /** In order. An option goes by its last name in the declaration, without dashes. */
  readonly options: readonly GivenOption[]
  readonly operands: readonly string[]
  readonly has: (name: string) => boolean
  /** The last value that was given. */
  readonly value: (name: string) => string | undefined
  readonly values: (name: string) => readonly string[]
  /** Which of these options came last. */
  readonly lastOf: (...names: readonly string[]) => string | undefined
}

/** Reads a command line, the program's name first. Options may stand among operands, unless `stopsAtOperand`. Throws OptionProblem. */
export function readOptions(argv: readonly string[], declared: Declared, stopsAtOperand = false): Given {
  const { options, operands } = getopt(argv.slice(1), knownOf(declared), { stopsAtOperand })
  return {
    name: argv[0] ?? '',
    options,
    operands,
    has: (wanted) => options.some((option) => option.name === wanted),
    value: (wanted) => options.findLast((option) => option.name === wanted)?.value,
    values: (wanted) => options.filter((option) => option.name === wanted).map((option) => option.value ?? ''),
    lastOf: (...wanted) => options.findLast((option) => wanted.includes(option.name))?.name,
  }
}

function knownOf(declared: Declared): Known {
  const known = new Map<string, Option>()
  for (const line of declared) {
    const words = line.split(' ')
    const value = words.includes('=') ? 'needed' : words.includes('=?') ? 'possible' : 'none'
    const names = words.filter((word) => word.startsWith('-'))
    const name = (names.at(-1) ?? '').replace(/^--?/, '')
    for (const one of names) known.set(one, { name, value })
  }
  return known
}
