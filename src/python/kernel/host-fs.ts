// A file-system type of Emscripten over the host's files, as its NODEFS is over Node's. Python sees the host through it.
import type { Account } from '../../host/accounts.ts'
import { HostFailure } from '../../host/failure.ts'
import { bytesOf, entriesOf, type Files, type Inode, KIND_MASK, LINK } from '../../host/files/files.ts'
import { type Access, mayAccess, mayChangeMode } from '../../host/files/permissions.ts'
import type { Host } from '../../host/host.ts'
import { isLiveFolder } from '../../host/proc/proc.ts'
import type { EmscriptenFs, EmscriptenModule, FsNode, FsStream } from '../interpreter.ts'
import { ERRNO } from './errno.ts'

type HostNode = FsNode & { inode: Inode }
type HostStream = FsStream & { node: HostNode }
type Attributes = {
  mode?: number | null
  size?: number | null
  atime?: number | Date | null
  mtime?: number | Date | null
}

const BLOCK_BYTES = 4096
/** Pyodide's own folders stay its own; every other name at the root is the host's. */
export const PYODIDES: readonly string[] = ['lib', 'dev']

export type HostFs = {
  /** From now on Python sees the files of this host, as its user may. */
  readonly mount: (host: Host) => void
}

/** Takes over the root of Emscripten's file system. */
export function createHostFs(module: EmscriptenModule): HostFs {
  const fs = module.FS
  let host: Host | undefined
  const nodeOps = createNodeOps(module, () => host as Host)
  const root = fs.root as unknown as HostNode & { node_ops: Record<string, (...args: never[]) => unknown> }
  const { getattr = refuse, setattr = refuse } = root.node_ops
  fs.chdir('/')
  // Emscripten's own /proc has something mounted in it, and cannot be taken away; without its name nobody finds it.
  fs.hashRemoveNode(fs.lookupPath('/proc').node)
  for (const name of fs.readdir('/')) if (!['.', '..', 'proc', ...PYODIDES].includes(name)) removeAll(fs, `/${name}`)
  const kept = new Map(PYODIDES.map((name) => [name, fs.lookupPath(`/${name}`).node]))
  const unlessKept = (name: string): void => {
    if (kept.has(name)) throw new HostFailure('EBUSY')
  }
  root.node_ops = answered(fs, {
    ...nodeOps,
    getattr,
    setattr,
    lookup: (parent: HostNode, name: string) => kept.get(name) ?? nodeOps.lookup(parent, name),
    readdir: () => ['.', '..', ...PYODIDES, ...entriesOf(root.inode).keys()],
    rename(node: HostNode, folder: HostNode, name: string) {
      unlessKept(node.name)
      nodeOps.rename(node, folder, name)
    },
    rmdir(parent: HostNode, name: string) {
      unlessKept(name)
      nodeOps.rmdir(parent, name)
    },
  })
  const ofPyodide = fs.nodePermissions.bind(fs)
  fs.nodePermissions = (node, wanted) => {
    if (!('inode' in node) || host === undefined) return ofPyodide(node, wanted)
    return refusal(node.inode as Inode, host.user, wanted)
  }
  return {
    mount(next) {
      host = next
      forgetNodes(fs, (node) => 'inode' in node && node.id !== fs.root.id)
      root.inode = next.files.root
    },
  }
}

const ACCESS: Readonly<Record<string, Access>> = { r: 'read', w: 'write', x: 'run' }

/** 0, or the number of EACCES where one of the accesses, in letters, is not allowed. */
function refusal(inode: Inode, who: Account, wanted: string): number {
  const accesses = [...wanted].flatMap((letter) => ACCESS[letter] ?? [])
  return accesses.every((access) => mayAccess(inode, who, access)) ? 0 : ERRNO.EACCES
}

function refuse(): never {
  throw new HostFailure('EPERM')
}

function removeAll(fs: EmscriptenFs, path: string): void {
  if (!fs.isDir(fs.lookupPath(path).node.mode)) {
    fs.unlink(path)
    return
  }
  for (const name of fs.readdir(path)) if (name !== '.' && name !== '..') removeAll(fs, `${path}/${name}`)
  fs.rmdir(path)
}

/** Emscripten remembers nodes by parent and name; those of another host, or of a name that was taken over, must not answer. */
function forgetNodes(fs: EmscriptenFs, isGone: (node: FsNode) => boolean): void {
  for (const first of fs.nameTable) {
    for (let node = first; node; node = node.name_next) if (isGone(node)) fs.hashRemoveNode(node)
  }
}

function createNodeOps(module: EmscriptenModule, host: () => Host) {
  const fs = module.FS
  const files = (): Files => host().files
  const wrap = (parent: HostNode, name: string, inode: Inode): HostNode => {
    const node = fs.createNode(parent, name, inode.mode, 0) as HostNode
    node.inode = inode
    node.node_ops = nodeOps
    node.stream_ops = streamOps
    // What a name in a folder such as /proc means is asked anew each time.
    if (isLiveFolder(parent.inode)) fs.hashRemoveNode(node)
    return node
  }
  const enter = (parent: HostNode, name: string, inode: Inode): HostNode => {
    files().enter(parent.inode, name, inode)
    return wrap(parent, name, inode)
  }
  const streamOps = createStreamOps(module, files)
  const nodeOps = answered(fs, {
    getattr: (node: HostNode) => attributesOf(node.inode),
    setattr(node: HostNode, given: Attributes) {
      const { inode } = node
      if (given.mode !== undefined && given.mode !== null) {
        if (!mayChangeMode(inode, host().user)) throw new HostFailure('EPERM')
        files().change(inode, { mode: given.mode & ~KIND_MASK })
        node.mode = inode.mode
      }
      if (given.size !== undefined && given.size !== null) files().resize(inode, given.size)
      if (given.atime !== undefined && given.atime !== null) files().change(inode, { accessedMs: Number(given.atime) })
      if (given.mtime !== undefined && given.mtime !== null) files().change(inode, { modifiedMs: Number(given.mtime) })
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
      forgetName(fs, folder, name)
      node.name = name
      node.parent = folder
    },
    unlink: (parent: HostNode, name: string) => files().remove(parent.inode, name),
    rmdir: (parent: HostNode, name: string) => files().remove(parent.inode, name),
    readdir: (node: HostNode) => ['.', '..', ...entriesOf(node.inode).keys()],
  })
  return nodeOps
}

function forgetName(fs: EmscriptenFs, folder: FsNode, name: string): void {
  const first = fs.nameTable[fs.hashName(folder.id, name)]
  for (let node = first; node; node = node.name_next) {
    if (node.name === name && node.parent.id === folder.id) fs.hashRemoveNode(node)
  }
}

const emptyFolder = () => ({ kind: 'folder', entries: new Map<string, Inode>() }) as const
const emptyFile = () => ({ kind: 'file', bytes: new Uint8Array(0), size: 0 }) as const

function createStreamOps(module: EmscriptenModule, files: () => Files): object {
  const read = (stream: HostStream, buffer: Uint8Array, offset: number, length: number, position: number): number => {
    const bytes = bytesOf(stream.node.inode)
    const count = Math.max(0, Math.min(length, bytes.length - position))
    buffer.set(bytes.subarray(position, position + count), offset)
    return count
  }
  const write = (stream: HostStream, buffer: Uint8Array, offset: number, length: number, position: number): number => {
    files().write(stream.node.inode, buffer.subarray(offset, offset + length), position)
    return length
  }
  return answered(module.FS, {
    open: () => undefined,
    close: () => undefined,
    read,
    write,
    // Unlike Linux: a mapping is a copy, written back by flush() and close().
    mmap(stream: HostStream, length: number, position: number) {
      if (stream.node.inode.content.kind !== 'file') throw new HostFailure('ENODEV')
      const ptr = module.mmapAlloc(length)
      if (ptr === 0) throw new HostFailure('ENOMEM')
      read(stream, module.HEAPU8, ptr, length, position)
      return { ptr, allocated: true }
    },
    msync(stream: HostStream, buffer: Uint8Array, offset: number, length: number) {
      write(stream, buffer, 0, length, offset)
      return 0
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
