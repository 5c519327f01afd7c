// The schema of `cloud`: what the simulated cloud holds, and what its API refuses.
import { z } from 'zod'
import { isList, isMapping, isNull, isPlain, oneOfForms } from '../forms.ts'
import { mapping, plainText } from '../mapping.ts'
import { durationSchema } from './figure-schema.ts'
import { aText, WHEN } from './file-schema.ts'

export const INSTANCE_STATES = ['pending', 'running', 'shutting-down', 'terminated', 'stopping', 'stopped'] as const

const STATE = `The state of a server is one of: ${INSTANCE_STATES.join(', ')}.`
const INSTANCE =
  'Write a server as its state or as a mapping, for example  db01: running  or  db01: {state: running, type: t3.micro}'
const ID = 'The id of a server is i- and 8 or 17 hexadecimal digits, for example  i-0a1b2c3d4e5f60718'
const IMAGE = 'The id of an image is ami- and 8 or 17 hexadecimal digits, for example  ami-0c55b159cbfafe1f0'
const ACTION = 'Write an action of the API, for example  RunInstances'
const REFUSAL =
  'Write the code of an error, for example  RunInstances: UnauthorizedOperation  for every call, or a list for the first calls: [RequestLimitExceeded]'
const HTTP_STATUS = '"status" is the status of the answer, for example  status: 403'

export const stateSchema = z.enum(INSTANCE_STATES, { error: STATE })
export const imageSchema = z.string({ error: IMAGE }).regex(/^ami-(?:[0-9a-f]{8}|[0-9a-f]{17})$/, IMAGE)
const ipSchema = (word: string) => {
  const say = `"${word}" is an address such as  ${word}: 54.12.0.7`
  return z
    .string({ error: say })
    .regex(/^\d{1,3}(?:\.\d{1,3}){3}$/, say)
    .optional()
}

const REGION = 'Write the name of a region, for example  region: eu-west-1'
export const regionSchema = z.string({ error: REGION }).regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/, REGION)

const instance = mapping(
  'A server of EC2',
  {
    state: stateSchema.optional().meta({ description: 'running if absent.' }),
    id: z
      .string({ error: ID })
      .regex(/^i-(?:[0-9a-f]{8}|[0-9a-f]{17})$/, ID)
      .optional()
      .meta({ description: 'Its id.' }),
    image: imageSchema.optional().meta({ description: 'The image that it was started from.' }),
    type: aText('type', 't3.micro').meta({ description: 'Such as t3.micro.' }),
    region: regionSchema.optional().meta({ description: 'Where it is; that of the cloud if absent.' }),
    'public ip': ipSchema('public ip').meta({ description: 'Its public address while it runs.' }),
    'private ip': ipSchema('private ip').meta({ description: 'Its private address.' }),
    launched: z
      .string({ error: WHEN })
      .optional()
      .meta({ description: 'When it was started: "2 days ago", or a date.' }),
    tags: z
      .record(z.string().min(1), z.union([plainText('The value of a tag is a text.'), z.null()]), {
        error: '"tags" is a mapping, for example  tags: {Team: sre}',
      })
      .optional()
      .meta({ description: 'More tags. The tag Name is the name itself, where nothing else is written.' }),
  },
  'A server that is there at the start.',
)

const oneInstance = [
  { schema: stateSchema, fits: isPlain },
  { schema: instance, fits: isMapping },
]

const refusal = oneOfForms(
  [
    { schema: plainText(REFUSAL), fits: isPlain },
    {
      schema: mapping(
        'A refusal',
        {
          code: z.string({ error: REFUSAL }).min(1, REFUSAL).meta({ description: 'Such as UnauthorizedOperation.' }),
          status: z
            .int({ error: HTTP_STATUS })
            .min(400, HTTP_STATUS)
            .max(599, HTTP_STATUS)
            .optional()
            .meta({ description: 'The status of the answer.' }),
          message: plainText('"message" is a text.').optional().meta({ description: 'What the API says.' }),
        },
        'An error that the API answers.',
      ),
      fits: isMapping,
    },
  ],
  REFUSAL,
  'The code of an error, or a mapping with code, status and message.',
)

const ec2 = mapping(
  'EC2',
  {
    instances: z
      .record(
        z.string().min(1, 'A server has a name.'),
        oneOfForms(
          [
            { schema: z.null(), fits: isNull },
            ...oneInstance,
            { schema: z.array(oneOfForms(oneInstance, INSTANCE, 'A server.')).min(1, INSTANCE), fits: isList },
          ],
          INSTANCE,
          'A server, its state alone, or a list of servers of this name. null removes.',
        ),
        { error: '"instances" is a mapping: a name and its server, for example  instances: {db01: running}' },
      )
      .optional()
      .meta({ description: 'Name → server.' }),
    images: z
      .array(imageSchema, { error: '"images" is a list of ids.' })
      .optional()
      .meta({ description: 'Images that exist; any if absent.' }),
    pending: durationSchema(
      'Write how long a new server is pending, for example  pending: 35 s',
      'How long a new server is pending. 35 s if absent.',
    ).optional(),
    becomes: z
      .enum(['running', 'terminated'], { error: '"becomes" is running or terminated.' })
      .optional()
      .meta({ description: 'What becomes of a new server after that. running if absent.' }),
    refuses: z
      .record(
        z.string().regex(/^[A-Z]\w+$/, ACTION),
        oneOfForms(
          [
            { schema: z.null(), fits: isNull },
            { schema: z.array(refusal, { error: REFUSAL }).min(1, REFUSAL), fits: isList },
            { schema: refusal, fits: (data) => isPlain(data) || isMapping(data) },
          ],
          REFUSAL,
          'What every call is answered, or a list for the first calls, one after the other. null removes.',
        ),
        { error: '"refuses" is a mapping: an action and the code of an error.' },
      )
      .optional()
      .meta({ description: 'Action of the API → error.' }),
  },
  'The servers of the simulated EC2.',
)

export const cloudSchema = mapping(
  '"cloud"',
  {
    region: regionSchema.optional().meta({
      description: 'The region of all that names no other; that of AWS_DEFAULT_REGION if absent, else us-east-1.',
    }),
    'access keys': z
      .array(plainText('The id of an access key is a text.'), { error: '"access keys" is a list of ids.' })
      .optional()
      .meta({ description: 'Ids of the access keys that are valid; any if absent.' }),
    ec2: ec2.optional(),
  },
  'The simulated cloud behind its endpoints.',
).optional()
