import { describe, expect, test } from 'vitest'
import type { Host } from '../../../../src/host/host.ts'
import type { Route } from '../../../../src/model/web.ts'
import { aRoute, failure, json, response, text } from '../../web/a-world.ts'
import { hostWith, run } from '../run-command.ts'

const API = 'api.example.com'
const METER = `  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current
                                 Dload  Upload   Total   Spent    Left  Speed
\r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0`

function hostOf(routes: readonly Route[], files: Record<string, string> = {}): Host {
  return hostWith({
    web: { routes },
    files: Object.fromEntries(Object.entries(files).map(([path, content]) => [path, { kind: 'text', text: content }])),
  })
}

function sent(host: Host): string[] {
  return host.web.requests().map(({ method, url, body, headers }) => {
    const { host: _host, accept: _accept, ...others } = headers
    return `${method} ${url} ${JSON.stringify(others)} ${body}`
  })
}

describe('curl', () => {
  test('shows a body, and its meter where that goes to no terminal', async () => {
    const host = hostOf([aRoute(`GET http://${API}/a`, [text('hello\n')])])
    expect(await run(host, `curl http://${API}/a`)).toEqual({
      out: 'hello\n',
      err: `${METER}\r100     6  100     6    0     0   3000      0 --:--:-- --:--:-- --:--:--  3000\n`,
      code: 0,
      ms: 2,
    })
    expect(await run(host, `curl -s ${API}/a`)).toEqual({ out: 'hello\n', err: '', code: 0, ms: 2 })
  })

  test('tells of the connection with -v as Debian does', async () => {
    const host = hostOf([aRoute(`POST http://${API}/a`, [response(201)])])
    const { err } = await run(host, `curl -sv -d a=1 -d b=2 http://${API}/a`)
    expect(err.replaceAll('\r', '').split('\n')).toEqual([
      '*   Trying 203.0.113.10:80...',
      `* Connected to ${API} (203.0.113.10) port 80 (#0)`,
      '> POST /a HTTP/1.1',
      `> Host: ${API}`,
      '> User-Agent: curl/7.88.1',
      '> Accept: */*',
      '> Content-Length: 7',
      '> Content-Type: application/x-www-form-urlencoded',
      '> ',
      '} [7 bytes data]',
      '< HTTP/1.1 201 Created',
      '< Server: nginx',
      '< Date: Mon, 05 Jan 2026 09:00:00 GMT',
      '< Content-Length: 0',
      '< Connection: keep-alive',
      '< ',
      `* Connection #0 to host ${API} left intact`,
      '',
    ])
  })

  test.each([
    [`-d @f.txt ${API}/e`, 'POST', 'ab', 'application/x-www-form-urlencoded'],
    [`--data-binary @f.txt ${API}/e`, 'POST', 'a\nb\n', 'application/x-www-form-urlencoded'],
    [`--data-raw @f.txt ${API}/e`, 'POST', '@f.txt', 'application/x-www-form-urlencoded'],
    [`--json {"a":1} ${API}/e`, 'POST', '{"a":1}', 'application/json'],
    [`-T f.txt ${API}/e`, 'PUT', 'a\nb\n', undefined],
    [`-X DELETE ${API}/e`, 'DELETE', '', undefined],
  ])('sends what it is given: %s', async (line, method, body, type) => {
    const routes = ['POST', 'PUT', 'DELETE'].map((one) => aRoute(`${one} http://${API}/e`, [response(200)]))
    const host = hostOf(routes, { '/home/sre/f.txt': 'a\nb\n' })
    expect(await run(host, `curl -sS ${line}`)).toMatchObject({ code: 0, err: '' })
    const [request] = host.web.requests()
    expect([request?.method, request?.body, request?.headers['content-type']]).toEqual([method, body, type])
  })

  test('puts data into the query with -G, and sends headers, credentials, a cookie and a name', async () => {
    const host = hostOf([aRoute(`GET http://${API}/e`, [response(200)])])
    await run(host, ['curl', '-sG', '-d', 'a=1', '--data-urlencode', 'q=a b&c', `${API}/e`])
    await run(host, [
      'curl',
      '-s',
      '-u',
      'me:pw',
      '-b',
      'x=1',
      '-A',
      'agent',
      '-e',
      'ref',
      '-H',
      'X: 1',
      '-r',
      '0-3',
      `${API}/e`,
    ])
    expect(sent(host)).toEqual([
      `GET http://${API}/e?a=1&q=a+b%26c {"user-agent":"curl/7.88.1"} `,
      `GET http://${API}/e {"authorization":"Basic bWU6cHc=","range":"bytes=0-3","user-agent":"agent","referer":"ref","cookie":"x=1","x":"1"} `,
    ])
  })

  test.each([
    ['-f http://h/404', 22, 'curl: (22) The requested URL returned error: 404\n'],
    ['http://nosuch/', 6, 'curl: (6) Could not resolve host: nosuch\n'],
    ['http://refused/', 7, "curl: (7) Failed to connect to refused port 80 after 1 ms: Couldn't connect to server\n"],
    [
      '--connect-timeout 2 http://filtered/',
      28,
      'curl: (28) Failed to connect to filtered port 80 after 2000 ms: Timeout was reached\n',
    ],
    ['-m 2 http://filtered/', 28, 'curl: (28) Connection timed out after 2000 milliseconds\n'],
    ['-m 2 http://h/slow', 28, 'curl: (28) Operation timed out after 2000 milliseconds with 0 bytes received\n'],
    ['http://h/reset', 56, 'curl: (56) Recv failure: Connection reset by peer\n'],
    ['http://h/cut', 18, 'curl: (18) transfer closed with 7 bytes remaining to read\n'],
    ['http://h/bad', 1, 'curl: (1) Received HTTP/0.9 when not allowed\n'],
    ['-L http://h/loop', 47, 'curl: (47) Maximum (50) redirects followed\n'],
    ['-o /nodir/x http://h/cut', 23, 'curl: (23) Failure writing output to destination\n'],
    ['https://h:80/', 35, 'curl: (35) OpenSSL/3.0.19: error:0A00010B:SSL routines::wrong version number\n'],
    ['--cacert nosuch https://tls/', 77, 'curl: (77) error setting certificate file: nosuch\n'],
    ['foo://x', 1, 'curl: (1) Protocol "foo" not supported or disabled in libcurl\n'],
    ['http://', 3, 'curl: (3) URL using bad/illegal format or missing URL\n'],
  ])('fails with its code and sentence: %s', async (line, code, err) => {
    const host = hostOf([
      aRoute('GET http://h/404', [response(404, { kind: 'text', text: 'oops', type: 'text/plain' })]),
      aRoute('GET http://h/slow', [text('x', { waitMs: 3000 })]),
      aRoute('GET http://h/reset', [failure('reset')]),
      aRoute('GET http://h/cut', [text('0123456789', { cutAfter: 3 })]),
      aRoute('GET http://h/bad', [failure('malformed')]),
      aRoute('GET http://h/loop', [response(302, undefined, { headers: { Location: '/loop' } })]),
      aRoute('GET http://refused/', [failure('refused')]),
      aRoute('GET http://filtered/', [failure('connect timeout')]),
      aRoute('GET https://tls/', [text('x')]),
    ])
    expect(await run(host, `curl -sS ${line}`)).toMatchObject({ code, err })
  })

  test.each([
    [['curl'], "curl: try 'curl --help' or 'curl --manual' for more information\n"],
    [
      ['curl', '--nosuch'],
      "curl: option --nosuch: is unknown\ncurl: try 'curl --help' or 'curl --manual' for more information\n",
    ],
    [
      ['curl', '-X'],
      "curl: option -X: requires parameter\ncurl: try 'curl --help' or 'curl --manual' for more information\n",
    ],
    [
      ['curl', '-m', 'x', 'a'],
      "curl: option -m: expected a proper numerical parameter\ncurl: try 'curl --help' or 'curl --manual' for more information\n",
    ],
  ])('does not read every command line: %j', async (argv, err) => {
    expect(await run(hostOf([]), argv)).toMatchObject({ code: 2, err, out: '' })
  })

  test('follows redirects on the same connection, as a GET after a POST', async () => {
    const host = hostOf([
      aRoute(`POST http://${API}/a`, [response(302, undefined, { headers: { Location: '/b' } })]),
      aRoute(`GET http://${API}/b`, [text('b\n')]),
    ])
    const { out } = await run(host, [
      'curl',
      '-sL',
      '-d',
      'x=1',
      '-w',
      '%{num_redirects} %{url_effective} %{num_connects}\\n',
      `${API}/a`,
    ])
    expect(out).toBe(`b\n1 http://${API}/b 1\n`)
    expect(host.web.requests().map(({ method, connection }) => [method, connection])).toEqual([
      ['POST', 1],
      ['GET', 1],
    ])
  })

  test('tries again, as long as the server asks', async () => {
    const host = hostOf([
      aRoute(`GET http://${API}/a`, [
        response(503, undefined, { headers: { 'Retry-After': '7' } }),
        response(500),
        text('ok\n'),
      ]),
    ])
    const ran = await run(host, `curl --retry 3 ${API}/a -o /dev/null`)
    expect(ran.err.match(/Warning.*/g)).toEqual([
      'Warning: Problem : HTTP error. Will retry in 7 seconds. 3 retries left.',
      'Warning: Problem : HTTP error. Will retry in 2 seconds. 2 retries left.',
    ])
    expect([ran.code, ran.ms]).toEqual([0, 9004])
  })

  test('writes into files by name, and keeps cookies in one', async () => {
    const host = hostOf([
      aRoute(`GET http://${API}/f.txt`, [text('data\n', { headers: { 'Set-Cookie': 'sid=1; Path=/' } }), text('2\n')]),
    ])
    expect(await run(host, `curl -sO -c jar ${API}/f.txt`)).toMatchObject({ out: '', code: 0 })
    expect(await run(host, `curl -s -b jar ${API}/f.txt --create-dirs -o d/e/x`)).toMatchObject({ code: 0 })
    expect(host.web.requests().map(({ headers }) => headers.cookie)).toEqual([undefined, 'sid=1'])
    const read = (path: string): string => {
      const inode = host.files.find(`/home/sre/${path}`)
      return inode?.content.kind === 'file' ? String(inode.content.size) : 'none'
    }
    expect([read('f.txt'), read('d/e/x')]).toEqual(['5', '2'])
  })

  test('several URLs, globs, heads', async () => {
    const host = hostOf([aRoute(`GET http://${API}/{n}`, [text('{n}\n')])])
    expect(await run(host, ['curl', '-s', `${API}/{a,b}`, `${API}/[08-10]`])).toMatchObject({
      out: 'a\nb\n08\n09\n10\n',
    })
    const { out } = await run(host, `curl -sI ${API}/a`)
    expect(out).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*Content-Length: 2\r\n[\s\S]*\r\n\r\n$/)
  })

  test('with TLS: what is wrong, and that -k does not mind; the evidence says what was asked', async () => {
    const host = hostOf([aRoute('GET https://a.test/', [failure('expired certificate'), text('a\n')])])
    const first = await run(host, 'curl -sS https://a.test/')
    expect(first.err.split('\n')[0]).toBe('curl: (60) SSL certificate problem: certificate has expired')
    expect(await run(host, 'curl -sSk -m 5 https://a.test/')).toMatchObject({ out: 'a\n', code: 0 })
    expect(
      host.web.requests().map(({ failed, verify, timeoutMs, library }) => ({ failed, verify, timeoutMs, library })),
    ).toEqual([
      { failed: 'expired certificate', verify: true, timeoutMs: null, library: 'curl' },
      { failed: undefined, verify: false, timeoutMs: 5000, library: 'curl' },
    ])
  })

  test('where it is known what will be asked, only its own route fails', async () => {
    const host = hostOf([
      aRoute(`GET http://${API}/a`, [failure('refused'), json('{}')]),
      aRoute(`GET http://${API}/b`, [text('b')]),
    ])
    expect(await run(host, `curl -s ${API}/b`)).toMatchObject({ out: 'b', code: 0 })
    expect(await run(host, `curl -s ${API}/a`)).toMatchObject({ out: '', code: 7 })
    expect(await run(host, `curl -s ${API}/a`)).toMatchObject({ out: '{}', code: 0 })
    expect(host.web.requests().map(({ url, failed }) => [url, failed])).toEqual([
      [`http://${API}/b`, undefined],
      [`http://${API}/a`, 'refused'],
      [`http://${API}/a`, undefined],
    ])
  })
})
