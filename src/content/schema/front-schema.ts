// The schema of an exercise's front matter and of a lesson's.
import { z } from 'zod'
import { callSchema, checkSchema } from './check-schema.ts'
import { mapping, plainTexts } from './mapping.ts'
import { nouns } from './noun-schema.ts'

const worldSchema = mapping('A world', nouns, 'What is given before the program starts.')

const DIFFICULTY = '"difficulty" is a number from 1 to 5.'
const MINUTES = '"minutes" is a whole number, for example  minutes: 10'

const KIND = '"kind" is lesson, for a page that is only read. Leave the word out for an exercise.'

const topics = plainTexts('"topics" is a list of words, for example  topics: [lists, loops]')
  .optional()
  .meta({ description: 'What the page is about, for search and filters.' })
const kind = z.literal('lesson', { error: KIND }).meta({ description: 'lesson: a page that is read and not checked.' })
const minutes = z
  .int({ error: MINUTES })
  .min(1, MINUTES)
  .max(600, MINUTES)
  .optional()
  .meta({ description: 'How long a learner needs.' })
const formerly = plainTexts('"formerly" is an earlier name of this page, or a list of them.')
  .optional()
  .meta({ description: 'Earlier names. They keep the progress of learners over a rename.' })

/** The words of a lesson's front matter; it has fewer than that of an exercise. */
export const lessonSchema = mapping(
  'A lesson',
  {
    kind,
    topics,
    minutes,
    formerly,
    world: worldSchema.optional().meta({ description: 'Where the examples run.' }),
  },
  'The front matter of a lesson.',
)

export const frontSchema = mapping(
  'The front matter',
  {
    kind: kind.optional(),
    topics,
    difficulty: z
      .int({ error: DIFFICULTY })
      .min(1, DIFFICULTY)
      .max(5, DIFFICULTY)
      .optional()
      .meta({ description: 'From 1 (first steps) to 5.' }),
    minutes,
    after: z
      .string({
        error: '"after" is the name of an exercise without number and ending, for example  after: count-servers',
      })
      .optional()
      .meta({ description: 'The exercise to do before this one, where it is not the one before.' }),
    formerly,
    world: worldSchema
      .optional()
      .meta({ description: 'What Run shows, and what every check is given unless it says otherwise.' }),
    worlds: z
      .record(z.string().min(1, 'A world has a name.'), worldSchema, {
        error: '"worlds" is a mapping: a name and what differs there from "world".',
      })
      .optional()
      .meta({ description: 'Named worlds: what differs from "world". A check names them with "in".' }),
    call: callSchema.optional(),
    checks: z
      .array(checkSchema, { error: '"checks" is a list: each check begins with  - it:' })
      .min(1, '"checks" has no entry. Write one, or remove the word: then the output is compared with the solution.')
      .optional()
      .meta({ description: 'What the program must do.' }),
  },
  'The front matter of an exercise: all that a machine must know.',
)
