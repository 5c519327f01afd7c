// Whether a command that ran is one that a pattern means. A path counts as the name of its file, and a script that
// an interpreter was given counts by its own name too.
import type { ArgumentPattern, CommandPattern, PatternPart } from '../../model/check.ts'
import type { CommandRun } from '../../model/evidence.ts'

const SHELLS = ['sh', 'bash', 'dash']
const INTERPRETERS = [...SHELLS, 'python3', 'python']

export function fitsCommand(run: CommandRun, pattern: CommandPattern): boolean {
  return formsOf(run.argv).some((words) => {
    if (!pattern.lines.some((line) => fitsLine(words, byName(line)))) return false
    const given = words.slice(1)
    return (
      pattern.with.every((wanted) => hasArgument(given, wanted)) &&
      !pattern.without.some((unwanted) => hasArgument(given, unwanted))
    )
  })
}

/** `sh -c '…'`: a shell that only carries a command line; what it starts are runs of their own. */
export function carriesCommand(argv: readonly string[]): boolean {
  if (!SHELLS.includes(baseName(argv[0] ?? ''))) return false
  const options = argv.slice(1, argv.findIndex((word, index) => index > 0 && !word.startsWith('-')) + 1 || undefined)
  return options.some((word) => /^-[a-z]*c/.test(word))
}

/** The program started it itself, with no shell between. */
export function isDirect(run: CommandRun): boolean {
  return run.by === 'program' && !(run.first !== undefined && carriesCommand(run.first))
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function formsOf(argv: readonly string[]): readonly (readonly string[])[] {
  const [command = '', script, ...rest] = argv
  const words = [baseName(command), ...argv.slice(1)]
  if (script === undefined || script.startsWith('-') || !INTERPRETERS.includes(baseName(command))) return [words]
  return [words, [baseName(script), ...rest]]
}

function byName([first, ...rest]: readonly PatternPart[]): readonly PatternPart[] {
  if (first?.kind !== 'word') return first === undefined ? [] : [first, ...rest]
  return [{ kind: 'word', words: first.words.map(baseName) }, ...rest]
}

/** The whole of the words; options that no other part names may stand where the pattern lets them. */
export function fitsLine(words: readonly string[], parts: readonly PatternPart[]): boolean {
  return fitsFrom(words, parts, { word: 0, part: 0, options: false })
}

type Place = { readonly word: number; readonly part: number; readonly options: boolean }

function fitsFrom(words: readonly string[], parts: readonly PatternPart[], place: Place): boolean {
  const part = parts[place.part]
  const word = words[place.word]
  const skipped = { ...place, word: place.word + 1 }
  const mayCut = place.options && word?.startsWith('-') === true
  if (part === undefined) return word === undefined || (mayCut && fitsFrom(words, parts, skipped))
  const next = { ...place, part: place.part + 1 }
  switch (part.kind) {
    case 'options':
      return fitsFrom(words, parts, { ...next, options: true })
    case 'rest':
      return words
        .concat([''])
        .some((_, index) => index >= place.word && fitsFrom(words, parts, { ...next, word: index }))
    case 'word':
    case 'capture': {
      if (word === undefined) return false
      if (fitsWord(word, part) && fitsFrom(words, parts, { ...next, word: place.word + 1 })) return true
      return mayCut && fitsFrom(words, parts, skipped)
    }
    default:
      return part satisfies never
  }
}

function fitsWord(word: string, part: Extract<PatternPart, { kind: 'word' | 'capture' }>): boolean {
  if (part.kind === 'word') return part.words.includes(word)
  const { before, after } = part
  return word.length > before.length + after.length && word.startsWith(before) && word.endsWith(after)
}

export function hasArgument(words: readonly string[], pattern: ArgumentPattern): boolean {
  return pattern.anyOf.some(({ word, value }) =>
    value === undefined ? words.some((one) => isWord(one, word)) : hasOption(words, word, value),
  )
}

/** A short option may stand in one word with others, and with a number: `-zvw3` has `-z`. */
function isWord(given: string, wanted: string): boolean {
  if (given === wanted) return true
  const letter = /^-([A-Za-z])$/.exec(wanted)?.[1]
  return letter !== undefined && /^-[A-Za-z]{1,4}\d*$/.test(given) && given.includes(letter)
}

/** `-c 4`, also as one word, `-c4`, `-zc4`, `--count 4`, `--count=4`. */
function hasOption(words: readonly string[], option: string, value: string): boolean {
  return words.some((word, index) => {
    if (words[index + 1] === value && isWord(word, option)) return true
    if ([`${option}=${value}`, `${option}${value}`, `${option} ${value}`].includes(word)) return true
    const letter = /^-([A-Za-z])$/.exec(option)?.[1]
    return letter !== undefined && /^-[A-Za-z]/.test(word) && !word.startsWith('--') && word.endsWith(letter + value)
  })
}
