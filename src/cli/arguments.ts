// Reads what was typed after `dryrun`. What cannot be meant becomes one sentence; nothing is looked up on the disk here.
import { closestWord } from '../content/closest-word.ts'
import { COMMAND_NAMES, COMMANDS, type CommandName } from './commands.ts'

export type Order =
  | { readonly kind: 'help'; readonly of?: CommandName }
  | { readonly kind: 'validate'; readonly paths: readonly string[]; readonly watch: boolean }
  | { readonly kind: 'grade'; readonly exercise: string; readonly programs: readonly string[]; readonly json: boolean }
  | { readonly kind: 'grade all'; readonly folder: string }
  | RunOrder
  | { readonly kind: 'new'; readonly title: string; readonly section: string }
  | { readonly kind: 'schema' }
  | { readonly kind: 'unclear'; readonly say: string }

export type RunOrder = {
  readonly kind: 'run'
  readonly program: string
  readonly args: readonly string[]
  readonly world?: { readonly exercise: string; readonly name?: string }
  readonly json: boolean
}

type Words = {
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, string>>
  /** What stands after `--`. */
  readonly rest: readonly string[]
}

export function readArguments(args: readonly string[]): Order {
  const [first, ...others] = args
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') return { kind: 'help' }
  const name = COMMAND_NAMES.find((command) => command === first)
  if (name === undefined) {
    return unclear(`There is no command "${first}".${didYouMean(first, COMMAND_NAMES)} See: dryrun --help`)
  }
  const words = sortWords(name, others)
  if (words === 'help') return { kind: 'help', of: name }
  if (typeof words === 'string') return unclear(words)
  return order(name, words)
}

function order(name: CommandName, words: Words): Order {
  switch (name) {
    case 'validate':
      return { kind: 'validate', paths: [...words.operands, ...words.rest], watch: '--watch' in words.options }
    case 'grade':
      return gradeOrder(words)
    case 'run':
      return runOrder(words)
    case 'new':
      return newOrder(words)
    case 'schema':
      return words.operands.length > 0 ? unclear('dryrun schema takes nothing after it.') : { kind: 'schema' }
    default:
      return name satisfies never
  }
}

function gradeOrder({ operands, options }: Words): Order {
  const json = '--json' in options
  const folder = options['--all']
  const [exercise, ...programs] = operands
  if (folder !== undefined) {
    if (operands.length > 0) return unclear('With --all the folder names the exercises: leave out the other words.')
    if (!json) return unclear('dryrun grade --all answers in JSON only: add --json.')
    return { kind: 'grade all', folder }
  }
  if (exercise === undefined) return unclear(needs('grade', 'an exercise and a program'))
  if (programs.length === 0) return unclear(needs('grade', 'a program after the exercise'))
  return { kind: 'grade', exercise, programs, json }
}

function runOrder({ operands, options, rest }: Words): Order {
  const [program, ...more] = operands
  if (program === undefined) return unclear(needs('run', 'a program'))
  if (more.length > 0) return unclear('dryrun run takes one program. Arguments for it stand after --.')
  const json = '--json' in options
  const named = options['--world']
  if (named === undefined) return { kind: 'run', program, args: rest, json }
  const [exercise = '', ...parts] = named.split(':')
  const world = parts.length > 0 ? { exercise, name: parts.join(':') } : { exercise }
  return { kind: 'run', program, args: rest, json, world }
}

function newOrder({ operands, options }: Words): Order {
  const [title, ...more] = operands
  const section = options['--in']
  if (title === undefined || title.trim() === '') return unclear(needs('new', 'a title'))
  if (more.length > 0) return unclear(`Write the title in quotes: dryrun new "${operands.join(' ')}" --in SECTION`)
  if (section === undefined) return unclear(needs('new', '--in and a section'))
  return { kind: 'new', title: title.trim(), section }
}

/** Tells operands from options; answers with a sentence where an option is unknown or lacks its value. */
function sortWords(name: CommandName, args: readonly string[]): Words | string {
  const known = COMMANDS[name].options
  const operands: string[] = []
  const options: Record<string, string> = {}
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? ''
    if (word === '--') return { operands, options, rest: args.slice(at + 1) }
    if (word === '--help' || word === '-h') return 'help'
    if (!word.startsWith('-') || word === '-') {
      operands.push(word)
      continue
    }
    const [option = '', ...given] = word.split('=')
    const words = Object.hasOwn(known, option) ? known[option] : undefined
    if (words === undefined) return `dryrun ${name} has no option "${option}".${didYouMean(option, Object.keys(known))}`
    if (words.value === undefined) {
      if (given.length > 0) return `The option ${option} takes no value.`
      options[option] = ''
      continue
    }
    const value = given.length > 0 ? given.join('=') : args[at + 1]
    if (value === undefined || value === '') return `Write ${words.value} after ${option}.`
    if (given.length === 0) at += 1
    options[option] = value
  }
  return { operands, options, rest: [] }
}

function needs(name: CommandName, what: string): string {
  return `dryrun ${name} needs ${what}: dryrun ${COMMANDS[name].usage[0]}`
}

function didYouMean(word: string, words: readonly string[]): string {
  const found = closestWord(word, words)
  return found === undefined ? '' : ` Did you mean "${found}"?`
}

function unclear(say: string): Order {
  return { kind: 'unclear', say }
}
