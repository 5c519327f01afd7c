// Opens a path for a process, as open(2) does: what comes out is what a descriptor refers to.
import { fail } from '../failure.ts'
import type { OpenFile, OpenFlags, Ready } from '../processes/open-file.ts'
import type { FileAccess, Who } from './access.ts'
import type { Files } from './files.ts'
import { bytesOf, type Inode } from './inode.ts'
import type { LockTable } from './locks.ts'
import type { Place } from './paths.ts'
import { mayAccess } from './permissions.ts'
import type { OpenUse } from './uses.ts'

export type OpenRequest = OpenFlags & {
  readonly create?: boolean
  /** With `create`: only if it is not there (O_EXCL). */
  readonly exclusive?: boolean
  /** Only a folder (O_DIRECTORY). */
  readonly folder?: boolean
  /** Not what a link at the end leads to (O_NOFOLLOW). */
  readonly noFollow?: boolean
  /** A new file without a name, in a folder (O_TMPFILE). */
  readonly nameless?: boolean
  /** Of a new file, before the mask. */
  readonly permissions?: number
}

/** Who opens: beside what it may, what it has open already. */
export type Opener = Who & {
  readonly access: FileAccess
  /** One of its descriptors: for /dev/stdin, /dev/fd/3, /proc/self/fd/3. */
  readonly descriptor: (number: number) => OpenFile | undefined
  /** Its terminal: for /dev/tty. */
  readonly terminal: () => OpenFile | undefined
  /** Its use of files is evidence. */
  readonly isWatched: boolean
}

const NEW_FILE = 0o666
const ALWAYS: Ready = { read: true, write: true, hangUp: false }

/**
 * Throws as open(2) does: ENOENT, EACCES, EEXIST, EISDIR, ENOTDIR, ELOOP, EROFS, ENOSPC, ENXIO and what is in the way to it. The open file is held
 * once.
 */
export function openPath(files: Files, locks: LockTable, who: Opener, path: string, request: OpenRequest): OpenFile {
  const descriptor = descriptorIn(path)
  if (descriptor !== undefined) return reopen(files, locks, who, descriptor, request)
  const creates = request.create === true
  if (creates && path.endsWith('/')) {
    // What is in the way to it is told first.
    who.access.lookUp(path.replace(/\/+$/, ''))
    return fail('EISDIR')
  }
  const place = who.access.lookUp(path, request.noFollow !== true && !(creates && request.exclusive === true))
  if (request.nameless === true) return openNameless(files, locks, who, place, request)
  if (place.inode === undefined) {
    if (!creates) return fail('ENOENT')
    const permissions = request.permissions ?? NEW_FILE
    const made = who.access.create(place, { kind: 'file', bytes: new Uint8Array(0), size: 0 }, permissions)
    return openInode(files, locks, made, {
      path: place.path,
      request,
      use: countOpening(files, who, place.path, request),
    })
  }
  const { inode } = place
  if (creates && request.exclusive === true) return fail('EEXIST')
  checkOpening(files, who, place, inode, request)
  if (isTerminal(inode)) return held(who.terminal())
  if (inode.content.kind === 'fifo' || inode.content.kind === 'socket') return fail('ENXIO')
  if (request.truncate === true && inode.content.kind === 'file') files.resize(inode, 0)
  const use = inode.content.kind === 'folder' ? undefined : countOpening(files, who, place.path, request)
  return openInode(files, locks, inode, { path: place.path, request, use })
}

function checkOpening(files: Files, { user }: Who, place: Place, inode: Inode, request: OpenRequest): void {
  if (inode.content.kind === 'link') fail('ELOOP')
  const isFolder = inode.content.kind === 'folder'
  if (request.folder === true && !isFolder) fail('ENOTDIR')
  if (isFolder && (request.write || request.create === true)) fail('EISDIR')
  const changes = request.write || request.truncate === true
  if (changes && inode.mount.isReadOnly && inode.content.kind === 'file') fail('EROFS')
  if (request.read && !mayAccess(inode, user, 'read')) fail('EACCES')
  if (changes && !mayAccess(inode, user, 'write')) fail('EACCES')
  if (files.vanish(place)) fail('ENOENT')
}

function openNameless(files: Files, locks: LockTable, who: Opener, place: Place, request: OpenRequest): OpenFile {
  const folder = place.inode ?? fail('ENOENT')
  if (folder.content.kind !== 'folder') return fail('ENOTDIR')
  if (folder.mount.isReadOnly) return fail('EROFS')
  if (!mayAccess(folder, who.user, 'write')) return fail('EACCES')
  const permissions = (request.permissions ?? NEW_FILE) & ~who.umask()
  const inode = files.make({ kind: 'file', bytes: new Uint8Array(0), size: 0 }, permissions)
  inode.owner = who.user.user
  inode.group = who.user.group
  inode.links = 0
  inode.mount = folder.mount
  folder.mount.makeRoom(-1, 0)
  return openInode(files, locks, inode, { path: `${place.path}/#${inode.number} (deleted)`, request })
}

/** What is open already: a file is opened anew, with a position of its own; a pipe or a terminal is the same one. */
function reopen(files: Files, locks: LockTable, who: Opener, number: number, request: OpenRequest): OpenFile {
  const file = who.descriptor(number)
  if (file?.inode === undefined) return held(file, 'ENOENT')
  const place = { folder: file.inode, name: '', inode: file.inode, path: file.path }
  checkOpening(files, who, place, file.inode, request)
  if (request.truncate === true && file.inode.content.kind === 'file') files.resize(file.inode, 0)
  return openInode(files, locks, file.inode, {
    path: file.path,
    request,
    use: countOpening(files, who, file.path, request),
  })
}

function held(file: OpenFile | undefined, otherwise: 'ENXIO' | 'ENOENT' = 'ENXIO'): OpenFile {
  if (file === undefined) return fail(otherwise)
  file.hold()
  return file
}

/** The descriptor that a path means by itself. Unlike Linux: a link to a path such as /dev/stdout or /dev/fd/3 is not followed to what is open there. */
export function descriptorIn(path: string): number | undefined {
  const standard = /^\/dev\/std(in|out|err)$/.exec(path)
  if (standard) return ['in', 'out', 'err'].indexOf(standard[1] ?? '')
  const [, number] = /^(?:\/dev|\/proc\/self)\/fd\/(\d+)$/.exec(path) ?? []
  return number === undefined ? undefined : Number(number)
}

function isTerminal({ content }: Inode): boolean {
  return content.kind === 'device' && content.isTerminal === true
}

function countOpening(files: Files, who: Opener, path: string, { read, write }: OpenRequest): OpenUse | undefined {
  if (!who.isWatched) return undefined
  const use = files.uses.at(path)
  use.opens += 1
  if (read) use.reads += 1
  if (write) use.writes += 1
  return use
}

type About = { readonly path: string; readonly request: OpenFlags; readonly use?: OpenUse | undefined }

/** An open file of an inode, held once. */
export function openInode(files: Files, locks: LockTable, inode: Inode, { path, request, use }: About): OpenFile {
  const { content } = inode
  let at = 0
  let holders = 1
  let made: Uint8Array | undefined
  const bytes = (): Uint8Array => {
    if (content.kind !== 'live') return bytesOf(inode)
    // Its text is made once for a reading from its start to its end.
    if (made === undefined || at === 0) made = bytesOf(inode)
    return made
  }
  files.hold(inode)
  const file: OpenFile = {
    kind: content.kind === 'folder' ? 'folder' : content.kind === 'device' ? 'device' : 'file',
    path,
    inode,
    flags: request,
    read(most) {
      if (!request.read) return fail('EBADF')
      if (content.kind === 'device') return content.read(most)
      const taken = bytes().slice(at, at + most)
      at += taken.length
      if (use !== undefined) {
        use.bytesRead += taken.length
        use.readCalls += 1
      }
      files.markRead(inode)
      return taken
    },
    write(given) {
      if (!request.write) return fail('EBADF')
      if (content.kind === 'device') return content.write(given)
      if (content.kind !== 'file') return fail('EINVAL')
      if (request.append) at = content.size
      files.write(inode, given, at)
      at += given.length
      if (use !== undefined) {
        use.bytesWritten += given.length
        use.writeCalls += 1
      }
      return given.length
    },
    ready: () => ALWAYS,
    position: {
      get: () => at,
      set(position) {
        if (content.kind !== 'device') at = position
      },
    },
    hold() {
      holders += 1
    },
    release() {
      holders -= 1
      if (holders !== 0) return
      locks.drop(file)
      files.release(inode)
    },
  }
  return file
}
