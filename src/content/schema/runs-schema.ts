// The schema of `runs`: commands that the program runs.
import { z } from 'zod'
import { mapping, plainText, plainTexts } from './mapping.ts'

const COUNT = (name: string) => `"${name}" counts: write a whole number, for example  ${name}: 2`
const counted = (name: string) =>
  z
    .int({ error: COUNT(name) })
    .min(0, `"${name}" cannot be below 0.`)
    .optional()

/** How often something happened. */
export const timesWords = {
  times: counted('times').meta({ description: 'Exactly so often. Without it: at least once.' }),
  'at least': counted('at least').meta({ description: 'So often or more.' }),
  'at most': counted('at most').meta({ description: 'So often or less.' }),
}

const COMMAND = 'Write a command as it is typed, for example  ping -c 4 google.com  or  ping ...'
const EXIT = '"exits" is an exit code or "not 0".'
const FLAG = (name: string) => z.boolean({ error: `"${name}" is true or false.` })

const words = {
  command: plainTexts(`"command": ${COMMAND}`).optional().meta({
    description:
      'The command line; a list: one of these. "..." are any words, "[options]" any options, "a|b" is a or b.',
  }),
  with: plainTexts('"with" is a list of arguments, for example  with: [-c 4, google.com]')
    .optional()
    .meta({ description: 'Arguments that are among those of the command, in any order; others are free then.' }),
  without: plainTexts('"without" is a list of arguments, for example  without: [--check]')
    .optional()
    .meta({ description: 'Arguments that are not among those of the command.' }),
}

const RUN = 'Write a command such as  ping -c 4 google.com  or a mapping with "command".'
const oneCommand = z.union([plainText(RUN), mapping('A command', words, 'A command and its arguments.')], {
  error: RUN,
})
const someCommands = (name: string) => {
  const error = `"${name}" is a command or a list of commands.`
  return z.union([oneCommand, z.array(oneCommand, { error })], { error })
}

const ONLY = '"only" is true, or a list of commands.'

const runMapping = mapping(
  'A run of a command',
  {
    ...words,
    ...timesWords,
    directly: z
      .literal(true, { error: '"directly" is true, or left out.' })
      .optional()
      .meta({ description: 'The program started it itself, with no shell between.' }),
    captured: FLAG('captured')
      .optional()
      .meta({ description: 'What it wrote was kept by the program; false: it went to the terminal.' }),
    exits: z
      .union([z.literal('not 0'), z.int({ error: EXIT })], { error: EXIT })
      .optional()
      .meta({ description: 'What the command ended with.' }),
    'in order': z
      .array(oneCommand, { error: '"in order" is a list of commands.' })
      .min(1, '"in order" has no command.')
      .optional()
      .meta({ description: 'These commands, in this order; others may run between them.' }),
    never: someCommands('never').optional().meta({ description: 'Commands that are not run.' }),
    only: z
      .union([z.literal(true), z.array(oneCommand)], { error: ONLY })
      .optional()
      .meta({
        description: 'true: no other command than those that "runs" names. A list: only these, each of them or not.',
      }),
  },
  'Commands that the program runs.',
)

const oneRun = z.union([plainText(RUN), runMapping], { error: RUN })

export const runsSchema = z.union([oneRun, z.array(oneRun, { error: RUN })], { error: RUN })
