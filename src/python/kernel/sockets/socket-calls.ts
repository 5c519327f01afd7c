// The system calls that make sockets and say what they are: socket(2), bind(2), listen(2), getsockname(2), getsockopt(2), shutdown(2).
import { type Errno, fail } from '../../../host/failure.ts'
import type { OpenFile } from '../../../host/processes/open-file.ts'
import { ERRNO } from '../errno.ts'
import { AF, readAddress, writeAddress } from './addresses.ts'
import { optionOf, REUSING, SO, SOL_SOCKET } from './options.ts'
import { datagramsOf, flowOf, type SocketWorld, socketAt, streamOf, unixOf } from './socket-world.ts'

export type SocketCall = (world: SocketWorld, ...args: number[]) => number

export const SOCK = { stream: 1, datagram: 2, raw: 3, nonBlocking: 0o4000, closeOnExec: 0o2000000 } as const
const IPPROTO = { any: 0, tcp: 6, udp: 17 } as const
const HOW = ['read', 'write', 'both'] as const

export const makingCalls: Readonly<Record<string, SocketCall>> = {
  // Unlike Linux: there are sockets of TCP and UDP over IPv4, and streams of AF_UNIX; nothing raw, no IPv6.
  __syscall_socket(world, family = 0, type = 0, protocol = 0) {
    const kind = type & ~(SOCK.nonBlocking | SOCK.closeOnExec)
    const { net } = world.host
    if (family === AF.unix) return placed(world, kind === SOCK.stream ? net.unix() : fail('ENOTSUP'), type)
    if (family !== AF.inet) return fail('EAFNOSUPPORT')
    if (kind === SOCK.raw) return fail('EPERM')
    const wanted = kind === SOCK.stream ? IPPROTO.tcp : kind === SOCK.datagram ? IPPROTO.udp : fail('EINVAL')
    if (protocol !== IPPROTO.any && protocol !== wanted) return fail('EPROTONOSUPPORT')
    return placed(world, kind === SOCK.stream ? net.tcp(world.process) : net.udp(world.process), type)
  },
  __syscall_bind(world, fd = 0, pointer = 0, length = 0) {
    const file = socketAt(world, fd)
    const address = readAddress(world.memory(), pointer, length) ?? fail('EAFNOSUPPORT')
    const options = { reuse: REUSING.some((option) => isOn(world, file, option)) }
    const bound = streamOf(file) ?? datagramsOf(file) ?? fail('EINVAL')
    bound.bind(address, options)
    return 0
  },
  __syscall_listen(world, fd = 0, backlog = 0) {
    const file = socketAt(world, fd)
    const stream = streamOf(file) ?? unixOf(file) ?? fail('ENOTSUP')
    stream.listen(backlog)
    return 0
  },
  __syscall_getsockname(world, fd = 0, into = 0, length = 0) {
    const file = socketAt(world, fd)
    const named = streamOf(file) ?? datagramsOf(file)
    writeAddress(world.memory(), into, length, named === undefined ? null : (named.local() ?? NOWHERE))
    return 0
  },
  __syscall_getpeername(world, fd = 0, into = 0, length = 0) {
    const file = socketAt(world, fd)
    const stream = streamOf(file)
    if (stream !== undefined && stream.state() !== 'connected') return fail('ENOTCONN')
    const named = stream ?? datagramsOf(file)
    writeAddress(world.memory(), into, length, named === undefined ? null : (named.remote() ?? fail('ENOTCONN')))
    return 0
  },
  __syscall_getsockopt(world, fd = 0, level = 0, option = 0, into = 0, lengthAt = 0) {
    const file = socketAt(world, fd)
    if (level === SOL_SOCKET && option === SO.error) return told(world, into, lengthAt, errorOf(file))
    return told(world, into, lengthAt, optionOf(world, file, level, option))
  },
}

/** RLIMIT_NOFILE of a Debian. */
const MOST_OPEN = 1024

const NOWHERE = { ip: '0.0.0.0', port: 0 }

/** Puts a socket under the lowest free descriptor, which holds it from then on alone. */
export function placed(world: SocketWorld, file: OpenFile, type: number): number {
  const fd = world.descriptors.place(file, 'both')
  file.release()
  if (fd >= MOST_OPEN) {
    world.close(fd)
    return fail('EMFILE')
  }
  if ((type & SOCK.nonBlocking) !== 0) world.setNonBlocking(fd, true)
  if ((type & SOCK.closeOnExec) !== 0) world.closeOnExec(fd)
  return fd
}

/** shutdown(2); the C library of this platform asks for it in a way of its own. */
export function shutDown(world: SocketWorld, fd: number, how: number): number {
  const file = socketAt(world, fd)
  const way = HOW[how] ?? fail('EINVAL')
  const flow = flowOf(file)
  if (flow !== undefined) flow.shutdown(way)
  else if ((datagramsOf(file)?.remote() ?? null) === null) return fail('ENOTCONN')
  return 0
}

function isOn(world: SocketWorld, file: OpenFile, option: number): boolean {
  const value = world.notes.option(file, SOL_SOCKET, option)
  return typeof value === 'number' && value !== 0
}

function errorOf(file: OpenFile): number {
  const error = pendingError(file)
  return error === undefined ? 0 : ERRNO[error]
}

/** What SO_ERROR tells; it is told once. */
export function pendingError(file: OpenFile): Errno | undefined {
  return (flowOf(file) ?? datagramsOf(file))?.takeError()
}

/** Writes an option's value, a number or a structure, into the room that the caller has. */
function told(world: SocketWorld, into: number, lengthAt: number, value: number | readonly number[]): number {
  const memory = world.memory()
  const room = memory.getUint32(lengthAt >>> 0, true)
  const whole = typeof value === 'number' ? [value, value >> 8, value >> 16, value >> 24] : value
  const bytes = whole.slice(0, room)
  for (const [index, byte] of bytes.entries()) memory.setUint8((into >>> 0) + index, byte & 0xff)
  memory.setUint32(lengthAt >>> 0, bytes.length, true)
  return 0
}
