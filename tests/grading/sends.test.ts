// Requests of a program, judged: which were sent, how, what came of them, and what a learner is told.
import { describe, expect, test } from 'vitest'
import { judgeCase } from '../../src/grading/judge-case.ts'
import type { Case } from '../../src/model/check.ts'
import type { Stage, WebRequest } from '../../src/model/evidence.ts'
import type { ProvisionsPattern, SendsPattern } from '../../src/model/request-pattern.ts'
import { EMPTY_WORLD } from '../../src/model/world.ts'
import { caseOf, is, script, v } from './build-evidence.ts'
import { address, attempted, connected, sent, server, some } from './build-requests.ts'

const HEALTH = 'GET https://api.example.com/health'
const HOOK = 'POST https://hooks.slack.com/services/T1/B2'
const at = EMPTY_WORLD.clockMs
const times = (number: number) => ({ atLeast: number, atMost: number })
const json = (body: string, more: Partial<WebRequest> = {}) =>
  sent(HOOK, 200, { body, headers: { 'content-type': 'application/json' }, ...more })

function judged(
  what: SendsPattern | readonly SendsPattern[],
  requests: readonly WebRequest[],
  more: Partial<Stage> = {},
  given: Partial<Case> = {},
) {
  const patterns = 'kind' in what ? [what] : what
  return judgeCase(caseOf([{ kind: 'sends', what: patterns }], given), script('', {}, { requests, ...more }))
}
const say = (...judging: Parameters<typeof judged>) => judged(...judging)?.say ?? 'holds'

describe('how many', () => {
  test.each([
    [3, 3, 'holds'],
    [4, 3, '4 requests, expected 3.'],
    [1, 3, '1 request, expected 3.'],
    [0, 3, 'No request, expected 3.'],
    [1, 0, '1 request, expected none.'],
    [0, 0, 'holds'],
  ])('%d sent, %d expected', (number, wanted, expected) => {
    const requests = Array.from({ length: number }, () => sent(HEALTH))
    expect(say(some('', { times: times(wanted) }), requests)).toBe(expected)
  })

  test('the timeline shows requests among waits, commands and output', () => {
    const more = {
      sleeps: [{ atMs: at + 500, forMs: 1_000, line: 9 }],
      output: { pieces: [{ stream: 'out', text: 'Attempt 1 failed\n', atMs: at }], leftOutLines: 0 },
    } as const
    const finding = judged(
      some('', { times: times(3) }),
      [sent(HEALTH, 500, { line: 7 }), sent(HEALTH, 0, { after: 1.5, failed: 'refused' })],
      more,
    )
    expect(finding).toMatchObject({
      way: 'too few requests',
      expected: '3 requests',
      seen: '2 requests',
      timeline: [
        `09:00:00 ${HEALTH} → 500 (line 7)`,
        '09:00:00 prints Attempt 1 failed',
        '09:00:00 waits 1 s (line 9)',
        `09:00:01 ${HEALTH} → refused`,
      ],
    })
  })
})

describe('which', () => {
  test.each([
    ['the same', HEALTH, HEALTH, 'holds'],
    ['a port that is usual, and capitals', 'GET https://API.example.com:443/health', HEALTH, 'holds'],
    ['a query that nobody asked about', `${HEALTH}?x=1`, HEALTH, 'holds'],
    [
      'another path',
      'GET https://api.example.com/healthz',
      HEALTH,
      `Your program never sent \`${HEALTH}\`; it sent: \`GET https://api.example.com/healthz\`.`,
    ],
    [
      'another method',
      'HEAD https://api.example.com/health',
      HEALTH,
      `Your program never sent \`${HEALTH}\`; it sent: \`HEAD https://api.example.com/health\`.`,
    ],
    [
      'http in place of https',
      'GET http://api.example.com/health',
      HEALTH,
      `Your program never sent \`${HEALTH}\`; it sent: \`GET http://api.example.com/health\`.`,
    ],
    ['a named part', HOOK, 'POST https://hooks.slack.com/services/{team}/{hook}', 'holds'],
    ['any rest', HOOK, 'POST https://hooks.slack.com/...', 'holds'],
    ['a query in any order', 'GET https://a.example/s?b=2&a=x%20y', 'GET https://a.example/s?a=x+y&b=2', 'holds'],
    [
      'another query',
      'GET https://a.example/s?a=1',
      'GET https://a.example/s?a=2',
      'Your program never sent `GET https://a.example/s?a=2`; it sent: `GET https://a.example/s?a=1`.',
    ],
  ])('%s', (_name, got, wanted, expected) => {
    expect(say(some(wanted), [sent(got)])).toBe(expected)
  })

  test('none at all', () => {
    expect(say(some(HEALTH), [])).toBe(`Your program never sent \`${HEALTH}\`; it sent nothing.`)
  })

  test('an attempt that failed before anything was sent counts by its host', () => {
    expect(say(some(HEALTH), [attempted('https://api.example.com/', 'refused')])).toBe('holds')
    expect(say(some(HEALTH), [attempted('https://other.example/', 'unknown host')])).toBe(
      `Your program never sent \`${HEALTH}\`; it sent: \`a request to https://other.example\`.`,
    )
  })

  test('too often, or when it should not come', () => {
    expect(say(some(HEALTH, { times: times(1) }), [sent(HEALTH), sent(HEALTH)])).toBe(
      `Your program sent \`${HEALTH}\` 2 times, expected once.`,
    )
    expect(say(some(HEALTH, { times: times(0) }), [sent(HEALTH, 200, { line: 4 })])).toBe(
      `Your program sent \`${HEALTH}\` in line 4; it should not.`,
    )
  })

  test('in order, and no others', () => {
    const login = 'POST https://api.example.com/login'
    const order: SendsPattern = { kind: 'in order', requests: [address(login), address(HEALTH)] }
    expect(say(order, [sent(login), sent('GET https://x.example/'), sent(HEALTH)])).toBe('holds')
    expect(say(order, [sent(HEALTH), sent(login)])).toBe(
      `Your program did not send \`${HEALTH}\` after \`${login}\`; it sent: \`${HEALTH}\` and \`${login}\`.`,
    )
    expect(say(order, [sent(login)])).toBe(`Your program never sent \`${HEALTH}\`; it sent: \`${login}\`.`)
    const only: SendsPattern = { kind: 'only', requests: [address(HEALTH)] }
    expect(say(only, [sent(HEALTH), sent(login)])).toBe(
      `Your program sent \`${login}\` too; expected only \`${HEALTH}\`.`,
    )
    expect(say({ kind: 'only', requests: [] }, [sent(HEALTH)])).toBe(
      `Your program sent \`${HEALTH}\`; it should send no request.`,
    )
  })
})

describe('the parts of a request', () => {
  const alert = address(HOOK, {
    json: { entries: [[v('text'), is('Disk "/" is full\non db01 ⚠')]] },
    headers: { 'content-type': { has: ['application/json'] } },
  })

  test.each([
    ['as asked for', json('{"text": "Disk \\"/\\" is full\\non db01 \\u26a0", "channel": "#ops"}'), 'holds'],
    [
      'a form',
      sent(HOOK, 200, { body: 'text=Disk', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
      `The header \`content-type\` of \`${HOOK}\` does not contain \`application/json\`.`,
    ],
    ['no kind', sent(HOOK, 200, { body: '{}' }), `\`${HOOK}\` has no header \`content-type\`.`],
    [
      'no JSON',
      json("{'text': 1}"),
      `The body of \`${HOOK}\` is not JSON: at character 2 stands a single quote; JSON texts stand in double quotes.`,
    ],
    [
      'JSON in JSON',
      json('"{\\"text\\": 1}"'),
      `The body of \`${HOOK}\` is one long text; inside it is a dictionary. It was turned into JSON twice.`,
    ],
    ['empty', json(''), `\`${HOOK}\` has an empty body; expected JSON.`],
  ])('%s', (_name, request, expected) => {
    const got = say(some(alert), [request])
    if (_name === 'no JSON') expect(got).toMatch(/^The body of .* is not JSON: at character 2 stands /)
    else expect(got).toBe(expected)
  })

  test('another value in the JSON', () => {
    expect(say(some(address(HOOK, { json: { is: v({ text: 'up' }) } })), [json('{"text": "down"}')])).toMatch(
      /^The body of `POST \S+` holds `\{'text': 'down'\}`, expected `\{'text': 'up'\}`\./,
    )
  })

  test('a query, headers and forms', () => {
    const url = 'GET https://a.example/s?page=2&tag=a&tag=b'
    const query = address('GET https://a.example/s', { query: { page: { is: '2' }, tag: { is: 'b' }, debug: null } })
    expect(say(some(query), [sent(url)])).toBe('holds')
    expect(say(some(query), [sent(`${url}&debug=1`)])).toBe(
      '`GET https://a.example/s?page=2&tag=a&tag=b&debug=1` has the parameter `debug`; it should not be there.',
    )
    expect(say(some(query), [sent('GET https://a.example/s?tag=b')])).toBe(
      '`GET https://a.example/s?tag=b` has no parameter `page`.',
    )
    const form = address(HOOK, { form: { user: { is: 'ann lee' } } })
    const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' }
    expect(say(some(form), [sent(HOOK, 200, { body: 'user=ann+lee', headers: urlencoded })])).toBe('holds')
    const multipart = '--x\r\nContent-Disposition: form-data; name="user"\r\n\r\nann lee\r\n--x--\r\n'
    expect(
      say(some(form), [
        sent(HOOK, 200, { body: multipart, headers: { 'content-type': 'multipart/form-data; boundary=x' } }),
      ]),
    ).toBe('holds')
    expect(say(some(form), [json('{}')])).toBe(`\`${HOOK}\` carried no form: its Content-Type is \`application/json\`.`)
    const token = address(HEALTH, { headers: { authorization: { is: 'Bearer 7' } } })
    expect(say(some(token), [sent(HEALTH, 401, { headers: { authorization: 'Bearer 8' } })])).toBe(
      `The header \`authorization\` of \`${HEALTH}\` is \`Bearer 8\`, expected \`Bearer 7\`.`,
    )
  })

  test('one of several requests is enough', () => {
    const one = address(HOOK, { json: { is: v({ n: 2 }) } })
    expect(say(some(one), [json('{"n": 1}'), json('{"n": 2}')])).toBe('holds')
  })
})

describe('how they were made', () => {
  const limited = some('', { times: { atLeast: 0 }, timeout: { kind: 'range', to: 10 } })

  test.each([
    ['a limit', { timeoutMs: 10_000 }, 'holds'],
    [
      'a limit that is too long',
      { timeoutMs: 60_000, line: 5 },
      `\`${HEALTH}\` in line 5 may wait 60 s for an answer, expected at most 10 s.`,
    ],
    [
      'no limit',
      { timeoutMs: null },
      `\`${HEALTH}\` has no time limit: without an answer your program would wait for ever.`,
    ],
    ['not known', {}, 'holds'],
  ])('timeout: %s', (_name, more, expected) => {
    expect(say(limited, [sent(HEALTH, 200, more)])).toBe(expected)
  })

  test('a limit that nobody told is seen where a request waited in vain', () => {
    const gaveUp = (seconds: number) => sent(HEALTH, 0, { failed: 'given up', endedMs: at + seconds * 1000 })
    expect(say(limited, [gaveUp(10)])).toBe('holds')
    expect(say(limited, [gaveUp(20)])).toBe(`\`${HEALTH}\` may wait 20 s for an answer, expected at most 10 s.`)
    expect(say(some('', { timeout: 'any' }), [sent(HEALTH, 200, { timeoutMs: null })])).toMatch(/has no time limit/)
  })

  test('certificates', () => {
    const file = '/etc/pki/ca.crt'
    const trusted = some(HEALTH, { verify: file })
    expect(say(trusted, [sent(HEALTH, 200, { verify: file })])).toBe('holds')
    expect(say(trusted, [sent(HEALTH, 200, { verify: '../../etc/pki/ca.crt' })])).toBe('holds')
    expect(say(trusted, [sent(HEALTH, 200, { verify: true })])).toBe(
      `\`${HEALTH}\` checked the certificate with the public authorities, expected \`${file}\`.`,
    )
    expect(say(some(HEALTH, { verify: true }), [sent(HEALTH, 200, { verify: false, line: 3 })])).toBe(
      `\`${HEALTH}\` in line 3 did not check the certificate of the server: anybody could have answered.`,
    )
  })

  test('the library', () => {
    const by = some(HEALTH, { by: ['requests'] })
    expect(say(by, [sent(HEALTH, 200, { library: 'requests' })])).toBe('holds')
    expect(say(by, [sent(HEALTH, 200, { library: 'urllib' })])).toBe(
      `\`${HEALTH}\` was sent with \`urllib\`; the task asks for \`requests\`.`,
    )
    expect(say(by, [sent(HEALTH)])).toBe(`\`${HEALTH}\` was sent without \`requests\`.`)
  })

  test('what came back', () => {
    const requests = [sent(HEALTH, 503), sent(HEALTH, 0, { failed: 'given up', endedMs: at + 10_002 }), sent(HEALTH)]
    const status = (number: number) => ({ kind: 'status', status: number }) as const
    const failure = (how: string) => ({ kind: 'failure', how }) as const
    expect(say(some('', { answers: [status(503), failure('timeout'), status(200)] }), requests)).toBe('holds')
    expect(say(some('', { answers: [status(503), status(200)] }), requests)).toBe(
      'The answers were 503, no answer in 10 s, 200; expected 503, 200.',
    )
    expect(say(some('', { answer: failure('no answer') }), requests)).toBe(
      `\`${HEALTH}\` got: 503; expected no answer.`,
    )
    expect(
      say(some('', { answer: failure('bad certificate') }), [attempted('https://a.example/', 'expired certificate')]),
    ).toBe('holds')
    expect(
      say(some('', { answer: failure('expired certificate') }), [attempted('https://a.example/', 'certificate')]),
    ).toBe('holds')
  })

  test('connections to the hosts of the requests', () => {
    const connections = [connected(1, 'api.example.com'), connected(2, 'api.example.com'), connected(3, 'db01')]
    const one = some(HEALTH, { connections: { kind: 'near', near: 1, within: 0 } })
    expect(say(one, [sent(HEALTH), sent(HEALTH)], { connections: connections.slice(1) })).toBe('holds')
    expect(say(one, [sent(HEALTH), sent(HEALTH)], { connections })).toBe(
      '2 connections were opened for 2 requests, expected 1.',
    )
  })

  test('how many at once, and how far apart', () => {
    const together = [sent(HEALTH), sent(HEALTH, 200, { inFlight: 1 }), sent(HEALTH, 200, { inFlight: 2 })]
    expect(say(some('', { inFlight: { kind: 'range', to: 3 } }), together)).toBe('holds')
    expect(say(some('', { inFlight: { kind: 'range', to: 2 } }), together)).toBe(
      'At most 3 requests were under way at the same time, expected at most 2.',
    )
    const many = { ...some('', { inFlight: { kind: 'range', from: 11 } }), times: { atLeast: 0 } } as const
    expect(say(many, [])).toBe('At most 0 requests were under way at the same time, expected at least 11.')
    const apart = some('', { apart: { kind: 'range', from: 1 } })
    const slow = sent(HEALTH, 500, { endedMs: at + 2_000 })
    expect(say(apart, [slow, sent(HEALTH, 200, { after: 3 })])).toBe('holds')
    expect(say(apart, [slow, sent(HEALTH, 200, { after: 2.5 })])).toBe(
      `Request 2 (\`${HEALTH}\`) went out 0.5 s after the one before was over, expected at least 1 s.`,
    )
    // Where only the connection tells when it was over.
    const broken = sent(HEALTH, 0, { failed: 'refused', connection: 1 })
    const connections = [connected(1, 'api.example.com', { endedMs: at + 500 })]
    expect(say(apart, [broken, sent(HEALTH, 200, { after: 1 })], { connections })).toMatch(/ 0\.5 s after/)
  })
})

describe('provisions', () => {
  const judge = (pattern: ProvisionsPattern, ...instances: ReturnType<typeof server>[]) =>
    judgeCase(caseOf([{ kind: 'provisions', what: [pattern] }]), script('', {}, { cloud: { ec2: { instances } } }))
      ?.say ?? 'holds'
  const alive: ProvisionsPattern = { times: times(1), tags: { Name: 'web01' }, states: ['pending', 'running'] }
  const fresh: ProvisionsPattern = {
    times: times(1),
    isNew: true,
    image: 'ami-0c55b159cbfafe1f0',
    type: 't3.micro',
    tags: { Name: 'web01' },
  }

  test('servers are counted as they stand at the end', () => {
    expect(
      judge(alive, server('i-1', 'web01'), server('i-2', 'db01'), server('i-3', 'web01', { state: 'terminated' })),
    ).toBe('holds')
    expect(judge(alive, server('i-1', 'web01'), server('i-2', 'web01'))).toBe(
      'At the end there are 2 servers with tag Name `web01` (pending or running), expected 1.',
    )
    expect(judge({ times: times(0), isNew: true }, server('i-1', 'a', { isNew: true }))).toBe(
      'At the end there is 1 server (new), expected none.',
    )
  })

  test('the one that comes closest is told', () => {
    expect(judge(fresh, server('i-1', 'db01'), server('i-2', 'web01', { isNew: true, type: 'm1.small' }))).toBe(
      'At the end there are 0 servers with tag Name `web01`, image ami-0c55b159cbfafe1f0 and type t3.micro (new), expected 1. i-2 comes closest: its type is m1.small.',
    )
    expect(judge({ times: times(1), region: 'us-east-1', isNew: false }, server('i-1', 'a'))).toMatch(
      /i-1 comes closest: it is in eu-west-1\.$/,
    )
    expect(judge(fresh, server('i-2', 'x', { isNew: true, tags: {} }))).toMatch(
      /i-2 comes closest: it has no tag Name\.$/,
    )
  })
})
