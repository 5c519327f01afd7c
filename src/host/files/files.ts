// The host's files: inodes under names in folders, on file systems. It knows owners, modes and times, but nothing of who looks at them.
import type { Disk } from '../../model/machine.ts'
import type { Clock } from '../clock.ts'
import { fail } from '../failure.ts'
import { createGivenStates, type GivenStates } from './given.ts'
import { type Content, entriesOf, type Inode, KIND_BITS, KIND_MASK } from './inode.ts'
import { createMount, type Memory, type Mount, type MountFacts, PLAIN_DISK } from './mounts.ts'
import { createFileUses, type FileUses } from './uses.ts'

export type Files = {
  readonly root: Inode
  /** An inode without a name yet. */
  readonly make: (content: Content, permissions: number) => Inode
  /** Puts a new inode under a name that is free. Throws EEXIST, ENOSPC. */
  readonly enter: (folder: Inode, name: string, inode: Inode) => void
  /** One more name for what has one. Throws EEXIST, EXDEV, EMLINK. */
  readonly link: (folder: Inode, name: string, inode: Inode) => void
  /** Takes a name out of a folder. Throws ENOENT; ENOTEMPTY for a folder that holds something; EBUSY for a mount point. */
  readonly remove: (folder: Inode, name: string) => void
  /**
   * Throws EISDIR, ENOTDIR, ENOTEMPTY as rename(2) does when the new name is taken by something that does not fit,
   * EINVAL for a folder that would move into itself, EXDEV, and EBUSY for a mount point.
   */
  readonly rename: (from: Inode, name: string, to: Inode, newName: string) => void
  /** Throws ENOSPC, as `write` does, when the disk is full, and EFBIG. */
  readonly resize: (file: Inode, size: number) => void
  readonly write: (file: Inode, bytes: Uint8Array, at: number) => void
  /** Changes what is not its bytes. Times are in milliseconds since 1970 UTC; `mode` is permission bits. */
  readonly change: (inode: Inode, to: Change) => void
  /** It was read: its time of access moves as a disk that is mounted with `relatime` moves it (mount(8)). */
  readonly markRead: (inode: Inode) => void
  /** One more open file, or one less, of an inode; without a name it is gone with the last of them. */
  readonly hold: (inode: Inode) => void
  readonly release: (inode: Inode) => void
  /** The inode at an absolute path, symbolic links followed, as nobody in particular sees it; undefined where nothing is. */
  readonly find: (path: string) => Inode | undefined
  /** In the order of a Debian, as /proc/mounts has them. */
  readonly mounts: () => readonly Mount[]
  /** The file system that a path is on; of a path that leads nowhere, that of its nearest folder. */
  readonly mountOf: (path: string) => Mount
  /** Puts a new, empty file system over an empty folder. */
  readonly mount: (point: string, facts: Omit<MountFacts, 'number'>) => Mount
  /** What stands now is what was given: it is compared with at the end, and the disks count from here on. */
  readonly settle: () => void
  readonly given: GivenStates
  readonly uses: FileUses
  /** From now on the first who opens it finds it gone, as a file that another program deletes at the wrong moment. */
  readonly letVanish: (inode: Inode) => void
  /** Whether it was to vanish at its opening; its name is gone then. */
  readonly vanish: (place: {
    readonly folder: Inode
    readonly name: string
    readonly inode?: Inode | undefined
  }) => boolean
}

export type Change = {
  readonly mode?: number
  readonly owner?: number
  readonly group?: number
  readonly accessedMs?: number
  readonly modifiedMs?: number
}

/** A file lies in memory, so it cannot be larger. */
const LARGEST_FILE = 1_073_741_824
const MOST_NAMES = 65_000
const DAY_MS = 86_400_000
const SMALLEST_GROWTH = 256
const MANY_BYTES = 67_108_864
/** As Linux numbers the disks of a virtual machine: 8:1, 8:2, … */
const FIRST_DEVICE = 0x801
/** What has no device gets a number all the same. */
const FIRST_NAMELESS = 0x15

/** An empty file system for a user and group by number. `disk` is what is mounted on `/`. */
export function createFiles(clock: Clock, owner: number, group: number, disk?: Disk): Files {
  const given = createGivenStates()
  const memory: Memory = { takenBytes: 0 }
  const vanishing = new Set<Inode>()
  const mounts: Mount[] = []
  let lastNumber = 1
  let disks = 0
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
      opens: 0,
      content,
      mount: mounts[0] as Mount,
    }
  }
  const newRoot = (point: string, facts: Omit<MountFacts, 'number'>): Mount => {
    const root = make({ kind: 'folder', entries: new Map() }, 0o755)
    const number = facts.device.startsWith('/dev/') ? FIRST_DEVICE + disks : FIRST_NAMELESS + mounts.length
    const mount = createMount(point, { ...facts, number }, root, memory)
    disks += facts.device.startsWith('/dev/') ? 1 : 0
    root.mount = mount
    mounts.push(mount)
    return mount
  }
  const { root } = newRoot('/', disk ?? PLAIN_DISK)
  const touch = (inode: Inode): void => {
    inode.modifiedMs = clock.nowMs()
    inode.changedMs = inode.modifiedMs
  }
  const put = (folder: Inode, name: string, inode: Inode): void => {
    given.keep(folder)
    entriesOf(folder).set(name, inode)
    if (inode.content.kind === 'folder') {
      inode.content.parent = folder
      folder.links += 1
    }
    touch(folder)
  }
  const take = (folder: Inode, name: string, inode: Inode): void => {
    given.keep(folder)
    entriesOf(folder).delete(name)
    if (inode.content.kind === 'folder') folder.links -= 1
    touch(folder)
  }
  const taken = ({ content }: Inode): number => (content.kind === 'file' ? content.size : 0)
  const freeIfGone = (inode: Inode): void => {
    if (inode.links === 0 && inode.opens === 0) inode.mount.makeRoom(taken(inode), -1)
  }
  /** A name of it is gone: a folder has no other. */
  const dropName = (inode: Inode): void => {
    given.keep(inode)
    inode.links = inode.content.kind === 'folder' ? 0 : inode.links - 1
    inode.changedMs = clock.nowMs()
    freeIfGone(inode)
  }
  /** The bytes of a file, at least `length` of them, to be changed in place. */
  const ownBytes = (file: Inode, length: number): Uint8Array => {
    const { content } = file
    if (content.kind !== 'file') return fail('EISDIR')
    if (length > LARGEST_FILE) fail('EFBIG')
    given.keep(file)
    const isShared = given.holdsBytes(file, content.bytes)
    if (length > content.bytes.length || isShared) {
      const room = isShared && length <= content.size ? content.size : Math.max(length, roomFor(content.bytes.length))
      const larger = new Uint8Array(Math.min(room, LARGEST_FILE))
      larger.set(content.bytes.subarray(0, content.size))
      content.bytes = larger
    }
    return content.bytes
  }
  const mountOf = (path: string): Mount => {
    for (let at = path; ; at = at.slice(0, at.lastIndexOf('/'))) {
      const inode = walk(root, at, 0)
      if (inode !== undefined) return inode.mount
    }
  }
  const files: Files = {
    root,
    make,
    enter(folder, name, inode) {
      if (entriesOf(folder).has(name)) fail('EEXIST')
      inode.mount = folder.mount
      inode.mount.makeRoom(-1, taken(inode))
      put(folder, name, inode)
    },
    link(folder, name, inode) {
      if (entriesOf(folder).has(name)) fail('EEXIST')
      if (inode.mount !== folder.mount) fail('EXDEV')
      if (inode.links >= MOST_NAMES) fail('EMLINK')
      given.keep(inode)
      inode.links += 1
      inode.changedMs = clock.nowMs()
      put(folder, name, inode)
    },
    remove(folder, name) {
      const inode = entriesOf(folder).get(name) ?? fail('ENOENT')
      if (isMountPoint(inode)) fail('EBUSY')
      if (inode.content.kind === 'folder' && inode.content.entries.size > 0) fail('ENOTEMPTY')
      take(folder, name, inode)
      dropName(inode)
    },
    rename(from, name, to, newName) {
      const moved = entriesOf(from).get(name) ?? fail('ENOENT')
      const replaced = entriesOf(to).get(newName)
      if (replaced === moved) return
      if (isMountPoint(moved) || (replaced !== undefined && isMountPoint(replaced))) fail('EBUSY')
      if (from.mount !== to.mount) fail('EXDEV')
      if (isInside(to, moved)) fail('EINVAL')
      if (replaced) {
        checkReplacing(moved, replaced)
        take(to, newName, replaced)
        dropName(replaced)
      }
      take(from, name, moved)
      put(to, newName, moved)
      moved.changedMs = clock.nowMs()
    },
    resize(file, size) {
      const { content } = file
      if (content.kind !== 'file') return fail('EISDIR')
      if (size > LARGEST_FILE) return fail('EFBIG')
      file.mount.makeRoom(content.size, size)
      given.keep(file)
      if (size === 0) content.bytes = new Uint8Array(0)
      else if (size > content.size) ownBytes(file, size)
      else if (size < content.size) ownBytes(file, size).fill(0, size, content.size)
      content.size = size
      touch(file)
    },
    write(file, bytes, at) {
      const { content } = file
      if (content.kind !== 'file') return fail('EISDIR')
      const end = at + bytes.length
      if (end > LARGEST_FILE) return fail('EFBIG')
      const size = Math.max(content.size, end)
      file.mount.makeRoom(content.size, size)
      ownBytes(file, end).set(bytes, at)
      content.size = size
      touch(file)
    },
    change(inode, { mode, ...facts }) {
      given.keep(inode)
      if (mode !== undefined) inode.mode = (inode.mode & KIND_MASK) | mode
      Object.assign(inode, facts)
      inode.changedMs = clock.nowMs()
    },
    markRead(inode) {
      const now = clock.nowMs()
      const isOld = inode.accessedMs <= Math.max(inode.modifiedMs, inode.changedMs) || now - inode.accessedMs >= DAY_MS
      if (isOld && !inode.mount.isReadOnly) inode.accessedMs = now
    },
    hold(inode) {
      inode.opens += 1
    },
    release(inode) {
      inode.opens -= 1
      freeIfGone(inode)
    },
    find: (path) => walk(root, path, 0),
    mounts: () => [...mounts].sort((one, other) => rankOf(one) - rankOf(other)),
    mountOf,
    mount(point, facts) {
      const slash = point.lastIndexOf('/')
      const folder = walk(root, point.slice(0, slash), 0) ?? fail('ENOENT')
      const name = point.slice(slash + 1)
      if (entriesOf(folder).has(name)) fail('EBUSY')
      const mount = newRoot(point, facts)
      put(folder, name, mount.root)
      return mount
    },
    settle() {
      given.settle(lastNumber)
      for (const mount of mounts) mount.settle()
    },
    given,
    uses: createFileUses(),
    letVanish: (inode) => vanishing.add(inode),
    vanish({ folder, name, inode }) {
      if (inode === undefined || !vanishing.delete(inode)) return false
      files.remove(folder, name)
      return true
    },
  }
  return files
}

/** systemd mounts these before the disk, and those after it. */
const FIRST_MOUNTS = ['/sys', '/proc', '/dev', '/run', '/', '/dev/shm', '/run/lock']

function rankOf({ point }: Mount): number {
  const rank = FIRST_MOUNTS.indexOf(point)
  return rank < 0 ? FIRST_MOUNTS.length : rank
}

export function isMountPoint(inode: Inode): boolean {
  return inode.mount.root === inode
}

/** Whether one inode may take the other's name. */
function checkReplacing(moved: Inode, taken: Inode): void {
  const folderMoves = moved.content.kind === 'folder'
  if (taken.content.kind === 'folder') {
    if (!folderMoves) fail('EISDIR')
    if (taken.content.entries.size > 0) fail('ENOTEMPTY')
  } else if (folderMoves) fail('ENOTDIR')
}

/** Whether a folder is the other inode, or somewhere inside it. */
export function isInside(folder: Inode, other: Inode): boolean {
  let at: Inode | undefined = folder
  while (at !== undefined) {
    if (at === other) return true
    at = at.content.kind === 'folder' ? at.content.parent : undefined
  }
  return false
}

/** A file that grows often is given twice the room, so that many small writes are not many copies. */
function roomFor(bytes: number): number {
  return Math.max(Math.ceil(bytes * (bytes < MANY_BYTES ? 2 : 1.25)), SMALLEST_GROWTH)
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
