import { gunzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { createByteReader } from '../../../src/host/web/http/byte-reader.ts'
import { aRoute, failure, json, response, text } from './a-world.ts'
import { get, hostOf, talk } from './talk.ts'

const API = 'api.example.com'

async function bodies(host: ReturnType<typeof hostOf>, paths: readonly string[], headers = ''): Promise<string[]> {
  const all: string[] = []
  for (const path of paths) {
    const { text: heard } = await talk(host, API, 80, get(path, API, headers))
    all.push(`${heard.slice(9, 12)} ${heard.split('\r\n\r\n').slice(1).join('\r\n\r\n')}`)
  }
  return all
}

describe('what a route answers', () => {
  test('a sequence comes in order, and its last answer repeats', async () => {
    const host = hostOf([aRoute(`GET http://${API}/s`, [response(503), text('a'), text('b')])])
    expect(await bodies(host, ['/s', '/s', '/s', '/s'])).toEqual(['503 ', '200 a', '200 b', '200 b'])
  })

  test('answers by time count from the first request', async () => {
    const host = hostOf([
      aRoute(`GET http://${API}/job`, {
        kind: 'by time',
        steps: [
          { fromMs: 0, answer: text('pending') },
          { fromMs: 10_000, answer: text('done') },
        ],
      }),
    ])
    await host.scheduler.wait([], 60_000)
    expect(await bodies(host, ['/job'])).toEqual(['200 pending'])
    await host.scheduler.wait([], host.clock.sinceStartMs() + 9_990)
    expect(await bodies(host, ['/job'])).toEqual(['200 pending'])
    await host.scheduler.wait([], host.clock.sinceStartMs() + 10)
    expect(await bodies(host, ['/job'])).toEqual(['200 done'])
  })

  test('too many requests in a window are answered 429, and say when to come again', async () => {
    const host = hostOf([
      aRoute(`GET http://${API}/l`, [text('a'), text('b')], { limit: { requests: 1, windowMs: 5_000 } }),
    ])
    expect(await bodies(host, ['/l'])).toEqual(['200 a'])
    const limited = await talk(host, API, 80, get('/l', API))
    expect(limited.text).toMatch(/^HTTP\/1\.1 429 Too Many Requests\r\n[\s\S]*Retry-After: 5\r\n/)
    await host.scheduler.wait([], host.clock.sinceStartMs() + 5_000)
    expect(await bodies(host, ['/l'])).toEqual(['200 b'])
  })

  test('repeats parts of the path, escaped as the type asks', async () => {
    const host = hostOf([
      aRoute(`GET http://${API}/users/{id}`, [json('{"id": "{id}", "x": {"y": 1}, "z": "{other}"}')]),
      aRoute(`GET http://${API}/go/{to}`, [response(302, undefined, { headers: { Location: '/users/{to}' } })]),
    ])
    expect(await bodies(host, ['/users/a%22b'])).toEqual(['200 {"id": "a\\"b", "x": {"y": 1}, "z": "{other}"}'])
    const moved = await talk(host, API, 80, get('/go/7%0d%0aX:1', API))
    expect(moved.text).toContain('\r\nLocation: /users/7 X:1\r\n')
  })

  test('the most exact path counts, and a condition before that', async () => {
    const host = hostOf([
      aRoute(`GET http://${API}/u/*`, [text('rest')]),
      aRoute(`GET http://${API}/u/{id}`, [text('capture')]),
      aRoute(`GET http://${API}/u/me`, [text('word')]),
      aRoute(`GET http://${API}/u/{id}`, [response(401)], { when: { headers: { authorization: null } } }),
    ])
    expect(await bodies(host, ['/u/me'])).toEqual(['401 '])
    expect(await bodies(host, ['/u/me', '/u/7', '/u/7/x'], 'Authorization: x\r\n')).toEqual([
      '200 word',
      '200 capture',
      '200 rest',
    ])
  })

  test('conditions look at the query, headers, JSON and forms', async () => {
    const post = (when: object, answer: string) => aRoute(`POST http://${API}/p`, [text(answer)], { when })
    const host = hostOf([
      aRoute(`GET http://${API}/p`, [text('page 2')], { when: { query: { page: '2', all: null } } }),
      post(
        {
          json: {
            kind: 'dict',
            entries: [
              [
                { kind: 'str', text: 'n' },
                { kind: 'int', text: '1' },
              ],
            ],
          },
        },
        'json',
      ),
      post({ form: { user: 'a b' } }, 'form'),
      post({}, 'other'),
    ])
    expect(await bodies(host, ['/p?page=2', '/p?page=2&all=1', '/p'])).toEqual([
      '200 page 2',
      expect.stringMatching(/^404 /),
      expect.stringMatching(/^404 /),
    ])
    const send = async (type: string, body: string): Promise<string> => {
      const head = `POST /p HTTP/1.1\r\nHost: ${API}\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`
      return (await talk(host, API, 80, head + body)).text.split('\r\n\r\n')[1] ?? ''
    }
    expect(await send('application/json', '{"n": 1.0, "m": []}')).toBe('json')
    expect(await send('application/x-www-form-urlencoded', 'x=1&user=a+b')).toBe('form')
    expect(
      await send(
        'multipart/form-data; boundary=XX',
        '--XX\r\nContent-Disposition: form-data; name="user"\r\n\r\na b\r\n--XX--\r\n',
      ),
    ).toBe('form')
    expect(await send('text/plain', 'n=1')).toBe('other')
  })

  test('bodies of bytes come in the ranges that are asked for', async () => {
    const host = hostOf([
      aRoute(`GET http://${API}/f`, [
        response(
          200,
          { kind: 'bytes', base64: btoa('0123456789'), type: 'application/octet-stream' },
          { headers: { ETag: '"1"' } },
        ),
      ]),
    ])
    const part = await talk(host, API, 80, get('/f', API, 'Range: bytes=4-\r\n'))
    expect(part.text).toMatch(
      /^HTTP\/1\.1 206 Partial Content[\s\S]*Content-Length: 6[\s\S]*Content-Range: bytes 4-9\/10[\s\S]*\r\n\r\n456789$/,
    )
    expect(await bodies(host, ['/f'], 'Range: bytes=-2\r\n')).toEqual(['206 89'])
    expect(await bodies(host, ['/f'], 'Range: bytes=4-5\r\nIf-Range: "0"\r\n')).toEqual(['200 0123456789'])
    const beyond = await talk(host, API, 80, get('/f', API, 'Range: bytes=10-\r\n'))
    expect(beyond.text).toMatch(/^HTTP\/1\.1 416 Range Not Satisfiable[\s\S]*Content-Range: bytes \*\/10/)
    expect(await bodies(host, ['/f'], 'If-None-Match: W/"1"\r\n')).toEqual(['304 '])
  })

  test('compresses for a client that takes gzip', async () => {
    const long = 'word '.repeat(100)
    const host = hostOf([aRoute(`GET http://${API}/z`, [text(long, { isCompressed: true })])])
    expect(await bodies(host, ['/z'])).toEqual([`200 ${long}`])
    expect(await bodies(host, ['/z'], 'Accept-Encoding: gzip;q=0\r\n')).toEqual([`200 ${long}`])
    expect(host.web.requests().at(-1)?.answer?.headers['content-encoding']).toBeUndefined()
    const bytes: Uint8Array[] = []
    const { dial } = await import('../../../src/host/web/client/dial.ts')
    const { createSystem } = await import('../../../src/host/processes/system.ts')
    const dialled = await dial(createSystem(host.processes.main, host), { ip: '203.0.113.10', port: 80 })
    if (dialled.kind !== 'connected') throw new Error(dialled.kind)
    await dialled.wire.write(new TextEncoder().encode(get('/z', API, 'Accept-Encoding: gzip\r\n')))
    const reader = createByteReader(dialled.wire.read)
    expect(await reader.head(10_000)).toContain('Content-Encoding: gzip')
    for (let some = await reader.some(); some.length > 0; some = await reader.some()) bytes.push(some)
    expect(new TextDecoder().decode(gunzipSync(Uint8Array.from(bytes.flatMap((one) => [...one]))))).toBe(long)
  })

  test('a body that is cut ends before its length', async () => {
    const host = hostOf([aRoute(`GET http://${API}/c`, [text('0123456789', { cutAfter: 4 })])])
    const heard = await talk(host, API, 80, get('/c', API))
    expect(heard.text).toMatch(/Content-Length: 10\r\n[\s\S]*\r\n\r\n0123$/)
    expect(heard.end).toBe('end')
  })

  test('never answers, breaks the connection, or answers something else than HTTP', async () => {
    const host = hostOf([
      aRoute(`GET http://${API}/f`, [failure('timeout'), failure('reset'), failure('malformed'), text('ok')]),
    ])
    expect(await talk(host, API, 80, get('/f', API), 5_000)).toEqual({ text: '', end: 'ETIMEDOUT', ms: 5_001 })
    expect(await talk(host, API, 80, get('/f', API))).toEqual({ text: '', end: 'ECONNRESET', ms: 2 })
    expect((await talk(host, API, 80, get('/f', API))).text).toBe('garbage\r\n\r\n')
    expect(host.web.requests().map(({ failed }) => failed)).toEqual(['timeout', 'reset', 'malformed'])
  })

  test('several headers of one name, one left out, and another charset', async () => {
    const host = hostOf([
      aRoute(`GET http://${API}/h`, [
        response(
          200,
          { kind: 'text', text: 'é', type: 'text/html; charset=iso-8859-1' },
          { headers: { 'Set-Cookie': ['a=1', 'b=2'], Server: 'Apache', Date: null } },
        ),
      ]),
    ])
    const heard = await talk(host, API, 80, get('/h', API))
    expect(heard.text.split('\r\n\r\n')[0]?.split('\r\n')).toEqual([
      'HTTP/1.1 200 OK',
      'Content-Type: text/html; charset=iso-8859-1',
      'Content-Length: 1',
      'Connection: close',
      'Set-Cookie: a=1',
      'Set-Cookie: b=2',
      'Server: Apache',
    ])
  })
})

describe('evidence of requests', () => {
  test('holds what was sent and what came back, with the times of the client', async () => {
    const host = hostOf([aRoute(`POST http://${API}/a`, [json('{}', { waitMs: 500 })])])
    await talk(
      host,
      API,
      80,
      `POST /a?x=1 HTTP/1.1\r\nHost: ${API}\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi`,
    )
    const startMs = host.world.clockMs
    expect(host.web.requests()).toEqual([
      {
        connection: 1,
        by: 'program',
        atMs: startMs + 1,
        method: 'POST',
        url: `http://${API}/a?x=1`,
        headers: { host: API, 'content-length': '2', connection: 'close' },
        body: 'hi',
        route: `POST http://${API}/a`,
        inFlight: 0,
        answer: {
          status: 200,
          headers: {
            server: 'nginx',
            date: 'Mon, 05 Jan 2026 09:00:00 GMT',
            'content-type': 'application/json',
            'content-length': '2',
            connection: 'close',
          },
          body: '{}',
          atMs: startMs + 502,
          endedMs: startMs + 502,
        },
      },
    ])
  })

  test('says that the client gave up', async () => {
    const host = hostOf([aRoute(`GET http://${API}/slow`, [text('late', { waitMs: 10_000 })])])
    expect((await talk(host, API, 80, get('/slow', API), 2_000)).end).toBe('ETIMEDOUT')
    await host.scheduler.wait([], host.clock.sinceStartMs() + 60_000)
    expect(host.web.requests().map(({ failed, answer }) => [failed, answer])).toEqual([['given up', undefined]])
  })
})
