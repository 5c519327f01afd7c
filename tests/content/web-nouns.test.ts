// The nouns of the web: what an author writes about servers, certificates and the cloud, what the host is made from, and what is said where it cannot be.
import { describe, expect, test } from 'vitest'
import type { Route } from '../../src/model/web.ts'
import { EMPTY_WORLD, type World } from '../../src/model/world.ts'
import { bytes, exerciseFrom, exerciseText, problemsOf, said } from './exercise-text.ts'

const front = (nouns: string) => `world:\n${nouns.replace(/^/gm, '  ')}\n`
const worldOf = (nouns: string, siblings: Parameters<typeof exerciseFrom>[1] = []): World =>
  exerciseFrom(exerciseText({ front: `${front(nouns)}call: count([1])\n`, mistakes: null }), siblings).world
const saidOf = (nouns: string) => said(problemsOf(exerciseText({ front: front(nouns), mistakes: null })))
const checked = (nouns: string, check: string) =>
  exerciseText({
    front: `${front(nouns)}call: count([1])\nchecks:\n  - it: It returns 1\n    returns: 1\n${check.replace(/^/gm, '    ')}\n`,
    mistakes: null,
  })
/** The world of a check that changes the visible one. */
const changed = (nouns: string, check: string) => {
  const [first] = exerciseFrom(checked(nouns, check)).checks
  return { world: first?.cases[0]?.world ?? EMPTY_WORLD, given: first?.cases[0]?.given ?? [] }
}
const HEALTH = 'GET https://api.example.com/health'
const routesOf = (answers: string): readonly Route[] => worldOf(`http:\n  ${HEALTH}: ${answers}`).web.routes
const answersOf = (answers: string) => routesOf(answers)[0]?.answers
const response = (status: number, more: object = {}) => ({
  kind: 'response',
  status,
  headers: {},
  body: { kind: 'empty' },
  waitMs: 0,
  ...more,
})
const failure = (how: string) => ({ kind: 'failure', how })
const sequence = (...answers: readonly object[]) => ({ kind: 'sequence', answers })
const json = (text: string) => ({ kind: 'text', text, type: 'application/json' })
const word = (text: string) => ({ kind: 'word', word: text })

describe('a request', () => {
  test('has a method, a server and the parts of a path', () => {
    const { web, network } = worldOf(
      'http:\n  GET https://api.example.com/users/{id}/a%20b: 200\n  POST http://10.0.0.9:8080/: 201\n  GET http://localhost:9000/files/...: 200\n  GET https://Example.com: 200',
    )
    expect(web.routes.map(({ method, server, path }) => [method, server, path])).toEqual([
      [
        'GET',
        { isSecure: true, host: 'api.example.com', port: 443 },
        [word('users'), { kind: 'capture', name: 'id' }, word('a b')],
      ],
      ['POST', { isSecure: false, host: '10.0.0.9', port: 8080 }, [word('')]],
      ['GET', { isSecure: false, host: 'localhost', port: 9000 }, [word('files'), { kind: 'rest' }]],
      ['GET', { isSecure: true, host: 'example.com', port: 443 }, [word('')]],
    ])
    expect(network).toEqual({
      'api.example.com': { ip: '10.0.1.12', latencyMs: 1, lossPercent: 0, ports: { 443: 'open' } },
      '10.0.0.9': { ip: '10.0.0.9', latencyMs: 1, lossPercent: 0, ports: { 8080: 'open' } },
      'example.com': { ip: '10.0.1.13', latencyMs: 1, lossPercent: 0, ports: { 443: 'open' } },
    })
  })

  test('may have a query, which is a condition', () => {
    const { routes } = worldOf('http: {"GET https://a.example/data?page=2&q=a+b%26c": 200}').web
    expect(routes.map(({ when }) => when)).toEqual([{ query: { page: '2', q: 'a b&c' } }])
  })

  test.each([
    ['https://api.example.com/health: 200', 'Say which method, for example  GET https://api.example.com/health'],
    ['health: 200', 'Write a request as a method and a URL, for example  GET https://api.example.com/health'],
    [
      'FETCH https://a.example/: 200',
      'There is no method FETCH. It is one of: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS.',
    ],
    ['GTE https://a.example/: 200', 'There is no method GTE. Did you mean GET?'],
    ['get https://a.example/: 200', 'Write the method in capitals: GET'],
    ['GET a.example/health: 200', 'A URL begins with http:// or https://, for example  https://a.example/health'],
    ['GET ftp://a.example/: 200', 'A web server is asked over http:// or https://.'],
    ['"GET https://a.example/a b": 200', 'A URL has no blank in it. Write %20 for one.'],
    ['"GET https://a.example/#top": 200', 'What follows the # in a URL is never sent. Leave it out.'],
    [
      'GET https://a.example/x{id}: 200',
      'A name in braces stands for a whole part of the path, for example  /users/{id}',
    ],
    [
      'GET https://a.example:99999/: 200',
      'This is no URL: https://a.example:99999/. Write for example  https://api.example.com/health',
    ],
  ])('that cannot be is told: %s', (entry, say) => {
    expect(saidOf(`http:\n  ${entry}`)[0]).toBe(`wrong-kind 4:5 ${say}`)
  })
})

describe('an answer', () => {
  test('is a status, a body of a kind, or a failure', () => {
    expect(answersOf('503')).toEqual(sequence(response(503)))
    expect(answersOf('refused')).toEqual(sequence(failure('refused')))
    expect(answersOf('bad certificate')).toEqual(sequence(failure('self-signed certificate')))
    expect(answersOf('{fails: connect timeout}')).toEqual(sequence(failure('connect timeout')))
    expect(answersOf('{status: 404, text: not here}')).toEqual(
      sequence(response(404, { body: { kind: 'text', text: 'not here', type: 'text/plain; charset=utf-8' } })),
    )
    expect(answersOf('{html: <p>ä</p>}')).toEqual(
      sequence(response(200, { body: { kind: 'text', text: '<p>ä</p>', type: 'text/html; charset=utf-8' } })),
    )
    expect(answersOf('{xml: <a/>}')).toEqual(
      sequence(response(200, { body: { kind: 'text', text: '<a/>', type: 'application/xml' } })),
    )
    expect(answersOf('{bytes: "00 ff 41"}')).toEqual(
      sequence(response(200, { body: { kind: 'bytes', base64: 'AP9B', type: 'application/octet-stream' } })),
    )
    expect(answersOf('{size: 5}')).toEqual(
      sequence(response(200, { body: { kind: 'text', text: '.....', type: 'text/plain; charset=utf-8' } })),
    )
    expect(answersOf('{echo: true}')).toEqual(sequence(response(200, { body: { kind: 'echo' } })))
  })

  test('has JSON as Python writes it: whole numbers of any length, fractions, letters as they are', () => {
    expect(answersOf('{json: {a: [1, 2.0, 123456789012345678901, true, null, "ä\\n"], 5: x}}')).toEqual(
      sequence(response(200, { body: json('{"a": [1, 2.0, 123456789012345678901, true, null, "ä\\n"], "5": "x"}') })),
    )
    expect(answersOf('{json: null}')).toEqual(sequence(response(200, { body: json('null') })))
  })

  test('may be a file beside the exercise', () => {
    const file = (name: string, content: string | Uint8Array) => ({
      path: `exercises/01-python-basics/${name}`,
      bytes: typeof content === 'string' ? bytes(content) : content,
    })
    const bodies = worldOf(`http:\n  ${HEALTH}: [{from: page.html}, {from: dot.png}]`, [
      file('page.html', '<p>Hi</p>'),
      file('dot.png', Uint8Array.of(0x89, 0x50, 0)),
    ]).web.routes[0]?.answers
    expect(bodies).toEqual(
      sequence(
        response(200, { body: { kind: 'text', text: '<p>Hi</p>', type: 'text/html; charset=utf-8' } }),
        response(200, { body: { kind: 'bytes', base64: 'iVAA', type: 'image/png' } }),
      ),
    )
    expect(saidOf(`http:\n  ${HEALTH}: {from: nowhere.html}`)).toContainEqual(
      expect.stringMatching(/^missing-file 4:\d+ There is no nowhere.html next to this exercise\.$/),
    )
  })

  test('has headers, waits, pieces and ends of its own', () => {
    expect(
      answersOf(
        '{text: abc, headers: {X-Id: 7, Set-Cookie: [a=1, b=2], Date: null, Content-Type: text/plain; charset=latin-1}, after: 2 s, pieces: {count: 5, each: 200 ms}, gzip: true, cut: 2, closes: true}',
      ),
    ).toEqual(
      sequence(
        response(200, {
          headers: { 'X-Id': '7', 'Set-Cookie': ['a=1', 'b=2'], Date: null },
          body: { kind: 'text', text: 'abc', type: 'text/plain; charset=latin-1' },
          waitMs: 2000,
          pieces: { count: 5, waitMs: 200 },
          isCompressed: true,
          cutAfter: 2,
          closes: true,
        }),
      ),
    )
    expect(answersOf('[{redirect: /up}, {status: 301, redirect: "https://b.example/"}]')).toEqual(
      sequence(
        response(302, { headers: { Location: '/up' } }),
        response(301, { headers: { Location: 'https://b.example/' } }),
      ),
    )
  })

  test('may come in a sequence, or by the time since the first request', () => {
    expect(answersOf('[503, timeout, {json: 1}]')).toEqual(
      sequence(response(503), failure('timeout'), response(200, { body: json('1') })),
    )
    expect(answersOf('{0.9 s: {json: 1}, 0 s: 503}')).toEqual({
      kind: 'by time',
      steps: [
        { fromMs: 0, answer: response(503) },
        { fromMs: 900, answer: response(200, { body: json('1') }) },
      ],
    })
  })

  test('may have a condition: then it is an exception of the others', () => {
    expect(
      routesOf(
        '[{when: {headers: {Authorization: null}}, status: 401}, {when: {query: {page: 2}, json: {a: 1}, form: {b: c}}, answers: [500, 200], limit: 5 per 1 s}, 200, 204]',
      ).map(({ when, answers, limit }) => ({ when, answers, limit })),
    ).toEqual([
      { when: { headers: { authorization: null } }, answers: sequence(response(401)), limit: undefined },
      {
        when: {
          query: { page: '2' },
          json: {
            kind: 'dict',
            entries: [
              [
                { kind: 'str', text: 'a' },
                { kind: 'int', text: '1' },
              ],
            ],
          },
          form: { b: 'c' },
        },
        answers: sequence(response(500), response(200)),
        limit: { requests: 5, windowMs: 1000 },
      },
      { when: undefined, answers: sequence(response(200), response(204)), limit: undefined },
    ])
    expect(routesOf('{limit: 3 per 1 min, answers: {0 s: 500, 5 s: 200}}')[0]).toMatchObject({
      limit: { requests: 3, windowMs: 60_000 },
      answers: { kind: 'by time' },
    })
  })

  test.each([
    ['99', 'A status is a number from 200 to 599, for example  status: 503'],
    ['{status: 600}', 'A status is a number from 200 to 599, for example  status: 503'],
    ['{status: ok}', 'A status is a number from 200 to 599, for example  status: 503'],
    ['refuse', /^Write a status, a mapping such as .* or one of: timeout, /],
    ['{jsn: 1}', /^An answer of a server has no word "jsn"\. Did you mean "json"\?$/],
    ['{after: soon}', 'Write how long the server waits, for example  after: 2 s'],
    ['{json: {a: .nan}}', 'JSON has no .nan. Write a number, a text or null.'],
    ['{json: 1, text: a}', 'An answer has one body: "json" or "text".'],
    ['{fails: reset, status: 200}', 'No answer comes, so there is no "status". Leave one of the two out.'],
    ['{limit: often}', 'Write how many requests in which time, for example  limit: 5 per 1 s'],
    ['{limit: 5 per moment}', 'Write how many requests in which time, for example  limit: 5 per 1 s'],
    ['[{limit: 5 per 1 s}, 200]', '"limit" speaks of all answers: write  {limit: 5 per 1 s, answers: […]}'],
    ['[{answers: [200]}]', 'In a list, "answers" needs "when". Write these answers into the list itself.'],
    ['{answers: [200], status: 500}', '"status" belongs into one of the "answers".'],
    ['{1 s: 200}', /^Answers by time are a mapping .* it begins with 0 s/],
    ['[]', 'A list of answers has at least one.'],
    ['{bytes: xyz}', 'Write the bytes as pairs of hexadecimal digits, for example  bytes: "89 50 4e 47"'],
    [
      '{when: {cookie: a}, status: 401}',
      /^A condition of an answer has no word "cookie"\. It has: query, headers, json, form\.$/,
    ],
  ])('that cannot be is told: %s', (answer, say) => {
    const [first] = saidOf(`http:\n  ${HEALTH}: ${answer}`)
    const text = (first ?? '').replace(/^\S+ \S+ /, '')
    if (typeof say === 'string') expect(text).toBe(say)
    else expect(text).toMatch(say)
  })
})

describe('a check', () => {
  const world = `http:\n  ${HEALTH}: [503, {json: {status: up}}]`

  test.each([
    ['http: [500]', sequence(response(500))],
    ['http: refused', sequence(failure('refused'))],
    ['http: 204', sequence(response(204))],
    ['http: [json: {status: up}]', sequence(response(200, { body: json('{"status": "up"}') }))],
    [
      'http: {status: 500, text: no}',
      sequence(response(500, { body: { kind: 'text', text: 'no', type: 'text/plain; charset=utf-8' } })),
    ],
    [
      'http: {0 s: 500, 1 s: 200}',
      {
        kind: 'by time',
        steps: [
          { fromMs: 0, answer: response(500) },
          { fromMs: 1000, answer: response(200) },
        ],
      },
    ],
    [`http: {${HEALTH}: 404}`, sequence(response(404))],
    ['http: {GET https://API.example.com:443/health: 404}', sequence(response(404))],
  ])('gives the only request other answers: %s', (check, answers) => {
    const { routes } = changed(world, check).world.web
    expect(routes.map((route) => [route.text, route.answers])).toEqual([[HEALTH, answers]])
  })

  test('takes a request away with null', () => {
    expect(changed(world, `http: {${HEALTH}: null}`).world.web.routes).toEqual([])
  })

  test('cannot mean the only request where there are several or none', () => {
    const two = `${world}\n  GET https://api.example.com/data: 200`
    expect(said(problemsOf(checked(two, 'http: [500]')))).toContainEqual(
      expect.stringMatching(
        /^wrong-kind 10:11 The world has 2 requests: say which is answered so\. It has: GET \S+\/health, GET \S+\/data$/,
      ),
    )
    expect(saidOf('http: [500]')[0]).toBe(
      'wrong-kind 3:9 Say which request is answered so, for example  http: {GET https://api.example.com/health: 500}',
    )
  })

  test('names only requests of its world; a world of its own may have new ones', () => {
    const other = 'http: {GET https://api.example.com/data: 200}'
    expect(said(problemsOf(checked(world, other)))).toEqual([
      `unknown-route 9:12 The world has no GET https://api.example.com/data. It has: ${HEALTH}`,
    ])
    const named = exerciseText({
      front: `${front(world)}worlds: {more: {${other}}}\ncall: count([1])\nchecks:\n  - it: It returns 1\n    in: more\n    returns: 1\n    http: {GET https://api.example.com/data: 500}\n`,
      mistakes: null,
    })
    expect(exerciseFrom(named).checks[0]?.cases[0]?.world.web.routes.map(({ text }) => text)).toEqual([
      HEALTH,
      'GET https://api.example.com/data',
    ])
    const many = `http:\n${['a', 'b', 'c', 'd', 'orders'].map((path) => `  GET https://x.example/${path}: 200`).join('\n')}`
    expect(said(problemsOf(checked(many, 'http: {GET https://x.example/order: 1}')))[0]).toMatch(
      /Did you mean GET https:\/\/x\.example\/orders\?$|A status/,
    )
  })

  test('changes the fingerprint', () => {
    const prints = ['[500]', '[501]'].map((answer) => exerciseFrom(checked(world, `http: ${answer}`)).fingerprint)
    expect(new Set(prints).size).toBe(2)
  })
})

describe('given, in words', () => {
  const world = `http:\n  ${HEALTH}: [503, {json: {status: up}}]`

  test.each([
    ['http: [500]', '`GET /health` answers 500'],
    [
      'http: [500, timeout, {json: {status: up}}]',
      '`GET /health` answers 500, then never answers, then 200 with `{"status": "up"}`',
    ],
    ['http: refused', '`GET /health` refuses the connection'],
    ['http: {after: 3 s, text: slow}', '`GET /health` answers 200 with `slow` after 3 s'],
    ['http: {0 s: 503, 0.9 s: 200}', '`GET /health` answers 503, 200 from 900 ms on'],
    ['http: {redirect: /up}', '`GET /health` answers 302 and leads to `/up`'],
    ['http: {limit: 5 per 1 s, status: 200}', '`GET /health` answers 200, at most 5 requests in 1 s'],
    [`http: {${HEALTH}: null}`, 'there is no host `api.example.com`'],
    [
      'network: {api.example.com: {certificate: expired}}',
      'the host `api.example.com` has a certificate that is wrong (expired)',
    ],
    ['network: {api.example.com: null}', 'there is no host `api.example.com`'],
  ])('%s', (check, say) => {
    expect(changed(world, check).given).toEqual([say])
  })

  test('conditions are told, and several servers by their whole addresses', () => {
    const { given } = changed(
      `${world}\n  GET https://b.example/: 200`,
      `http: {${HEALTH}: [{when: {headers: {Authorization: Bearer 7}}, status: 200}, 401]}`,
    )
    expect(given).toEqual([
      '`GET https://api.example.com/health` (with the header `authorization: Bearer 7`) answers 200',
      '`GET https://api.example.com/health` answers 401',
    ])
  })
})

describe('hosts of web servers', () => {
  test('take what the network says of them', () => {
    const { network } = worldOf(
      `http: {${HEALTH}: 200}\nnetwork:\n  api.example.com: {ip: 10.1.1.1, latency: 200 ms, authority: /etc/pki/ca.crt, certificate: {names: [a.example], until: "2026-02-01"}, ports: [22]}\n  b.example: {certificate: wrong host}`,
    )
    expect(network['api.example.com']).toEqual({
      ip: '10.1.1.1',
      latencyMs: 200,
      lossPercent: 0,
      ports: { 22: 'open', 443: 'open' },
      certificate: { authority: '/etc/pki/ca.crt', names: ['a.example'], untilMs: Date.UTC(2026, 1, 1) },
    })
    expect(network['b.example']?.certificate).toEqual({ fault: 'wrong host certificate' })
  })

  test('keep their addresses when a check adds another host', () => {
    const { world } = changed(`http: {${HEALTH}: 200}`, 'network: {db01: {}}')
    expect([world.network['api.example.com']?.ip, world.network.db01?.ip]).toEqual(['10.0.1.12', '10.0.0.12'])
  })

  test.each([
    [
      '{certificate: old}',
      /^"certificate" is what is wrong with it: expired, self-signed, wrong host, unknown authority; or a mapping/,
    ],
    ['{certificate: {until: soon}}', /^Write a date and a time/],
    ['{certificate: {until: "2026-02-31"}}', /^There is no such date or time\.$/],
    ['{authority: ca.crt}', /^"authority" is the path of a file/],
  ])('what cannot be is told: %s', (host, say) => {
    expect((saidOf(`network: {a.example: ${host}}`)[0] ?? '').replace(/^\S+ \S+ /, '')).toMatch(say)
  })
})

describe('the cloud', () => {
  test('has servers with all that was left out, and refusals', () => {
    const { cloud } = worldOf(
      'cloud:\n  ec2:\n    instances:\n      db01: running\n      web01: [{state: terminated, launched: 2 h ago}, {id: i-0a1b2c3d, type: m1.small, public ip: 54.1.1.1, tags: {Team: sre, Name: null}}]\n    refuses: {RunInstances: UnauthorizedOperation, DescribeInstances: [RequestLimitExceeded, {code: Odd, status: 418, message: No}]}\n    becomes: terminated',
    )
    const { clockMs } = EMPTY_WORLD
    expect(cloud?.ec2).toMatchObject({
      instances: [
        {
          image: 'ami-0c55b159cbfafe1f0',
          type: 't3.micro',
          state: 'running',
          tags: { Name: 'db01' },
          launchedMs: clockMs - 86_400_000,
        },
        { state: 'terminated', tags: { Name: 'web01' }, launchedMs: clockMs - 7_200_000 },
        { id: 'i-0a1b2c3d', type: 'm1.small', publicIp: '54.1.1.1', tags: { Team: 'sre' } },
      ],
      pendingMs: 35_000,
      becomes: 'terminated',
      refuses: {
        RunInstances: [{ code: 'UnauthorizedOperation', always: true }],
        DescribeInstances: [{ code: 'RequestLimitExceeded' }, { code: 'Odd', status: 418, message: 'No' }],
      },
    })
    expect(cloud?.ec2?.instances.every(({ id }) => /^i-[0-9a-f]{8,17}$/.test(id))).toBe(true)
    expect(
      worldOf('cloud: {region: eu-west-1, access keys: [AKIA1], ec2: {instances: {a: {region: us-east-1}}}}').cloud,
    ).toMatchObject({
      region: 'eu-west-1',
      accessKeys: ['AKIA1'],
      ec2: { instances: [{ region: 'us-east-1' }] },
    })
    expect(worldOf('env: {A: b}').cloud).toBeUndefined()
  })

  test('is merged by name, and told in words', () => {
    const { world, given } = changed(
      'cloud: {ec2: {instances: {db01: running, web01: {state: running, type: t3.small}}, refuses: {RunInstances: AuthFailure}}}',
      'cloud: {ec2: {instances: {db01: null, web01: pending}, refuses: {RunInstances: null, DescribeInstances: UnauthorizedOperation}}}',
    )
    expect(world.cloud?.ec2).toMatchObject({
      instances: [{ state: 'pending', type: 't3.small', tags: { Name: 'web01' } }],
      refuses: { DescribeInstances: [{ code: 'UnauthorizedOperation' }] },
    })
    expect(Object.keys(world.cloud?.ec2?.refuses ?? {})).toEqual(['DescribeInstances'])
    expect(given).toEqual([
      '`web01` is pending in EC2',
      'there is no `db01` in EC2',
      '`DescribeInstances` is answered with UnauthorizedOperation',
    ])
  })

  test.each([
    ['{s3: {}}', /^"cloud" has no word "s3"/],
    ['{ec2: {instances: {a: up}}}', /^The state of a server is one of: pending, running/],
    ['{ec2: {instances: {a: {id: web}}}}', /^The id of a server is i- and 8 or 17/],
    ['{ec2: {instances: {a: {launched: soon}}}}', /^There is no such date or time/],
    ['{ec2: {refuses: {run: x}}}', /^Write an action of the API/],
    ['{ec2: {becomes: stopped}}', /^"becomes" is running or terminated\.$/],
  ])('what cannot be is told: %s', (cloud, say) => {
    expect((saidOf(`cloud: ${cloud}`)[0] ?? '').replace(/^\S+ \S+ /, '')).toMatch(say)
  })
})
