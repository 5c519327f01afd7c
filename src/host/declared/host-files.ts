// Files as declared commands see and change them: all of them, whoever owns them.
import type { WorldFile } from '../../model/world.ts'
import { HostFailure } from '../failure.ts'
import { bytesOf, entriesOf, type Files, type Inode, KIND_MASK } from '../files/files.ts'
import { findPlace, type Place } from '../files/paths.ts'
import type { System } from '../processes/process.ts'

/** The text of a file; null where it is no file of text; undefined where nothing is there. */
export function readText(path: string, system: System): string | null | undefined {
  const inode = placeOf(path, system)?.inode
  if (inode === undefined) return undefined
  return inode.content.kind === 'file' ? new TextDecoder().decode(bytesOf(inode)) : null
}

/** Makes the file and the folders above it, or replaces what is there. It belongs to who runs the command. Throws ENOSPC, EISDIR. */
export function writeFile(path: string, file: WorldFile, system: System): void {
  const { host, process } = system
  const { files } = host
  const absolute = absolutePath(path, process.cwd, process.user.home)
  if (file.kind === 'folder') {
    folderAt(files, absolute)
    return
  }
  const old = placeOf(absolute, system)
  const text = file.kind === 'text' ? new TextEncoder().encode(file.text) : undefined
  if (text !== undefined && old?.inode?.content.kind === 'file') {
    files.resize(old.inode, 0)
    files.write(old.inode, text, 0)
    return
  }
  if (old?.inode !== undefined) files.remove(old.folder, old.name)
  const inode = newInode(files, file)
  inode.owner = process.user.user
  inode.group = process.user.group
  if (file.mode !== undefined) inode.mode = (inode.mode & KIND_MASK) | file.mode
  const slash = absolute.lastIndexOf('/')
  files.enter(folderAt(files, absolute.slice(0, slash)), absolute.slice(slash + 1), inode)
}

/** Removes a file, or a folder with all that is in it. What is not there stays so. */
export function removeFile(path: string, system: System): void {
  const place = placeOf(path, system)
  if (place?.inode !== undefined) removeTree(system.host.files, place.folder, place.name, place.inode)
}

function removeTree(files: Files, folder: Inode, name: string, inode: Inode): void {
  if (inode.content.kind === 'folder')
    for (const [inside, child] of [...inode.content.entries]) removeTree(files, inode, inside, child)
  files.remove(folder, name)
}

function placeOf(path: string, { host, process }: System): Place | undefined {
  const root = host.accounts[0] ?? process.user
  try {
    return findPlace(host.files.root, root, process.cwd, absolutePath(path, process.cwd, process.user.home))
  } catch (failure) {
    if (failure instanceof HostFailure) return undefined
    throw failure
  }
}

function absolutePath(path: string, cwd: string, home: string): string {
  const expanded = path === '~' || path.startsWith('~/') ? `${home}${path.slice(1)}` : path
  const whole = expanded.startsWith('/') ? expanded : `${cwd}/${expanded}`
  return `/${whole
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')}`
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
  return at
}

function newInode(files: Files, file: Exclude<WorldFile, { kind: 'folder' }>): Inode {
  if (file.kind === 'link') return files.make({ kind: 'link', target: file.target }, 0o777)
  const bytes =
    file.kind === 'text'
      ? new TextEncoder().encode(file.text)
      : Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0))
  return files.make({ kind: 'file', bytes, size: bytes.length }, 0o644)
}
