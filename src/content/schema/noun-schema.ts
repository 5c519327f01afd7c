// The schema of the nouns: what is given before the program starts.
import { z } from 'zod'
import { mapping, NAME, notBuilt, plainText } from './mapping.ts'
import { DURATION, INSTANT, MODE, SIZE } from './quantities.ts'

const AGE = 'Write an age such as  age: 31 days  or  age: 2 h'
const WHEN = 'Write date and time in quotes, for example "2026-01-05 09:00".'
const aText = (name: string, example: string) =>
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
  },
  'A file, a link or a folder (a path that ends in /).',
)

const FILE = 'Write the content of the file as text, or a mapping such as {from: logs/app.log}. null removes a file.'
export const worldFileSchema = z.union([plainText(FILE), z.null(), fileMapping], { error: FILE })

const names = (what: string) =>
  z.string().regex(NAME, `"${what}" has names of variables: letters, digits and _, not beginning with a digit.`)

const STDIN = '"stdin" is the text that the program reads, or a list of its lines.'

export const nouns = {
  files: z
    .record(z.string(), worldFileSchema, {
      error: '"files" is a mapping: a path, a colon and the content, for example  files: {data.txt: hello}',
    })
    .optional()
    .meta({ description: 'Path → content. A path without / at its beginning is relative to "cwd".' }),
  env: z
    .record(
      z.string().min(1, 'A variable of the environment has a name.'),
      z.union([plainText(''), z.null()], { error: 'A variable of the environment is a text.' }),
      {
        error: '"env" is a mapping, for example  env: {API_TOKEN: secret}',
      },
    )
    .optional()
    .meta({ description: 'Name → text, for os.environ. null removes.' }),
  cwd: aText('cwd', '/srv/app').meta({ description: 'The folder in which the program starts. /home/sre if absent.' }),
  user: aText('user', 'root').meta({ description: 'The user who runs the program. sre if absent.' }),
  args: z
    .array(plainText('An argument is a text.'), {
      error: '"args" is a list of texts, for example  args: [--verbose, app.log]',
    })
    .optional()
    .meta({ description: 'The arguments after the name of the program in sys.argv.' }),
  stdin: z
    .union([plainText(STDIN), z.null(), z.array(plainText('A line is a text.'))], { error: STDIN })
    .optional()
    .meta({ description: 'What input() and sys.stdin read: a text, or a list of lines.' }),
  clock: z
    .string({ error: WHEN })
    .regex(INSTANT, WHEN)
    .optional()
    .meta({ description: 'When the program starts, in UTC unless an offset is given. 2026-01-05 09:00 if absent.' }),
  timezone: aText('timezone', 'Europe/Berlin').meta({ description: 'The time zone of the host. UTC if absent.' }),
  seed: z
    .int({ error: '"seed" is a whole number, for example  seed: 7' })
    .optional()
    .meta({ description: 'The start of the random module. 1 if absent.' }),
  assign: z
    .record(names('assign'), z.unknown(), { error: '"assign" is a mapping, for example  assign: {servers: [lb01]}' })
    .optional()
    .meta({
      description: 'Name → value that replaces the one in the first statement of the program that assigns this name.',
    }),
  let: z
    .record(names('let'), z.unknown(), { error: '"let" is a mapping, for example  let: {servers: [web01, web02]}' })
    .optional()
    .meta({ description: 'Name → value that the expression of a call can use.' }),
  http: notBuilt('http', 'web servers and their answers.'),
  network: notBuilt('network', 'hosts, addresses, ports and delays.'),
  commands: notBuilt('commands', 'programs that the exercise brings, and what they answer.'),
  processes: notBuilt('processes', 'what runs on the host.'),
  services: notBuilt('services', 'units of systemd and their states.'),
  disks: notBuilt('disks', 'mounts with sizes and counters.'),
  memory: notBuilt('memory', 'figures of the memory.'),
  cpu: notBuilt('cpu', 'figures of the processors.'),
  load: notBuilt('load', 'load averages.'),
  databases: notBuilt('databases', 'SQLite files made from SQL.'),
  cloud: notBuilt('cloud', 'a simulated cloud behind its endpoint.'),
  schedules: notBuilt('schedules', 'how many orders of the threads are tried.'),
}

export const NOUNS: readonly string[] = Object.keys(nouns)
