// The format as JSON Schema, for editors that check YAML while it is written.
import { z } from 'zod'
import { formsIn } from './schema/forms.ts'
import { frontSchema } from './schema/front-schema.ts'
import { valuePatternSchema, valueSchema } from './schema/pattern-schema.ts'

export function exerciseJsonSchema(): Record<string, unknown> {
  const pattern = z.toJSONSchema(valuePatternSchema, { io: 'input', override: orPattern })
  const schema = z.toJSONSchema(frontSchema, { io: 'input', reused: 'ref', override: orPattern })
  return {
    ...schema,
    title: 'The front matter of a Dryrun exercise',
    $defs: { ...(schema.$defs ?? {}), valuePattern: withoutSchema(pattern) },
  }
}

// Where any value may stand, a pattern may stand: editors can then help with its words. A word of several forms may be any of them.
function orPattern(context: { zodSchema: unknown; jsonSchema: Record<string, unknown> }): void {
  if (context.zodSchema === valueSchema) context.jsonSchema.anyOf = [{ $ref: '#/$defs/valuePattern' }, {}]
  const forms = formsIn(context.zodSchema as object)
  if (forms === undefined) return
  context.jsonSchema.anyOf = forms.map((form) =>
    withoutSchema(z.toJSONSchema(form, { io: 'input', override: orPattern })),
  )
}

function withoutSchema({ $schema: _, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest
}
