// Which commands and options there are, as data: the help and the reading of arguments both come from it.

export const COMMAND_NAMES = ['validate', 'grade', 'run', 'new', 'schema'] as const
export type CommandName = (typeof COMMAND_NAMES)[number]

export type CommandWords = {
  readonly usage: readonly string[]
  readonly says: string
  /** Option → what it does; `value` names what must follow it. */
  readonly options: Readonly<Record<string, { readonly value?: string; readonly says: string }>>
}

export const COMMANDS: Readonly<Record<CommandName, CommandWords>> = {
  validate: {
    usage: ['validate [PATH…] [--watch]'],
    says: 'Proves that exercises work: all of them, a section, or single files.',
    options: { '--watch': { says: 'Go on, and look again whenever a file changes.' } },
  },
  grade: {
    usage: ['grade EXERCISE PROGRAM… [--json]', 'grade --all FOLDER --json'],
    says: 'Shows what a learner would see for each program. FOLDER holds EXERCISE/PROGRAM.py.',
    options: {
      '--all': { value: 'FOLDER', says: 'Grade every program of a folder.' },
      '--json': { says: 'Write one JSON array, and nothing else, to standard output.' },
    },
  },
  run: {
    usage: ['run PROGRAM [--world EXERCISE[:NAME]] [--json] [-- ARGUMENT…]'],
    says: 'Runs a Python file on a simulated host and passes on its output and exit code.',
    options: {
      '--world': { value: 'EXERCISE[:NAME]', says: 'Take the host of an exercise, or one of its named worlds.' },
      '--json': { says: 'Write the evidence of the run as JSON instead of its output.' },
    },
  },
  new: {
    usage: ['new "TITLE" --in SECTION'],
    says: 'Begins an exercise: a file with the next number of the section, to be filled in.',
    options: {
      '--in': { value: 'SECTION', says: 'Folder of the section, such as 05-json; its number or name will do.' },
    },
  },
  schema: {
    usage: ['schema'],
    says: 'Prints the JSON Schema of the front matter, for editors.',
    options: {},
  },
}

export function helpText(): string {
  const lines = COMMAND_NAMES.flatMap((name) => [
    ...COMMANDS[name].usage.map((usage) => `  dryrun ${usage}`),
    `      ${COMMANDS[name].says}`,
  ])
  return ['dryrun: write exercises, prove them, grade programs.', '', ...lines, '', HELP_HINT, ''].join('\n')
}

export function helpTextOf(name: CommandName): string {
  const { usage, says, options } = COMMANDS[name]
  const rows = Object.entries(options).map(
    ([option, words]) => `  ${[option, words.value].filter(Boolean).join(' ').padEnd(26)}${words.says}`,
  )
  return [...usage.map((line) => `dryrun ${line}`), '', says, ...(rows.length > 0 ? ['', ...rows] : []), ''].join('\n')
}

const HELP_HINT = 'dryrun COMMAND --help tells more about one of them.'
