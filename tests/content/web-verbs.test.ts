// The verbs about requests and the cloud, as they are written and as they are read.
import { describe, expect, test } from 'vitest'
import { exerciseFrom, exerciseText, problemsOf, said } from './exercise-text.ts'

const WORLD =
  'world:\n  cwd: /srv\n  http:\n    GET https://api.example.com/data: 200\n    POST https://api.example.com/users/{id}: 200\n    "GET https://api.example.com/pages?page=1": 200\n'
const written = (verb: string) =>
  exerciseText({ front: `${WORLD}checks:\n  - it: It works\n    ${verb}\n`, mistakes: null, starter: null })
const patterns = (verb: string): readonly unknown[] => {
  const expectation = exerciseFrom(written(verb)).checks[0]?.cases[0]?.expects[0]
  return expectation?.kind === 'sends' || expectation?.kind === 'provisions' ? expectation.what : []
}
const problem = (verb: string) => (said(problemsOf(written(verb)))[0] ?? '').replace(/^\S+ \S+ /, '')

const any = { text: '' }
const times = (number: number) => ({ atLeast: number, atMost: number })
const GET = 'GET https://api.example.com/data'
const get = { text: GET, methods: ['GET'], url: { kind: 'address', urls: ['https://api.example.com/data'] } }
const once = { atLeast: 1 }
const str = (text: string) => ({ kind: 'str', text })

describe('sends', () => {
  test.each([
    ['sends: 3', [{ kind: 'some', request: any, times: times(3) }]],
    ['sends: none', [{ kind: 'some', request: any, times: times(0) }]],
    [`sends: ${GET}`, [{ kind: 'some', request: get, times: once }]],
    [`sends: {request: ${GET}, at most: 2}`, [{ kind: 'some', request: get, times: { atLeast: 0, atMost: 2 } }]],
    [
      `sends: [${GET}, {never: ${GET}}]`,
      [
        { kind: 'some', request: get, times: once },
        { kind: 'some', request: get, times: times(0) },
      ],
    ],
    [
      `sends: {in order: [${GET}, {method: [PUT, POST]}], only: true}`,
      [
        { kind: 'in order', requests: [get, { text: 'PUT or POST', methods: ['PUT', 'POST'] }] },
        { kind: 'only', requests: [get, { text: 'PUT or POST', methods: ['PUT', 'POST'] }] },
      ],
    ],
  ])('%s', (verb, expected) => {
    expect(patterns(verb)).toEqual(expected)
  })

  test('the parts of a request', () => {
    expect(
      patterns(
        'sends: {method: POST, url: {has: /users/}, query: {page: 2, debug: null}, headers: {Authorization: {has: Bearer}, X-Old: null}, json: {entries: {a: 1}}, body: {has: a}, form: {b: c}, times: 1}',
      ),
    ).toEqual([
      {
        kind: 'some',
        times: times(1),
        request: {
          text: 'POST /users/',
          methods: ['POST'],
          url: { kind: 'text', text: { has: ['/users/'] } },
          query: { page: { is: '2' }, debug: null },
          headers: { authorization: { has: ['Bearer'] }, 'x-old': null },
          json: { entries: [[str('a'), { is: { kind: 'int', text: '1' } }]] },
          body: { has: ['a'] },
          form: { b: { is: 'c' } },
        },
      },
    ])
  })

  test('how they were made: alone, it speaks of all there are', () => {
    expect(
      patterns(
        'sends: {timeout: {at most: 10}, verify: pki/ca.crt, by: requests, answers: [503, refused, no answer], answer: 200, connections: 1, in flight: {at least: 2, at most: 10}, apart: {at least: 500 ms}}'.replace(
          'pki',
          './pki',
        ),
      ),
    ).toEqual([
      {
        kind: 'some',
        request: any,
        times: { atLeast: 0 },
        timeout: { kind: 'range', to: 10 },
        verify: '/srv/pki/ca.crt',
        by: ['requests'],
        answer: { kind: 'status', status: 200 },
        answers: [
          { kind: 'status', status: 503 },
          { kind: 'failure', how: 'refused' },
          { kind: 'failure', how: 'no answer' },
        ],
        connections: { kind: 'near', near: 1, within: 1e-9 },
        inFlight: { kind: 'range', from: 2, to: 10 },
        apart: { kind: 'range', from: 0.5 },
      },
    ])
    expect(patterns('sends: {timeout: true, verify: true, by: [urllib, requests]}')).toMatchObject([
      { timeout: 'any', verify: true, by: ['urllib', 'requests'] },
    ])
    expect(patterns('sends: {timeout: 5 s}')).toMatchObject([{ timeout: { kind: 'near', near: 5 } }])
  })

  test.each([
    'sends: POST https://api.example.com/users/7',
    'sends: POST https://api.example.com/users/{any}',
    'sends: POST https://api.example.com/...',
    'sends: GET https://API.example.com:443/data?x=1',
    '"sends": "GET https://api.example.com/pages?page=1"',
    'sends: GET http://localhost:8000/',
    'sends: {never: GET https://other.example/}',
    'sends: {request: GET https://other.example/, times: 0}',
  ])('a request that the world answers, or that must not come: %s', (verb) => {
    expect(problem(verb)).toBe('')
  })

  test.each([
    ['sends: many', 'Write a request as a method and a URL, for example  GET https://api.example.com/health'],
    ['sends: -1', '"sends" cannot be below 0.'],
    ['sends: {tmes: 3}', '"sends" has no word "tmes". Did you mean "times"?'],
    ['sends: {method: FETCH}', 'There is no method FETCH. It is one of: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS.'],
    [
      'sends: api.example.com',
      'Write a request as a method and a URL, for example  GET https://api.example.com/health',
    ],
    ['sends: GET api.example.com', 'A URL begins with http:// or https://, for example  https://api.example.com'],
    ['sends: {timeout: soon}', '"timeout" is in seconds: write for example  timeout: {at most: 10}'],
    [
      'sends: {connections: few}',
      '"connections" is a number, or bounds: write for example  connections: {at most: 10}',
    ],
    ['sends: {in flight: {at mots: 3}}', 'A number with bounds has no word "at mots". Did you mean "at most"?'],
    ['sends: {verify: false}', '"verify" is true, or the path of the file that is trusted.'],
    ['sends: {answer: 42}', /^Write a status, "no answer", or how it failed: timeout, /],
    [`sends: {request: ${GET}, url: {has: b}}`, '"request" has a URL already. Leave one of the two out.'],
    [
      'sends: GET https://api.example.com/dta',
      /^The world has no GET https:\/\/api\.example\.com\/dta\. It has: GET \S+\/data, POST \S+\/users\/\{id\}, GET \S+page=1$/,
    ],
    [
      'sends: {in order: [POST https://api.example.com/data]}',
      /^The world has no POST https:\/\/api\.example\.com\/data\./,
    ],
    ['"sends": "GET https://api.example.com/pages?page=2"', /^The world has no GET \S+page=2\./],
  ])('what cannot be is told: %s', (verb, say) => {
    if (typeof say === 'string') expect(problem(verb)).toBe(say)
    else expect(problem(verb)).toMatch(say)
  })
})

describe('provisions', () => {
  test('servers, how many, and how they stand', () => {
    expect(
      patterns(
        'provisions: [{name: web01, state: [pending, running], times: 1}, {new: true, image: ami-0c55b159cbfafe1f0, type: t3.micro, tags: {Team: sre, Old: null}}]',
      ),
    ).toEqual([
      { times: times(1), states: ['pending', 'running'], tags: { Name: 'web01' } },
      { times: once, isNew: true, image: 'ami-0c55b159cbfafe1f0', type: 't3.micro', tags: { Team: 'sre', Old: null } },
    ])
  })

  test.each([
    ['provisions: 3', /^"provisions" names servers that are there at the end/],
    ['provisions: {state: up}', /^The state of a server is one of|^"state" is a state or a list/],
    ['provisions: {nam: a}', '"provisions" has no word "nam". Did you mean "name"?'],
    ['provisions: {new: yes}', '"new" is true or false.'],
  ])('what cannot be is told: %s', (verb, say) => {
    if (typeof say === 'string') expect(problem(verb)).toBe(say)
    else expect(problem(verb)).toMatch(say)
  })
})
