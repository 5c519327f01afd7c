// Options as GNU programs read them: short ones together, long ones also cut short, operands in between.
import { getopt, type Known, type Option, OptionProblem, type Read } from '../../getopt.ts'
import { type Context, WrongUse } from './utility.ts'

export type Spec = {
  /** As for getopt(3): `a` is a flag, `b:` has a value, `c::` may have one right behind it. */
  readonly short: string
  /** Long name → the name it is kept under; `=` behind a long name: it has a value, `=?`: it may have one. */
  readonly long?: Readonly<Record<string, string>>
  /** Operands end the options. */
  readonly isStrict?: boolean
  readonly status?: number
  /** A line that stands before the hint. */
  readonly usage?: string
  /** A dash with digits is an option of its own: `head -5`. */
  readonly number?: string
}

export type Options = {
  readonly has: (name: string) => boolean
  /** The last value that was given. */
  readonly value: (name: string) => string | undefined
  readonly all: readonly (readonly [name: string, value: string])[]
  readonly operands: readonly string[]
}

/** Throws WrongUse with what the program says. */
export function readOptions({ name, args }: Pick<Context, 'name' | 'args'>, spec: Spec): Options {
  const { options, operands } = read(name, args, spec)
  const all = options.map((option) => [option.name, option.value ?? ''] as const)
  return {
    has: (wanted) => all.some(([one]) => one === wanted),
    value: (wanted) => all.findLast(([one]) => one === wanted)?.[1],
    all,
    operands,
  }
}

function read(name: string, args: readonly string[], spec: Spec): Read {
  try {
    return getopt(args, knownOf(spec), { stopsAtOperand: spec.isStrict === true, number: spec.number })
  } catch (problem) {
    if (!(problem instanceof OptionProblem)) throw problem
    const usage = spec.usage === undefined ? '' : `${spec.usage}\n`
    throw new WrongUse(`${problem.message}\n${usage}Try '${name} --help' for more information.`, spec.status ?? 1)
  }
}

function knownOf({ short, long = {} }: Spec): Known {
  const known = new Map<string, Option>()
  for (const [, letter = '', colons = ''] of short.matchAll(/([^:])(:{0,2})/g))
    known.set(`-${letter}`, { name: letter, value: VALUES[colons.length] ?? 'none' })
  for (const [written, name] of Object.entries(long)) {
    const [, bare = '', mark = ''] = /^(.*?)(=?\??)$/.exec(written) ?? []
    known.set(`--${bare}`, { name, value: mark === '=' ? 'needed' : mark === '=?' ? 'possible' : 'none' })
  }
  return known
}

/** By the number of colons behind a letter. */
const VALUES: readonly Option['value'][] = ['none', 'needed', 'possible']
