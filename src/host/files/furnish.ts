// Puts files onto a fresh host: its file systems, what every Debian has, its programs, then what the exercise gives.
import { textOfGiven } from '../../model/given-file.ts'
import type { World, WorldFile } from '../../model/world.ts'
import type { Account, Group } from '../accounts.ts'
import type { Dice } from '../dice.ts'
import { type Errno, fail, HostFailure } from '../failure.ts'
import { executableOf } from '../processes/programs.ts'
import { authorityFiles } from '../tls/authority-files.ts'
import { FOLDERS, folderOfProgram, LINKS, textsOf } from './debian-tree.ts'
import { furnishDevices } from './devices.ts'
import type { Files } from './files.ts'
import { entriesOf, type Inode } from './inode.ts'
import { mountAll } from './mount-all.ts'

export type Furnishing = {
  readonly world: World
  readonly accounts: readonly Account[]
  readonly groups: readonly Group[]
  readonly user: Account
  readonly dice: Dice
  /** Names of the programs that every Debian has. */
  readonly programs: readonly string[]
}

/** The machine was set up so long before the program starts. */
const SETUP_MS = 30 * 86_400_000
const MAIL = 8

/** Returns the inode of each path that the world gives, under its real path. */
export function furnish(files: Files, furnishing: Furnishing): ReadonlyMap<string, Inode> {
  const { world, user } = furnishing
  furnishDebian(files, furnishing)
  // A folder that only the world knows belongs to the user, as those do that are made for its files.
  for (const point of Object.keys(world.disks)) {
    const inode = point in FOLDERS || point === '/' ? undefined : files.find(point)
    if (inode !== undefined) giveTo(inode, user)
  }
  for (const path of world.absent ?? []) removeAll(files, path)
  const home = folderAt(files, user.home, user)
  if (user.user !== 0) files.change(home, { mode: 0o700 })
  folderAt(files, world.cwd, user)
  const given = new Map<string, Inode>()
  const folders = new Map<string, { readonly folder: Inode; readonly realPath: string }>()
  const folderOf = (path: string): { readonly folder: Inode; readonly realPath: string } => {
    const known = folders.get(path)
    if (known !== undefined) return known
    const folder = folderAt(files, path, user)
    const found = { folder, realPath: pathOf(files, folder) }
    folders.set(path, found)
    return found
  }
  for (const [path, file] of Object.entries({ ...authorityFiles(world), ...world.files })) {
    try {
      const { inode, realPath } = place(files, path, file, furnishing, given, folderOf)
      given.set(realPath, inode)
      if (file.vanishes === true) files.letVanish(inode)
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      throw new Error(`The world cannot have ${path}: ${WHY_NOT[failure.errno] ?? failure.errno}.`)
    }
  }
  // What was put into a folder has changed it, so its own time comes last.
  for (const [path, file] of Object.entries(world.files)) {
    const inode = file.kind === 'folder' ? files.find(path) : undefined
    if (inode !== undefined) date(inode, file)
  }
  files.settle()
  return given
}

const WHY_NOT: Readonly<Partial<Record<Errno, string>>> = {
  EEXIST: 'something else is there already',
  ENOTDIR: 'a part of that path is a file',
  ENOSPC: 'its disk has no room for that',
}

function furnishDebian(files: Files, furnishing: Furnishing): void {
  const { world, groups, programs } = furnishing
  const setUpMs = world.clockMs - SETUP_MS
  const age = (inode: Inode): void => {
    inode.owner = 0
    inode.group = 0
    inode.modifiedMs = setUpMs
    inode.changedMs = setUpMs
    inode.accessedMs = setUpMs
  }
  mountAll(files, world, age)
  const folders = new Map<string, Inode>([['', files.root]])
  for (const [path, mode] of Object.entries(FOLDERS)) {
    const inode = folderAt(files, path, undefined, age)
    files.change(inode, { mode })
    folders.set(path, inode)
  }
  const enter = (path: string, inode: Inode): void => {
    const slash = path.lastIndexOf('/')
    const folder = folders.get(path.slice(0, slash)) ?? fail('ENOENT')
    const name = path.slice(slash + 1)
    if (entriesOf(folder).has(name)) return
    files.enter(folder, name, inode)
    age(inode)
  }
  furnishDevices(files, furnishing.dice, furnishing.user.user)
  for (const [path, target] of Object.entries(LINKS)) enter(path, files.make({ kind: 'link', target }, 0o777))
  for (const [path, { text, mode, group }] of Object.entries(textsOf({ ...furnishing, mounts: files.mounts() }))) {
    const inode = fileOf(files, encoded(text), mode)
    enter(path, inode)
    inode.group = groups.find(({ name }) => name === group)?.number ?? 0
  }
  for (const name of programs) {
    enter(`${folderOfProgram(name)}/${name}`, fileOf(files, executable(name), 0o755))
  }
  for (const name of Object.keys(world.commands)) {
    if (programs.includes(name)) continue
    enter(`/usr/local/bin/${name}`, fileOf(files, executable(name), 0o755))
  }
  for (const inode of folders.values()) age(inode)
  const mail = folders.get('/var/mail')
  if (mail !== undefined) mail.group = MAIL
}

/** Executable files are the same on all hosts, and are never changed in place. */
const executables = new Map<string, Uint8Array>()

function executable(name: string): Uint8Array {
  const known = executables.get(name) ?? executableOf(name)
  executables.set(name, known)
  return known
}

function place(
  files: Files,
  path: string,
  file: WorldFile,
  { accounts, groups, user }: Furnishing,
  given: ReadonlyMap<string, Inode>,
  folderOf: (path: string) => { readonly folder: Inode; readonly realPath: string },
): { readonly inode: Inode; readonly realPath: string } {
  const slash = path.lastIndexOf('/')
  const name = path.slice(slash + 1)
  const { folder, realPath: above } = folderOf(path.slice(0, slash))
  const realPath = `${above}/${name}`
  const inode = file.kind === 'folder' ? folderAt(files, path, user) : newInode(files, file)
  if (file.kind !== 'folder') {
    const before = entriesOf(folder).get(name)
    // What the world gives comes in the place of what Debian has, but never of a folder.
    if (before !== undefined && before.content.kind !== 'folder' && !given.has(realPath)) files.remove(folder, name)
    files.enter(folder, name, inode)
  }
  const owner = file.owner === undefined ? user : accounts.find((account) => account.name === file.owner)
  inode.owner = owner?.user ?? 0
  inode.group =
    file.group === undefined ? (owner?.group ?? 0) : (groups.find((group) => group.name === file.group)?.number ?? 0)
  if (file.mode !== undefined) files.change(inode, { mode: file.mode })
  date(inode, file)
  return { inode, realPath }
}

/** Only the content is older: the world put the file there at its start, which is the last change of its metadata. */
function date(inode: Inode, { modifiedMs }: WorldFile): void {
  if (modifiedMs === undefined) return
  inode.modifiedMs = modifiedMs
  inode.accessedMs = modifiedMs
}

function newInode(files: Files, file: Exclude<WorldFile, { kind: 'folder' }>): Inode {
  switch (file.kind) {
    case 'text':
    case 'lines':
    case 'size':
    case 'bytes':
      return fileOf(files, bytesOfGiven(file), 0o644)
    case 'link':
      return files.make({ kind: 'link', target: file.target }, 0o777)
    default:
      return file satisfies never
  }
}

/** A world is made into a host for each of its runs; the bytes of its files are made once. */
const bytesOfWorlds = new WeakMap<WorldFile, Uint8Array>()

function bytesOfGiven(file: WorldFile): Uint8Array {
  const known = bytesOfWorlds.get(file)
  if (known !== undefined) return known
  const bytes = file.kind === 'bytes' ? decoded(file.base64) : encoded(textOfGiven(file) ?? '')
  bytesOfWorlds.set(file, bytes)
  return bytes
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function decoded(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

function fileOf(files: Files, bytes: Uint8Array, permissions: number): Inode {
  return files.make({ kind: 'file', bytes, size: bytes.length }, permissions)
}

/** The folder at a path, links followed, and those above it: made where they are not there, for `owner`. */
function folderAt(files: Files, path: string, owner: Account | undefined, made?: (inode: Inode) => void): Inode {
  let at = files.root
  const parts = path.split('/').filter((part) => part !== '')
  for (const [index, name] of parts.entries()) {
    const entries = entriesOf(at)
    let next = entries.get(name)
    if (next?.content.kind === 'link') {
      next = files.find(`/${parts.slice(0, index + 1).join('/')}`) ?? fail('ENOTDIR')
    }
    if (next === undefined) {
      next = files.make({ kind: 'folder', entries: new Map() }, 0o755)
      giveTo(next, owner)
      files.enter(at, name, next)
      made?.(next)
    }
    at = next
  }
  entriesOf(at)
  return at
}

function removeAll(files: Files, path: string): void {
  const slash = path.lastIndexOf('/')
  const folder = files.find(path.slice(0, slash))
  const name = path.slice(slash + 1)
  if (folder?.content.kind !== 'folder') return
  const inode = folder.content.entries.get(name)
  if (inode === undefined) return
  if (inode.content.kind === 'folder') {
    for (const inner of [...inode.content.entries.keys()]) removeAll(files, `${path}/${inner}`)
  }
  files.remove(folder, name)
}

function giveTo(inode: Inode, owner: Account | undefined): void {
  inode.owner = owner?.user ?? 0
  inode.group = owner?.group ?? 0
}

/** The real path of a folder; `` for the root. */
function pathOf(files: Files, folder: Inode): string {
  if (folder === files.root || folder.content.kind !== 'folder' || folder.content.parent === undefined) return ''
  const { parent } = folder.content
  const name = [...entriesOf(parent)].find(([, inode]) => inode === folder)?.[0] ?? ''
  return `${pathOf(files, parent)}/${name}`
}
