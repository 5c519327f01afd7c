// The schema of `commands`: what commands of the exercise's own answer. What a pattern may be is told in read-pattern.ts.
import { z } from 'zod'
import { isList, isMapping, isNull, isPlain, oneOfForms } from '../forms.ts'
import { mapping, plainText, plainTexts } from '../mapping.ts'
import { DURATION } from '../quantities.ts'
import { worldFileSchema } from './file-schema.ts'
import { SERVICE_STATES } from './service-schema.ts'

/** A text that is a value's name alone: what stands there comes from `with`. */
export const PLACEHOLDER = /^\{[a-z][\w ]*\}$/i

const TEXT = 'Write a text, or a list of texts and parts such as {each: hosts, text: "{name} is {value}\\n"}'
const EXITS = '"exits" is a number from 0 to 255, for example  exits: 1'
const AFTER = 'Write how long it runs, for example  after: 3 s'
const SIGNAL = 'Write the name of a signal, for example  killed by: KILL'
const STATE = 'The state of a service is active, inactive or failed.'
const OUTCOME =
  'Write what the command answers as a mapping, for example  {output: "done\\n", exits: 0}, or as a list of such mappings. never ends  is an answer too.'
const COMMANDS =
  '"commands" is a mapping: a pattern of the command line and what it answers, for example  backup ...: {errors: "no space\\n", exits: 1}'

const part = mapping(
  'A part of a text',
  {
    each: z
      .string({ error: '"each" is the name of a list or mapping of "with".' })
      .meta({ description: 'The list or mapping of "with" for whose entries the text is repeated.' }),
    text: oneOfForms(
      [
        { schema: plainText(''), fits: isPlain },
        { schema: z.record(z.string(), plainText('A text stands here.')), fits: isMapping },
      ],
      '"text" is a text, for example  text: "ok: [{name}]\\n"',
      'What is written for each: {name} and {value}, or the words of the entry. A mapping has a text for each value that entries have.',
    ),
    where: plainTexts('"where" is a text or a list of texts.')
      .optional()
      .meta({ description: 'Only entries that have one of these as value.' }),
    between: plainText('"between" is a text.').optional().meta({ description: 'What stands between two of them.' }),
  },
  'A text for each entry of a list.',
)

const outputSchema = oneOfForms(
  [
    { schema: z.array(z.union([plainText(TEXT), part], { error: TEXT })), fits: isList },
    { schema: part, fits: isMapping },
    { schema: plainText(TEXT), fits: isPlain },
  ],
  TEXT,
  'A text. {name} in it is what the pattern captured, or a value of "with".',
)

const namesOf = (say: string) => plainTexts(say).optional()

const when = mapping(
  'A condition',
  {
    file: namesOf('"file" is a path or a list of paths.').meta({ description: 'These files exist.' }),
    'no file': namesOf('"no file" is a path or a list of paths.').meta({ description: 'These files do not exist.' }),
    'file has': z
      .record(z.string(), plainText('Write the text that the file has.'), {
        error: '"file has" is a mapping: a path and a text, for example  file has: {app.conf: "port 80"}',
      })
      .optional()
      .meta({ description: 'Path → a text that the file has.' }),
    ran: namesOf('"ran" is a command line, for example  ran: npm install').meta({
      description: 'These command lines ran before and ended with 0.',
    }),
    'not ran': namesOf('"not ran" is a command line, for example  not ran: terraform init').meta({
      description: 'None of these command lines ran before and ended with 0.',
    }),
    env: z
      .record(z.string(), z.union([plainText(''), z.null()], { error: 'A variable of the environment is a text.' }), {
        error: '"env" is a mapping, for example  env: {STAGE: prod}',
      })
      .optional()
      .meta({ description: 'Variable of the environment → its text. null: it is not set.' }),
    value: z
      .record(z.string(), plainText('A value is a text or a number.'), {
        error: '"value" is a mapping, for example  value: {replicas: 3}',
      })
      .optional()
      .meta({ description: 'Name → what the value is at that time.' }),
    with: z
      .record(z.string(), plainTexts('Write a text or a list of texts.'), {
        error: '"with" is a mapping, for example  with: {hosts: failed}',
      })
      .optional()
      .meta({ description: 'Name → what the value of "with" is, or has among its entries; of a list, one of them.' }),
  },
  'When an answer holds.',
)

const then = mapping(
  'What comes of a command',
  {
    files: z
      .union([z.string().regex(PLACEHOLDER), z.null(), z.record(z.string(), worldFileSchema)], {
        error: '"files" is a mapping: a path and the content, for example  files: {out.txt: done}',
      })
      .optional()
      .meta({ description: 'Path → content. null removes.' }),
    services: z
      .union(
        [z.string().regex(PLACEHOLDER), z.null(), z.record(z.string(), z.enum(SERVICE_STATES, { error: STATE }))],
        {
          error: '"services" is a mapping, for example  services: {nginx: active}',
        },
      )
      .optional()
      .meta({ description: 'Unit → its state from then on.' }),
    ends: namesOf('"ends" is the name or number of a process, or a list of them.').meta({
      description: 'Names or numbers of processes that end.',
    }),
    set: z
      .record(z.string(), plainText('A value is a text or a number.'), {
        error: '"set" is a mapping, for example  set: {replicas: "{n}"}',
      })
      .optional()
      .meta({ description: 'Name → what {name} means from then on.' }),
  },
  'What is different on the host afterwards.',
)

const number = (schema: z.ZodType, say: string) => z.union([schema, z.string().regex(PLACEHOLDER, say)], { error: say })

const outcome = mapping(
  'An answer',
  {
    output: outputSchema.optional(),
    errors: outputSchema.optional(),
    exits: number(z.int({ error: EXITS }).min(0, EXITS).max(255, EXITS), EXITS)
      .optional()
      .meta({ description: 'The exit code. 0 if absent.' }),
    after: z
      .union(
        [z.number().min(0, AFTER), z.string().refine((text) => DURATION.test(text) || PLACEHOLDER.test(text), AFTER)],
        {
          error: AFTER,
        },
      )
      .optional()
      .meta({ description: 'How long it runs before it writes, on the clock of the host.' }),
    'killed by': z
      .string({ error: SIGNAL })
      .optional()
      .meta({ description: 'The signal that ends it, such as "KILL", in place of an exit code.' }),
    'never ends': z
      .literal(true, { error: 'Write  never ends: true  or leave it out.' })
      .optional()
      .meta({ description: 'true: it writes, and goes on until a signal ends it.' }),
    when: when.optional().meta({ description: 'It answers only then.' }),
    // biome-ignore lint/suspicious/noThenProperty: a word of the format, and nothing awaits a schema's shape.
    then: then.optional(),
  },
  'What a command answers.',
)

const never = z.literal('never ends', { error: OUTCOME })
const oneOutcome = [
  { schema: never, fits: isPlain },
  { schema: outcome, fits: isMapping },
]

export const answersSchema = oneOfForms(
  [
    { schema: z.null(), fits: isNull },
    ...oneOutcome,
    {
      schema: z.array(oneOfForms(oneOutcome, OUTCOME, 'An answer.')).min(1, 'A list of answers has at least one.'),
      fits: isList,
    },
  ],
  OUTCOME,
  'An answer, "never ends", or a list: one for each call, and the last repeats. An answer with "when" is an exception. null removes.',
)

export const commandsSchema = z
  .object(
    {
      from: plainTexts('"from" names files with shared commands, for example  from: ../commands/kubectl.yaml')
        .optional()
        .meta({ description: 'Files with shared commands.' }),
      with: z
        .record(z.string(), z.unknown(), {
          error: '"with" is a mapping: the values of shared commands, for example  with: {replicas: 3}',
        })
        .optional()
        .meta({ description: 'Name → value for texts of the commands.' }),
    },
    { error: COMMANDS },
  )
  .catchall(answersSchema)
  .optional()
  .meta({ description: 'Pattern of a command line → what it answers.' })

/** A file with shared commands. */
export const sharedCommandsSchema = mapping(
  'A file of commands',
  {
    with: z
      .record(z.string(), z.unknown(), { error: '"with" is a mapping: the values that an exercise may set.' })
      .optional(),
    commands: z.record(z.string(), answersSchema, { error: COMMANDS }),
  },
  'Commands that several exercises share.',
)
