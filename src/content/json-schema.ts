// The format as JSON Schema, for editors that check YAML while it is written.
import { z } from 'zod'
import { formsIn } from './schema/forms.ts'
import { frontSchema } from './schema/front-schema.ts'
import { valuePatternSchema, valueSchema } from './schema/pattern-schema.ts'

type Json = Record<string, unknown>

export function exerciseJsonSchema(): Json {
  const defs: Json = {}
  const override = createOverride(defs)
  const pattern = z.toJSONSchema(valuePatternSchema, { io: 'input', override })
  const schema = z.toJSONSchema(frontSchema, { io: 'input', override, reused: 'ref' })
  return {
    ...schema,
    title: 'The front matter of a Dryrun exercise',
    $defs: { ...(schema.$defs ?? {}), ...defs, valuePattern: withoutSchema(pattern) },
  }
}

/**
 * Where any value may stand, a pattern may stand: editors can then help with its words. A word of several forms may be any of them; each
 * such word is written once, into `defs`.
 */
function createOverride(defs: Json) {
  const known = new Map<object, string>()
  const override = (context: { zodSchema: unknown; jsonSchema: Json }): void => {
    if (context.zodSchema === valueSchema) context.jsonSchema.anyOf = [{ $ref: '#/$defs/valuePattern' }, {}]
    const word = context.zodSchema as object
    const forms = formsIn(word)
    if (forms === undefined) return
    let name = known.get(word)
    if (name === undefined) {
      name = `word${known.size + 1}`
      known.set(word, name)
      defs[name] = { anyOf: forms.map((form) => withoutSchema(z.toJSONSchema(form, { io: 'input', override }))) }
    }
    context.jsonSchema.$ref = `#/$defs/${name}`
  }
  return override
}

function withoutSchema({ $schema: _, ...rest }: Json): Json {
  return rest
}
