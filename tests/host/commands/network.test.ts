import { describe, expect, test } from 'vitest'
import type { NetworkHost } from '../../../src/model/network.ts'
import { hostWith, run } from './run-command.ts'

const aHost = (more: Partial<NetworkHost>): NetworkHost => ({
  ip: '203.0.113.10',
  latencyMs: 12.5,
  lossPercent: 0,
  ports: {},
  ...more,
})
const network = {
  'web.example.com': aHost({ ports: { 80: 'open', 443: 'filtered' } }),
  'lossy.example.com': aHost({ ip: '203.0.113.11', latencyMs: 100, lossPercent: 50 }),
  'spiky.example.com': aHost({ ip: '203.0.113.13', latencyMs: 20, latenciesMs: [20, 40.5, 300] }),
  'down.example.com': aHost({ ip: '203.0.113.12', lossPercent: 100 }),
}
const on = (line: string) => run(hostWith({ network }), line)

describe('ping', () => {
  test('waits on the clock and counts', async () => {
    expect(await on('ping -c 4 web.example.com')).toEqual({
      out:
        'PING web.example.com (203.0.113.10) 56(84) bytes of data.\n' +
        '64 bytes from web.example.com (203.0.113.10): icmp_seq=1 ttl=56 time=12.5 ms\n' +
        '64 bytes from web.example.com (203.0.113.10): icmp_seq=2 ttl=56 time=12.9 ms\n' +
        '64 bytes from web.example.com (203.0.113.10): icmp_seq=3 ttl=56 time=12.3 ms\n' +
        '64 bytes from web.example.com (203.0.113.10): icmp_seq=4 ttl=56 time=12.7 ms\n' +
        '\n' +
        '--- web.example.com ping statistics ---\n' +
        '4 packets transmitted, 4 received, 0% packet loss, time 3000ms\n' +
        'rtt min/avg/max/mdev = 12.250/12.578/12.875/0.231 ms\n',
      err: '',
      code: 0,
      ms: 3012.688,
    })
  })

  test('loses exactly the share of the world', async () => {
    const { out, code } = await on('ping -c 4 lossy.example.com')
    expect(out.match(/icmp_seq=\d/g)).toEqual(['icmp_seq=1', 'icmp_seq=3'])
    expect(out).toContain('4 packets transmitted, 2 received, 50% packet loss, time 3000ms\n')
    expect(code).toBe(0)
  })

  test('takes the latencies of the world in turn', async () => {
    const { out } = await on('ping -c 4 spiky.example.com')
    expect(out.match(/time=\S+/g)).toEqual(['time=20.0', 'time=40.5', 'time=300', 'time=20.0'])
    expect(out).toContain('rtt min/avg/max/mdev = 20.000/95.125/300.000/')
  })

  test('without any answer it ends with 1, after its patience', async () => {
    expect(await on('ping -c 2 -W 1 down.example.com')).toEqual({
      out:
        'PING down.example.com (203.0.113.12) 56(84) bytes of data.\n\n' +
        '--- down.example.com ping statistics ---\n' +
        '2 packets transmitted, 0 received, 100% packet loss, time 1000ms\n\n',
      err: '',
      code: 1,
      ms: 2000,
    })
    expect((await on('ping -c 1 down.example.com')).ms).toBe(10_000)
    expect((await on('ping -c 1 198.51.100.1')).code).toBe(1)
  })

  test('a deadline ends it', async () => {
    expect(await on('ping -q -w 3 web.example.com')).toMatchObject({ code: 0, ms: 3000 })
  })

  test('names that are not there do not resolve', async () => {
    expect(await on('ping -c 1 nosuch')).toMatchObject({ err: 'ping: nosuch: Name or service not known\n', code: 2 })
    expect(await run(hostWith(), 'ping -c 1 google.com')).toMatchObject({
      err: 'ping: google.com: Temporary failure in name resolution\n',
      code: 2,
    })
  })

  test('without -c it goes on until a signal comes, and then tells', async () => {
    const host = hostWith({ network })
    host.scheduler.at(2500, () => host.processes.kill(host.processes.main, 1235, 'INT'))
    const { out, code } = await run(host, 'ping web.example.com')
    expect(out).toContain('3 packets transmitted, 3 received, 0% packet loss, time 2000ms\n')
    expect(code).toBe(0)
  })

  test('mistakes', async () => {
    expect(await on('ping -c x localhost')).toMatchObject({ err: "ping: invalid argument: 'x'\n", code: 1 })
    expect((await on('ping -c 0 localhost')).err).toBe(
      "ping: invalid argument: '0': out of range: 1 <= value <= 9223372036854775807\n",
    )
    expect(await on('ping')).toMatchObject({ err: 'ping: usage error: Destination address required\n', code: 1 })
    expect(await on('ping -z localhost')).toMatchObject({ code: 2 })
  })
})

describe('nc', () => {
  test('an open port is 0, a closed one is refused at once', async () => {
    expect(await on('nc -z web.example.com 80')).toMatchObject({ out: '', err: '', code: 0, ms: 12.5 })
    expect(await on('nc -zv web.example.com 80')).toMatchObject({
      out: '',
      err: 'Connection to web.example.com (203.0.113.10) 80 port [tcp/http] succeeded!\n',
      code: 0,
    })
    expect(await on('nc -zv web.example.com 22')).toMatchObject({
      err: 'nc: connect to web.example.com (203.0.113.10) port 22 (tcp) failed: Connection refused\n',
      code: 1,
    })
    expect((await on('nc -zv 127.0.0.1 1-2')).err).toBe(
      'nc: connect to 127.0.0.1 port 1 (tcp) failed: Connection refused\n' +
        'nc: connect to 127.0.0.1 port 2 (tcp) failed: Connection refused\n',
    )
  })

  test('a filtered port waits for -w, or for the kernel to give up', async () => {
    expect(await on('nc -z -v -w 3 web.example.com 443')).toMatchObject({
      err: 'nc: connect to web.example.com (203.0.113.10) port 443 (tcp) timed out: Operation now in progress\n',
      code: 1,
      ms: 3000,
    })
    expect(await on('nc -z web.example.com 443')).toMatchObject({ err: '', code: 1, ms: 127_000 })
  })

  test('mistakes', async () => {
    expect(await on('nc -z nosuch 80')).toMatchObject({
      err: 'nc: getaddrinfo for host "nosuch" port 80: Name or service not known\n',
      code: 1,
    })
    expect((await on('nc -z localhost')).err).toBe('nc: missing port number\n')
    expect((await on('nc -z localhost foo')).err).toBe('nc: port number invalid: foo\n')
    expect((await on('nc -z localhost 99999')).err).toBe('nc: port number too large: 99999\n')
  })
})

test('getent hosts asks /etc/hosts first, then the network', async () => {
  const files = { '/etc/hosts': { kind: 'text', text: '127.0.0.1 localhost\n10.1.2.3 web.example.com web\n' } } as const
  const host = hostWith({ network, files })
  expect((await run(host, 'getent hosts web.example.com')).out).toBe('10.1.2.3        web.example.com web\n')
  expect((await run(host, 'getent hosts lossy.example.com')).out).toBe('203.0.113.11    lossy.example.com\n')
  expect((await run(host, 'getent hosts nosuch')).code).toBe(2)
})

test('ss has its headings, and nobody listens', async () => {
  expect((await on('ss -tln')).out).toBe('State Recv-Q Send-Q Local Address:Port Peer Address:PortProcess\n')
  expect((await on('ss -tulnp')).out).toBe('Netid State Recv-Q Send-Q Local Address:Port Peer Address:PortProcess\n')
})

test('ip shows the interfaces', async () => {
  expect((await on('ip -br addr')).out).toBe(
    'lo               UNKNOWN        127.0.0.1/8 ::1/128 \neth0             UP             10.0.0.5/24 fe80::5054:ff:fe0a:5/64 \n',
  )
  expect(await on('ip foo')).toMatchObject({ err: 'Object "foo" is unknown, try "ip help".\n', code: 1 })
})
