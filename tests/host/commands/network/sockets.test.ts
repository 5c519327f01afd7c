import { describe, expect, test } from 'vitest'
import { accessOf } from '../../../../src/host/commands/network/read-file.ts'
import type { Host } from '../../../../src/host/host.ts'
import { createPipe } from '../../../../src/host/processes/pipe.ts'
import { createSystem } from '../../../../src/host/processes/system.ts'
import { aRoute, text } from '../../web/a-world.ts'
import { hostWith, run } from '../run-command.ts'

/** Starts a program that goes on beside the test; the answer reads what it wrote so far. */
function start(host: Host, argv: readonly string[], input = ''): () => string {
  const system = createSystem(host.processes.main, host)
  const [into, out] = [createPipe(host.scheduler, 90), createPipe(host.scheduler, 91)]
  system.spawn({
    path: `/usr/bin/${argv[0]}`,
    argv,
    env: host.env,
    cwd: '/home/sre',
    descriptors: new Map([
      [0, into.reader],
      [1, out.writer],
      [2, out.writer],
    ]),
  })
  into.writer.write(new TextEncoder().encode(input))
  into.writer.release()
  let all = ''
  return () => {
    for (let bytes = out.reader.read(9999); bytes !== undefined && bytes.length > 0; bytes = out.reader.read(9999))
      all += new TextDecoder().decode(bytes)
    return all
  }
}

const pass = (host: Host, ms: number): Promise<unknown> => host.scheduler.wait([], host.clock.sinceStartMs() + ms)

describe('nc', () => {
  test('one listens, another connects, and both hear each other', async () => {
    const host = hostWith()
    const heard = start(host, ['nc', '-l', '-v', '8080'], 'from the server\n')
    await pass(host, 10)
    expect(await run(host, 'nc -N 127.0.0.1 8080', 'from the client\n')).toMatchObject({
      out: 'from the server\n',
      code: 0,
    })
    await pass(host, 10)
    expect(heard().split('\n')).toEqual([
      'Listening on 0.0.0.0 8080',
      expect.stringMatching(/^Connection received on localhost \d+$/),
      'from the client',
      '',
    ])
  })

  test('speaks HTTP to a server of the world', async () => {
    const host = hostWith({ web: { routes: [aRoute('GET http://api.test/', [text('hello\n')])] } })
    const ran = await run(host, 'nc api.test 80', 'GET / HTTP/1.0\r\n\r\n')
    expect(ran.out).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\n\r\nhello\n$/)
  })

  test('an SSH server greets', async () => {
    const host = hostWith({
      network: { db01: { ip: '10.0.0.7', latencyMs: 1, lossPercent: 0, ports: { 22: 'open' } } },
    })
    expect(await run(host, 'nc -w 1 db01 22')).toMatchObject({
      out: 'SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n',
      code: 0,
    })
  })

  test('a port that is taken cannot be listened at, nor one below 1024', async () => {
    const host = hostWith()
    start(host, ['nc', '-l', '8080'])
    await pass(host, 1)
    expect(await run(host, 'nc -l 8080')).toMatchObject({ err: 'nc: Address already in use\n', code: 1 })
    expect(await run(host, 'nc -l 80')).toMatchObject({ err: 'nc: Permission denied\n', code: 1 })
  })
})

describe('sockets of the host', () => {
  test('ss, netstat and /proc/net show who listens and who is connected', async () => {
    const host = hostWith({ web: { routes: [aRoute('GET http://localhost:9000/', [text('x')])] } })
    start(host, ['nc', '-l', '-k', '8080'])
    await pass(host, 1)
    const [nc] = host.processes.all().filter(({ name }) => name === 'nc')
    const listening = `LISTEN 0      128          0.0.0.0:8080      0.0.0.0:*    users:(("nc",pid=${nc?.pid},fd=3))`
    expect((await run(host, 'ss -tlnp')).out.split('\n')).toEqual([
      'State  Recv-Q Send-Q Local Address:Port Peer Address:PortProcess'.padEnd(listening.length),
      'LISTEN 0      511          0.0.0.0:9000      0.0.0.0:*'.padEnd(listening.length),
      listening,
      '',
    ])
    expect((await run(host, 'ss -Htln sport = :8080')).out).toBe('LISTEN 0 128 0.0.0.0:8080 0.0.0.0:*\n')
    expect((await run(host, 'netstat -tlnp')).out.split('\n').slice(2)).toEqual([
      'Active Internet connections (only servers)',
      'Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    ',
      'tcp        0      0 0.0.0.0:9000            0.0.0.0:*               LISTEN      -                   ',
      `tcp        0      0 0.0.0.0:8080            0.0.0.0:*               LISTEN      ${`${nc?.pid}/nc`.padEnd(20)}`,
      '',
    ])
    expect((await run(host, 'lsof -i :8080 -P')).out.split('\n').map((line) => line.split(/ +/))).toEqual([
      ['COMMAND', 'PID', 'USER', 'FD', 'TYPE', 'DEVICE', 'SIZE/OFF', 'NODE', 'NAME'],
      ['nc', String(nc?.pid), 'sre', '3u', 'IPv4', expect.any(String), '0t0', 'TCP', '*:8080', '(LISTEN)'],
      [''],
    ])
    const access = accessOf(createSystem(host.processes.main, host))
    const table = new TextDecoder().decode(access.readFile('/proc/net/tcp'))
    expect(table.split('\n').map((line) => line.trim().split(/ +/).slice(1, 4))).toEqual([
      ['local_address', 'rem_address', 'st'],
      ['00000000:2328', '00000000:0000', '0A'],
      ['00000000:1F90', '00000000:0000', '0A'],
      [],
    ])
    expect((await run(host, 'curl -s localhost:9000/')).out).toBe('x')
    expect((await run(host, 'ss -tln state bogus')).code).toBe(255)
  })
})

describe('names', () => {
  const host = hostWith({ web: { routes: [aRoute('GET http://api.example.com/', [text('x')])] } })

  test('dig shows an answer, or that there is none', async () => {
    const ran = await run(host, 'dig api.example.com')
    expect(ran.out.replace(/id: \d+/, 'id: 1').split('\n')).toEqual([
      '',
      '; <<>> DiG 9.18.49-1~deb12u3-Debian <<>> api.example.com',
      ';; global options: +cmd',
      ';; Got answer:',
      ';; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1',
      ';; flags: qr rd ra; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 0',
      '',
      ';; QUESTION SECTION:',
      ';api.example.com.\t\tIN\tA',
      '',
      ';; ANSWER SECTION:',
      'api.example.com.\t300\tIN\tA\t203.0.113.10',
      '',
      ';; Query time: 1 msec',
      ';; SERVER: 10.0.0.1#53(10.0.0.1) (UDP)',
      ';; WHEN: Mon Jan 05 09:00:00 UTC 2026',
      ';; MSG SIZE  rcvd: 64',
      '',
      '',
    ])
    expect((await run(host, 'dig nosuch.example')).out).toContain('status: NXDOMAIN')
    expect((await run(host, 'dig +short -x 203.0.113.10')).out).toBe('api.example.com.\n')
    expect(await run(host, 'dig @10.9.9.9 +time=1 +tries=2 x')).toMatchObject({ code: 9, ms: 2000 })
  })

  test('nslookup and host', async () => {
    expect(await run(host, 'nslookup api.example.com')).toMatchObject({
      out: 'Server:\t\t10.0.0.1\nAddress:\t10.0.0.1#53\n\nNon-authoritative answer:\nName:\tapi.example.com\nAddress: 203.0.113.10\n\n',
      code: 0,
    })
    expect(await run(host, 'nslookup nosuch')).toMatchObject({
      out: "Server:\t\t10.0.0.1\nAddress:\t10.0.0.1#53\n\n** server can't find nosuch: NXDOMAIN\n\n",
      code: 1,
    })
    expect(await run(host, 'host api.example.com')).toMatchObject({ out: 'api.example.com has address 203.0.113.10\n' })
    expect(await run(host, 'host nosuch')).toMatchObject({ out: 'Host nosuch not found: 3(NXDOMAIN)\n', code: 1 })
    expect(await run(host, 'host 203.0.113.10')).toMatchObject({
      out: '10.113.0.203.in-addr.arpa domain name pointer api.example.com.\n',
    })
  })

  test('openssl shows what a server presents', async () => {
    const secure = hostWith({ web: { routes: [aRoute('GET https://a.test/', [text('x')])] } })
    const ran = await run(secure, 'openssl s_client -connect a.test:443')
    expect(ran.out).toMatch(
      /subject=CN = a\.test\nissuer=C = US, O = DigiCert Inc[\s\S]*Verify return code: 0 \(ok\)\n---\n$/,
    )
  })
})
