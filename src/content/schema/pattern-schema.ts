// The schema of patterns: what a value or a text must be. A value that is no pattern is the value itself.
import { z } from 'zod'
import { editDistance } from '../closest-word.ts'
import { mapping, plainText, plainTexts, wordsOf } from './mapping.ts'
import { DURATION, MODE } from './quantities.ts'
import { passOn, readIssues } from './read-issues.ts'

const VALUE_TYPES = ['None', 'bool', 'int', 'float', 'number', 'str', 'bytes', 'list', 'tuple', 'set', 'dict'] as const

const aNumber = (name: string) => z.number({ error: `"${name}" is a number, for example  ${name}: 5` })
const aCount = (name: string) =>
  z
    .int({ error: `"${name}" counts: write a whole number, for example  ${name}: 3` })
    .min(0, `"${name}" cannot be below 0.`)
const anything = (description: string) => z.unknown().optional().meta({ description })
const valueList = (name: string) =>
  z.array(z.unknown(), { error: `"${name}" is a list of values, for example  ${name}: [web01, web02]` })

export const valuePatternSchema = mapping(
  'A value pattern',
  {
    is: anything('The value itself. Needed where a dictionary has only keys that are words of a pattern.'),
    python: z.string({ error: '"python" is a Python value in quotes, for example  python: "(1, 2)"' }).optional().meta({
      description:
        'The value itself as Python writes it, for what YAML cannot say: "(1, 2)", "{\'a\', \'b\'}", "b\'x\'".',
    }),
    near: aNumber('near').optional().meta({ description: 'A number, with "within".' }),
    within: aNumber('within').optional().meta({ description: 'How far the number may be from "near".' }),
    from: aNumber('from').optional().meta({ description: 'A number that is at least this.' }),
    to: aNumber('to').optional().meta({ description: 'A number that is at most this.' }),
    type: z
      .union([z.enum(VALUE_TYPES), z.null()], { error: `"type" is one of: ${VALUE_TYPES.join(', ')}.` })
      .optional()
      .meta({ description: 'The kind of value. "number" is an int or a float, never True or False.' }),
    has: anything('A text within a str, an item of a list, a key of a dict; a list: all of them.'),
    lacks: anything('What must not be in it; a list: none of them.'),
    matches: z
      .string({ error: '"matches" is a regular expression in quotes, for example  matches: "^web\\d+$"' })
      .optional()
      .meta({ description: 'A regular expression that is found in a str.' }),
    keys: valueList('keys').optional().meta({ description: 'The keys of a dict: exactly these, in any order.' }),
    get each() {
      return valueSchema.optional().meta({ description: 'A pattern for each item of a list or each value of a dict.' })
    },
    get entries() {
      return z
        .record(z.string(), valueSchema, { error: '"entries" is a mapping: a key and what its value must be.' })
        .optional()
        .meta({ description: 'Key → pattern. Other keys do not matter.' })
    },
    'in any order': valueList('in any order').optional().meta({ description: 'These items, in any order.' }),
    get 'one of'() {
      return z
        .array(valueSchema, { error: '"one of" is a list of values, for example  one of: [0, None]' })
        .optional()
        .meta({ description: 'One of these values or patterns.' })
    },
    length: aCount('length').optional().meta({ description: 'What len() gives.' }),
    get 'in order'() {
      return z
        .array(valueSchema, { error: '"in order" is a list: a value or a pattern for each item.' })
        .optional()
        .meta({ description: 'A value or a pattern for each item of a list.' })
    },
  },
  'What a value must be. All words that are written must hold.',
)

export const VALUE_WORDS = wordsOf('A value pattern')

/** A mapping is a pattern when all its keys are words of a pattern. */
export function isPattern(keys: readonly string[]): boolean {
  return keys.length > 0 && keys.every((key) => VALUE_WORDS.includes(key))
}

/** Any value, or a pattern. JSON Schema is told about the pattern in `exerciseJsonSchema`. */
export const valueSchema: z.ZodUnknown = z.unknown().check((payload) => {
  const data = payload.value
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return
  const keys = Object.keys(data)
  if (isPattern(keys)) {
    const parsed = valuePatternSchema.safeParse(data)
    const findings = parsed.success ? [] : readIssues(parsed.error.issues)
    for (const finding of findings) payload.issues.push({ ...passOn(finding), input: data })
    return
  }
  const misspelt = misspeltWord(keys)
  if (misspelt === undefined) return
  const say = `A value pattern has no word "${misspelt.key}". Did you mean "${misspelt.word}"? If you mean a dictionary with this key, write  is: {…}`
  payload.issues.push({
    ...passOn({ path: [misspelt.key], at: 'name', rule: 'unknown-word', say }),
    input: data,
  })
})

// One exact word and otherwise only near misses: that was meant as a pattern.
function misspeltWord(keys: readonly string[]): { readonly key: string; readonly word: string } | undefined {
  const strangers = keys.filter((key) => !VALUE_WORDS.includes(key))
  if (strangers.length === keys.length) return undefined
  const near = strangers.map((key) => VALUE_WORDS.find((word) => word.length > 3 && editDistance(key, word, 2) < 2))
  const [key] = strangers
  const [word] = near
  return near.includes(undefined) || key === undefined || word === undefined ? undefined : { key, word }
}

const numberMapping = mapping(
  'A number pattern',
  {
    near: aNumber('near').optional().meta({ description: 'The number, with "within".' }),
    within: aNumber('within').optional().meta({ description: 'How far it may be from "near".' }),
    from: aNumber('from').optional().meta({ description: 'At least this.' }),
    to: aNumber('to').optional().meta({ description: 'At most this.' }),
  },
  'A number with some room: near and within, or from and to.',
)

const NUMBER = 'Write a number, or {near: 12.5, within: 0.1}, or {from: 0, to: 100}.'
export const numberSchema = z.union([z.number(), numberMapping], { error: NUMBER })

const SECONDS = 'Write seconds or a duration, for example  2  or  500 ms  or  1 min'
export const secondsSchema = z.union([z.number(), z.string().regex(DURATION, SECONDS), numberMapping], {
  error: SECONDS,
})

const TEXT = 'Write the whole text, or a pattern such as {has: web01}.'

export const textWords = {
  is: plainText('"is" is the whole text.')
    .optional()
    .meta({ description: 'The whole text; ends of lines and blanks at their ends do not count.' }),
  exactly: plainText('"exactly" is the whole text.')
    .optional()
    .meta({ description: 'The whole text, every blank and line end included.' }),
  has: plainTexts('"has" is a text or a list of texts.')
    .optional()
    .meta({ description: 'Each of these texts occurs.' }),
  lacks: plainTexts('"lacks" is a text or a list of texts.')
    .optional()
    .meta({ description: 'None of these texts occurs.' }),
  matches: plainTexts('"matches" is a regular expression in quotes.')
    .optional()
    .meta({ description: 'Each of these regular expressions is found; ^ and $ are beginning and end of a line.' }),
  'in words': z
    .string({ error: '"in words" says what "matches" looks for, for example  in words: a date such as 2026-01-05' })
    .min(1)
    .optional()
    .meta({ description: 'What "matches" looks for, in words for the learner.' }),
  lines: z
    .union([z.int().min(0), z.array(plainText('A line is a text.'))], {
      error: '"lines" is a list of lines, or how many lines there are.',
    })
    .optional()
    .meta({ description: 'A list: these lines, in this order. A number: so many lines.' }),
  among: z.array(plainText('A line is a text.'), { error: '"among" is a list of lines.' }).optional().meta({
    description:
      'With "lines": only lines that are one of "lines" or of "among", blanks around them off, are compared.',
  }),
  'in any order': z
    .array(plainText('A line is a text.'), { error: '"in any order" is a list of lines.' })
    .optional()
    .meta({ description: 'These lines, in any order.' }),
  every: z.string({ error: '"every" is a regular expression in quotes.' }).optional().meta({
    description:
      'With "lines" or "in any order": the parts of the text that have this form are compared, in place of lines; with groups, the groups, joined by a blank.',
  }),
  'block of file': z.string({ error: '"block of file" is the path of a file of the world.' }).optional().meta({
    description:
      'All lines of this file of the world, each once, in order, with nothing in between; other lines before and after are fine.',
  }),
  'output of': plainText('"output of" is a command that ran, for example  output of: df ...').optional().meta({
    description: 'All lines that this command wrote to standard output, in order; others may stand between them.',
  }),
  'errors of': plainText('"errors of" is a command that ran, for example  errors of: sls ...').optional().meta({
    description: 'All lines that this command wrote to standard error, in order; others may stand between them.',
  }),
  number: numberSchema.optional().meta({ description: 'Some number in the text is this one.' }),
  'only one of': z
    .array(plainText('Write texts.'), { error: '"only one of" is a list of texts.' })
    .optional()
    .meta({ description: 'Exactly one of these texts occurs.' }),
  shows: anything(
    'Some part of the text, from an opening to a closing bracket, reads as this value, as Python or as JSON.',
  ),
  'shows variable': z
    .string({ error: '"shows variable" is the name of a variable of the program.' })
    .optional()
    .meta({ description: 'The same with the value that this variable of the program held at the end.' }),
  value: plainText('"value" is a text.')
    .optional()
    .meta({ description: 'Some line is this text, or ends with a label, a colon and this text.' }),
  yaml: anything('The text is this value as YAML.'),
  csv: z
    .array(z.array(plainText('A field is a text.'), { error: 'Each row of "csv" is a list of fields.' }), {
      error: '"csv" is a list of rows, each a list of fields.',
    })
    .optional()
    .meta({ description: 'The text is these rows as CSV.' }),
}

export const textSchema = z.union(
  [
    plainText(TEXT),
    mapping(
      'A text pattern',
      {
        ...textWords,
        json: anything('From the first brace or bracket to the last, the text is this value as strict JSON.'),
      },
      'What a text must be. All words that are written must hold.',
    ),
  ],
  { error: TEXT },
)

const FILE = 'Write the whole text of the file, or a pattern such as {has: web01}. {} means: any content.'

const inFormat = (format: string) =>
  valueSchema
    .optional()
    .meta({ description: `The whole file is ${format} of this value, or of one that fits this pattern.` })

export const filePatternSchema = z.union(
  [
    plainText(FILE),
    mapping(
      'A file pattern',
      {
        ...textWords,
        json: valueSchema
          .optional()
          .meta({ description: 'The whole file is strict JSON of this value, or of a value that fits this pattern.' }),
        'json of variable': z
          .string({ error: '"json of variable" is the name of a variable of the program.' })
          .optional()
          .meta({ description: 'The whole file is strict JSON of what this variable of the program holds.' }),
        yaml: inFormat('YAML, as safe_load reads it,'),
        hcl: inFormat("Terraform's language"),
        nginx: inFormat('a configuration of nginx'),
        ini: inFormat('an INI file'),
        mode: z
          .union([z.number(), z.string().regex(MODE, 'Write the mode in quotes, for example  mode: "0644"')], {
            error: 'Write the mode in quotes, for example  mode: "0644"',
          })
          .optional()
          .meta({ description: 'The permission bits, such as "0644".' }),
      },
      'What a file must be. All words that are written must hold.',
    ),
  ],
  { error: FILE },
)
