// The schema of `sends`: requests that a program sends to web servers.
import { z } from 'zod'
import { isList, isMapping, isPlain, oneOfForms } from '../forms.ts'
import { mapping, plainText, plainTexts } from '../mapping.ts'
import { FAILURES } from '../nouns/http-schema.ts'
import { sayNoMethod, sayNoRequest } from '../nouns/request-key.ts'
import { textSchema, valueSchema } from '../pattern-schema.ts'
import { DURATION } from '../quantities.ts'
import { timesWords } from '../runs-schema.ts'

const SENDS =
  '"sends" counts requests or names them: write for example  sends: 3  or  sends: {request: GET https://api.example.com/health, times: 1}'
const REQUEST = 'Write a request as a method and a URL, for example  GET https://api.example.com/health'
const PART = 'Write a text, a pattern such as {has: json}, or null: it is not there.'
const BOUNDS = (name: string) => `"${name}" is a number, or bounds: write for example  ${name}: {at most: 10}`

const requestText = plainText(REQUEST).superRefine((text, context) => {
  const say = sayNoRequest(String(text).replace(/\/\.\.\.$/, ''))
  if (say !== undefined) context.addIssue({ code: 'custom', message: say })
})

const methodText = z
  .string({ error: '"method" is a method such as GET, or a list of them.' })
  .superRefine((text, context) => {
    const say = sayNoMethod(text)
    if (say !== undefined) context.addIssue({ code: 'custom', message: say })
  })

const parts = (name: string, description: string) =>
  z
    .record(z.string().min(1, PART), z.union([textSchema, z.null()], { error: PART }), {
      error: `"${name}" is a mapping: a name and its text, for example  ${name}: {page: 2}`,
    })
    .optional()
    .meta({ description })

/** A number, or a mapping with bounds. */
const bounds = (name: string, unit: z.ZodType, description: string, extra?: z.ZodType) => {
  const say = BOUNDS(name)
  const range = mapping(
    'A number with bounds',
    {
      'at most': unit.optional().meta({ description: 'This or less.' }),
      'at least': unit.optional().meta({ description: 'This or more.' }),
      near: z.number({ error: say }).optional().meta({ description: 'The number, with "within".' }),
      within: z.number({ error: say }).optional().meta({ description: 'How far it may be from "near".' }),
      from: unit.optional().meta({ description: 'At least this.' }),
      to: unit.optional().meta({ description: 'At most this.' }),
    },
    'A number with bounds.',
  )
  const plain = extra === undefined ? unit : z.union([unit, extra], { error: say })
  return oneOfForms(
    [
      { schema: plain, fits: isPlain },
      { schema: range, fits: isMapping },
    ],
    say,
    description,
  ).optional()
}

const aCount = (name: string) => z.int({ error: BOUNDS(name) }).min(0, BOUNDS(name))
const seconds = (name: string) => {
  const say = `"${name}" is in seconds: write for example  ${name}: {at most: 10}`
  return z.union([z.number().min(0, say), z.string().regex(DURATION, say)], { error: say })
}

const OUTCOME = `Write a status, "no answer", or how it failed: ${FAILURES.join(', ')}.`
const outcome = z.union([z.int().min(100, OUTCOME).max(599, OUTCOME), z.enum([...FAILURES, 'no answer'])], {
  error: OUTCOME,
})

const VERIFY = '"verify" is true, or the path of the file that is trusted.'

const which = {
  request: oneOfForms(
    [
      { schema: requestText, fits: isPlain },
      { schema: z.array(requestText).min(1, REQUEST), fits: isList },
    ],
    REQUEST,
    'METHOD URL, or a list: one of these. {name} in the path is any one part, a last ... any rest.',
  ).optional(),
  method: z
    .union([methodText, z.array(methodText)], { error: '"method" is a method such as GET, or a list of them.' })
    .optional()
    .meta({ description: 'The method; a list: one of these.' }),
  url: textSchema.optional().meta({ description: 'The whole URL, as a text.' }),
  query: parts('query', 'Parameter of the URL → its text, decoded; null: it is not there.'),
  headers: parts('headers', 'Header → its text; null: it is not there.'),
  form: parts('form', 'Field of a form in the body → its text; null: it is not there.'),
  json: valueSchema.optional().meta({ description: 'The whole body is strict JSON of this value or pattern.' }),
  body: textSchema.optional().meta({ description: 'The body, as a text.' }),
}

/** Words that say which requests are meant. */
export const WHICH_WORDS: readonly string[] = Object.keys(which)

const manner = {
  timeout: bounds(
    'timeout',
    seconds('timeout'),
    'Every one has a time limit, and how long the program was ready to wait; true: any limit.',
    z.literal(true),
  ),
  verify: z
    .union([z.literal(true), z.string().regex(/^[/~.]/, VERIFY)], { error: VERIFY })
    .optional()
    .meta({ description: 'true: the certificate was checked; a path: with this file.' }),
  by: plainTexts('"by" is the name of a library, for example  by: requests').optional().meta({
    description: 'The library that made it: requests, urllib, http.client, boto3, curl; a list: one of these.',
  }),
  answer: outcome.optional().meta({ description: 'What each of them was answered.' }),
  answers: z
    .array(outcome, { error: '"answers" is a list, for example  answers: [503, refused, 200]' })
    .optional()
    .meta({ description: 'What they were answered, all of them, in order.' }),
  connections: bounds('connections', aCount('connections'), 'How many TCP connections were opened to their hosts.'),
  'in flight': bounds('in flight', aCount('in flight'), 'The most requests that were under way at once.'),
  apart: bounds('apart', seconds('apart'), 'Seconds from the end of one request to the beginning of the next.'),
}

export const MANNER_WORDS: readonly string[] = Object.keys(manner)

const request = mapping('A request', which, 'A request.')
const oneRequest = oneOfForms(
  [
    { schema: requestText, fits: isPlain },
    { schema: request, fits: isMapping },
  ],
  REQUEST,
  'METHOD URL, or a mapping with request, method, url, query, headers, form, json, body.',
)
const someRequests = (name: string) =>
  oneOfForms(
    [
      { schema: z.array(oneRequest).min(1, `"${name}" has no request.`), fits: isList },
      { schema: oneRequest, fits: (data) => isPlain(data) || isMapping(data) },
    ],
    `"${name}" is a request or a list of requests.`,
    'A request, or several.',
  ).optional()

const ONLY = '"only" is true, or left out.'

const sendsMapping = mapping(
  '"sends"',
  {
    ...which,
    ...timesWords,
    ...manner,
    'in order': z
      .array(oneRequest, { error: '"in order" is a list of requests.' })
      .min(1, '"in order" has no request.')
      .optional()
      .meta({ description: 'These requests, in this order; others may stand between them.' }),
    never: someRequests('never'),
    only: z
      .literal(true, { error: ONLY })
      .optional()
      .meta({ description: 'No other request than those that "sends" names.' }),
  },
  'Requests that the program sends.',
)

const oneEntry = [
  { schema: requestText, fits: (data: unknown) => typeof data === 'string' },
  { schema: sendsMapping, fits: isMapping },
]

export const sendsSchema = oneOfForms(
  [
    { schema: z.int({ error: SENDS }).min(0, '"sends" cannot be below 0.'), fits: (data) => typeof data === 'number' },
    { schema: z.literal('none'), fits: (data) => data === 'none' },
    ...oneEntry,
    { schema: z.array(oneOfForms(oneEntry, SENDS, 'A request.')).min(1, SENDS), fits: isList },
  ],
  SENDS,
  'How many requests; or METHOD URL, a mapping, or a list of these; "none": no request.',
)
