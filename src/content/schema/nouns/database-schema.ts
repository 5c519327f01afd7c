// The schema of `databases`: SQLite files, written as the SQL that makes them.
import { z } from 'zod'
import { isMapping, isNull, isPlain, oneOfForms } from '../forms.ts'
import { mapping } from '../mapping.ts'

const SQL =
  'Write the SQL that makes the database as a text, for example  example.db: "CREATE TABLE servers (name TEXT);"'

const fromFile = mapping(
  'A database',
  {
    from: z
      .string({ error: 'Name a file with SQL beside the exercise, for example  {from: example.sql}' })
      .meta({ description: 'A file beside the exercise that holds the SQL.' }),
  },
  'A database made from a file.',
)

export const databaseSchema = z
  .record(
    z.string().min(1, 'A database has a path.'),
    oneOfForms(
      [
        { schema: z.null(), fits: isNull },
        { schema: z.string({ error: SQL }), fits: isPlain },
        { schema: fromFile, fits: isMapping },
      ],
      SQL,
      'The SQL that makes the SQLite file, or a mapping with from. null removes.',
    ),
    { error: '"databases" is a mapping: a path and the SQL that makes the file.' },
  )
  .optional()
  .meta({ description: 'Path → SQL that makes a SQLite file there.' })
