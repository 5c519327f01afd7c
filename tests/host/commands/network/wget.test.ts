import { describe, expect, test } from 'vitest'
import type { Host } from '../../../../src/host/host.ts'
import type { Route } from '../../../../src/model/web.ts'
import { aRoute, failure, response, text } from '../../web/a-world.ts'
import { hostWith, run } from '../run-command.ts'

const API = 'api.example.com'
const HEAD = `Resolving ${API} (${API})... 203.0.113.10
Connecting to ${API} (${API})|203.0.113.10|:80... connected.
HTTP request sent, awaiting response... `

function hostOf(routes: readonly Route[]): Host {
  return hostWith({ web: { routes } })
}

function sizeOf(host: Host, name: string): number | undefined {
  const inode = host.files.find(`/home/sre/${name}`)
  return inode?.content.kind === 'file' ? inode.content.size : undefined
}

describe('wget', () => {
  test('saves a file and tells of it as Debian does', async () => {
    const host = hostOf([aRoute(`GET http://${API}/f.txt`, [text('hello\n')])])
    const ran = await run(host, `wget http://${API}/f.txt`)
    expect(ran.err).toBe(`--2026-01-05 09:00:00--  http://${API}/f.txt
${HEAD}200 OK
Length: 6 [text/plain]
Saving to: ‘f.txt’

     0K                                                       100% 5.86K=0s

2026-01-05 09:00:00 (5.86 KB/s) - ‘f.txt’ saved [6/6]

`)
    expect([ran.code, ran.out, sizeOf(host, 'f.txt')]).toEqual([0, '', 6])
    await run(host, `wget -q http://${API}/f.txt`)
    expect(sizeOf(host, 'f.txt.1')).toBe(6)
    expect((await run(host, `wget -nc http://${API}/f.txt`)).err).toBe(
      'File ‘f.txt’ already there; not retrieving.\n\n',
    )
  })

  test.each([
    ['/404', 8, '404 Not Found\n2026-01-05 09:00:00 ERROR 404: Not Found.\n\n'],
    ['/reset -t 1', 4, 'Read error (Connection reset by peer) in headers.\nGiving up.\n\n'],
    ['/slow -t 1 -T 2', 4, 'Read error (Connection timed out) in headers.\nGiving up.\n\n'],
  ])('ends with its code: %s', async (line, code, end) => {
    const host = hostOf([
      aRoute(`GET http://${API}/404`, [response(404)]),
      aRoute(`GET http://${API}/reset`, [failure('reset')]),
      aRoute(`GET http://${API}/slow`, [text('x', { waitMs: 5000 })]),
    ])
    const ran = await run(host, `wget http://${API}${line}`)
    expect([ran.code, ran.err.split('awaiting response... ')[1]]).toEqual([code, end])
  })

  test('tries again after a pause, but not where the connection is refused', async () => {
    const host = hostOf([
      aRoute(`GET http://${API}/a`, [failure('reset'), text('x')]),
      aRoute('GET http://down.test/', [failure('refused')]),
    ])
    const ran = await run(host, `wget http://${API}/a`)
    expect(ran.err).toContain(`Retrying.\n\n--2026-01-05 09:00:01--  (try: 2)  http://${API}/a\n`)
    expect([ran.code, ran.ms]).toEqual([0, 1004])
    expect(await run(host, 'wget -q http://down.test/')).toMatchObject({ code: 4, ms: 1 })
    expect((await run(host, 'wget http://nosuch/')).err).toMatch(
      /failed: Name or service not known\.\nwget: unable to resolve host address ‘nosuch’\n$/,
    )
  })

  test('a certificate that is not trusted ends it with 5, unless that is not looked at', async () => {
    const host = hostOf([aRoute('GET https://self.test/', [failure('self-signed certificate'), text('x')])])
    const ran = await run(host, 'wget https://self.test/')
    expect([ran.code, ran.err.split('\n').slice(3)]).toEqual([
      5,
      [
        'ERROR: The certificate of ‘self.test’ is not trusted.',
        "ERROR: The certificate of ‘self.test’ doesn't have a known issuer.",
        '',
      ],
    ])
    expect(await run(host, 'wget -q -O - --no-check-certificate https://self.test/')).toMatchObject({
      out: 'x',
      code: 0,
    })
    expect(host.web.requests().map(({ failed, verify }) => [failed, verify])).toEqual([
      ['self-signed certificate', true],
      [undefined, false],
    ])
  })

  test('looks without saving, sends a body, follows redirects', async () => {
    const host = hostOf([
      aRoute(`GET http://${API}/a`, [response(302, undefined, { headers: { Location: '/b' } })]),
      aRoute(`GET http://${API}/b`, [text('b')]),
      aRoute(`POST http://${API}/b`, [response(200, { kind: 'echo' })]),
    ])
    expect((await run(host, `wget --spider http://${API}/b`)).err).toMatch(
      /Length: 1 \[text\/plain\]\nRemote file exists\.\n\n$/,
    )
    expect(await run(host, `wget -nv -O x http://${API}/a`)).toMatchObject({
      err: `2026-01-05 09:00:00 URL:http://${API}/b [1/1] -> "x" [1]\n`,
    })
    expect((await run(host, `wget -qO- --post-data a=1 http://${API}/b`)).out).toContain('"body":"a=1"')
    expect(host.web.requests().map(({ method }) => method)).toEqual(['HEAD', 'GET', 'GET', 'POST'])
  })
})
