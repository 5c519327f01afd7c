// The schema of `services`: units of systemd, their states, and what starting and stopping leads to.
import { z } from 'zod'
import { isList, isMapping, isNull, isPlain, oneOfForms } from '../forms.ts'
import { mapping, plainText } from '../mapping.ts'
import { durationSchema } from './figure-schema.ts'

export const SERVICE_STATES = ['active', 'inactive', 'failed'] as const

const STATE = 'The state of a service is active, inactive or failed.'
const OUTCOME =
  'Write what comes of it: ok, fails, {exits: 1} or {active for: 2 s}, or a list of these, one for each time.'
const EXIT_CODE = 'An exit code is from 0 to 255, for example  exits: 1'

const stateSchema = z.enum(SERVICE_STATES, { error: STATE })

const outcome = oneOfForms(
  [
    { schema: z.enum(['ok', 'fails'], { error: OUTCOME }), fits: isPlain },
    {
      schema: mapping(
        'What comes of it',
        {
          exits: z
            .int({ error: EXIT_CODE })
            .min(0, EXIT_CODE)
            .max(255, EXIT_CODE)
            .optional()
            .meta({ description: 'What systemctl ends with.' }),
          state: stateSchema.optional().meta({ description: 'The state afterwards.' }),
          'active for': durationSchema(
            'Write how long it lives, for example  active for: 2 s',
            'It starts well and fails after this time.',
          ).optional(),
        },
        'What a start or a stop leads to.',
      ),
      fits: isMapping,
    },
  ],
  OUTCOME,
  'ok, fails, or a mapping with exits, state, active for.',
)

const outcomes = (description: string) =>
  oneOfForms(
    [
      { schema: z.array(outcome).min(1, OUTCOME), fits: isList },
      { schema: outcome, fits: (data) => isPlain(data) || isMapping(data) },
    ],
    OUTCOME,
    description,
  ).optional()

const facts = mapping(
  'A service',
  {
    state: stateSchema.optional().meta({ description: 'active, inactive or failed. active if absent.' }),
    start: outcomes('What a start or a restart leads to; a list has one for each time, and the last repeats.'),
    stop: outcomes('What a stop leads to.'),
    enabled: z
      .boolean({ error: 'Write  enabled: true  or  enabled: false' })
      .optional()
      .meta({ description: 'Whether it starts at the boot. true if absent.' }),
    description: plainText('"description" is a text.')
      .optional()
      .meta({ description: 'What systemctl shows beside its name.' }),
    journal: z
      .array(plainText('A line of the journal is a text.'), {
        error: '"journal" is a list of lines, for example  journal: [Started nginx.]',
      })
      .optional()
      .meta({ description: 'Lines of its journal, oldest first.' }),
  },
  'A unit of systemd.',
)

export const serviceSchema = z
  .record(
    z.string().regex(/^[\w@.:\\-]+$/, 'The name of a service has letters, digits and - _ . @, for example  nginx'),
    oneOfForms(
      [
        { schema: z.null(), fits: isNull },
        { schema: stateSchema, fits: isPlain },
        { schema: facts, fits: isMapping },
      ],
      'Write a service as its state or as a mapping, for example  nginx: failed  or  nginx: {state: failed, start: fails}',
      'A service, or its state alone. null removes.',
    ),
    { error: '"services" is a mapping, for example  services: {nginx: failed, ssh: active}' },
  )
  .optional()
  .meta({ description: 'Unit → service.' })
