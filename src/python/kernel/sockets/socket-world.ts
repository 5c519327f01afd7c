// What the system calls about sockets are answered from, and how a descriptor becomes a socket.
import { fail, HostFailure } from '../../../host/failure.ts'
import type { Host } from '../../../host/host.ts'
import type { DatagramSocket, Datagrams, PairSocket, Stream, StreamSocket } from '../../../host/network/socket.ts'
import type { Unix, UnixSocket } from '../../../host/network/unix.ts'
import type { OpenFile } from '../../../host/processes/open-file.ts'
import type { Process } from '../../../host/processes/process.ts'
import type { EmscriptenModule } from '../../interpreter.ts'
import type { Descriptors } from '../descriptors.ts'
import { ERRNO } from '../errno.ts'
import { createSocketNotes, type SocketNotes } from './notes.ts'

export type SocketWorld = {
  readonly host: Host
  readonly process: Process
  readonly memory: () => DataView
  readonly descriptors: Descriptors
  readonly notes: SocketNotes
  readonly isNonBlocking: (fd: number) => boolean
  readonly setNonBlocking: (fd: number, isNonBlocking: boolean) => void
  readonly isInterrupted: () => boolean
  readonly closeOnExec: (fd: number) => void
  readonly close: (fd: number) => void
  /** malloc(3) of the interpreter; the memory may have moved after it. */
  readonly allocate: (size: number) => number
}

/** FS flags of a stream: O_NONBLOCK. */
const NON_BLOCKING = 0o4000

/** For one process of one host. */
export function createSocketWorld(
  { host, process }: { readonly host: Host; readonly process: Process },
  module: EmscriptenModule,
  { descriptors, isInterrupted, closeOnExec }: Pick<SocketWorld, 'descriptors' | 'isInterrupted' | 'closeOnExec'>,
): SocketWorld {
  const flagsOf = (fd: number): number => module.FS.getStream(fd)?.flags ?? 0
  return {
    host,
    process,
    descriptors,
    isInterrupted,
    closeOnExec,
    close: (fd) => module.FS.closeStream(fd),
    notes: createSocketNotes(),
    memory: () => new DataView(module.HEAPU8.buffer),
    allocate: (size) => module._malloc(size),
    isNonBlocking: (fd) => (flagsOf(fd) & NON_BLOCKING) !== 0,
    setNonBlocking(fd, isNonBlocking) {
      const stream = module.FS.getStream(fd)
      if (stream) stream.flags = (stream.flags & ~NON_BLOCKING) | (isNonBlocking ? NON_BLOCKING : 0)
    },
  }
}

/** A refusal of the host is the negative number of its errno. */
export function answered(call: () => number): number {
  try {
    return call()
  } catch (failure) {
    if (failure instanceof HostFailure) return -ERRNO[failure.errno]
    throw failure
  }
}

/** Throws EBADF, ENOTSOCK. */
export function socketAt({ descriptors }: SocketWorld, fd: number): OpenFile {
  const file = descriptors.fileAt(fd) ?? fail('EBADF')
  return file.kind === 'socket' ? file : fail('ENOTSOCK')
}

/** Undefined for a socket that is none of TCP. */
export function streamOf(file: OpenFile): Stream | undefined {
  return 'stream' in file ? (file as StreamSocket).stream : undefined
}

/** Undefined for a socket that is none of UDP. */
export function datagramsOf(file: OpenFile): Datagrams | undefined {
  return 'datagrams' in file ? (file as DatagramSocket).datagrams : undefined
}

/** Undefined for a socket that is none of AF_UNIX, and for one of a pair. */
export function unixOf(file: OpenFile): Unix | undefined {
  return 'unix' in file ? (file as UnixSocket).unix : undefined
}

/** What both kinds of streams can: looking ahead, ending one direction. Undefined for a socket of UDP. */
export function flowOf(file: OpenFile): Pick<Stream, 'peek' | 'shutdown' | 'takeError'> | undefined {
  return streamOf(file) ?? ('pair' in file ? (file as PairSocket).pair : undefined)
}

/** How many bytes a read would get now (FIONREAD). */
export function unreadOf(file: OpenFile): number {
  const datagram = datagramsOf(file)?.receive(Number.MAX_SAFE_INTEGER, true)?.bytes
  if (datagram !== undefined) return datagram.length
  return file.ready().read ? (flowOf(file)?.peek(Number.MAX_SAFE_INTEGER)?.length ?? 0) : 0
}
