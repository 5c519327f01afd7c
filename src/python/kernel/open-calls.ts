// The system calls that open files, and those about what is open: folders that are listed, sizes, locks. What is read and written goes by file-streams.ts.
import { fail } from '../../host/failure.ts'
import { entriesOf, type Inode, KIND_MASK } from '../../host/files/inode.ts'
import type { LockKind, LockRange } from '../../host/files/locks.ts'
import { type OpenRequest, openPath } from '../../host/files/open.ts'
import { statOf } from '../../host/files/stat.ts'
import type { OpenFile } from '../../host/processes/open-file.ts'
import type { WasmImports } from '../interpreter.ts'
import { answerWith, type FileWorld, inodeAt, pathAt } from './file-calls.ts'
import { ENTRY_BYTES, type Entry, writeEntry, writeFileSystem, writeStat } from './structs.ts'

/** open(2), as this platform's C library numbers its flags. */
const O = {
  access: 3,
  create: 0o100,
  exclusive: 0o200,
  truncate: 0o1000,
  append: 0o2000,
  folder: 0o200000,
  noFollow: 0o400000,
  pathOnly: 0o10000000,
  nameless: 0o20000000,
} as const

export type OpenTools = {
  readonly place: (file: OpenFile, flags: number) => number
  /** What a read of a file has to wait for. */
  readonly arriving: (inode: Inode) => Promise<unknown> | undefined
  /** The flags of a stream, as open(2) had them. */
  readonly flagsOf: (fd: number) => number
  readonly plainStat: (fd: number, into: number) => number
}

/** Replaces the calls among the interpreter's imports. */
export function fitOpenCalls(imports: WasmImports, world: () => FileWorld | undefined, tools: OpenTools): void {
  const listings = new WeakMap<OpenFile, readonly Entry[]>()
  const listing = (file: OpenFile, from: number): readonly Entry[] => {
    const known = from === 0 ? undefined : listings.get(file)
    if (known !== undefined) return known
    const entries = entriesIn(file.inode ?? fail('ENOTDIR'))
    listings.set(file, entries)
    return entries
  }
  answerWith(imports, world, {
    __syscall_openat(asked, folder: number, path: number, flags: number, more: number) {
      const permissions = more === 0 ? 0 : asked.memory().getUint32(more >>> 0, true)
      const request = requestOf(flags, permissions)
      const opened = openPath(asked.host.files, asked.host.locks, asked.opener, pathAt(asked, folder, path), request)
      const { inode } = opened
      const isArriving = inode !== undefined && tools.arriving(inode) !== undefined
      const file = isArriving ? { ...opened, arriving: () => tools.arriving(inode) } : opened
      try {
        return tools.place(file, flags)
      } finally {
        // It was opened with one holder, which is not a descriptor.
        opened.release()
      }
    },
    __syscall_getdents64(asked, fd: number, into: number, room: number) {
      const file = asked.fileAt(fd)
      const from = file.position?.get() ?? 0
      const all = listing(file, from)
      const first = Math.floor(from / ENTRY_BYTES)
      const last = Math.min(all.length, first + Math.floor((room >>> 0) / ENTRY_BYTES))
      for (let index = first; index < last; index += 1) {
        const at = (into >>> 0) + (index - first) * ENTRY_BYTES
        writeEntry(asked.memory(), at, all[index] as Entry, (index + 1) * ENTRY_BYTES)
      }
      file.position?.set(last * ENTRY_BYTES)
      return (last - first) * ENTRY_BYTES
    },
    __syscall_fstat64(asked, fd: number, into: number) {
      const file = asked.fileAt(fd)
      if (file.inode === undefined && file.kind !== 'terminal') return tools.plainStat(fd, into)
      writeStat(asked.memory(), into, statOf(inodeAt(asked, fd)))
      return 0
    },
    __syscall_fstatfs64(asked, fd: number, _size: number, into: number) {
      writeFileSystem(asked.memory(), into, inodeAt(asked, fd).mount)
      return 0
    },
    __syscall_ftruncate64(asked, fd: number, size: bigint) {
      resize(asked, tools, fd, () => Number(size))
      return 0
    },
    __syscall_fallocate(asked, fd: number, mode: number, offset: bigint, length: bigint) {
      if (mode !== 0) return fail('ENOTSUP')
      resize(asked, tools, fd, (before) => Math.max(before, Number(offset + length)))
      return 0
    },
    __syscall_fcntl64: locking(imports, tools),
  })
}

function requestOf(flags: number, permissions: number): OpenRequest {
  const access = flags & O.access
  const has = (flag: number): boolean => (flags & flag) === flag
  const isPathOnly = has(O.pathOnly)
  return {
    read: !isPathOnly && access !== 1,
    write: !isPathOnly && access !== 0,
    append: has(O.append),
    create: has(O.create),
    exclusive: has(O.exclusive),
    truncate: has(O.truncate),
    nameless: has(O.nameless) && has(O.folder),
    folder: has(O.folder),
    noFollow: has(O.noFollow),
    permissions: permissions & 0o7777,
  }
}

function resize(asked: FileWorld, { flagsOf }: OpenTools, fd: number, size: (before: number) => number): void {
  const { content } = inodeAt(asked, fd)
  const after = size(content.kind === 'file' ? content.size : 0)
  if (content.kind !== 'file' || after < 0 || (flagsOf(fd) & O.access) === 0) fail('EINVAL')
  asked.host.files.resize(inodeAt(asked, fd), after)
}

/** Kinds of entries, as readdir(3) has them: the kind bits of a mode, shifted. */
const KIND_SHIFT = 12

function entriesIn(folder: Inode): Entry[] {
  const entry = (name: string, inode: Inode): Entry => ({
    name,
    number: inode.number,
    kind: (inode.mode & KIND_MASK) >> KIND_SHIFT,
  })
  const above = folder.content.kind === 'folder' ? (folder.content.parent ?? folder) : folder
  return [entry('.', folder), entry('..', above), ...[...entriesOf(folder)].map(([name, inode]) => entry(name, inode))]
}

/** fcntl(2): F_GETLK, F_SETLK, F_SETLKW, and the kinds of locks. */
export const LOCK = { get: 12, set: 13, wait: 14 } as const
const KINDS: readonly (LockKind | 'none')[] = ['shared', 'exclusive', 'none']
const NONE = 2

/** Locks of fcntl(2) belong to the process. A wait for one comes by a gate: here the lock is free, or it is refused. */
function locking(imports: WasmImports, { flagsOf }: OpenTools) {
  const plain = (imports.env as Record<string, (...args: number[]) => number>).__syscall_fcntl64
  return (asked: FileWorld, fd: number, command: number, more: number): number => {
    if (command !== LOCK.get && command !== LOCK.set && command !== LOCK.wait) return plain?.(fd, command, more) ?? 0
    const wish = lockWish(asked, fd, more)
    const { locks } = asked.host
    if (command === LOCK.get) {
      const other = locks.inTheWay(wish.inode, asked.process, wish.kind === 'none' ? 'shared' : wish.kind, wish.range)
      if (other === undefined) asked.memory().setInt16(wish.at, NONE, true)
      else {
        asked.memory().setInt16(wish.at, KINDS.indexOf(other.kind), true)
        asked.memory().setInt32(wish.at + 24, 'pid' in other.owner ? Number(other.owner.pid) : -1, true)
      }
      return 0
    }
    if (wish.kind === 'none') locks.free(wish.inode, asked.process, wish.range)
    else {
      // A lock for others to read with needs a file that may be read, one to write with the other.
      const isAllowed = (flagsOf(fd) & O.access) === 2 || (flagsOf(fd) & O.access) === (wish.kind === 'shared' ? 0 : 1)
      if (!isAllowed) return fail('EBADF')
      locks.take(wish.inode, asked.process, wish.kind, wish.range)
    }
    return 0
  }
}

type LockWish = {
  readonly at: number
  readonly inode: Inode
  readonly kind: LockKind | 'none'
  readonly range: LockRange
}

/** struct flock. */
function lockWish(asked: FileWorld, fd: number, more: number): LockWish {
  const memory = asked.memory()
  const at = memory.getUint32(more >>> 0, true)
  const file = asked.fileAt(fd)
  const inode = inodeAt(asked, fd)
  const kind = KINDS[memory.getInt16(at, true)] ?? fail('EINVAL')
  const whence = memory.getInt16(at + 2, true)
  const base = whence === 1 ? (file.position?.get() ?? 0) : whence === 2 ? statOf(inode).size : 0
  const from = base + Number(memory.getBigInt64(at + 8, true))
  const length = Number(memory.getBigInt64(at + 16, true))
  if (from < 0) return fail('EINVAL')
  return { at, inode, kind, range: { from, until: length === 0 ? Number.POSITIVE_INFINITY : from + length } }
}

/** Whether a call of fcntl(2) has to wait for a lock of another process. */
export function waitsForLock(asked: FileWorld | undefined, fd: number, command: number, more: number): boolean {
  if (asked === undefined || command !== LOCK.wait) return false
  const { inode, kind, range } = lockWish(asked, fd, more)
  return kind !== 'none' && asked.host.locks.inTheWay(inode, asked.process, kind, range) !== undefined
}
