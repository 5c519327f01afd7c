// Options as GNU programs read them: short ones together, long ones also cut short, operands in between.
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
export function readOptions(context: Pick<Context, 'name' | 'args'>, spec: Spec): Options {
  const all: [string, string][] = []
  const operands: string[] = []
  const { args } = context
  let at = 0
  const wrong = (message: string): WrongUse =>
    new WrongUse(
      `${message}\n${spec.usage === undefined ? '' : `${spec.usage}\n`}Try '${context.name} --help' for more information.`,
      spec.status ?? 1,
    )
  const next = (): string | undefined => {
    at += 1
    return args[at]
  }
  for (; at < args.length; at += 1) {
    const word = args[at] ?? ''
    if (word === '--') {
      operands.push(...args.slice(at + 1))
      break
    }
    if (word.startsWith('--')) all.push(readLong(word, spec, next, wrong))
    else if (spec.number !== undefined && /^-\d+$/.test(word)) all.push([spec.number, word.slice(1)])
    else if (/^-./.test(word)) all.push(...readShort(word, spec, next, wrong))
    else {
      operands.push(word)
      if (spec.isStrict !== true) continue
      operands.push(...args.slice(at + 1))
      break
    }
  }
  return {
    has: (name) => all.some(([one]) => one === name),
    value: (name) => all.findLast(([one]) => one === name)?.[1],
    all,
    operands,
  }
}

type Wrong = (message: string) => WrongUse
type Next = () => string | undefined

function readLong(word: string, { long = {} }: Spec, next: Next, wrong: Wrong): [string, string] {
  const equals = word.indexOf('=')
  const given = equals < 0 ? word.slice(2) : word.slice(2, equals)
  const value = equals < 0 ? undefined : word.slice(equals + 1)
  const bare = (name: string): string => name.replace(/=\??$/, '')
  const names = Object.keys(long)
  const exact = names.filter((name) => bare(name) === given)
  const fitting = exact.length > 0 ? exact : names.filter((name) => name.startsWith(given))
  const [name, ...others] = fitting
  if (name === undefined) throw wrong(`unrecognized option '--${given}'`)
  if (others.length > 0) {
    const choices = fitting.map((one) => `'--${bare(one)}'`).join(' ')
    throw wrong(`option '--${given}' is ambiguous; possibilities: ${choices}`)
  }
  const key = long[name] ?? bare(name)
  if (name.endsWith('=?')) return [key, value ?? '']
  if (!name.endsWith('=')) {
    if (value !== undefined) throw wrong(`option '--${name}' doesn't allow an argument`)
    return [key, '']
  }
  const read = value ?? next()
  if (read === undefined) throw wrong(`option '--${bare(name)}' requires an argument`)
  return [key, read]
}

function readShort(word: string, { short }: Spec, next: Next, wrong: Wrong): [string, string][] {
  const found: [string, string][] = []
  for (let index = 1; index < word.length; index += 1) {
    const letter = word[index] ?? ''
    const place = short.indexOf(letter)
    if (place < 0 || letter === ':') throw wrong(`invalid option -- '${letter}'`)
    if (short[place + 1] !== ':') {
      found.push([letter, ''])
      continue
    }
    const inside = word.slice(index + 1)
    const value = inside !== '' || short[place + 2] === ':' ? inside : next()
    if (value === undefined) throw wrong(`option requires an argument -- '${letter}'`)
    found.push([letter, value])
    break
  }
  return found
}
