// The schema of the verbs and of checks, cases and the yaml block of a mistake: what the program must do.
import { z } from 'zod'
import { chartSchema } from './chart-schema.ts'
import { connectsSchema, leavesSchema, movesSchema, rendersSchema, signalsSchema } from './host-verbs-schema.ts'
import { logsSchema } from './logs-schema.ts'
import { mapping, NAME, notBuilt, plainTexts } from './mapping.ts'
import { executesSchema, measuresSchema, opensSchema, peaksSchema } from './measure-schema.ts'
import { nouns } from './noun-schema.ts'
import { filePatternSchema, secondsSchema, textSchema, valueSchema } from './pattern-schema.ts'
import { runsSchema } from './runs-schema.ts'
import { poolsSchema } from './verbs/pools-schema.ts'
import { provisionsSchema } from './verbs/provisions-schema.ts'
import { sendsSchema } from './verbs/sends-schema.ts'
import { startsSchema, variesSchema } from './verbs/thread-schema.ts'

export const SAME_VERBS = ['prints', 'errors', 'returns', 'writes', 'raises', 'exits'] as const

const PATHS = 'is a path or a list of paths.'
const SAME = `"same" names what is compared with the solution: one or several of ${SAME_VERBS.join(', ')}.`
const EXIT_CODE = 'An exit code is from 0 to 255.'
const SLEEPS = '"sleeps" is a list of waits in seconds, for example  sleeps: [1, 2]  or  sleeps: [any, 2]'
const RAISES = '"raises" is the name of an exception, for example  raises: ValueError'

const sameVerb = z.enum(SAME_VERBS, { error: SAME })

export const verbs = {
  returns: valueSchema
    .optional()
    .meta({ description: 'The value of the call. With "calls": a list with one pattern for each call.' }),
  holds: z
    .record(z.string().regex(NAME, '"holds" has names of variables.'), valueSchema, {
      error: '"holds" is a mapping: the name of a variable and its value, for example  holds: {total: 3}',
    })
    .optional()
    .meta({ description: 'Name → value at the end: of "let", or at the top level of the program.' }),
  prints: textSchema.optional().meta({ description: 'What is written to standard output.' }),
  errors: textSchema.optional().meta({ description: 'What is written to standard error.' }),
  writes: z
    .union([plainTexts(`"writes" ${PATHS}`), z.record(z.string(), filePatternSchema)], {
      error: '"writes" is a mapping: a path and what the file must be, for example  writes: {report.txt: {has: web01}}',
    })
    .optional()
    .meta({ description: 'Path → what the file must be at the end. {} means any content.' }),
  deletes: plainTexts(`"deletes" ${PATHS}`).optional().meta({ description: 'Paths that are gone at the end.' }),
  keeps: plainTexts(`"keeps" ${PATHS}`)
    .optional()
    .meta({ description: 'Paths that are as they were; "others": all that no other verb speaks of.' }),
  raises: z
    .union(
      [
        z.string().regex(/^[\w.]+$/, RAISES),
        mapping(
          'What is raised',
          {
            type: z
              .string({ error: RAISES })
              .regex(/^[\w.]+$/, RAISES)
              .meta({ description: 'The class, or a base class.' }),
            says: textSchema.optional().meta({ description: 'The text of the exception.' }),
          },
          'An exception and its text.',
        ),
      ],
      { error: RAISES },
    )
    .optional()
    .meta({ description: 'The exception that ends the program or the call: its class or a base class.' }),
  exits: z
    .union([z.literal('not 0'), z.int().min(0, EXIT_CODE).max(255, EXIT_CODE)], {
      error: '"exits" is a number: write for example  exits: 1',
    })
    .optional()
    .meta({ description: 'The exit code; "not 0" means any but 0.' }),
  sleeps: z
    .union([z.array(z.union([z.literal('any'), secondsSchema], { error: SLEEPS })), z.number()], { error: SLEEPS })
    .optional()
    .meta({ description: 'The waits in order, in seconds; "any" fits every wait. [] means that it never waits.' }),
  takes: secondsSchema.optional().meta({ description: 'Seconds on the clock of the host, in all.' }),
  uses: plainTexts('"uses" is a text or a list of texts, for example  uses: list comprehension')
    .optional()
    .meta({ description: 'What the source must contain, such as "for or while", "requests.get", "import json".' }),
  avoids: plainTexts('"avoids" is a text or a list of texts, for example  avoids: eval')
    .optional()
    .meta({ description: 'What the source must not contain.' }),
  draws: chartSchema.optional().meta({ description: 'The chart that the program draws with matplotlib and shows.' }),
  same: z
    .union(
      [
        sameVerb,
        z.array(sameVerb, { error: SAME }),
        mapping('"same"', { times: notBuilt('times', 'comparing in random worlds.') }, 'Comparing in random worlds.'),
      ],
      { error: SAME },
    )
    .optional()
    .meta({ description: 'Verbs that are compared with what the first solution does in the same world.' }),
  moves: movesSchema
    .optional()
    .meta({ description: 'Old path → new path: gone there, and here with the same content.' }),
  terminal: textSchema.optional().meta({
    description: 'What is on the screen: standard output and standard error together; of a traceback the last line.',
  }),
  runs: runsSchema.optional().meta({ description: 'Commands that really started; "none": no command.' }),
  signals: signalsSchema
    .optional()
    .meta({ description: 'Number or name of a process → the signals that it gets, in order; "none": no signal.' }),
  leaves: leavesSchema
    .optional()
    .meta({ description: 'Process → running or gone; service → active, inactive or failed, at the end.' }),
  logs: logsSchema.optional().meta({ description: 'Records of the logging module; "none": nothing is logged.' }),
  connects: connectsSchema
    .optional()
    .meta({ description: 'Connections to SQLite files; "closed": each that was opened was closed; "none": none.' }),
  renders: rendersSchema.optional().meta({ description: 'A jinja2 template that is rendered, and its result.' }),
  sends: sendsSchema
    .optional()
    .meta({ description: 'Requests to web servers: how many, or which and how; "none": no request.' }),
  provisions: provisionsSchema.optional().meta({ description: 'Servers that are in the cloud at the end.' }),
  starts: startsSchema.optional().meta({ description: 'Threads that are started; "none": no thread.' }),
  varies: variesSchema
    .optional()
    .meta({ description: 'What must not be the same in all schedules: prints, returns, names of variables.' }),
  pools: poolsSchema.optional().meta({ description: 'Pools of processes that are made; "none": no pool.' }),
  peaks: peaksSchema.optional().meta({ description: 'Memory that is held at once: at most this size.' }),
  executes: executesSchema
    .optional()
    .meta({ description: 'How many lines are executed, how often functions are called.' }),
  opens: opensSchema.optional().meta({ description: 'Path → how often the program opens it.' }),
  measures: measuresSchema.optional().meta({ description: 'Measuring tools that the program switches on.' }),
}

export const VERBS: readonly string[] = Object.keys(verbs)

const CALL = '"call" is a Python expression such as  call: count(servers)  or the word none.'
const CALLS = '"calls" is a list of Python expressions; - wait: 30 s  may stand between them.'

export const callSchema = z.string({ error: CALL }).min(1, CALL).meta({
  description:
    'A Python expression that is evaluated after the program was loaded. "none": the program is run as a script.',
})

const how = {
  call: callSchema.optional(),
  calls: z
    .array(
      z.union(
        [
          z.string().min(1),
          mapping('A wait', { wait: secondsSchema.meta({ description: 'How long.' }) }, 'A wait between two calls.'),
        ],
        { error: CALLS },
      ),
      { error: CALLS },
    )
    .min(1, CALLS)
    .optional()
    .meta({ description: 'Several calls in one world, one after the other.' }),
  in: plainTexts('"in" is the name of a world, or a list of names.')
    .optional()
    .meta({ description: 'A named world, or several: the check must hold in each.' }),
  ends: z
    .literal('any', { error: 'The one thing to write here is  ends: any' })
    .optional()
    .meta({ description: '"any": how the program ends does not matter to this check.' }),
  twice: z.literal(true, { error: '"twice" is true, or left out.' }).optional().meta({
    description: 'The script runs a second time in the world as the first run left it; its second run counts.',
  }),
}

const caseSchema = mapping(
  'A case',
  { ...how, ...nouns, ...verbs },
  'A case of a check: nouns and verbs that are added to those of the check.',
)

const IT =
  'nameless-check: Begin every check with "it:" and a sentence the learner will read, for example  - it: It counts every server'

export const checkSchema = mapping(
  'A check',
  {
    it: z.string({ error: IT }).regex(/\S/, IT).meta({ description: 'The requirement in the words of the learner.' }),
    ...how,
    cases: z
      .array(caseSchema, { error: '"cases" is a list; each entry has nouns and verbs.' })
      .min(1, '"cases" has no entry. Write one, or remove the word.')
      .optional()
      .meta({ description: 'Several cases of one requirement.' }),
    ...nouns,
    ...verbs,
  },
  'One requirement: a sentence, what is given and what the program must do.',
)

/** The yaml block of a mistake. */
export const mistakeSchema = mapping(
  'The yaml block of a mistake',
  { ...how, ...nouns, ...verbs },
  'What holds in a run of somebody who made this mistake.',
)
