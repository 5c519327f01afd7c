// The schema of `processes`: what runs on the host when the program starts.
import { z } from 'zod'
import { isList, isMapping, isNull, oneOfForms } from '../forms.ts'
import { mapping, plainText } from '../mapping.ts'
import { AGO, DURATION, INSTANT, parseDurationMs } from '../quantities.ts'
import { percentSchema, sizeSchema, timelineOf } from './figure-schema.ts'

const PID = 'Write the number of a process, for example  pid: 900'
const STATE = 'Write the state as ps shows it: R, S, D, T, Z or I, then flags, for example  state: Ssl'
const CPU = 'Write a share of one CPU, for example  cpu: 12%'
const MEMORY = 'Write what it takes, for example  memory: 120 MB'
const STARTED = 'Write when it started, for example  started: 2 days ago  or  started: "2026-01-04 08:00"'
const SIGNAL = 'Write what it does on the signal: ignores, ends, or  ends after 3 s'
const COMMAND = 'Write its command line as a text or a list, for example  command: /usr/sbin/nginx -g "daemon off;"'
/** More than so many CPUs no host of ours has. */
const MOST_PERCENT = 25_600

export const SIGNAL_ANSWER = /^(?:ignores|ends|ends after (.+))$/

const hasStarted = (text: string) => INSTANT.test(text) || parseDurationMs(AGO.exec(text)?.[1] ?? text) !== undefined

const answersSignal = (text: string) => {
  const match = SIGNAL_ANSWER.exec(text)
  return match !== null && (match[1] === undefined || DURATION.test(match[1]))
}

const words = {
  pid: z.int({ error: PID }).min(1, PID).max(4_194_304, PID).optional().meta({ description: 'Its number.' }),
  parent: z
    .union([z.int().min(0), z.string().min(1)], {
      error: 'Write the number or the name of its parent, for example  parent: 1',
    })
    .optional()
    .meta({ description: 'Number or name of the process that started it. 1 if absent.' }),
  user: plainText('Write the name of a user, for example  user: www-data')
    .optional()
    .meta({ description: 'Who runs it. root if absent.' }),
  state: z
    .string({ error: STATE })
    .regex(/^[RSDTZI][<NLsl+]*$/, STATE)
    .optional()
    .meta({ description: 'As in the column STAT of ps: a letter for the state, then flags. S if absent.' }),
  cpu: timelineOf(percentSchema(CPU, MOST_PERCENT), CPU, 'The share of one CPU that it uses.').optional(),
  memory: timelineOf(sizeSchema(MEMORY), MEMORY, 'The memory that it takes. 9 MiB if absent.').optional(),
  started: z
    .string({ error: STARTED })
    .refine(hasStarted, STARTED)
    .optional()
    .meta({ description: 'When it was started, such as "2 days ago". At the boot if absent.' }),
  command: z
    .union([plainText(COMMAND), z.null(), z.array(plainText(COMMAND), { error: COMMAND })], { error: COMMAND })
    .optional()
    .meta({ description: 'Its command line. The name if absent; null for a thread of the kernel.' }),
  terminal: z
    .string({ error: 'Write a terminal such as  terminal: pts/0' })
    .regex(/^(?:pts\/\d+|tty\d*)$/, 'Write a terminal such as  terminal: pts/0')
    .optional()
    .meta({ description: 'Its terminal, such as "pts/0". None if absent.' }),
  threads: z
    .int({ error: 'Write a whole number, for example  threads: 4' })
    .min(1, 'A process has at least one thread.')
    .optional()
    .meta({ description: 'How many threads it has.' }),
  signals: z
    .record(z.string(), z.string({ error: SIGNAL }).refine(answersSignal, SIGNAL), {
      error: '"signals" is a mapping: a signal and what it does, for example  signals: {TERM: ignores}',
    })
    .optional()
    .meta({ description: 'Signal → "ignores", "ends" or "ends after 3 s". Other signals do what they always do.' }),
}

const facts = mapping('A process', words, 'A process that runs when the program starts.')

const named = mapping(
  'A process of a list',
  {
    name: plainText('A process of a list has a name: write for example  - {name: nginx, pid: 900}').meta({
      description: 'Its name.',
    }),
    ...words,
  },
  'A process with its name.',
)

const PROCESSES =
  '"processes" is a mapping from names to processes, or a list of them, for example  processes: {nginx: {cpu: 12%}}'

export const processSchema = oneOfForms(
  [
    { schema: z.array(named), fits: isList },
    {
      schema: z.record(
        z.string().min(1, 'A process has a name.'),
        oneOfForms(
          [
            { schema: z.null(), fits: isNull },
            { schema: facts, fits: isMapping },
            { schema: z.array(facts), fits: isList },
          ],
          'Write a process as a mapping, for example  nginx: {pid: 900, cpu: 12%}. {} takes everything as usual, null removes it.',
          'A process, or a list of those with this name. null removes.',
        ),
      ),
      fits: isMapping,
    },
  ],
  PROCESSES,
  'Name → process. A list of processes, each with its name, will do too.',
).optional()
