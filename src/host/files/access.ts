// The system calls about files as one user makes them, by path: what a program of the host may ask, refused as Linux refuses it.
// What is open, and who waits, is not known here.
import type { Account } from '../accounts.ts'
import { fail } from '../failure.ts'
import { type Files, isInside } from './files.ts'
import { bytesOf, type Content, entriesOf, type Inode, KIND_MASK, LINK, REGULAR } from './inode.ts'
import { findPlace, type Place } from './paths.ts'
import { type Access, isInGroup, keepsName, mayAccess, mayChangeMode, mayGive } from './permissions.ts'
import { type Stat, statOf } from './stat.ts'

/** Who asks: a process, mostly. */
export type Who = {
  readonly user: Account
  /** Where relative paths begin. */
  readonly cwd: () => string
  /** The folder itself that it went to; it may have been removed since. */
  readonly here?: () => Inode | undefined
  /** Bits that new files do not get. */
  readonly umask: () => number
}

/**
 * Paths are absolute or relative to where the asker is. Each call throws a HostFailure as the man page of its system call says: ENOENT, ENOTDIR,
 * EACCES, ELOOP, ENAMETOOLONG on the way; EROFS, ENOSPC, EPERM, EEXIST and the others at its end. `follow`: a link at the end of the path is
 * followed.
 */
export type FileAccess = {
  readonly lookUp: (path: string, follow?: boolean) => Place
  /** What is there. Throws ENOENT. */
  readonly inodeAt: (path: string, follow?: boolean) => Inode
  /** Never throws: what cannot be reached is not there. */
  readonly exists: (path: string, follow?: boolean) => boolean
  /** The bytes as they are now; not to be changed. */
  readonly readFile: (path: string) => Uint8Array
  /** Makes the file, or replaces what is in it. */
  readonly writeFile: (path: string, content: Uint8Array | string, permissions?: number) => void
  readonly appendFile: (path: string, content: Uint8Array | string) => void
  /** The names in a folder, `.` and `..` left out, in the order of the disk. */
  readonly list: (path: string) => string[]
  readonly stat: (path: string) => Stat
  readonly lstat: (path: string) => Stat
  readonly makeFolder: (path: string, permissions?: number) => void
  /** Makes the folders above it too, and is content with one that is there. */
  readonly makeFolders: (path: string) => void
  /** A file that is no regular one: a named pipe. Throws EPERM for a device, unless root makes it. */
  readonly makeNode: (path: string, content: Content, permissions: number) => void
  /** Takes away a name that is no folder's (unlink(2)). */
  readonly remove: (path: string) => void
  /** Takes away an empty folder (rmdir(2)). */
  readonly removeFolder: (path: string) => void
  readonly rename: (from: string, to: string) => void
  /** A second name; a link at the end of `from` is not followed (link(2)). */
  readonly link: (from: string, to: string, follow?: boolean) => void
  readonly symlink: (target: string, path: string) => void
  readonly readlink: (path: string) => string
  readonly chmod: (path: string, permissions: number, follow?: boolean) => void
  /** Numbers of user and group; -1 leaves one as it is. */
  readonly chown: (path: string, owner: number, group: number, follow?: boolean) => void
  /** Milliseconds since 1970 UTC, or the host's now, or left as it is. */
  readonly utimes: (path: string, accessed: NewTime, modified: NewTime, follow?: boolean) => void
  readonly realpath: (path: string) => string
  readonly truncate: (path: string, size: number) => void
  /** Whether all of the accesses are allowed (access(2)); none asks whether it is there. Throws ENOENT, EACCES on the way. */
  readonly mayAccess: (path: string, ...accesses: readonly Access[]) => boolean
  /** The same calls for an inode at hand, for who has it open. */
  readonly ofInode: InodeCalls
  /** Makes a file where `place` found none, with the asker's owner and mask. */
  readonly create: (place: Place, content: Content, permissions: number) => Inode
}

export type InodeCalls = {
  readonly chmod: (inode: Inode, permissions: number) => void
  readonly chown: (inode: Inode, owner: number, group: number) => void
  readonly utimes: (inode: Inode, accessed: NewTime, modified: NewTime) => void
}

export type NewTime = number | 'now' | 'same'

const NEW_FILE = 0o666
const NEW_FOLDER = 0o777
const SET_IDS = 0o6000
const SET_GROUP = 0o2000
const GROUP_RUN = 0o010
const RIGHTS = 0o7777

/** The calls of one user on a host. */
export function createAccess(
  host: { readonly files: Files; readonly clock: { nowMs: () => number } },
  who: Who,
): FileAccess {
  const { files, clock } = host
  const lookUp = (path: string, follow = true): Place => {
    const here = path.startsWith('/') ? undefined : who.here?.()
    // Unlike Linux: in a folder that was removed, `..` is that folder too.
    if (here !== undefined && here.links === 0) return findPlace(here, who.user, '/', path, follow)
    return findPlace(files.root, who.user, who.cwd(), path, follow)
  }
  const inodeAt = (path: string, follow = true): Inode => lookUp(path, follow).inode ?? fail('ENOENT')
  const allow = (inode: Inode, access: Access): void => {
    if (access === 'write' && inode.mount.isReadOnly && inode.content.kind !== 'device') fail('EROFS')
    if (!mayAccess(inode, who.user, access)) fail('EACCES')
  }
  const checkWritable = (inode: Inode): void => {
    if (inode.mount.isReadOnly) fail('EROFS')
  }
  /** A place for a new name. A path that ends in a slash is for folders alone. */
  const newPlace = (path: string, isFolder = false): Place => {
    const place = lookUp(path, false)
    if (place.inode !== undefined) return fail('EEXIST')
    if (!isFolder && path.endsWith('/')) return fail('ENOENT')
    checkNewName(place)
    return place
  }
  const checkNewName = ({ folder }: Place): void => {
    if (folder.links === 0) fail('ENOENT')
    checkWritable(folder)
    if (!mayAccess(folder, who.user, 'write') || !mayAccess(folder, who.user, 'run')) fail('EACCES')
  }
  const create = (place: Place, content: Content, permissions: number): Inode => {
    checkNewName(place)
    const { folder } = place
    const inode = files.make(content, permissions & RIGHTS & ~who.umask())
    const inherits = (folder.mode & SET_GROUP) !== 0
    inode.owner = who.user.user
    inode.group = inherits ? folder.group : who.user.group
    if (inherits && content.kind === 'folder') inode.mode |= SET_GROUP
    files.enter(folder, place.name, inode)
    return inode
  }
  /** The name of something that is there, to be taken away. */
  const oldPlace = (path: string): Place & { readonly inode: Inode } => {
    const { folder, name, inode, path: real } = lookUp(path, false)
    checkWritable(folder)
    if (inode === undefined) return fail('ENOENT')
    checkTaking(folder, inode)
    return { folder, name, inode, path: real }
  }
  const checkTaking = (folder: Inode, inode: Inode): void => {
    if (!mayAccess(folder, who.user, 'write') || !mayAccess(folder, who.user, 'run')) fail('EACCES')
    if (keepsName(folder, inode, who.user)) fail('EPERM')
  }
  const writable = (path: string, permissions: number): Inode => {
    const place = lookUp(path)
    if (place.inode === undefined) {
      if (path.endsWith('/')) return fail('EISDIR')
      return create(place, { kind: 'file', bytes: new Uint8Array(0), size: 0 }, permissions)
    }
    if (place.inode.content.kind === 'folder') return fail('EISDIR')
    allow(place.inode, 'write')
    return place.inode
  }
  const put = (inode: Inode, bytes: Uint8Array, at: number): void => {
    if (inode.content.kind === 'device') inode.content.write(bytes)
    else if (inode.content.kind === 'file') files.write(inode, bytes, at)
    else fail('EINVAL')
  }
  const ofInode = inodeCalls(files, clock, who, checkWritable)
  return {
    lookUp,
    inodeAt,
    create,
    ofInode,
    exists(path, follow = true) {
      try {
        return lookUp(path, follow).inode !== undefined
      } catch {
        // Whatever refuses the way to it: it cannot be seen from here.
        return false
      }
    },
    readFile(path) {
      const place = lookUp(path)
      const inode = place.inode ?? fail('ENOENT')
      if (inode.content.kind === 'folder') return fail('EISDIR')
      allow(inode, 'read')
      if (files.vanish(place)) return fail('ENOENT')
      files.markRead(inode)
      return inode.content.kind === 'device' ? inode.content.read(0) : bytesOf(inode)
    },
    writeFile(path, content, permissions = NEW_FILE) {
      const inode = writable(path, permissions)
      if (inode.content.kind === 'file') files.resize(inode, 0)
      put(inode, inBytes(content), 0)
    },
    appendFile(path, content) {
      const inode = writable(path, NEW_FILE)
      put(inode, inBytes(content), inode.content.kind === 'file' ? inode.content.size : 0)
    },
    list(path) {
      const inode = inodeAt(path)
      const entries = entriesOf(inode)
      allow(inode, 'read')
      files.markRead(inode)
      return [...entries.keys()]
    },
    stat: (path) => statOf(inodeAt(path)),
    lstat: (path) => statOf(inodeAt(path, false)),
    makeFolder(path, permissions = NEW_FOLDER) {
      create(newPlace(path, true), { kind: 'folder', entries: new Map() }, permissions)
    },
    makeFolders(path) {
      const parts = path.split('/').filter((part) => part !== '')
      const start = path.startsWith('/') ? '/' : './'
      for (let count = 1; count <= parts.length; count += 1) {
        const place = lookUp(start + parts.slice(0, count).join('/'))
        if (place.inode === undefined) create(place, { kind: 'folder', entries: new Map() }, NEW_FOLDER)
        else if (place.inode.content.kind !== 'folder') fail(count === parts.length ? 'EEXIST' : 'ENOTDIR')
      }
    },
    makeNode(path, content, permissions) {
      const place = newPlace(path)
      if (content.kind === 'device' && who.user.user !== 0) fail('EPERM')
      create(place, content, permissions)
    },
    remove(path) {
      if (endsInDots(path) || lookUp(path, false).inode === files.root) fail('EISDIR')
      const { folder, name, inode } = oldPlace(path)
      if (inode.content.kind === 'folder') fail('EISDIR')
      files.remove(folder, name)
    },
    removeFolder(path) {
      if (/(^|\/)\.\/*$/.test(path)) fail('EINVAL')
      if (/(^|\/)\.\.\/*$/.test(path)) fail('ENOTEMPTY')
      if (lookUp(path, false).inode === files.root) fail('EBUSY')
      const { folder, name, inode } = oldPlace(path)
      if (inode.content.kind !== 'folder') fail('ENOTDIR')
      files.remove(folder, name)
    },
    rename(from, to) {
      const [old, next] = [lookUp(from, false), lookUp(to, false)]
      if ([old, next].some((place) => place.inode === files.root) || endsInDots(from) || endsInDots(to)) fail('EBUSY')
      if (old.folder.mount !== next.folder.mount) fail('EXDEV')
      checkWritable(old.folder)
      const moved = old.inode ?? fail('ENOENT')
      const isFolder = moved.content.kind === 'folder'
      if (!isFolder && (from.endsWith('/') || to.endsWith('/'))) fail('ENOTDIR')
      if (isFolder && isInside(next.folder, moved)) fail('EINVAL')
      if (next.inode !== undefined && isInside(old.folder, next.inode)) fail('ENOTEMPTY')
      if (next.inode === moved) return
      checkTaking(old.folder, moved)
      if (next.inode === undefined) checkNewName(next)
      else checkTaking(next.folder, next.inode)
      if (isFolder && old.folder !== next.folder && !mayAccess(moved, who.user, 'write')) fail('EACCES')
      files.rename(old.folder, old.name, next.folder, next.name)
    },
    link(from, to, follow = false) {
      const inode = inodeAt(from, follow)
      const place = newPlace(to)
      if (inode.mount !== place.folder.mount) fail('EXDEV')
      if (!mayLink(inode, who.user)) fail('EPERM')
      if (inode.content.kind === 'folder') fail('EPERM')
      files.link(place.folder, place.name, inode)
    },
    symlink(target, path) {
      if (target === '') fail('ENOENT')
      const inode = create(newPlace(path), { kind: 'link', target }, 0o777)
      inode.mode = LINK | 0o777
    },
    readlink(path) {
      const { content } = inodeAt(path, false)
      return content.kind === 'link' ? content.target : fail('EINVAL')
    },
    chmod: (path, permissions, follow = true) => ofInode.chmod(inodeAt(path, follow), permissions),
    chown: (path, owner, group, follow = true) => ofInode.chown(inodeAt(path, follow), owner, group),
    utimes: (path, accessed, modified, follow = true) => ofInode.utimes(inodeAt(path, follow), accessed, modified),
    realpath(path) {
      const place = lookUp(path)
      return place.inode === undefined ? fail('ENOENT') : place.path
    },
    truncate(path, size) {
      const inode = inodeAt(path)
      if (size < 0) fail('EINVAL')
      if (inode.content.kind === 'folder') fail('EISDIR')
      allow(inode, 'write')
      if (inode.content.kind !== 'file') fail('EINVAL')
      files.resize(inode, size)
    },
    mayAccess(path, ...accesses) {
      const inode = inodeAt(path)
      if (accesses.includes('write') && inode.mount.isReadOnly && inode.content.kind !== 'device') return fail('EROFS')
      return accesses.every((access) => mayAccess(inode, who.user, access))
    },
  }
}

function inodeCalls(
  files: Files,
  clock: { nowMs: () => number },
  { user }: Who,
  checkWritable: (inode: Inode) => void,
): InodeCalls {
  return {
    chmod(inode, permissions) {
      checkWritable(inode)
      if (!mayChangeMode(inode, user)) fail('EPERM')
      if (inode.content.kind === 'link') fail('ENOTSUP')
      // Who is not in the group of a file cannot make it run as that group.
      const kept = user.user === 0 || isInGroup(user, inode.group) ? RIGHTS : RIGHTS & ~SET_GROUP
      files.change(inode, { mode: permissions & kept })
    },
    chown(inode, owner, group) {
      checkWritable(inode)
      if (!mayGive(inode, user, owner, group)) fail('EPERM')
      // A program that runs as its owner must not become one that runs as another.
      const isRegular = (inode.mode & KIND_MASK) === REGULAR
      const dropped = isRegular ? ((inode.mode & GROUP_RUN) === 0 ? SET_IDS & ~SET_GROUP : SET_IDS) : 0
      files.change(inode, {
        mode: inode.mode & RIGHTS & ~dropped,
        ...(owner === -1 ? {} : { owner }),
        ...(group === -1 ? {} : { group }),
      })
    },
    utimes(inode, accessed, modified) {
      checkWritable(inode)
      const isNow = accessed === 'now' && modified === 'now'
      if (!mayChangeMode(inode, user) && !(isNow && mayAccess(inode, user, 'write'))) fail(isNow ? 'EACCES' : 'EPERM')
      const timeOf = (given: NewTime, before: number): number =>
        given === 'now' ? clock.nowMs() : given === 'same' ? before : given
      files.change(inode, {
        accessedMs: timeOf(accessed, inode.accessedMs),
        modifiedMs: timeOf(modified, inode.modifiedMs),
      })
    },
  }
}

/** Debian sets fs.protected_hardlinks (proc(5)): only what one owns, or may read and write, gets a second name. */
function mayLink(inode: Inode, who: Account): boolean {
  if (mayChangeMode(inode, who)) return true
  const isPlain = (inode.mode & KIND_MASK) === REGULAR && (inode.mode & SET_IDS) === 0
  return isPlain && mayAccess(inode, who, 'read') && mayAccess(inode, who, 'write')
}

function endsInDots(path: string): boolean {
  return /(^|\/)\.\.?\/*$/.test(path)
}

function inBytes(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
