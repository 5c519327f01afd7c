// The schema of the verb about pools of processes.
import { z } from 'zod'
import { mapping } from '../mapping.ts'
import { numberSchema } from '../pattern-schema.ts'

const POOLS =
  '"pools" is a number of pools, the word none, or a mapping, for example  pools: {made: 1, workers: 4, messages: {to: 100}}'
const ENDED = '"ended" is all or none.'

const poolsMapping = mapping(
  '"pools"',
  {
    made: numberSchema.optional().meta({ description: 'How many pools are made.' }),
    workers: numberSchema.optional().meta({ description: 'How many processes each of them has.' }),
    messages: numberSchema
      .optional()
      .meta({ description: 'How many tasks are sent to its processes; a chunk of `map` is one.' }),
    ended: z
      .enum(['all', 'none'], { error: ENDED })
      .optional()
      .meta({ description: '"all": each is closed or terminated; "none": not one is.' }),
  },
  'Pools of processes that the program makes, with multiprocessing or concurrent.futures.',
)

export const poolsSchema = z.union([z.literal('none'), z.int().min(0, POOLS), poolsMapping], { error: POOLS })
