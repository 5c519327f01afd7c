// The schema of what is said of the machine as a whole: memory, processors, load, name and uptime.
import { z } from 'zod'
import { isList, isMapping, isPlain, oneOfForms } from '../forms.ts'
import { mapping } from '../mapping.ts'
import { parseUptimeMs } from '../quantities.ts'
import { amountSchema, percentSchema, sizeSchema, timelineOf } from './figure-schema.ts'

const MEMORY = 'Write an amount of memory such as  available: 3 GB  or  available: 40%'
const CPU = 'Write how busy the processors are, for example  cpu: 90%  or, one for each,  cpu: [90%, 10%]'
const LOAD = '"load" is a number or a list of three, for example  load: [0.42, 0.35, 0.30]'
const UPTIME = 'Write how long the host is up, for example  uptime: 12 days 3:22  or  uptime: 5 h'
const COUNT = 'Write how many processors there are, for example  {count: 4, percent: 90%}'

const amount = (description: string) => timelineOf(amountSchema(MEMORY, description), MEMORY, description).optional()

const memory = mapping(
  '"memory"',
  {
    total: sizeSchema('Write the size of the memory, for example  total: 8 GB')
      .optional()
      .meta({ description: 'All of it. 4 GiB if absent.' }),
    available: amount('What programs can still take; a percentage is of the total.'),
    free: amount('What nothing uses, not even a cache.'),
    swap: mapping(
      '"swap"',
      {
        total: sizeSchema('Write the size of the swap, for example  total: 2 GB')
          .optional()
          .meta({ description: 'All of it.' }),
        used: amount('What is in it.'),
      },
      'Swap space. None if absent.',
    ).optional(),
  },
  'Figures of the memory.',
)

const percent = timelineOf(percentSchema(CPU), CPU, 'The share of the time in which it is busy.')
const percents = oneOfForms(
  [
    { schema: z.array(percent).min(1, CPU).max(256, CPU), fits: isList },
    { schema: percent, fits: (data) => isPlain(data) || isMapping(data) },
  ],
  CPU,
  'One figure for all processors together, or a list with one for each.',
)

const COUNTED = ['count', 'percent']
const isCounted = (data: unknown) =>
  isMapping(data) && Object.keys(data as object).some((word) => COUNTED.includes(word) || !/^\d/.test(word))

const cpu = oneOfForms(
  [
    {
      schema: mapping(
        '"cpu"',
        {
          count: z
            .int({ error: COUNT })
            .min(1, COUNT)
            .max(256, COUNT)
            .optional()
            .meta({ description: 'How many there are.' }),
          percent: percents.optional(),
        },
        'How many processors, and how busy they are.',
      ),
      fits: isCounted,
    },
    { schema: percents, fits: (data) => isList(data) || isPlain(data) || isMapping(data) },
  ],
  CPU,
  'How busy the processors are: 2%, and two of them, if absent.',
)

const loadOf = timelineOf(z.number({ error: LOAD }).min(0, LOAD), LOAD, 'A load average.')

export const machineNouns = {
  memory: memory.optional(),
  cpu: cpu.optional(),
  load: oneOfForms(
    [
      { schema: z.array(loadOf).length(3, LOAD), fits: isList },
      { schema: loadOf, fits: (data) => isPlain(data) || isMapping(data) },
    ],
    LOAD,
    'Load averages of one, five and fifteen minutes; one number stands for all three.',
  ).optional(),
  hostname: z
    .string({ error: 'Write the name of the host, for example  hostname: web01' })
    .regex(
      /^[a-z\d](?:[a-z\d.-]{0,62}[a-z\d])?$/i,
      'The name of a host has letters, digits and dashes, for example  hostname: web01',
    )
    .optional()
    .meta({ description: 'The name of the host. debian if absent.' }),
  uptime: z
    .union([z.number().min(1, UPTIME), z.string().refine((text) => parseUptimeMs(text) !== undefined, UPTIME)], {
      error: UPTIME,
    })
    .optional()
    .meta({ description: 'How long the host is up when the program starts, such as "12 days 3:22". A day if absent.' }),
}
