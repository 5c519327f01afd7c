// The system calls that may have to wait: connect(2), accept(2). An attempt that answers undefined has to wait, and is made again after that.
import { fail } from '../../../host/failure.ts'
import type { Address, Stream } from '../../../host/network/socket.ts'
import type { OpenFile } from '../../../host/processes/open-file.ts'
import { EINTR, ERRNO } from '../errno.ts'
import { readAddress, writeAddress } from './addresses.ts'
import { placed } from './socket-calls.ts'
import { datagramsOf, type SocketWorld, socketAt, streamOf, unixOf } from './socket-world.ts'

/** What the call answers with; undefined: not yet. Throws what the host refuses. */
export type Attempt = (world: SocketWorld, ...args: number[]) => number | undefined

/** Sockets of which a connect has begun, and whose end nobody has been told by a connect. */
const begun = new WeakSet<OpenFile>()

export const waitingCalls: Readonly<Record<string, Attempt>> = {
  __syscall_connect(world, fd = 0, pointer = 0, length = 0) {
    const file = socketAt(world, fd)
    const to = readAddress(world.memory(), pointer, length)
    const stream = streamOf(file)
    if (stream !== undefined) return connect(world, { fd, file, stream }, to ?? fail('EAFNOSUPPORT'))
    const datagrams = datagramsOf(file) ?? fail('EISCONN')
    datagrams.connect(to ?? null)
    return 0
  },
  __syscall_accept4(world, fd = 0, address = 0, lengthAt = 0, flags = 0) {
    const file = socketAt(world, fd)
    const stream = streamOf(file) ?? unixOf(file) ?? fail('ENOTSUP')
    const accepted = stream.accept()
    if (accepted === undefined) return notYet(world, fd)
    writeAddress(world.memory(), address, lengthAt, streamOf(accepted)?.remote() ?? null)
    return placed(world, accepted, flags)
  },
}

type Connecting = { readonly fd: number; readonly file: OpenFile; readonly stream: Stream }

/** The states are those of inet_stream_connect() in Linux (net/ipv4/af_inet.c). */
function connect(world: SocketWorld, { fd, file, stream }: Connecting, to: Address): number | undefined {
  if (!begun.has(file)) {
    stream.connect(to, world.notes.asked(file, to))
    begun.add(file)
    // Also over the loopback the answer comes after the call.
    if (world.isNonBlocking(fd)) return -ERRNO.EINPROGRESS
  }
  if (stream.state() === 'connecting') {
    if (world.isNonBlocking(fd)) return -ERRNO.EALREADY
    return world.isInterrupted() ? -EINTR : undefined
  }
  begun.delete(file)
  if (stream.state() === 'connected') return 0
  return -ERRNO[stream.takeError() ?? 'ECONNABORTED']
}

/** Waits, or says why it does not. */
export function notYet(world: SocketWorld, fd: number, mayWait = true): number | undefined {
  if (!mayWait || world.isNonBlocking(fd)) return -ERRNO.EAGAIN
  return world.isInterrupted() ? -EINTR : undefined
}
