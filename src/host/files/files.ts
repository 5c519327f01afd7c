// The host's files: inodes in folders. It knows owners, modes and times, but nothing of who looks at them.
import type { Clock } from '../clock.ts'
import { fail } from '../failure.ts'

export const KIND_MASK = 0o170000
export const FOLDER = 0o040000
export const REGULAR = 0o100000
export const LINK = 0o120000
export const DEVICE = 0o020000

export type Inode = {
  readonly number: number
  /** Kind and permission bits together, as in stat(2). */
  mode: number
  owner: number
  group: number
  /** Milliseconds since 1970 UTC. */
  accessedMs: number
  modifiedMs: number
  changedMs: number
  links: number
  content: Content
}

export type Content =
  | { readonly kind: 'file'; bytes: Uint8Array; size: number }
  | { readonly kind: 'folder'; readonly entries: Entries }
  | { readonly kind: 'link'; readonly target: string }
  /** A file such as those of /proc: its text is made when it is read, and its size is said to be 0. */
  | { readonly kind: 'live'; readonly read: () => string }
  /** A character device such as /dev/null. Reads and writes never wait. */
  | {
      readonly kind: 'device'
      readonly read: (most: number) => Uint8Array
      readonly write: (bytes: Uint8Array) => number
    }

/** The names in a folder; a folder of /proc has some of its own making. */
export type Entries = Pick<
  Map<string, Inode>,
  'get' | 'set' | 'has' | 'delete' | 'size' | 'keys' | 'values' | 'entries' | typeof Symbol.iterator
>

export type Files = {
  readonly root: Inode
  readonly make: (content: Content, permissions: number) => Inode
  /** Puts an inode under a name that is free. Throws EEXIST. */
  readonly enter: (folder: Inode, name: string, inode: Inode) => void
  /** Takes a name out of a folder. Throws ENOENT; ENOTEMPTY for a folder that holds something. */
  readonly remove: (folder: Inode, name: string) => void
  /**
   * Throws EISDIR, ENOTDIR, ENOTEMPTY as rename(2) does when the new name is taken by something that does not fit,
   * EINVAL for a folder that would move into itself.
   */
  readonly rename: (from: Inode, name: string, to: Inode, newName: string) => void
  /** Throws ENOSPC, as `write` does, when the disk is full. */
  readonly resize: (file: Inode, size: number) => void
  readonly write: (file: Inode, bytes: Uint8Array, at: number) => void
  /** Something other than its bytes was changed. */
  readonly markChanged: (inode: Inode) => void
  /** The inode at an absolute path, symbolic links followed; undefined where nothing is. */
  readonly find: (path: string) => Inode | undefined
}

/** The entries of a folder. Throws ENOTDIR. */
export function entriesOf(inode: Inode): Entries {
  return inode.content.kind === 'folder' ? inode.content.entries : fail('ENOTDIR')
}

/** The bytes of a file as they are now. Throws EISDIR for a folder, EINVAL for a link and a device. */
export function bytesOf(inode: Inode): Uint8Array {
  const { content } = inode
  if (content.kind === 'folder') return fail('EISDIR')
  if (content.kind === 'link' || content.kind === 'device') return fail('EINVAL')
  if (content.kind === 'live') return new TextEncoder().encode(content.read())
  return content.bytes.subarray(0, content.size)
}

/** Room on the disk, in bytes. Unlike Linux: a hole in a file takes room too. */
export const DISK_BYTES = 268_435_456

const KIND_BITS = { file: REGULAR, folder: FOLDER, link: LINK, live: REGULAR, device: DEVICE } as const

/** An empty file system for a user and group by number. */
export function createFiles(clock: Clock, owner: number, group: number): Files {
  let lastNumber = 1
  let usedBytes = 0
  const make = (content: Content, permissions: number): Inode => {
    const now = clock.nowMs()
    lastNumber += 1
    return {
      number: lastNumber,
      mode: KIND_BITS[content.kind] | permissions,
      owner,
      group,
      accessedMs: now,
      modifiedMs: now,
      changedMs: now,
      links: content.kind === 'folder' ? 2 : 1,
      content,
    }
  }
  const root = make({ kind: 'folder', entries: new Map() }, 0o755)
  const touch = (inode: Inode): void => {
    inode.modifiedMs = clock.nowMs()
    inode.changedMs = inode.modifiedMs
  }
  /** Makes room for another size of a file. One that has no name any more, but is open still, has the room of a disk for itself. */
  const makeRoom = (file: Inode, from: number, to: number): void => {
    const others = file.links > 0 ? usedBytes - from : 0
    if (to > from && others + to > DISK_BYTES) fail('ENOSPC')
    if (file.links > 0) usedBytes += to - from
  }
  const dropName = (inode: Inode): void => {
    if (inode.content.kind === 'file' && inode.links === 1) makeRoom(inode, inode.content.size, 0)
    inode.links -= 1
    inode.changedMs = clock.nowMs()
  }
  const files: Files = {
    root,
    make,
    enter(folder, name, inode) {
      const entries = entriesOf(folder)
      if (entries.has(name)) fail('EEXIST')
      if (inode.content.kind === 'file') makeRoom(inode, 0, inode.content.size)
      entries.set(name, inode)
      touch(folder)
    },
    remove(folder, name) {
      const entries = entriesOf(folder)
      const inode = entries.get(name) ?? fail('ENOENT')
      if (inode.content.kind === 'folder' && inode.content.entries.size > 0) fail('ENOTEMPTY')
      entries.delete(name)
      dropName(inode)
      touch(folder)
    },
    rename(from, name, to, newName) {
      const moved = entriesOf(from).get(name) ?? fail('ENOENT')
      const taken = entriesOf(to).get(newName)
      if (taken === moved) return
      if (holds(moved, to)) fail('EINVAL')
      if (taken) {
        checkReplacing(moved, taken)
        dropName(taken)
      }
      entriesOf(from).delete(name)
      entriesOf(to).set(newName, moved)
      moved.changedMs = clock.nowMs()
      touch(from)
      touch(to)
    },
    resize(file, size) {
      const { content } = file
      if (content.kind !== 'file') return fail('EISDIR')
      makeRoom(file, content.size, size)
      if (size > content.bytes.length) content.bytes = grown(content.bytes, content.size, size)
      else if (size < content.size) content.bytes.fill(0, size, content.size)
      content.size = size
      touch(file)
    },
    write(file, bytes, at) {
      const { content } = file
      if (content.kind !== 'file') return fail('EISDIR')
      const end = at + bytes.length
      makeRoom(file, content.size, Math.max(content.size, end))
      if (end > content.bytes.length) {
        content.bytes = grown(
          content.bytes,
          content.size,
          Math.max(end, Math.min(content.bytes.length * 2, DISK_BYTES), 256),
        )
      }
      content.bytes.set(bytes, at)
      content.size = Math.max(content.size, end)
      touch(file)
    },
    markChanged(inode) {
      inode.changedMs = clock.nowMs()
    },
    find: (path) => walk(root, path, 0),
  }
  return files
}

/** Whether one inode may take the other's name. */
function checkReplacing(moved: Inode, taken: Inode): void {
  const folderMoves = moved.content.kind === 'folder'
  if (taken.content.kind === 'folder') {
    if (!folderMoves) fail('EISDIR')
    if (taken.content.entries.size > 0) fail('ENOTEMPTY')
  } else if (folderMoves) fail('ENOTDIR')
}

/** Whether a folder is the other one, or has it somewhere inside. */
function holds(folder: Inode, other: Inode): boolean {
  if (folder === other) return true
  return folder.content.kind === 'folder' && [...folder.content.entries.values()].some((inode) => holds(inode, other))
}

function grown(bytes: Uint8Array, used: number, length: number): Uint8Array {
  const larger = new Uint8Array(length)
  larger.set(bytes.subarray(0, used))
  return larger
}

/** More links than this on one path are a circle, as Linux says (path_resolution(7)). */
const MOST_LINKS = 40

function walk(root: Inode, path: string, links: number): Inode | undefined {
  if (links > MOST_LINKS) return fail('ELOOP')
  let at = root
  const trail = [root]
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  for (const [index, part] of parts.entries()) {
    if (part === '..') {
      if (trail.length > 1) trail.pop()
      at = trail.at(-1) ?? root
      continue
    }
    if (at.content.kind !== 'folder') return undefined
    const next = at.content.entries.get(part)
    if (next === undefined) return undefined
    if (next.content.kind === 'link') {
      const { target } = next.content
      const here = `/${parts.slice(0, index).join('/')}`
      const rest = parts.slice(index + 1).join('/')
      return walk(root, `${target.startsWith('/') ? target : `${here}/${target}`}/${rest}`, links + 1)
    }
    at = next
    trail.push(at)
  }
  return at
}
