// Joins the two tables of open files: Emscripten's streams, which C reads and writes, and the host's open files, which processes share.
import { HostFailure } from '../../host/failure.ts'
import { nullDevice, type OpenFile } from '../../host/processes/open-file.ts'
import type { EmscriptenFs, FsNode, FsStream } from '../interpreter.ts'
import { EINTR, ERRNO } from './errno.ts'
import type { FileStreams } from './file-streams.ts'
import { ttyOf } from './screen-calls.ts'

export type Access = 'read' | 'write' | 'both'

export type Descriptors = {
  /** The host's open file behind a descriptor; undefined where none is open. */
  readonly fileAt: (fd: number) => OpenFile | undefined
  /** Puts an open file of the host under a descriptor, which holds it from then on. Without a number the lowest free one is taken. */
  readonly place: (file: OpenFile, access: Access, fd?: number) => number
  /** All that are open, by their numbers. */
  readonly all: () => Map<number, OpenFile>
  /** The file that a read or a write under this descriptor has to wait for; undefined if it can go on. */
  readonly waitsFor: (fd: number, wish: 'read' | 'write') => OpenFile | undefined
  readonly closeAll: () => void
}

/** A file of the host's own, other than those of its disks, has a node that carries it. */
type FileNode = FsNode & { readonly openFile: OpenFile }
type FileStream = FsStream & { readonly node: FileNode }

const FLAGS = { read: 0, write: 1, both: 2 } as const
const FIFO = 0o010600
const CHARACTER_DEVICE = 0o020620
const SOCKET = 0o140777
const NONBLOCKING = 0o4000
const APPENDING = 0o2000
const ACCESS_MASK = 3
/** poll(2): POLLIN, POLLOUT, POLLERR, POLLHUP, POLLRDNORM. */
const IN = 0x01
const OUT = 0x04
const ERROR = 0x08
const HANG_UP = 0x10

export type DescriptorTools = {
  readonly fileStreams: FileStreams
  /** The file behind a stream of the run's terminal. */
  readonly terminal: (stream: FsStream) => OpenFile | undefined
  readonly isInterrupted: () => boolean
  readonly wrote: (fd: number, bytes: Uint8Array) => void
}

export function createDescriptors(fs: EmscriptenFs, tools: DescriptorTools): Descriptors {
  const { fileStreams, terminal, isInterrupted } = tools
  const opsOf = streamOpsFor(fs, tools)
  const fileAt = (fd: number): OpenFile | undefined => {
    const stream = fs.getStream(fd)
    if (stream === null || stream === undefined) return undefined
    if (isFileStream(stream)) return stream.node.openFile
    // Of Pyodide's own devices only this one is left to a child.
    return terminal(stream) ?? nullDevice()
  }
  return {
    fileAt,
    place(file, access, fd) {
      if (file.inode !== undefined && file.position !== null) return fileStreams.place(file, flagsFor(file, access), fd)
      const node = Object.assign(fs.createNode(null, file.path, modeOf(file), 0), { openFile: file })
      if (fd !== undefined) fs.streams[fd] = null
      file.hold()
      const stream = {
        path: file.path,
        node,
        flags: FLAGS[access],
        seekable: file.position !== null,
        stream_ops: opsOf,
        ...(file.screen === undefined ? {} : { tty: ttyOf(file.screen) }),
      }
      return fs.createStream(stream, fd).fd
    },
    all() {
      const found = new Map<number, OpenFile>()
      for (const fd of fs.streams.keys()) {
        const file = fileAt(fd)
        if (file !== undefined) found.set(fd, file)
      }
      return found
    },
    waitsFor(fd, wish) {
      const stream = fs.getStream(fd)
      if (stream === null || stream === undefined || !isFileStream(stream) || (stream.flags & NONBLOCKING) !== 0)
        return undefined
      const file = stream.node.openFile
      return file.ready()[wish] || isInterrupted() ? undefined : file
    },
    closeAll() {
      for (const stream of fs.streams) if (stream && isFileStream(stream)) stream.node.openFile.release()
      fs.streams.length = 0
    },
  }
}

/** How a file was opened, where that is known. */
function flagsFor({ flags }: OpenFile, access: Access): number {
  if (flags === undefined) return FLAGS[access]
  const { read, write, append } = flags
  return (read && write ? FLAGS.both : write ? FLAGS.write : FLAGS.read) | (append ? APPENDING : 0)
}

export function isFileStream(stream: FsStream): stream is FileStream {
  return 'openFile' in stream.node
}

function streamOpsFor(fs: EmscriptenFs, { isInterrupted, wrote }: DescriptorTools): object {
  const answer = <T>(action: () => T | undefined): T => {
    try {
      const done = action()
      if (done === undefined) throw new fs.ErrnoError(isInterrupted() ? EINTR : ERRNO.EAGAIN)
      return done
    } catch (failure) {
      if (failure instanceof HostFailure) throw new fs.ErrnoError(ERRNO[failure.errno])
      throw failure
    }
  }
  return {
    open: () => undefined,
    dup: (stream: FileStream) => stream.node.openFile.hold(),
    close: (stream: FileStream) => stream.node.openFile.release(),
    read: (stream: FileStream, buffer: Uint8Array, offset: number, length: number) =>
      answer(() => {
        const bytes = stream.node.openFile.read(length)
        if (bytes !== undefined) buffer.set(bytes, offset)
        return bytes?.length
      }),
    write: (stream: FileStream, buffer: Uint8Array, offset: number, length: number) =>
      answer(() => {
        const count = stream.node.openFile.write(buffer.slice(offset, offset + length))
        if (count !== undefined) wrote(stream.fd, buffer.subarray(offset, offset + count))
        return count
      }),
    poll(stream: FileStream) {
      const { kind, ready } = stream.node.openFile
      const { read, write, hangUp, atEnd = false } = ready()
      // To poll(2) the end of a socket is something to read, and a socket that hangs up has no reader and writer apart.
      if (kind === 'socket') return (read ? IN : 0) | (write ? OUT : 0) | (hangUp ? HANG_UP : 0)
      const isReader = (stream.flags & ACCESS_MASK) === FLAGS.read
      return (read && !atEnd ? IN : 0) | (write ? OUT : 0) | (hangUp ? (isReader ? HANG_UP : ERROR) : 0)
    },
    getattr: ({ node }: FileStream) => {
      const { inode } = node.openFile
      const time = new Date(inode?.modifiedMs ?? 0)
      return {
        dev: 14,
        ino: inode?.number ?? numberIn(node.openFile.path),
        mode: modeOf(node.openFile),
        nlink: inode?.links ?? 1,
        uid: inode?.owner ?? 0,
        gid: inode?.group ?? 0,
        rdev: 0,
        size: inode?.content.kind === 'file' ? inode.content.size : 0,
        atime: time,
        mtime: time,
        ctime: time,
        blksize: 4096,
        blocks: 0,
      }
    },
    llseek(stream: FileStream, offset: number, whence: number) {
      const { position, inode } = stream.node.openFile
      if (position === null) throw new fs.ErrnoError(ERRNO.ESPIPE)
      const end = inode?.content.kind === 'file' ? inode.content.size : 0
      const at = offset + (whence === 1 ? position.get() : whence === 2 ? end : 0)
      if (at < 0) throw new fs.ErrnoError(ERRNO.EINVAL)
      position.set(at)
      return at
    },
  }
}

function modeOf(file: OpenFile): number {
  if (file.inode !== undefined) return file.inode.mode
  if (file.kind === 'socket') return SOCKET
  return file.kind === 'pipe' ? FIFO : CHARACTER_DEVICE
}

function numberIn(path: string): number {
  return Number(/\d+/.exec(path)?.[0] ?? 0)
}
