// The schema of the verbs about the work of a program: memory, executed lines and calls, opened files, measuring tools.
import { z } from 'zod'
import { mapping } from './mapping.ts'
import { numberSchema } from './pattern-schema.ts'
import { SIZE } from './quantities.ts'
import { timesWords } from './runs-schema.ts'

export const TOOLS = ['cProfile', 'profile', 'timeit', 'tracemalloc', 'memory_profiler'] as const

const SIZES = 'Write a size such as  500 kB  or  2 MB'
const size = z.union([z.string().regex(SIZE, SIZES), z.int().min(0)], { error: SIZES })

const PEAKS =
  '"peaks" is a size that the memory stays below, for example  peaks: 500 kB, or a mapping with from, to and kept.'

export const peaksSchema = z.union(
  [
    size,
    mapping(
      '"peaks"',
      {
        from: size.optional().meta({ description: 'So much or more is held at once.' }),
        to: size.optional().meta({ description: 'Not more than this is held at once.' }),
        kept: size.optional().meta({ description: 'Not more than this is still held at the end.' }),
      },
      'Memory that is taken.',
    ),
  ],
  { error: PEAKS },
)

const CALLS = 'How often a function is called: a number, or a mapping with "at least" and "at most".'
const called = mapping(
  'A function that is called',
  {
    ...timesWords,
    with: z
      .array(z.unknown(), { error: '"with" is the list of the arguments, for example  with: [300000]' })
      .optional()
      .meta({ description: 'Only calls with these arguments count, in the order of the parameters.' }),
  },
  'How often a function is called.',
)
const times = z.union([z.int().min(0), called], { error: CALLS })

export const executesSchema = mapping(
  '"executes"',
  {
    lines: numberSchema
      .optional()
      .meta({ description: "Lines of the program's own code; a turn of a loop in one line counts as a line." }),
    calls: z
      .record(z.string(), times, {
        error: '"calls" is a mapping: a function of the program and how often it is called.',
      })
      .optional()
      .meta({ description: 'Function of the program → how often it is called.' }),
  },
  'What of the program is executed: a count that is the same on every machine.',
)

const OPENS =
  '"opens" is a mapping: a path and how often it is opened, for example  opens: {app.log: 1}  or  {app.log: {times: 1, write calls: {to: 10}}}'
const opened = mapping(
  'A file that is opened',
  {
    ...timesWords,
    'read calls': numberSchema.optional().meta({ description: 'How often the program asks the system to read.' }),
    'write calls': numberSchema.optional().meta({ description: 'How often it asks the system to write.' }),
    'bytes read': numberSchema.optional().meta({ description: 'How many bytes it gets.' }),
    'bytes written': numberSchema.optional().meta({ description: 'How many bytes it writes.' }),
  },
  'What the program does with one file.',
)

export const opensSchema = z.record(z.string(), z.union([z.int().min(0), opened], { error: OPENS }), { error: OPENS })

const MEASURES = `"measures" is one of ${TOOLS.join(', ')}, or a list of them.`
const tool = z.enum(TOOLS, { error: MEASURES })
export const measuresSchema = z.union([tool, z.array(tool, { error: MEASURES })], { error: MEASURES })
