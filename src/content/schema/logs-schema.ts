// The schema of `logs`: records of the logging module.
import { z } from 'zod'
import { mapping, plainText } from './mapping.ts'
import { textWords } from './pattern-schema.ts'
import { timesWords } from './runs-schema.ts'

const LEVEL = '"level" is the name of a level in capitals, for example  level: WARNING'

const recordWords = {
  ...textWords,
  level: z
    .string({ error: LEVEL })
    .regex(/^[A-Z][A-Z0-9_ ]*$/, LEVEL)
    .optional()
    .meta({ description: 'The level: DEBUG, INFO, WARNING, ERROR, CRITICAL.' }),
  logger: plainText('"logger" is the name of a logger.')
    .optional()
    .meta({ description: 'The name of the logger, such as root.' }),
  traceback: z
    .boolean({ error: '"traceback" is true or false.' })
    .optional()
    .meta({ description: 'Whether the record has the traceback of an exception.' }),
}

const RECORD = 'Write a mapping such as  {level: WARNING, has: /var}  or the word none.'
const record = mapping('A log record', recordWords, 'A record and its text. All words that are written must hold.')

const logMapping = mapping(
  '"logs"',
  {
    ...recordWords,
    ...timesWords,
    'in order': z
      .array(record, { error: '"in order" is a list of records.' })
      .min(1, '"in order" has no record.')
      .optional()
      .meta({ description: 'These records, in this order; others may stand between them.' }),
    never: z
      .union([record, z.array(record)], { error: '"never" is a record or a list of records.' })
      .optional()
      .meta({ description: 'Records that are not logged.' }),
    only: z
      .literal(true, { error: '"only" is true, or left out.' })
      .optional()
      .meta({ description: 'No other record than those that "logs" names.' }),
  },
  'Records that the program logs.',
)

const one = z.union([z.literal('none'), logMapping], { error: RECORD })

export const logsSchema = z.union([one, z.array(logMapping, { error: RECORD })], { error: RECORD })
