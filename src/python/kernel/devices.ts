// The terminal of a run as Emscripten's streams: the three standard streams of a program that nobody else started.
import type { Host } from '../../host/host.ts'
import type { EmscriptenFs, FsNode, FsStream } from '../interpreter.ts'
import { EINTR } from './errno.ts'

/** What a run's terminal is connected to. */
export type Terminal = {
  readonly host: Host
  readonly stdin: Stdin
  readonly write: (stream: 'out' | 'err', bytes: Uint8Array) => void
}

export type Stdin = {
  /** What a read has to wait for, or undefined when it can be answered. */
  readonly waitsFor: () => Promise<unknown> | undefined
  /** Up to `length` bytes; none is the end of file, undefined: nothing was typed yet. */
  readonly read: (length: number) => Uint8Array | undefined
}

export type Devices = {
  /** Opens standard input, output and error anew, under their numbers. */
  readonly openStandardStreams: () => void
}

const CHARACTER_DEVICE = 0o020620
const READ_ONLY = 0
const WRITE_ONLY = 1

/** `terminal` answers with that of the run that goes on. */
export function createDevices(fs: EmscriptenFs, terminal: () => Terminal): Devices {
  const nodes = (['stdin', 'stdout', 'stderr', 'tty'] as const).map((name) => {
    fs.unlink(`/dev/${name}`)
    const node = fs.mknod(`/dev/${name}`, CHARACTER_DEVICE, 0)
    const stream = name === 'stderr' ? 'err' : 'out'
    const isInput = name === 'stdin' || name === 'tty'
    node.stream_ops = streamOps(
      (bytes) => {
        const read = isInput ? terminal().stdin.read(bytes.length) : new Uint8Array(0)
        if (read === undefined) throw new fs.ErrnoError(EINTR)
        bytes.set(read)
        return read.length
      },
      (bytes) => terminal().write(stream, bytes),
    )
    return Object.assign(node, { isInput })
  })
  return {
    openStandardStreams() {
      for (const [fd, node] of nodes.slice(0, 3).entries()) openStream(fs, fd, node)
    },
  }
}

/** Which of the terminal's streams this is. */
export function terminalStream(stream: FsStream): 'in' | 'out' | 'err' | undefined {
  if (!('isInput' in stream.node)) return undefined
  if (stream.node.isInput === true) return 'in'
  return stream.node.name === 'stderr' ? 'err' : 'out'
}

/** Whether a stream reads what somebody types or the world gives. */
export function isTerminalInput(stream: FsStream | null | undefined): boolean {
  return stream !== null && stream !== undefined && 'isInput' in stream.node && stream.node.isInput === true
}

function openStream(fs: EmscriptenFs, fd: number, node: FsNode): void {
  const { stream_ops } = node
  const flags = fd === 0 ? READ_ONLY : WRITE_ONLY
  fs.streams[fd] = null
  fs.createStream({ path: `/dev/${node.name}`, node, flags, seekable: false, stream_ops }, fd)
}

function streamOps(read: (into: Uint8Array) => number, write: (bytes: Uint8Array) => void): object {
  return {
    open: () => undefined,
    close: () => undefined,
    read: (_stream: FsStream, buffer: Uint8Array, offset: number, length: number) =>
      read(buffer.subarray(offset, offset + length)),
    write(_stream: FsStream, buffer: Uint8Array, offset: number, length: number) {
      write(buffer.subarray(offset, offset + length))
      return length
    },
  }
}
