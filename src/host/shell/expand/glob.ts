// Finds the names that a pattern means, in order, as this user may see them.
import { HostFailure } from '../../failure.ts'
import type { Inode } from '../../files/inode.ts'
import { findPlace } from '../../files/paths.ts'
import { mayAccess } from '../../files/permissions.ts'
import type { Shell } from '../state/shell.ts'
import { hasPattern, patternExpression, unquotePattern } from './pattern.ts'

/** Paths that fit a pattern; none where nothing does. */
export function findNames(shell: Shell, pattern: string): string[] {
  const isAbsolute = pattern.startsWith('/')
  const parts = pattern.split(/\/+/).filter((part, index, all) => part !== '' || index === all.length - 1)
  let found = [isAbsolute ? '/' : '']
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1
    if (part === '')
      found = found.filter((path) => isFolder(shell, path)).map((path) => (path.endsWith('/') ? path : `${path}/`))
    else found = found.flatMap((path) => step(shell, path, part, isLast))
  }
  return found.sort(byCodePoint)
}

function step(shell: Shell, folder: string, part: string, isLast: boolean): string[] {
  const before = folder === '' || folder.endsWith('/') ? folder : `${folder}/`
  if (!hasPattern(part)) {
    const path = before + unquotePattern(part)
    return inodeAt(shell, path, !isLast) === undefined ? [] : [path]
  }
  if (part === '**' && shell.shopt.get('globstar') === true) return below(shell, folder, isLast)
  const expression = patternExpression(part, shell.shopt.get('nocaseglob') === true ? 'i' : '')
  const wantsDots = part.startsWith('.') || part.startsWith('\\.') || shell.shopt.get('dotglob') === true
  return namesIn(shell, folder)
    .filter((name) => (wantsDots || !name.startsWith('.')) && expression.test(name))
    .map((name) => before + name)
    .filter((path) => isLast || isFolder(shell, path))
}

function below(shell: Shell, folder: string, withFiles: boolean): string[] {
  const before = folder === '' || folder.endsWith('/') ? folder : `${folder}/`
  const inside = namesIn(shell, folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => {
      const path = before + name
      if (inodeAt(shell, path, false)?.content.kind === 'folder') return below(shell, path, withFiles)
      return withFiles ? [path] : []
    })
  return folder === '' && withFiles ? inside : [folder, ...inside]
}

function namesIn(shell: Shell, folder: string): string[] {
  const inode = inodeAt(shell, folder === '' ? '.' : folder, true)
  if (inode?.content.kind !== 'folder' || !mayAccess(inode, shell.system.process.user, 'read')) return []
  return [...inode.content.entries.keys()]
}

function isFolder(shell: Shell, path: string): boolean {
  return inodeAt(shell, path === '' ? '.' : path, true)?.content.kind === 'folder'
}

/** What stands at a path; undefined where nothing does, or where the user may not look. */
export function inodeAt(shell: Shell, path: string, follow: boolean): Inode | undefined {
  const { host, process } = shell.system
  try {
    return findPlace(host.files.root, process.user, process.cwd, path, follow).inode
  } catch (failure) {
    if (failure instanceof HostFailure) return undefined
    throw failure
  }
}

export function byCodePoint(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
