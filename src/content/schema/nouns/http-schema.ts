// The schema of `http`: requests that the web servers of a world answer, and what they answer.
import { z } from 'zod'
import { isList, isMapping, isNull, isPlain, oneOfForms } from '../forms.ts'
import { mapping, plainText } from '../mapping.ts'
import { DURATION, parseDurationMs, SIZE } from '../quantities.ts'
import { durationSchema, sizeSchema } from './figure-schema.ts'
import { requestKey } from './request-key.ts'

/** As a failure is written; `bad certificate` is short for one that nobody known has signed. */
export const FAILURES = [
  'timeout',
  'connect timeout',
  'refused',
  'reset',
  'unknown host',
  'unreachable',
  'malformed',
  'bad certificate',
  'expired certificate',
  'self-signed certificate',
  'wrong host certificate',
  'unknown authority',
] as const

const STATUS = 'A status is a number from 200 to 599, for example  status: 503'
const ANSWER = `Write a status, a mapping such as  {status: 503, json: {error: starting}}, or one of: ${FAILURES.join(', ')}.`
const HEADERS = '"headers" is a mapping: a name and its text, for example  headers: {Retry-After: "30"}'
const WHEN = 'Write the text that stands there; null: it is not there.'
const LIMIT = 'Write how many requests in which time, for example  limit: 5 per 1 s'
const PIECES = '"pieces" is how many there are, or both facts, for example  pieces: {count: 5, each: 200 ms}'
const HEX = 'Write the bytes as pairs of hexadecimal digits, for example  bytes: "89 50 4e 47"'
const TIMELINE =
  'Answers by time are a mapping from times since the first request to answers; it begins with 0 s, for example  {0 s: 503, 0.9 s: {json: {status: up}}}'
const HTTP =
  '"http" is a mapping: a request and what it is answered, for example  http: {GET https://api.example.com/health: {json: {status: up}}}'

export const LIMIT_FORM = /^(\d+)\s+per\s+(.+)$/
const isLimit = (text: string) => {
  const [, requests, time = ''] = LIMIT_FORM.exec(text) ?? []
  return Number(requests) > 0 && (parseDurationMs(time) ?? 0) > 0
}

const statusSchema = z.int({ error: STATUS }).min(200, STATUS).max(599, STATUS)
const failureSchema = z.enum(FAILURES, { error: ANSWER })
const conditions = (name: string) =>
  z
    .record(z.string().min(1, WHEN), z.union([plainText(WHEN), z.null()], { error: WHEN }), {
      error: `"${name}" is a mapping: a name and its text, for example  ${name}: {page: 2}`,
    })
    .optional()

const when = mapping(
  'A condition of an answer',
  {
    query: conditions('query').meta({ description: 'Parameter of the URL → its text; null: it is not there.' }),
    headers: conditions('headers').meta({ description: 'Header → its text; null: it is not there.' }),
    json: z
      .unknown()
      .optional()
      .meta({ description: 'The body is JSON with this in it: of a mapping, at least these keys.' }),
    form: conditions('form').meta({ description: 'Field of a form in the body → its text.' }),
  },
  'When an answer holds.',
)

const responseWords = {
  status: statusSchema.optional().meta({ description: 'The status. 200 if absent.' }),
  json: z.unknown().optional().meta({ description: 'The body, as JSON of this value.' }),
  text: plainText('"text" is the body, a text.').optional().meta({ description: 'The body, plain text.' }),
  html: plainText('"html" is the body, a text.').optional().meta({ description: 'The body, an HTML page.' }),
  xml: plainText('"xml" is the body, a text.').optional().meta({ description: 'The body, XML.' }),
  bytes: z
    .string({ error: HEX })
    .regex(/^(?:[0-9a-fA-F]{2}\s*)+$/, HEX)
    .optional()
    .meta({ description: 'The body, as bytes in hexadecimal digits.' }),
  from: z
    .string({ error: '"from" names a file beside the exercise, for example  from: page.html' })
    .optional()
    .meta({ description: 'The body is this file beside the exercise; its kind comes from its ending.' }),
  size: sizeSchema('Write a size, for example  size: 2 MB')
    .optional()
    .meta({ description: 'The body is a text of dots of this size.' }),
  echo: z
    .literal(true, { error: '"echo" is true, or left out.' })
    .optional()
    .meta({ description: 'The body is what the request held, as JSON: method, url, query, headers, body.' }),
  redirect: z
    .string({ error: '"redirect" is the URL or path to go to.' })
    .min(1, '"redirect" is the URL or path to go to.')
    .optional()
    .meta({ description: 'Status 302, or the status that is written, with this Location.' }),
  headers: z
    .record(
      z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/, HEADERS),
      z.union([plainText(HEADERS), z.array(plainText(HEADERS)), z.null()], { error: HEADERS }),
      { error: HEADERS },
    )
    .optional()
    .meta({ description: 'Name → text, or texts, beside those that every server writes. null leaves one out.' }),
  after: durationSchema(
    'Write how long the server waits, for example  after: 2 s',
    'How long the server waits before it answers.',
  ).optional(),
  pieces: oneOfForms(
    [
      { schema: z.int({ error: PIECES }).min(1, PIECES).max(10_000, PIECES), fits: isPlain },
      {
        schema: mapping(
          '"pieces"',
          {
            count: z.int({ error: PIECES }).min(1, PIECES).max(10_000, PIECES).meta({ description: 'How many.' }),
            each: durationSchema(PIECES, 'The wait before each.').optional(),
          },
          'Pieces of the body.',
        ),
        fits: isMapping,
      },
    ],
    PIECES,
    'The body comes in so many pieces, each after a wait.',
  ).optional(),
  gzip: z
    .literal(true, { error: '"gzip" is true, or left out.' })
    .optional()
    .meta({ description: 'The body is compressed where the client accepts it.' }),
  cut: z
    .union([z.int().min(0, 'Write after how many bytes, for example  cut: 100'), z.string().regex(SIZE)], {
      error: 'Write after how many bytes, for example  cut: 100',
    })
    .optional()
    .meta({ description: 'The connection ends after so many bytes of the body.' }),
  closes: z
    .literal(true, { error: '"closes" is true, or left out.' })
    .optional()
    .meta({ description: 'The server closes the connection after the answer.' }),
  fails: failureSchema.optional().meta({ description: 'No answer comes: the word says why.' }),
}

/** A mapping of these words alone is an answer. */
export const ANSWER_WORDS: readonly string[] = Object.keys(responseWords)

const plainAnswer = {
  schema: z.union([statusSchema, failureSchema], { error: ANSWER }),
  fits: isPlain,
}

const answer = oneOfForms(
  [plainAnswer, { schema: mapping('One of the answers', responseWords, 'What a server answers.'), fits: isMapping }],
  ANSWER,
  'A status, an answer or a failure.',
)

const limit = z
  .string({ error: LIMIT })
  .refine(isLimit, LIMIT)
  .optional()
  .meta({ description: 'More requests than so many in this time are answered with 429 and Retry-After.' })

/** All keys are times. */
export const isTimeline = (data: unknown): boolean =>
  isMapping(data) &&
  Object.keys(data as object).length > 0 &&
  Object.keys(data as object).every((key) => DURATION.test(key))

const timeline = z
  .record(z.string().regex(DURATION, TIMELINE), answer, { error: TIMELINE })
  .refine((data) => Object.keys(data).some((time) => parseDurationMs(time) === 0), TIMELINE)

const sequence = z.array(answer, { error: ANSWER }).min(1, 'A list of answers has at least one.')

const conditional = mapping(
  'An answer of a server',
  {
    ...responseWords,
    when: when.optional().meta({ description: 'It answers only such requests.' }),
    limit,
    answers: oneOfForms(
      [{ schema: sequence, fits: isList }, { schema: timeline, fits: isTimeline }, plainAnswer],
      '"answers" is a list of answers, or answers by time.',
      'Several answers, beside "when" or "limit".',
    ).optional(),
  },
  'What a server answers, and to which requests.',
)

const itemOfList = oneOfForms([plainAnswer, { schema: conditional, fits: isMapping }], ANSWER, 'An answer.')

const timelineForm = { schema: timeline, fits: isTimeline }
const answersForms = [
  plainAnswer,
  { schema: z.array(itemOfList, { error: ANSWER }).min(1, 'A list of answers has at least one.'), fits: isList },
  timelineForm,
  { schema: conditional, fits: isMapping },
]

const answers = oneOfForms(
  [{ schema: z.null(), fits: isNull }, ...answersForms],
  ANSWER,
  'An answer, or a list: one for each request, and the last repeats. An answer with "when" is an exception. null removes.',
)

/** `http: [500]` in a check: other answers to the only request of the world. */
export const isShortHttp = (data: unknown): boolean =>
  isPlain(data) || isList(data) || isTimeline(data) || isOneAnswer(data)

const isOneAnswer = (data: unknown): boolean => {
  const keys = isMapping(data) ? Object.keys(data as object) : []
  return keys.length > 0 && keys.every((key) => [...ANSWER_WORDS, 'when', 'limit', 'answers'].includes(key))
}

export const httpSchema = oneOfForms(
  [
    ...answersForms.map(({ schema, fits }) => ({ schema, fits: (data: unknown) => isShortHttp(data) && fits(data) })),
    { schema: z.record(requestKey, answers, { error: HTTP }), fits: isMapping },
  ],
  HTTP,
  'METHOD URL → what the server answers. In a check, answers alone stand for those of the only request of the world.',
).optional()
