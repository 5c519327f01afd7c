// A file-system type of Emscripten over the host's files, as its NODEFS is over Node's. Python sees the host through it.
import { type Errno, HostFailure } from '../host/failure.ts'
import { bytesOf, entriesOf, type Files, type Inode, KIND_MASK, LINK } from '../host/files.ts'
import type { EmscriptenFs, FsNode, FsStream } from './interpreter.ts'

type HostNode = FsNode & { inode: Inode }
type HostStream = FsStream & { node: HostNode }
type Attributes = {
  mode?: number | null
  size?: number | null
  atime?: number | Date | null
  mtime?: number | Date | null
}

/** Numbers of wasi-libc (https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#-errno-variant); Linux has others. */
const ERRNO: Readonly<Record<Errno, number>> = {
  EACCES: 2,
  EBUSY: 10,
  EEXIST: 20,
  EINVAL: 28,
  EISDIR: 31,
  ELOOP: 32,
  ENOENT: 44,
  ENOSPC: 51,
  ENOTDIR: 54,
  ENOTEMPTY: 55,
  EPERM: 63,
  EROFS: 69,
  EXDEV: 75,
}

const BLOCK_BYTES = 4096
/** Pyodide's own folders stay its own; every other name at the root is the host's. */
const PYODIDES = ['lib', 'dev', 'proc']

export type HostFs = {
  /** From now on Python sees these files. */
  readonly mount: (files: Files) => void
}

/** Takes over the root of Emscripten's file system. */
export function createHostFs(fs: EmscriptenFs): HostFs {
  let files: Files | undefined
  const nodeOps = createNodeOps(fs, () => files as Files)
  const root = fs.root as unknown as HostNode & { node_ops: Record<string, unknown> }
  const { getattr, setattr } = root.node_ops
  fs.chdir('/')
  for (const name of fs.readdir('/')) if (!['.', '..', ...PYODIDES].includes(name)) removeAll(fs, `/${name}`)
  const kept = new Map(PYODIDES.map((name) => [name, fs.lookupPath(`/${name}`).node]))
  root.node_ops = {
    ...nodeOps,
    getattr,
    setattr,
    lookup: (parent: HostNode, name: string) => kept.get(name) ?? nodeOps.lookup(parent, name),
    readdir: () => ['.', '..', ...PYODIDES, ...entriesOf(root.inode).keys()],
  }
  return {
    mount(next) {
      files = next
      forgetNodes(fs)
      root.inode = next.root
    },
  }
}

function removeAll(fs: EmscriptenFs, path: string): void {
  if (!fs.isDir(fs.lookupPath(path).node.mode)) {
    fs.unlink(path)
    return
  }
  for (const name of fs.readdir(path)) if (name !== '.' && name !== '..') removeAll(fs, `${path}/${name}`)
  fs.rmdir(path)
}

/** Emscripten remembers nodes by parent and name; those of another host must not answer. */
function forgetNodes(fs: EmscriptenFs): void {
  for (const [index, first] of fs.nameTable.entries()) {
    const kept: FsNode[] = []
    for (let node = first; node; node = node.name_next)
      if (!('inode' in node) || node.id === fs.root.id) kept.push(node)
    for (const [at, node] of kept.entries()) {
      const next = kept[at + 1]
      if (next === undefined) delete node.name_next
      else node.name_next = next
    }
    fs.nameTable[index] = kept[0] ?? null
  }
}

function createNodeOps(fs: EmscriptenFs, files: () => Files) {
  const wrap = (parent: HostNode, name: string, inode: Inode): HostNode => {
    const node = fs.createNode(parent, name, inode.mode, 0) as HostNode
    node.inode = inode
    node.node_ops = nodeOps
    node.stream_ops = streamOps
    return node
  }
  const enter = (parent: HostNode, name: string, inode: Inode): HostNode => {
    files().enter(parent.inode, name, inode)
    return wrap(parent, name, inode)
  }
  const streamOps = createStreamOps(fs, files)
  const nodeOps = answered(fs, {
    getattr: (node: HostNode) => attributesOf(node.inode),
    setattr(node: HostNode, given: Attributes) {
      const { inode } = node
      if (given.mode !== undefined && given.mode !== null) {
        inode.mode = (inode.mode & KIND_MASK) | (given.mode & ~KIND_MASK)
        node.mode = inode.mode
      }
      if (given.size !== undefined && given.size !== null) files().resize(inode, given.size)
      if (given.atime !== undefined && given.atime !== null) inode.accessedMs = Number(given.atime)
      if (given.mtime !== undefined && given.mtime !== null) inode.modifiedMs = Number(given.mtime)
    },
    lookup(parent: HostNode, name: string) {
      const inode = entriesOf(parent.inode).get(name)
      if (inode === undefined) throw new HostFailure('ENOENT')
      return wrap(parent, name, inode)
    },
    mknod: (parent: HostNode, name: string, mode: number) =>
      enter(parent, name, files().make(fs.isDir(mode) ? emptyFolder() : emptyFile(), mode & ~KIND_MASK)),
    symlink: (parent: HostNode, name: string, target: string) =>
      enter(parent, name, files().make({ kind: 'link', target }, 0o777)),
    readlink(node: HostNode) {
      const { content } = node.inode
      if (content.kind !== 'link') throw new HostFailure('EINVAL')
      return content.target
    },
    rename(node: HostNode, folder: HostNode, name: string) {
      files().rename((node.parent as HostNode).inode, node.name, folder.inode, name)
      node.name = name
      node.parent = folder
    },
    unlink: (parent: HostNode, name: string) => files().remove(parent.inode, name),
    rmdir: (parent: HostNode, name: string) => files().remove(parent.inode, name),
    readdir: (node: HostNode) => ['.', '..', ...entriesOf(node.inode).keys()],
  })
  return nodeOps
}

const emptyFolder = () => ({ kind: 'folder', entries: new Map<string, Inode>() }) as const
const emptyFile = () => ({ kind: 'file', bytes: new Uint8Array(0), size: 0 }) as const

function createStreamOps(fs: EmscriptenFs, files: () => Files): object {
  return answered(fs, {
    open: () => undefined,
    close: () => undefined,
    read(stream: HostStream, buffer: Uint8Array, offset: number, length: number, position: number) {
      const bytes = bytesOf(stream.node.inode)
      const count = Math.max(0, Math.min(length, bytes.length - position))
      buffer.set(bytes.subarray(position, position + count), offset)
      return count
    },
    write(stream: HostStream, buffer: Uint8Array, offset: number, length: number, position: number) {
      files().write(stream.node.inode, buffer.subarray(offset, offset + length), position)
      return length
    },
    llseek(stream: HostStream, offset: number, whence: number) {
      const base = whence === 1 ? stream.position : whence === 2 ? sizeOf(stream.node.inode) : 0
      if (base + offset < 0) throw new HostFailure('EINVAL')
      return base + offset
    },
  })
}

function sizeOf(inode: Inode): number {
  if (inode.content.kind === 'file') return inode.content.size
  return inode.content.kind === 'link' ? new TextEncoder().encode(inode.content.target).length : BLOCK_BYTES
}

function attributesOf(inode: Inode) {
  const size = sizeOf(inode)
  return {
    dev: 1,
    ino: inode.number,
    mode: (inode.mode & KIND_MASK) === LINK ? LINK | 0o777 : inode.mode,
    nlink: inode.links,
    uid: inode.owner,
    gid: inode.group,
    rdev: 0,
    size,
    atime: new Date(inode.accessedMs),
    mtime: new Date(inode.modifiedMs),
    ctime: new Date(inode.changedMs),
    blksize: BLOCK_BYTES,
    blocks: Math.ceil(size / 512),
  }
}

/** Translates the host's refusals into Emscripten's, for every operation of the table. */
function answered<Operations extends Record<string, (...args: never[]) => unknown>>(
  fs: EmscriptenFs,
  operations: Operations,
): Operations {
  const fitted = Object.entries(operations).map(([name, operation]) => [
    name,
    (...args: never[]) => {
      try {
        return operation(...args)
      } catch (failure) {
        if (failure instanceof HostFailure) throw new fs.ErrnoError(ERRNO[failure.errno])
        throw failure
      }
    },
  ])
  return Object.fromEntries(fitted) as Operations
}
