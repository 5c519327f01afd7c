// Reads the options of a command line as getopt_long(3) does, with its messages. It does not know what an option means.

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

export type GivenOption = { readonly name: string; readonly value?: string }

/** A command line that cannot be read. Its message is that of getopt, without the program's name. */
export class OptionProblem extends Error {}

type Option = { readonly name: string; readonly value: 'none' | 'needed' | 'possible' }
type Known = ReadonlyMap<string, Option>

/**
 * Reads what follows a program's name. Options may stand among operands, unless `stopsAtOperand`; `--` ends them; a long name may be shortened.
 * Throws OptionProblem.
 */
export function readOptions(argv: readonly string[], declared: Declared, stopsAtOperand = false): Given {
  const known = knownOf(declared)
  const options: GivenOption[] = []
  const operands: string[] = []
  const rest = argv.slice(1)
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      operands.push(...rest)
      break
    }
    if (word.startsWith('--')) options.push(readLong(word, rest, known))
    else if (word.startsWith('-') && word !== '-') options.push(...readShort(word, rest, known))
    else {
      operands.push(word)
      if (stopsAtOperand) {
        operands.push(...rest)
        break
      }
    }
  }
  return given(argv[0] ?? '', options, operands)
}

function given(name: string, options: readonly GivenOption[], operands: readonly string[]): Given {
  return {
    name,
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

function readLong(word: string, rest: string[], known: Known): GivenOption {
  const equals = word.indexOf('=')
  const written = equals < 0 ? word : word.slice(0, equals)
  const attached = equals < 0 ? undefined : word.slice(equals + 1)
  const long = [...known.keys()].filter((name) => name.startsWith('--'))
  const fitting = known.has(written) ? [written] : long.filter((name) => name.startsWith(written))
  if (fitting.length > 1) {
    const possible = fitting.map((name) => `'${name}'`).join(' ')
    throw new OptionProblem(`option '${written}' is ambiguous; possibilities: ${possible}`)
  }
  const [name = ''] = fitting
  const option = known.get(name)
  if (option === undefined) throw new OptionProblem(`unrecognized option '${written}'`)
  if (option.value === 'none') {
    if (attached !== undefined) throw new OptionProblem(`option '${name}' doesn't allow an argument`)
    return { name: option.name }
  }
  const value = attached ?? (option.value === 'needed' ? rest.shift() : undefined)
  if (value !== undefined) return { name: option.name, value }
  if (option.value === 'needed') throw new OptionProblem(`option '${name}' requires an argument`)
  return { name: option.name }
}

function readShort(word: string, rest: string[], known: Known): GivenOption[] {
  const options: GivenOption[] = []
  for (let at = 1; at < word.length; at += 1) {
    const letter = word[at] ?? ''
    const option = known.get(`-${letter}`)
    if (option === undefined) throw new OptionProblem(`invalid option -- '${letter}'`)
    if (option.value === 'none') {
      options.push({ name: option.name })
      continue
    }
    const attached = at + 1 < word.length ? word.slice(at + 1) : undefined
    const value = attached ?? (option.value === 'needed' ? rest.shift() : undefined)
    if (value === undefined && option.value === 'needed')
      throw new OptionProblem(`option requires an argument -- '${letter}'`)
    options.push(value === undefined ? { name: option.name } : { name: option.name, value })
    break
  }
  return options
}
