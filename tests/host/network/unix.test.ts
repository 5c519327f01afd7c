import { expect, test } from 'vitest'
import { createAccess } from '../../../src/host/files/access.ts'
import { createHost, type Host } from '../../../src/host/host.ts'
import type { UnixSocket } from '../../../src/host/network/unix.ts'
import { EMPTY_WORLD } from '../../../src/model/world.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (read: Uint8Array | undefined): string | undefined =>
  read === undefined ? undefined : new TextDecoder().decode(read)

function listening(host: Host, name: string, backlog = 5): UnixSocket {
  const socket = host.net.unix()
  socket.unix.bind(name, () => name)
  socket.unix.listen(backlog)
  return socket
}

function connected(host: Host, name: string): UnixSocket {
  const client = host.net.unix()
  expect(client.unix.connect(name)).toBe(undefined)
  return client
}

test('who connects to a name and who accepts there are one stream', () => {
  const host = createHost(EMPTY_WORLD)
  const server = listening(host, '\0name')
  expect(server.unix.accept()).toBe(undefined)
  const client = connected(host, '\0name')
  expect([server.ready().read, client.unix.remote(), client.unix.local()]).toEqual([true, '\0name', ''])
  const accepted = server.unix.accept() as UnixSocket
  expect([accepted.unix.local(), accepted.unix.remote()]).toEqual(['\0name', ''])
  expect([client.write(bytes('hello')), text(accepted.read(99)), accepted.read(99)]).toEqual([5, 'hello', undefined])
  client.release()
  expect([
    text(accepted.read(99)),
    (() => {
      try {
        return accepted.write(bytes('x'))
      } catch (failure) {
        return String(failure)
      }
    })(),
  ]).toEqual(['', expect.stringContaining('EPIPE')])
})

test('a name is free again when its socket is closed, and nobody is there then', () => {
  const host = createHost(EMPTY_WORLD)
  const server = listening(host, '\0name')
  expect(() => listening(host, '\0name')).toThrow('EADDRINUSE')
  server.release()
  expect(() => connected(host, '\0name')).toThrow('ECONNREFUSED')
  expect(() => listening(host, '\0name')).not.toThrow()
})

test('one more than the backlog may wait; the next waits for an accept', () => {
  const host = createHost(EMPTY_WORLD)
  const server = listening(host, '\0name', 1)
  connected(host, '\0name')
  connected(host, '\0name')
  const third = host.net.unix()
  expect(third.unix.connect('\0name')).toBe(server.changed)
  server.unix.accept()
  expect(third.unix.connect('\0name')).toBe(undefined)
})

test('who waits to be accepted when the listener goes is reset', () => {
  const host = createHost(EMPTY_WORLD)
  const server = listening(host, '\0name')
  const client = connected(host, '\0name')
  server.release()
  expect(() => client.read(1)).toThrow('ECONNRESET')
})

test('a file is a name too: it stays when its socket is closed, and may have another path', () => {
  const host = createHost(EMPTY_WORLD)
  const access = createAccess(host, { user: host.processes.main.user, cwd: () => '/tmp', umask: () => 0o022 })
  const socket = host.net.unix()
  socket.unix.bind('s.sock', () => {
    access.makeNode('s.sock', { kind: 'socket' }, 0o777)
    return access.inodeAt('s.sock')
  })
  expect(access.inodeAt('s.sock').mode.toString(8)).toBe('140755')
  socket.unix.listen(0)
  access.rename('s.sock', 'moved.sock')
  const client = host.net.unix()
  expect([client.unix.connect(access.inodeAt('moved.sock')), client.unix.remote()]).toEqual([undefined, 's.sock'])
  socket.release()
  expect(access.inodeAt('moved.sock').content).toEqual({ kind: 'socket' })
  expect(() => host.net.unix().unix.connect(access.inodeAt('moved.sock'))).toThrow('ECONNREFUSED')
})

test('a socket without a name does not listen, and one that is not connected has nobody to talk to', () => {
  const { unix, read, write } = createHost(EMPTY_WORLD).net.unix()
  expect(() => unix.listen(1)).toThrow('EINVAL')
  expect(() => unix.accept()).toThrow('EINVAL')
  expect(() => unix.remote()).toThrow('ENOTCONN')
  expect(() => read(1)).toThrow('EINVAL')
  expect(() => write(bytes('x'))).toThrow('ENOTCONN')
})
