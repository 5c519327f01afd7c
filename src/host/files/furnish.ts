// Puts a world's files onto a fresh host: the folders that every Debian has, then what the exercise gives.
import type { World, WorldFile } from '../../model/world.ts'
import type { Account, Group } from '../accounts.ts'
import { type Errno, HostFailure } from '../failure.ts'
import type { Files } from './files.ts'
import { entriesOf, type Inode, KIND_MASK } from './inode.ts'

const FOLDERS = [
  '/bin',
  '/etc',
  '/home',
  '/opt',
  '/root',
  '/srv',
  '/tmp',
  '/usr/bin',
  '/usr/local/bin',
  '/var/log',
  '/var/tmp',
]
const STICKY = 0o1777

/** Returns the inode of each path that the world gives. */
export function furnish(
  files: Files,
  world: World,
  { accounts, user }: { accounts: readonly Account[]; groups: readonly Group[]; user: Account },
): ReadonlyMap<string, Inode> {
  for (const path of FOLDERS) folderAt(files, path)
  for (const path of ['/tmp', '/var/tmp']) setPermissions(folderAt(files, path), STICKY)
  giveTo(files.root, accounts[0])
  for (const inode of entriesOf(files.root).values()) giveTo(inode, accounts[0])
  folderAt(files, user.home)
  folderAt(files, world.cwd)
  const given = new Map<string, Inode>()
  for (const [path, file] of Object.entries(world.files)) {
    try {
      given.set(path, place(files, path, file, accounts, user))
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      throw new Error(`The world cannot have ${path}: ${WHY_NOT[failure.errno] ?? failure.errno}.`)
    }
  }
  return given
}

const WHY_NOT: Readonly<Partial<Record<Errno, string>>> = {
  EEXIST: 'something else is there already',
  ENOTDIR: 'a part of that path is a file',
  ENOSPC: 'its disk has no room for that',
}

function place(files: Files, path: string, file: WorldFile, accounts: readonly Account[], user: Account): Inode {
  const inode = file.kind === 'folder' ? folderAt(files, path) : newInode(files, file)
  if (file.kind !== 'folder') {
    const slash = path.lastIndexOf('/')
    files.enter(folderAt(files, path.slice(0, slash)), path.slice(slash + 1), inode)
  }
  const owner =
    accounts.find((account) => account.name === file.owner) ?? (file.owner === undefined ? user : accounts[0])
  giveTo(inode, owner)
  if (file.mode !== undefined) setPermissions(inode, file.mode)
  if (file.modifiedMs !== undefined) {
    inode.modifiedMs = file.modifiedMs
    inode.accessedMs = file.modifiedMs
  }
  return inode
}

function newInode(files: Files, file: Exclude<WorldFile, { kind: 'folder' }>): Inode {
  switch (file.kind) {
    case 'text':
      return fileOf(files, new TextEncoder().encode(file.text))
    case 'bytes':
      return fileOf(
        files,
        Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0)),
      )
    case 'link':
      return files.make({ kind: 'link', target: file.target }, 0o777)
    default:
      return file satisfies never
  }
}

function fileOf(files: Files, bytes: Uint8Array): Inode {
  return files.make({ kind: 'file', bytes, size: bytes.length }, 0o644)
}

function folderAt(files: Files, path: string): Inode {
  let at = files.root
  for (const name of path.split('/').filter((part) => part !== '')) {
    const entries = entriesOf(at)
    let next = entries.get(name)
    if (next === undefined) {
      next = files.make({ kind: 'folder', entries: new Map() }, 0o755)
      files.enter(at, name, next)
    }
    at = next
  }
  entriesOf(at)
  return at
}

function setPermissions(inode: Inode, permissions: number): void {
  inode.mode = (inode.mode & KIND_MASK) | permissions
}

function giveTo(inode: Inode, account: Account | undefined): void {
  inode.owner = account?.user ?? 0
  inode.group = account?.group ?? 0
}
