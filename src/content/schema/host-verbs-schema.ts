// The schema of the verbs about what a program does to its host: signals, processes and services, moved files, databases, templates.
import { z } from 'zod'
import { mapping, plainText, plainTexts } from './mapping.ts'
import { secondsSchema, textSchema, textWords } from './pattern-schema.ts'
import { timesWords } from './runs-schema.ts'

const SIGNALS =
  '"signals" is a mapping: a process and the signals that it gets, for example  signals: {4242: [TERM, KILL], others: none}'

export const signalsSchema = z.union(
  [
    z.literal('none'),
    z
      .object(
        {
          others: z
            .literal('none', { error: 'The one thing to write here is  others: none' })
            .optional()
            .meta({ description: 'No other process gets a signal.' }),
          apart: secondsSchema
            .optional()
            .meta({ description: 'Seconds between one signal and the next to the same process.' }),
        },
        { error: SIGNALS },
      )
      .catchall(plainTexts(SIGNALS)),
  ],
  { error: SIGNALS },
)

export const LEFT = ['running', 'gone', 'active', 'inactive', 'failed'] as const
const LEAVES =
  '"leaves" is a mapping: a process or a service and how it stands at the end, for example  leaves: {4242: gone, nginx: active}'

export const leavesSchema = z.record(
  z.string(),
  z.enum(LEFT, { error: 'Write running or gone for a process; active, inactive or failed for a service.' }),
  { error: LEAVES },
)

const MOVES = '"moves" is a mapping: the old path and the new one, for example  moves: {/var/log/a.log: /archive/a.log}'
export const movesSchema = z.record(z.string(), plainText(MOVES), { error: MOVES })

const CONNECTS =
  '"connects" is the word closed or none, or a mapping: the path of a database and what holds, for example  connects: {app.db: closed}'

const connection = mapping(
  'A connection',
  {
    ...timesWords,
    closed: z
      .boolean({ error: '"closed" is true or false.' })
      .optional()
      .meta({ description: 'Each connection to this file was closed by the program; false: one of them was not.' }),
    statements: textSchema.optional().meta({ description: 'The SQL that went to it, a statement a line.' }),
    plans: textSchema
      .optional()
      .meta({ description: "SQLite's own plan for each query, as EXPLAIN QUERY PLAN has it." }),
  },
  'Connections to one SQLite file.',
)

export const connectsSchema = z.union(
  [
    z.enum(['closed', 'none']),
    z.record(z.string(), z.union([z.literal('closed'), connection], { error: CONNECTS }), { error: CONNECTS }),
  ],
  { error: CONNECTS },
)

export const rendersSchema = mapping(
  '"renders"',
  {
    ...textWords,
    ...timesWords,
    source: textSchema.optional().meta({ description: 'The template itself, where the program gives it as text.' }),
  },
  'A jinja2 template that is rendered; the words of a text speak of its result. {} means: any template.',
)
