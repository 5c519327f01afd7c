// `dryrun schema`: the format as JSON Schema, for editors that help while YAML is written.
import { exerciseJsonSchema } from '../../content/json-schema.ts'
import { EXIT } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'

export function printSchema(terminal: Terminal): number {
  terminal.out(`${JSON.stringify(exerciseJsonSchema(), null, 2)}\n`)
  return EXIT.fine
}
