// The schema of the noun and the verbs about threads: how many orders are tried, what is started, what must not always be the same.
import { z } from 'zod'
import { mapping, NAME } from '../mapping.ts'
import { numberSchema } from '../pattern-schema.ts'

/** More would keep a learner waiting: each is a run of the program. */
const MOST_SCHEDULES = 200

const SCHEDULES = `"schedules" says how many orders of the threads are tried: a whole number up to ${MOST_SCHEDULES}, for example  schedules: 50`

export const schedulesSchema = z
  .int({ error: SCHEDULES })
  .min(0, SCHEDULES)
  .max(MOST_SCHEDULES, SCHEDULES)
  .optional()
  .meta({
    description: 'How many orders of the threads are tried beside the plain one. The check must hold in each of them.',
  })

const STARTS =
  '"starts" is a number of threads, the word none, or a mapping, for example  starts: {threads: 3, left alive: 0}'
const DEADLOCK = '"deadlock" is true or false.'
const RACES = 'The one thing to write here is  races: none'

const startsMapping = mapping(
  '"starts"',
  {
    threads: numberSchema.optional().meta({ description: 'How many threads the program starts.' }),
    'at once': numberSchema
      .optional()
      .meta({ description: 'The most of them that are alive at the same time, the first thread not counted.' }),
    'left alive': numberSchema.optional().meta({ description: 'How many are alive when the program is over.' }),
    deadlock: z
      .boolean({ error: DEADLOCK })
      .optional()
      .meta({ description: 'true: all threads wait for ever; write  ends: any  beside it. false: they do not.' }),
    races: z
      .literal('none', { error: RACES })
      .optional()
      .meta({ description: '"none": all schedules come to the same end, whatever the order of printed lines.' }),
  },
  'Threads that the program starts.',
)

export const startsSchema = z.union([z.literal('none'), z.int().min(0, STARTS), startsMapping], { error: STARTS })

const VARIES = '"varies" is prints, returns or the name of a variable, or a list of them, for example  varies: leader'
const varying = z.string({ error: VARIES }).regex(NAME, VARIES)

export const variesSchema = z.union([varying, z.array(varying, { error: VARIES }).min(1, VARIES)], { error: VARIES })
