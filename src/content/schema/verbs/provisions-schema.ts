// The schema of `provisions`: the servers that a program leaves in the cloud.
import { z } from 'zod'
import { isList, isMapping, oneOfForms } from '../forms.ts'
import { mapping, plainText } from '../mapping.ts'
import { imageSchema, regionSchema, stateSchema } from '../nouns/cloud-schema.ts'
import { timesWords } from '../runs-schema.ts'

const PROVISIONS =
  '"provisions" names servers that are there at the end, for example  provisions: {name: web01, state: running, times: 1}'
const TAG = 'Write the value of the tag, or null: it is not there.'

const server = mapping(
  '"provisions"',
  {
    name: plainText('"name" is the value of the tag Name.').optional().meta({ description: 'The tag Name.' }),
    new: z
      .boolean({ error: '"new" is true or false.' })
      .optional()
      .meta({ description: 'true: the program started it; false: it was there before.' }),
    state: z
      .union([stateSchema, z.array(stateSchema).min(1)], { error: '"state" is a state or a list of states.' })
      .optional()
      .meta({ description: 'How it stands at the end; a list: one of these.' }),
    image: imageSchema.optional().meta({ description: 'Its image.' }),
    type: plainText('"type" is a text such as t3.micro.').optional().meta({ description: 'Such as t3.micro.' }),
    region: regionSchema.optional().meta({ description: 'The region that it is in.' }),
    tags: z
      .record(z.string().min(1), z.union([plainText(TAG), z.null()], { error: TAG }), {
        error: '"tags" is a mapping, for example  tags: {Team: sre}',
      })
      .optional()
      .meta({ description: 'Tag → its value; null: it is not there.' }),
    ...timesWords,
  },
  'Servers in EC2 at the end.',
)

export const provisionsSchema = oneOfForms(
  [
    { schema: server, fits: isMapping },
    { schema: z.array(server, { error: PROVISIONS }).min(1, PROVISIONS), fits: isList },
  ],
  PROVISIONS,
  'Servers that are in EC2 at the end, or a list of them.',
)
