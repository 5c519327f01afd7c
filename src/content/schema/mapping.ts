// The bricks of the schema: mappings that know their own words, and words that are planned but not built.
import { z } from 'zod'

/** The words a mapping has, by its name, for "has no word …; did you mean …?". */
const vocabularies = new Map<string, readonly string[]>()

export function wordsOf(noun: string): readonly string[] {
  return vocabularies.get(noun) ?? []
}

/** A mapping with exactly these words. `noun` begins a sentence: "A check". */
export function mapping<Shape extends z.core.$ZodLooseShape>(noun: string, shape: Shape, description: string) {
  vocabularies.set(noun, Object.keys(shape))
  const error = (issue: z.core.$ZodRawIssue) =>
    // What reads the issues finds the words by the noun.
    issue.code === 'unrecognized_keys' ? noun : `${noun} is a mapping: write names with a colon and a value.`
  return z.strictObject(shape, { error }).meta({ description })
}

/** A word that the format has and this version cannot do yet. */
export function notBuilt(name: string, description: string) {
  return z
    .never({ error: `not-built: "${name}" is part of the format, but is not built yet. Leave it out for now.` })
    .optional()
    .meta({ description: `Not built yet: ${description}` })
}

/** A text; numbers and true or false are taken as they were written. */
export function plainText(say: string) {
  return z.union([z.string(), z.number(), z.boolean()], { error: say })
}

/** One or several texts. */
export function plainTexts(say: string) {
  return z.union([plainText(say), z.array(plainText(say), { error: say })], { error: say })
}

export const NAME = /^[^\W\d]\w*$/u
