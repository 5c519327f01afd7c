// Reads the options of a command line as getopt_long(3) does, with its messages. It does not know what an option means.

/** An option, and whether a value follows it: of its own, or (`possible`) only right behind it. */
export type Option = { readonly name: string; readonly value: 'none' | 'needed' | 'possible' }

/** As it is written, with its dashes → the option. Several may be the same. */
export type Known = ReadonlyMap<string, Option>

export type GivenOption = { readonly name: string; readonly value?: string }

export type Read = {
  /** In order. */
  readonly options: readonly GivenOption[]
  readonly operands: readonly string[]
}

export type Manner = {
  /** Operands end the options; otherwise options may stand among them. */
  readonly stopsAtOperand?: boolean
  /** A dash with digits is the value of this option: `head -5`. */
  readonly number?: string | undefined
}

/** A command line that cannot be read. Its message is that of getopt, without the program's name. */
export class OptionProblem extends Error {}

/** Reads what follows a program's name; `--` ends the options, a long name may be shortened. Throws OptionProblem. */
export function getopt(args: readonly string[], known: Known, { stopsAtOperand = false, number }: Manner = {}): Read {
  const options: GivenOption[] = []
  const operands: string[] = []
  const rest = [...args]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') {
      operands.push(...rest)
      break
    }
    if (word.startsWith('--')) options.push(readLong(word, rest, known))
    else if (number !== undefined && /^-\d+$/.test(word)) options.push({ name: number, value: word.slice(1) })
    else if (word.startsWith('-') && word !== '-') options.push(...readShort(word, rest, known))
    else {
      operands.push(word)
      if (!stopsAtOperand) continue
      operands.push(...rest)
      break
    }
  }
  return { options, operands }
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
