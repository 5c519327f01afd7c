// Holds a command line against a pattern. It knows nothing of what is answered.
import type { CommandPattern, PatternOption, PatternWord } from '../../model/command.ts'

/** What `{name}` means, by its name. */
export type Captures = ReadonlyMap<string, string>

/** The captures where the arguments fit, `argv[0]` left to the caller; undefined where they do not. */
export function matchPattern(pattern: CommandPattern, argv: readonly string[]): Captures | undefined {
  return walk(pattern, argv.slice(1), {
    word: 0,
    used: new Set(),
    captures: new Map(),
    onlyWords: false,
    failed: new Set(),
  })
}

/** Longer command lines fit only a pattern that ends in `...`. */
const MOST_ARGUMENTS = 1000

type Found = {
  /** How many words of the pattern were found. */
  readonly word: number
  readonly used: ReadonlySet<PatternOption>
  readonly captures: Captures
  /** Behind `--` there are no options. */
  readonly onlyWords: boolean
  /** What was tried in vain: with many unknown options the same rest is met again and again. */
  readonly failed: Set<string>
}

/** Tries one argument after the other; where an unknown option may or may not have a value, first without. */
function walk(pattern: CommandPattern, args: readonly string[], found: Found): Captures | undefined {
  const isComplete =
    found.word === pattern.words.length && pattern.options.every((option) => !option.isNeeded || found.used.has(option))
  if (args.length === 0) return isComplete ? found.captures : undefined
  if (pattern.hasRest && isComplete && (found.used.size === pattern.options.length || args.length > MOST_ARGUMENTS))
    return found.captures
  if (args.length > MOST_ARGUMENTS) return undefined
  const tried = JSON.stringify([
    args.length,
    found.word,
    usedOptions(pattern, found),
    found.onlyWords,
    [...found.captures],
  ])
  if (found.failed.has(tried)) return undefined
  const captures = step(pattern, args, found)
  if (captures === undefined) found.failed.add(tried)
  return captures
}

function step(pattern: CommandPattern, args: readonly string[], found: Found): Captures | undefined {
  const [first = '', ...rest] = args
  const expected = pattern.words[found.word]
  if (!found.onlyWords && first === '--') {
    const words = walk(pattern, rest, { ...found, onlyWords: true })
    if (words !== undefined) return words
  }
  if (!found.onlyWords && isOption(first)) {
    const named = namedOption(pattern, args, found)
    if (named !== undefined) return named
    if (!pattern.hasOtherOptions && (expected !== undefined || !pattern.hasRest)) return undefined
    const alone = walk(pattern, rest, found)
    const [value, ...behind] = rest
    if (alone !== undefined || value === undefined || isOption(value)) return alone
    return walk(pattern, behind, found)
  }
  if (expected === undefined) return pattern.hasRest ? walk(pattern, rest, found) : undefined
  const captures = fitWord(expected, first, found.captures)
  return captures === undefined ? undefined : walk(pattern, rest, { ...found, word: found.word + 1, captures })
}

function namedOption(pattern: CommandPattern, args: readonly string[], found: Found): Captures | undefined {
  const [first = '', second, ...others] = args
  for (const option of pattern.options) {
    if (found.used.has(option)) continue
    const used = new Set([...found.used, option])
    const go = (value: string, left: readonly string[]): Captures | undefined => {
      const captures = option.value === null ? undefined : fitWord(option.value, value, found.captures)
      return captures === undefined ? undefined : walk(pattern, left, { ...found, used, captures })
    }
    const rest = args.slice(1)
    const name = option.names.find((one) => first === one)
    if (name !== undefined && option.value === null) return walk(pattern, rest, { ...found, used })
    const equals = option.names.find((one) => first.startsWith(`${one}=`))
    const matched =
      name !== undefined && second !== undefined
        ? go(second, others)
        : equals === undefined
          ? undefined
          : go(first.slice(equals.length + 1), rest)
    if (matched !== undefined) return matched
  }
  return undefined
}

function fitWord(expected: PatternWord, given: string, captures: Captures): Captures | undefined {
  if (expected.kind === 'word') return expected.words.includes(given) ? captures : undefined
  const { before, name, after } = expected
  if (!given.startsWith(before) || !given.endsWith(after) || given.length < before.length + after.length)
    return undefined
  const text = given.slice(before.length, given.length - after.length)
  // The same name twice means the same word twice.
  const known = captures.get(name)
  if (known !== undefined && known !== text) return undefined
  return new Map([...captures, [name, text]])
}

function isOption(word: string): boolean {
  return word.startsWith('-') && word !== '-' && !/^-\d/.test(word)
}

function usedOptions(pattern: CommandPattern, { used }: Found): readonly number[] {
  return pattern.options.flatMap((option, index) => (used.has(option) ? [index] : []))
}
