// TCP between sockets of the host, and with those around it.
import { expect, test } from 'vitest'
import { createHost, type Host } from '../../../src/host/host.ts'
import type { Meeting } from '../../../src/host/network/net.ts'
import type { StreamSocket } from '../../../src/host/network/socket.ts'
import type { Wire } from '../../../src/host/network/wire.ts'
import { EMPTY_WORLD } from '../../../src/model/world.ts'

const text = (bytes: Uint8Array | undefined): string | undefined =>
  bytes === undefined ? undefined : new TextDecoder().decode(bytes)
const bytes = (words: string): Uint8Array => new TextEncoder().encode(words)
const SERVER = { ip: '10.0.0.99', port: 80 }

function meeting(what: Meeting): Host {
  const host = createHost(EMPTY_WORLD)
  host.net.attach({ resolve: () => undefined, meet: () => what, datagram: () => [] })
  return host
}

const serving = (serve: (wire: Wire) => Promise<void>, latencyMs = 10): Host =>
  meeting({ kind: 'open', latencyMs, serve })

const socketOf = (host: Host): StreamSocket => host.net.tcp(host.processes.main)

async function until(host: Host, socket: StreamSocket, isSo: () => boolean): Promise<void> {
  while (!isSo()) await host.scheduler.wait([socket.changed as NonNullable<StreamSocket['changed']>])
}

async function readText(host: Host, socket: StreamSocket): Promise<string> {
  for (;;) {
    const found = socket.read(1000)
    if (found !== undefined) return text(found) ?? ''
    await host.scheduler.wait([socket.changed as NonNullable<StreamSocket['changed']>])
  }
}

test('a connection stands after a round trip, and bytes take half of one', async () => {
  const host = serving(async (wire) => {
    const asked = await wire.read()
    await wire.write(bytes(`${text(asked)}!`))
  })
  const socket = socketOf(host)
  socket.stream.connect(SERVER)
  expect(socket.stream.state()).toBe('connecting')
  await until(host, socket, () => socket.ready().write)
  expect(host.clock.sinceStartMs()).toBe(10)
  socket.write(bytes('hello'))
  expect(await readText(host, socket)).toBe('hello!')
  expect(host.clock.sinceStartMs()).toBe(20)
  expect(await readText(host, socket)).toBe('')
  socket.release()
  expect(host.net.log.all()).toEqual([
    {
      number: 1,
      protocol: 'tcp',
      by: 'program',
      host: '10.0.0.99',
      ip: '10.0.0.99',
      port: 80,
      startedMs: EMPTY_WORLD.clockMs,
      openMs: EMPTY_WORLD.clockMs + 10,
      endedMs: EMPTY_WORLD.clockMs + 20,
      bytesSent: 5,
      bytesReceived: 6,
    },
  ])
})

test.each([
  ['refused', { kind: 'refused', latencyMs: 5 }, 'ECONNREFUSED', 5, 'refused'],
  ['unreachable', { kind: 'unreachable', latencyMs: 3000 }, 'EHOSTUNREACH', 3000, 'unreachable'],
  ['filtered', { kind: 'filtered' }, 'ETIMEDOUT', 127_000, 'timed out'],
] as const)('a connection that is %s fails as on Linux', async (_name, what, errno, afterMs, told) => {
  const host = meeting(what)
  const socket = socketOf(host)
  socket.stream.connect(SERVER)
  await until(host, socket, () => socket.ready().write)
  expect(host.clock.sinceStartMs()).toBe(afterMs)
  expect(socket.stream.takeError()).toBe(errno)
  expect(socket.stream.takeError()).toBeUndefined()
  expect(host.net.log.all()[0]?.failed).toBe(told)
})

test('a client that gives up is told as such', async () => {
  const host = meeting({ kind: 'filtered' })
  const socket = socketOf(host)
  socket.stream.connect(SERVER)
  await host.scheduler.wait([], 1000)
  socket.release()
  expect(host.net.log.all()[0]).toMatchObject({ failed: 'given up', endedMs: EMPTY_WORLD.clockMs + 1000 })
})

test('two sockets of the host meet at a port', async () => {
  const host = createHost(EMPTY_WORLD)
  const server = socketOf(host)
  server.stream.bind({ ip: '0.0.0.0', port: 8000 })
  server.stream.listen(5)
  expect(server.ready().read).toBe(false)
  const client = socketOf(host)
  client.stream.connect({ ip: '127.0.0.1', port: 8000 })
  expect(client.stream.state()).toBe('connected')
  const accepted = server.stream.accept()
  expect(accepted?.stream.remote()).toEqual(client.stream.local())
  expect(accepted?.stream.local()).toEqual({ ip: '127.0.0.1', port: 8000 })
  client.write(bytes('abc'))
  expect(text(accepted?.stream.peek(2))).toBe('ab')
  expect(text(accepted?.read(10))).toBe('abc')
  client.stream.shutdown('write')
  expect(accepted?.read(10)).toHaveLength(0)
  accepted?.write(bytes('still there'))
  expect(text(client.read(100))).toBe('still there')
  expect(() => client.write(bytes('x'))).toThrow('EPIPE')
})

test('nobody listens: refused at once', () => {
  const host = meeting({ kind: 'refused', latencyMs: 0 })
  const socket = socketOf(host)
  socket.stream.connect({ ip: '127.0.0.1', port: 8000 })
  expect(socket.stream.takeError()).toBe('ECONNREFUSED')
  expect(() => socket.write(bytes('x'))).toThrow('EPIPE')
})

test('what came before a reset is read first', async () => {
  const host = serving(async (wire) => {
    await wire.write(bytes('first'))
    await wire.read()
    wire.reset()
  })
  const socket = socketOf(host)
  socket.stream.connect(SERVER)
  await until(host, socket, () => socket.stream.state() === 'connected')
  socket.write(bytes('x'))
  await until(host, socket, () => socket.ready().hangUp)
  expect(text(socket.read(100))).toBe('first')
  expect(() => socket.read(100)).toThrow('ECONNRESET')
  expect(() => socket.write(bytes('x'))).toThrow('EPIPE')
})

test('a writer waits where nobody reads', async () => {
  const host = serving(async (wire) => {
    await wire.sleep(1000)
    for (let size = 0; size < 1_000_000; ) size += (await wire.read()).length
    await wire.write(bytes('all'))
  })
  const socket = socketOf(host)
  socket.stream.connect(SERVER)
  await until(host, socket, () => socket.stream.state() === 'connected')
  let left = 1_000_000
  while (left > 0) {
    const count = socket.write(new Uint8Array(left))
    if (count === undefined) await until(host, socket, () => socket.ready().write)
    else left -= count
  }
  expect(host.clock.sinceStartMs()).toBeGreaterThan(1000)
  expect(await readText(host, socket)).toBe('all')
})

test('a port is taken once, and free again after its socket', () => {
  const host = createHost(EMPTY_WORLD)
  const first = socketOf(host)
  first.stream.bind({ ip: '0.0.0.0', port: 8000 })
  first.stream.listen(1)
  expect(() => socketOf(host).stream.bind({ ip: '127.0.0.1', port: 8000 })).toThrow('EADDRINUSE')
  expect(() => socketOf(host).stream.bind({ ip: '127.0.0.1', port: 80 })).toThrow('EACCES')
  expect(() => socketOf(host).stream.bind({ ip: '192.0.2.1', port: 8000 })).toThrow('EADDRNOTAVAIL')
  first.release()
  socketOf(host).stream.bind({ ip: '127.0.0.1', port: 8000 })
})

test('with reuse two may be bound, but only one may listen', () => {
  const host = createHost(EMPTY_WORLD)
  const [one, other] = [socketOf(host), socketOf(host)]
  one.stream.bind({ ip: '0.0.0.0', port: 8000 }, { reuse: true })
  other.stream.bind({ ip: '0.0.0.0', port: 8000 }, { reuse: true })
  one.stream.listen(1)
  expect(() => other.stream.listen(1)).toThrow('EADDRINUSE')
})

test('a name nobody has is told once, with the port that was meant', () => {
  const host = createHost({
    ...EMPTY_WORLD,
    network: { db01: { ip: '10.0.0.9', latencyMs: 1, lossPercent: 0, ports: {} } },
  })
  expect(host.net.resolve('db01', host.processes.main, 80)).toEqual({ kind: 'found', ip: '10.0.0.9' })
  expect(host.net.resolve('db02', host.processes.main, 80)).toMatchObject({ say: 'Name or service not known' })
  expect(host.net.log.all()).toMatchObject([{ host: 'db02', port: 80, failed: 'unknown host' }])
})

test('datagrams go to who is bound there, and come back', () => {
  const host = createHost(EMPTY_WORLD)
  const server = host.net.udp(host.processes.main)
  const client = host.net.udp(host.processes.main)
  server.datagrams.bind({ ip: '127.0.0.1', port: 5140 })
  client.datagrams.send(bytes('one'), { ip: '127.0.0.1', port: 5140 })
  client.datagrams.send(bytes('two'), { ip: '127.0.0.1', port: 5140 })
  const first = server.datagrams.receive(2)
  expect(text(first?.bytes)).toBe('on')
  server.datagrams.send(bytes('thanks'), first?.from)
  expect(text(client.read(100))).toBe('thanks')
  expect(text(server.read(100))).toBe('two')
  expect(server.read(100)).toBeUndefined()
  client.datagrams.connect({ ip: '127.0.0.1', port: 9 })
  client.datagrams.send(bytes('nobody'))
  expect(() => client.datagrams.send(bytes('again'))).toThrow('ECONNREFUSED')
})

test('a pair of sockets is connected both ways', () => {
  const [one, other] = createHost(EMPTY_WORLD).net.pair()
  one.write(bytes('a'))
  other.write(bytes('b'))
  expect([text(other.read(9)), text(one.read(9))]).toEqual(['a', 'b'])
  one.release()
  expect(other.read(9)).toHaveLength(0)
  expect(() => other.write(bytes('x'))).toThrow('EPIPE')
})
