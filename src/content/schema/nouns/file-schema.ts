// The schema of a file of the world: its content and its facts.
import { z } from 'zod'
import { mapping, plainText } from '../mapping.ts'
import { DURATION, INSTANT, MODE, SIZE } from '../quantities.ts'

const AGE = 'Write an age such as  age: 31 days  or  age: 2 h'
export const WHEN = 'Write date and time in quotes, for example "2026-01-05 09:00".'
export const aText = (name: string, example: string) =>
  plainText(`"${name}" is a text, for example  ${name}: ${example}`).optional()

const fileMapping = mapping(
  'A file',
  {
    text: aText('text', 'hello').meta({ description: 'The content.' }),
    from: aText('from', 'logs/app.log').meta({
      description: 'A file beside the exercise, from which the content is taken.',
    }),
    lines: z
      .int({ error: '"lines" is a whole number, with "of", for example  {lines: 100, of: "request {n}"}' })
      .min(1, '"lines" begins at 1.')
      .max(200_000, 'A file may have 200,000 lines.')
      .optional()
      .meta({ description: 'So many lines, each made from "of".' }),
    of: aText('of', '"request {n}"').meta({ description: 'The line, with {n} for its number, from 1.' }),
    size: z
      .string({ error: 'Write a size such as  size: 300 kB' })
      .regex(SIZE, 'Write a size such as  size: 300 kB')
      .optional()
      .meta({ description: 'A file of this size, filled with lines of dots; at most 5 MB.' }),
    link: aText('link', '/var/log/app.log').meta({ description: 'A symbolic link to this path.' }),
    mode: z
      .union([z.number(), z.string().regex(MODE, 'Write the mode in quotes, for example  mode: "0644"')], {
        error: 'Write the mode in quotes, for example  mode: "0644"',
      })
      .optional()
      .meta({ description: 'Permission bits, such as "0644".' }),
    owner: aText('owner', 'root').meta({ description: 'The user who owns it.' }),
    group: aText('group', 'adm').meta({ description: 'Its group.' }),
    age: z
      .union([z.number(), z.string().regex(DURATION, AGE)], { error: AGE })
      .optional()
      .meta({
        description:
          'How long before the start of the clock it was last changed, such as "31 days"; a number counts seconds.',
      }),
    modified: z
      .string({ error: WHEN })
      .regex(INSTANT, WHEN)
      .optional()
      .meta({ description: 'When it was last changed, such as "2025-12-01 08:30".' }),
    vanishes: z
      .literal(true, { error: 'Write  vanishes: true  or leave it out.' })
      .optional()
      .meta({ description: 'true: it is seen in its folder, and gone when a program opens it.' }),
  },
  'A file, a link or a folder (a path that ends in /).',
)

const FILE = 'Write the content of the file as text, or a mapping such as {from: logs/app.log}. null removes a file.'
export const worldFileSchema = z.union([plainText(FILE), z.null(), fileMapping], { error: FILE })
