// Files as declared commands see and change them: all of them, whoever owns them.
import { textOfGiven } from '../../model/given-file.ts'
import type { WorldFile } from '../../model/world.ts'
import { ROOT } from '../accounts.ts'
import { fail, HostFailure } from '../failure.ts'
import { createAccess, type FileAccess } from '../files/access.ts'
import type { System } from '../processes/process.ts'

const UMASK = 0o022

/** The text of a file; null where it is no file of text; undefined where nothing is there. */
export function readText(path: string, system: System): string | null | undefined {
  const access = accessOf(system)
  const expanded = expand(path, system)
  if (!access.exists(expanded)) return undefined
  return access.inodeAt(expanded).content.kind === 'file' ? new TextDecoder().decode(access.readFile(expanded)) : null
}

/** Makes the file and the folders above it, or replaces what is there. It belongs to who runs the command. Throws ENOSPC, EROFS, ENOTDIR, EISDIR. */
export function writeFile(path: string, file: WorldFile, system: System): void {
  const access = accessOf(system)
  const { user } = system.process
  const expanded = expand(path, system).replace(/\/+$/, '')
  const isNew = !access.exists(expanded, false)
  if (file.kind === 'folder') {
    makeFolders(expanded, access, system)
  } else {
    makeFolders(folderOf(expanded), access, system)
    if (file.kind === 'link') {
      if (!isNew) access.remove(expanded)
      access.symlink(file.target, expanded)
    } else access.writeFile(expanded, contentOf(file))
  }
  if (isNew) access.chown(expanded, user.user, user.group, false)
  if (file.mode !== undefined) access.chmod(expanded, file.mode)
}

/** Removes a file, or a folder with all that is in it. What is not there stays so. Throws EROFS. */
export function removeFile(path: string, system: System): void {
  const access = accessOf(system)
  const expanded = expand(path, system).replace(/\/+$/, '')
  if (access.exists(expanded, false)) removeTree(expanded, access)
}

function removeTree(path: string, access: FileAccess): void {
  if (access.inodeAt(path, false).content.kind !== 'folder') {
    access.remove(path)
    return
  }
  for (const name of access.list(path)) removeTree(`${path}/${name}`, access)
  access.removeFolder(path)
}

function makeFolders(path: string, access: FileAccess, system: System): void {
  if (path === '' || isFolder(path, access)) return
  if (access.exists(path)) fail('ENOTDIR')
  makeFolders(folderOf(path), access, system)
  const { user } = system.process
  access.makeFolder(path)
  access.chown(path, user.user, user.group)
}

function isFolder(path: string, access: FileAccess): boolean {
  try {
    return access.inodeAt(path).content.kind === 'folder'
  } catch (failure) {
    // What stands in the way is met again when the folder is made.
    if (failure instanceof HostFailure) return false
    throw failure
  }
}

function accessOf({ host, process }: System): FileAccess {
  return createAccess(host, { user: ROOT, cwd: () => process.cwd, umask: () => UMASK })
}

/** Absolute; `~` is the user's home. */
function expand(path: string, { process }: System): string {
  if (path === '~' || path.startsWith('~/')) return `${process.user.home}${path.slice(1)}`
  return path.startsWith('/') ? path : `${process.cwd}/${path}`
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'))
}

function contentOf(file: WorldFile): Uint8Array | string {
  if (file.kind !== 'bytes') return textOfGiven(file) ?? ''
  return Uint8Array.from(atob(file.base64), (character) => character.charCodeAt(0))
}
