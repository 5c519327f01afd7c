// Emscripten's streams over open files of the host that have positions: files of disks, folders, devices. C reads and writes them.
import { HostFailure } from '../../host/failure.ts'
import { sizeOf } from '../../host/files/inode.ts'
import type { OpenFile } from '../../host/processes/open-file.ts'
import type { EmscriptenModule, FsNode, FsStream } from '../interpreter.ts'
import { ERRNO } from './errno.ts'

/** An open file with a position, and the stream of it. `flags` are those of open(2). */
type FileStream = FsStream & { readonly node: FsNode & { openFile: OpenFile } }

export type FileStreams = {
  /** Puts an open file under a descriptor, which holds it from then on; without a number the lowest free one is taken. Throws EMFILE. */
  readonly place: (file: OpenFile, flags: number, fd?: number) => number
  /** Puts another open file in the place of each one for which there is one, under all its descriptors. */
  readonly replace: (other: (file: OpenFile) => OpenFile | undefined) => void
}

/** As many as a process of Debian may have open (RLIMIT_NOFILE). */
const MOST_OPEN = 1024
const ANSWER_FLAGS = ~(0o200 | 0o1000 | 0o400000)
const STANDARD_STREAMS = 3

export type FileStreamTools = {
  /** Told of what goes to a standard stream. */
  readonly wrote: (fd: number, bytes: Uint8Array) => void
  /** Told when a descriptor of a file is closed. */
  readonly closed: (file: OpenFile) => void
}

export function createFileStreams(module: EmscriptenModule, tools: FileStreamTools): FileStreams {
  const fs = module.FS
  const operations = operationsOf(module, tools)
  const lowestFree = (): number => {
    for (let fd = 0; fd < MOST_OPEN; fd += 1) if (!fs.streams[fd]) return fd
    throw new HostFailure('EMFILE')
  }
  return {
    place(file, flags, fd = lowestFree()) {
      const mode = file.inode?.mode ?? 0
      const node: Partial<FsNode> & { openFile: OpenFile } = {
        id: file.inode?.number ?? 0,
        name: file.path,
        mode,
        node_ops: {},
        stream_ops: operations,
        openFile: file,
      }
      fs.streams[fd] = null
      file.hold()
      // All duplicates share the position, and so do the processes that have the file from this one.
      const shared = {
        flags: flags & ANSWER_FLAGS,
        get position() {
          return node.openFile.position?.get() ?? 0
        },
        set position(at: number) {
          node.openFile.position?.set(at)
        },
      }
      const stream = { shared, path: file.path, node, seekable: file.position !== null, stream_ops: operations }
      return fs.createStream(stream as unknown as FsStream, fd).fd
    },
    replace(other) {
      const streams = fs.streams.filter((stream) => stream?.node.stream_ops === operations) as FileStream[]
      // Duplicates of a descriptor share a node, and each of them holds the file.
      for (const node of new Set(streams.map((stream) => stream.node))) {
        const next = other(node.openFile)
        if (next === undefined) continue
        node.openFile = next
        for (const stream of streams) if (stream.node === node) next.hold()
        // It was opened with one holder, which is not a descriptor.
        next.release()
      }
    },
  }
}

function operationsOf(module: EmscriptenModule, { wrote, closed }: FileStreamTools): object {
  const fs = module.FS
  const answer = <T>(action: () => T): T => {
    try {
      return action()
    } catch (failure) {
      if (failure instanceof HostFailure) throw new fs.ErrnoError(ERRNO[failure.errno])
      throw failure
    }
  }
  /** Emscripten says where, and moves on by itself. */
  const at = <T>({ node }: FileStream, position: number, action: (file: OpenFile) => T): T => {
    const file = node.openFile
    const before = file.position?.get() ?? 0
    if (position !== before) file.position?.set(position)
    try {
      return action(file)
    } finally {
      file.position?.set(before)
    }
  }
  const read = (stream: FileStream, buffer: Uint8Array, offset: number, length: number, position: number): number =>
    answer(() => {
      const bytes = at(stream, position, (file) => file.read(length)) ?? new Uint8Array(0)
      buffer.set(bytes, offset)
      return bytes.length
    })
  const write = (stream: FileStream, buffer: Uint8Array, offset: number, length: number, position: number): number =>
    answer(() => {
      const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length)
      if (stream.fd < STANDARD_STREAMS) wrote(stream.fd, bytes)
      return at(stream, position, (file) => file.write(bytes)) ?? 0
    })
  return {
    open: () => undefined,
    dup: ({ node }: FileStream) => node.openFile.hold(),
    close({ node }: FileStream) {
      closed(node.openFile)
      node.openFile.release()
    },
    read,
    write,
    // Unlike Linux: what is written through mmap comes to processes that have mapped the file too, but into the file only by flush() and close().
    mmap: (stream: FileStream, length: number, position: number) =>
      answer(() => {
        if (stream.node.openFile.inode?.content.kind !== 'file') throw new HostFailure('ENODEV')
        const ptr = module.mmapAlloc(length)
        if (ptr === 0) throw new HostFailure('ENOMEM')
        read(stream, module.HEAPU8, ptr, length, position)
        return { ptr, allocated: true }
      }),
    msync(stream: FileStream, buffer: Uint8Array, offset: number, length: number) {
      write(stream, buffer, 0, length, offset)
      return 0
    },
    llseek: ({ node }: FileStream, offset: number, whence: number) =>
      answer(() => {
        const { position, inode } = node.openFile
        const base = whence === 1 ? (position?.get() ?? 0) : whence === 2 && inode !== undefined ? sizeOf(inode) : 0
        if (base + offset < 0) throw new HostFailure('EINVAL')
        return base + offset
      }),
  }
}
