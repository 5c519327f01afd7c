// The schema of the nouns: what is given before the program starts.
import { z } from 'zod'
import { NAME, plainText } from './mapping.ts'
import { cloudSchema } from './nouns/cloud-schema.ts'
import { commandsSchema } from './nouns/command-schema.ts'
import { databaseSchema } from './nouns/database-schema.ts'
import { diskSchema } from './nouns/disk-schema.ts'
import { aText, WHEN, worldFileSchema } from './nouns/file-schema.ts'
import { httpSchema } from './nouns/http-schema.ts'
import { machineNouns } from './nouns/machine-schema.ts'
import { networkSchema } from './nouns/network-schema.ts'
import { processSchema } from './nouns/process-schema.ts'
import { serviceSchema } from './nouns/service-schema.ts'
import { INSTANT } from './quantities.ts'
import { schedulesSchema } from './verbs/thread-schema.ts'

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
  define: z
    .string({ error: '"define" is Python: functions that the expression of a call can use.' })
    .optional()
    .meta({ description: 'Python whose names the expression of a call can use; it sees the names of the program.' }),
  disks: diskSchema,
  processes: processSchema,
  services: serviceSchema,
  commands: commandsSchema,
  ...machineNouns,
  network: networkSchema,
  databases: databaseSchema,
  http: httpSchema,
  cloud: cloudSchema,
  schedules: schedulesSchema,
}

export const NOUNS: readonly string[] = Object.keys(nouns)
