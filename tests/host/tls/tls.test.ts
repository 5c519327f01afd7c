import { describe, expect, test } from 'vitest'
import { bytesOf } from '../../../src/host/files/inode.ts'
import type { Host } from '../../../src/host/host.ts'
import { isAddress } from '../../../src/host/network/names.ts'
import { createSystem } from '../../../src/host/processes/system.ts'
import { makeCertificate } from '../../../src/host/tls/certificate.ts'
import { connectTls } from '../../../src/host/tls/client.ts'
import { isFor, NO_TRUST, PUBLIC_TRUST, type Trust, trustText } from '../../../src/host/tls/verify.ts'
import { dial } from '../../../src/host/web/client/dial.ts'
import type { Certificate } from '../../../src/model/network.ts'
import { aRoute, failure, text } from '../web/a-world.ts'
import { get, hostOf, talk } from '../web/talk.ts'

const API = 'api.example.com'

/** What a client sees: the body, or why there is none. */
async function ask(host: Host, trust: Trust | null = PUBLIC_TRUST, name = API, port = 443): Promise<string> {
  const system = createSystem(host.processes.main, host)
  const found = host.net.resolve(name, system.process, port)
  if (found.kind === 'unknown') return found.say
  const dialled = await dial(system, { ip: found.ip, port }, name)
  if (dialled.kind !== 'connected') return dialled.kind
  const secured = await connectTls(dialled.wire, {
    host: name,
    trust,
    verify: trust !== null,
    isAddress: isAddress(name),
  })
  if (secured.kind !== 'secure') {
    dialled.wire.close()
    return secured.kind === 'distrusted' ? secured.distrust.message : secured.kind
  }
  await secured.wire.write(new TextEncoder().encode(get('/', name)))
  let heard = ''
  for (;;) {
    const bytes = await secured.wire.read()
    if (bytes.length === 0) break
    heard += new TextDecoder().decode(bytes)
  }
  secured.wire.close()
  return heard.split('\r\n\r\n')[1] ?? ''
}

function withCertificate(certificate: Certificate, name = API): Host {
  return hostOf([aRoute(`GET https://${name}/`, [text('hello')])], {
    network: { [name]: { ip: '203.0.113.5', latencyMs: 1, lossPercent: 0, ports: {}, certificate } },
    files: { '/etc/ssl/internal-ca.pem': { kind: 'text', text: AUTHORITY } },
  })
}

const AUTHORITY = '-----BEGIN CERTIFICATE-----\nMIIB\nprivate\n-----END CERTIFICATE-----\n'

describe('TLS of a world', () => {
  test('a server of a public authority is trusted by who trusts those', async () => {
    const host = hostOf([aRoute(`GET https://${API}/`, [text('hello')])])
    expect(await ask(host)).toBe('hello')
    expect(await ask(host, NO_TRUST)).toBe('unable to get local issuer certificate')
    const [first] = host.net.log.all()
    expect(first?.secureMs).toBe(host.world.clockMs + 2.5)
  })

  test.each([
    ['expired certificate', 'certificate has expired'],
    ['self-signed certificate', 'self-signed certificate'],
    ['wrong host certificate', `Hostname mismatch, certificate is not valid for '${API}'`],
    ['unknown authority', 'unable to get local issuer certificate'],
  ] as const)('%s: OpenSSL says why, and who does not look gets its answer', async (fault, message) => {
    const host = withCertificate({ fault })
    expect(await ask(host)).toBe(message)
    expect(await ask(host, null)).toBe('hello')
    expect(host.web.requests().map(({ failed, url }) => [failed, url])).toEqual([
      [fault, `https://${API}/`],
      [undefined, `https://${API}/`],
    ])
    expect(host.net.log.all().map(({ failed }) => failed)).toEqual(['certificate', undefined])
  })

  test('a private authority is trusted with its file', async () => {
    const host = withCertificate({ authority: '/etc/ssl/internal-ca.pem' })
    expect(await ask(host)).toBe('unable to get local issuer certificate')
    expect(await ask(host, trustText(AUTHORITY))).toBe('hello')
    expect(await ask(host, trustText(AUTHORITY.replace('private', 'another')))).toBe(
      'unable to get local issuer certificate',
    )
  })

  test('the file of a private authority is there where nobody wrote it', async () => {
    const host = withCertificate({ authority: '/etc/kubernetes/pki/ca.crt' })
    const file = host.files.find('/etc/kubernetes/pki/ca.crt')
    const written = file?.content.kind === 'file' ? new TextDecoder().decode(bytesOf(file)) : ''
    expect(await ask(host)).toBe('unable to get local issuer certificate')
    expect(await ask(host, trustText(written))).toBe('hello')
  })

  test('a self-signed certificate is trusted by who has it', async () => {
    const { pem } = makeCertificate({
      host: API,
      given: { fault: 'self-signed certificate' },
      startMs: withCertificate({}).world.clockMs,
    })
    expect(await ask(withCertificate({ fault: 'self-signed certificate' }), trustText(pem))).toBe('hello')
  })

  test('names of a certificate, with a star for one part', () => {
    const names = ['*.example.com', 'example.com', '10.0.0.7']
    expect(
      ['a.example.com', 'A.EXAMPLE.COM', 'a.b.example.com', 'example.com', '10.0.0.7', '10.0.0.8'].map((host) =>
        isFor({ names }, host),
      ),
    ).toEqual([true, true, false, true, true, false])
  })

  test('times: not yet valid, and a year around the clock where nothing is said', async () => {
    const { clockMs } = withCertificate({}).world
    expect(await ask(withCertificate({ fromMs: clockMs + 1_000_000 }))).toBe('certificate is not yet valid')
    expect(await ask(withCertificate({ untilMs: clockMs - 1_000 }))).toBe('certificate has expired')
  })

  test('a fault in a sequence is met once, in the handshake', async () => {
    const host = hostOf([aRoute(`GET https://${API}/`, [failure('expired certificate'), text('renewed')])])
    expect(await ask(host)).toBe('certificate has expired')
    expect(await ask(host)).toBe('renewed')
    const again = hostOf([aRoute(`GET https://${API}/`, [failure('expired certificate'), text('one'), text('two')])])
    expect(await ask(again, null)).toBe('one')
  })

  test('HTTP on the port of TLS is told so; TLS on the port of HTTP meets no TLS', async () => {
    const host = hostOf([aRoute(`GET https://${API}/`, [text('hello')]), aRoute(`GET http://${API}/`, [text('plain')])])
    const heard = await talk(host, API, 443, get('/', API))
    expect(heard.text).toMatch(/^HTTP\/1\.1 400 Bad Request[\s\S]*The plain HTTP request was sent to HTTPS port/)
    expect(await ask(host, PUBLIC_TRUST, API, 80)).toBe('no tls')
  })
})
