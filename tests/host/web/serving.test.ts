import { describe, expect, test } from 'vitest'
import { aRoute, json, response, text } from './a-world.ts'
import { get, hostOf, talk } from './talk.ts'

const API = 'api.example.com'

describe('a web server of a world', () => {
  test('answers a route with its head in the order of nginx', async () => {
    const host = hostOf([aRoute(`GET http://${API}/health`, [json('{"status":"up"}')])])
    const heard = await talk(host, API, 80, get('/health', API))
    expect(heard).toEqual({
      text: [
        'HTTP/1.1 200 OK',
        'Server: nginx',
        'Date: Mon, 05 Jan 2026 09:00:00 GMT',
        'Content-Type: application/json',
        'Content-Length: 15',
        'Connection: close',
        '',
        '{"status":"up"}',
      ].join('\r\n'),
      end: 'end',
      ms: 2,
    })
  })

  test('keeps a connection and answers requests that came together one after the other', async () => {
    const host = hostOf([aRoute(`GET http://${API}/n`, [text('one'), text('two')])])
    const two = `GET /n HTTP/1.1\r\nHost: ${API}\r\n\r\n${get('/n', API)}`
    const heard = await talk(host, API, 80, two)
    expect(heard.text.match(/\r\n\r\n(one|two)/g)).toEqual(['\r\n\r\none', '\r\n\r\ntwo'])
    expect(host.web.requests().map(({ connection, url, answer }) => [connection, url, answer?.body])).toEqual([
      [1, `http://${API}/n`, 'one'],
      [1, `http://${API}/n`, 'two'],
    ])
  })

  test('closes after an answer to HTTP/1.0', async () => {
    const host = hostOf([aRoute(`GET http://${API}/`, [text('hello')])])
    const heard = await talk(host, API, 80, 'GET / HTTP/1.0\r\n\r\n')
    expect(heard.text).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*Connection: close[\s\S]*hello$/)
    expect(heard.end).toBe('end')
  })

  test('sends pieces as chunks with waits between them', async () => {
    const host = hostOf([aRoute(`GET http://${API}/log`, [text('a\nb\nc\n', { pieces: { count: 3, waitMs: 1000 } })])])
    const heard = await talk(host, API, 80, get('/log', API))
    expect(heard.text.split('\r\n\r\n').slice(1).join('\r\n\r\n')).toBe('2\r\na\n\r\n2\r\nb\n\r\n2\r\nc\n\r\n0\r\n\r\n')
    expect(heard.ms).toBe(3002)
  })

  test('reads a body with a length and one in chunks', async () => {
    const host = hostOf([aRoute(`POST http://${API}/in`, [response(200, { kind: 'echo' })])])
    const plain = `POST /in HTTP/1.1\r\nHost: ${API}\r\nContent-Length: 5\r\n\r\nhello`
    const chunked = `POST /in HTTP/1.1\r\nHost: ${API}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n`
    const heard = await talk(host, API, 80, plain + chunked)
    expect(heard.text.match(/"body":"hello"/g)).toHaveLength(2)
    expect(host.web.requests().map(({ body }) => body)).toEqual(['hello', 'hello'])
  })

  test('asks a client that waits for it to send the body', async () => {
    const host = hostOf([aRoute(`POST http://${API}/in`, [response(201)])])
    const asking = `POST /in HTTP/1.1\r\nHost: ${API}\r\nContent-Length: 2\r\nExpect: 100-continue\r\nConnection: close\r\n\r\nhi`
    const heard = await talk(host, API, 80, asking)
    expect(heard.text).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 201 Created\r\n/)
  })

  test.each([
    ['nonsense\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\nHost: a\r\nbad header\r\n\r\n', 400],
    ['GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n', 400],
    ['GET / HTTP/2.0\r\nHost: a\r\n\r\n', 505],
    [`GET /${'a'.repeat(9000)} HTTP/1.1\r\nHost: a\r\n\r\n`, 414],
    [`GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
    ['POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n', 501],
    ['POST / HTTP/1.1\r\nHost: a\r\nExpect: magic\r\n\r\n', 417],
    ['\x16\x03\x01\x02\x00', 400],
  ])('answers what it cannot read, and closes: %#', async (sent, status) => {
    const host = hostOf([aRoute(`GET http://${API}/`, [text('hello')])])
    const heard = await talk(host, API, 80, sent)
    expect(heard.text).toMatch(new RegExp(`^HTTP/1.1 ${status} [\\s\\S]*Connection: close`))
    expect(heard.text).not.toContain('hello')
  })

  test('says which methods a path has', async () => {
    const host = hostOf([aRoute(`GET http://${API}/a`, [text('a')]), aRoute(`POST http://${API}/a`, [response(201)])])
    const put = await talk(
      host,
      API,
      80,
      `PUT /a HTTP/1.1\r\nHost: ${API}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    )
    expect(put.text).toMatch(/^HTTP\/1\.1 405 Method Not Allowed[\s\S]*Allow: GET, POST, HEAD, OPTIONS/)
    const options = await talk(host, API, 80, `OPTIONS /a HTTP/1.1\r\nHost: ${API}\r\nConnection: close\r\n\r\n`)
    expect(options.text).toMatch(/^HTTP\/1\.1 204 No Content[\s\S]*Allow: GET, POST, HEAD, OPTIONS/)
    const head = await talk(host, API, 80, `HEAD /a HTTP/1.1\r\nHost: ${API}\r\nConnection: close\r\n\r\n`)
    expect(head.text).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*Content-Length: 1\r\n[\s\S]*\r\n\r\n$/)
  })

  test('answers 404 to what nobody declared, and tells the learner once which hosts there are', async () => {
    const host = hostOf([aRoute(`GET http://${API}/health`, [text('up')])])
    for (let count = 0; count < 2; count += 1)
      expect((await talk(host, API, 80, get('/helth?x=1', API))).text).toMatch(/^HTTP\/1\.1 404 Not Found/)
    expect(host.web.notes()).toEqual([`Nobody here answers GET http://${API}/helth. This world has: ${API}.`])
  })

  test('an open port of the network without routes answers 404 too', async () => {
    const host = hostOf([], {
      network: { 'google.com': { ip: '142.250.74.46', latencyMs: 11, lossPercent: 0, ports: { 80: 'open' } } },
    })
    const heard = await talk(host, 'google.com', 80, get('/', 'google.com'))
    expect(heard.text).toMatch(/^HTTP\/1\.1 404 Not Found/)
    expect(heard.ms).toBe(22)
  })
})
