import { describe, expect, test } from 'vitest'
import { aRoute, failure, text } from './a-world.ts'
import { get, hostOf, talk } from './talk.ts'

const API = 'api.example.com'

async function tries(host: ReturnType<typeof hostOf>, paths: readonly string[]): Promise<string[]> {
  const all: string[] = []
  for (const path of paths)
    all.push(
      await talk(host, API, 80, get(path, API)).then(
        (heard) => heard.text.split('\r\n\r\n')[1] ?? heard.end,
        (error: Error) => error.message,
      ),
    )
  return all
}

describe('failures before there is a request', () => {
  test('each uses up one answer of the sequence', async () => {
    const host = hostOf([
      aRoute(`GET http://${API}/a`, [
        failure('unknown host'),
        failure('refused'),
        failure('unreachable'),
        failure('connect timeout'),
        text('ok'),
      ]),
    ])
    expect(await tries(host, ['/a', '/a', '/a', '/a', '/a'])).toEqual([
      'Name or service not known',
      'ECONNREFUSED',
      'EHOSTUNREACH',
      'ETIMEDOUT',
      'ok',
    ])
    expect(host.web.requests().map(({ failed, url, route }) => [failed, url, route])).toEqual([
      ['unknown host', `http://${API}/`, `GET http://${API}/a`],
      ['refused', `http://${API}/`, `GET http://${API}/a`],
      ['unreachable', `http://${API}/`, `GET http://${API}/a`],
      ['connect timeout', `http://${API}/`, `GET http://${API}/a`],
      [undefined, `http://${API}/a`, `GET http://${API}/a`],
    ])
    expect(host.net.log.all().map(({ failed }) => failed)).toEqual([
      'unknown host',
      'refused',
      'unreachable',
      'timed out',
      undefined,
    ])
  })

  test('where another route of the server answers, the request is what breaks', async () => {
    const host = hostOf([
      aRoute(`GET http://${API}/a`, [failure('refused'), text('a')]),
      aRoute(`GET http://${API}/b`, [text('b')]),
    ])
    expect(await tries(host, ['/b', '/a', '/a'])).toEqual(['b', 'ECONNRESET', 'a'])
  })

  test('a kept connection is closed where the next answer can only come to a new one', async () => {
    const host = hostOf([aRoute(`GET http://${API}/a`, [text('a'), failure('refused')])])
    const heard = await talk(host, API, 80, `GET /a HTTP/1.1\r\nHost: ${API}\r\n\r\n`, 100)
    expect(heard.text).toContain('Connection: close')
    expect(heard.end).toBe('end')
    expect(await tries(host, ['/a', '/a'])).toEqual(['ECONNREFUSED', 'ECONNREFUSED'])
  })

  test('hosts that only routes name have addresses in order, and a name nobody has does not resolve', async () => {
    const host = hostOf(
      [
        aRoute('GET http://a.test/', [text('a')]),
        aRoute('GET http://b.test:8080/', [text('b')]),
        aRoute('GET http://10.0.0.9/', [text('c')]),
        aRoute('GET http://db01:9000/', [text('d')]),
        aRoute('GET http://localhost:7000/', [text('e')]),
      ],
      { network: { db01: { ip: '10.0.0.7', latencyMs: 1, lossPercent: 0, ports: { 5432: 'open' } } } },
    )
    const { main } = host.processes
    const ip = (name: string) => host.net.resolve(name, main)
    expect([ip('a.test'), ip('B.test.'), ip('db01')]).toEqual([
      { kind: 'found', ip: '203.0.113.10' },
      { kind: 'found', ip: '203.0.113.11' },
      { kind: 'found', ip: '10.0.0.7' },
    ])
    expect(ip('c.test')).toEqual({ kind: 'unknown', say: 'Name or service not known' })
    expect(host.web.notes()).toEqual(['There is no c.test here. This world has: db01, a.test, b.test, 10.0.0.9.'])
    expect((await talk(host, 'db01', 9000, get('/', 'db01'))).text).toMatch(/d$/)
    expect((await talk(host, '10.0.0.9', 80, get('/', '10.0.0.9'))).text).toMatch(/c$/)
    expect((await talk(host, 'localhost', 7000, get('/', 'localhost'))).text).toMatch(/e$/)
    await expect(talk(host, 'a.test', 81, '')).rejects.toThrow('ECONNREFUSED')
    await expect(talk(host, 'localhost', 81, '')).rejects.toThrow('ECONNREFUSED')
  })

  test('a port that the network calls filtered or closed stays so', async () => {
    const host = hostOf([aRoute('GET http://db01/', [text('d')]), aRoute('GET http://db01:81/', [text('d')])], {
      network: { db01: { ip: '10.0.0.7', latencyMs: 1, lossPercent: 0, ports: { 80: 'filtered', 81: 'closed' } } },
    })
    await expect(talk(host, 'db01', 80, '')).rejects.toThrow('ETIMEDOUT')
    await expect(talk(host, 'db01', 81, '')).rejects.toThrow('ECONNREFUSED')
  })
})
