// Finds what a path means for a user, as Linux walks it (path_resolution(7)).
import type { Account } from '../accounts.ts'
import { fail } from '../failure.ts'
import { entriesOf, type Inode } from './inode.ts'
import { mayAccess } from './permissions.ts'

/** Where a path ends: the folder that has the name, and what is there, if anything. The root has itself as folder. */
export type Place = {
  readonly folder: Inode
  readonly name: string
  readonly inode: Inode | undefined
  readonly path: string
}

/** More links than this on one path are a circle. */
const MOST_LINKS = 40
const LONGEST_PATH = 4096
const LONGEST_NAME = 255

/**
 * Walks a path, absolute or relative to `cwd`. A link at its end is followed if `follow` is true; `path` of the answer is the real, absolute one.
 * Throws ENOENT (also for an empty path), ENOTDIR, EACCES, ELOOP, ENAMETOOLONG.
 */
export function findPlace(root: Inode, who: Account, cwd: string, path: string, follow = true): Place {
  if (path === '') return fail('ENOENT')
  if (path.length >= LONGEST_PATH) return fail('ENAMETOOLONG')
  let links = 0
  const parts = partsOf(path.startsWith('/') ? path : `${cwd}/${path}`)
  const wantsFolder = path.endsWith('/') || path.endsWith('/.')
  const trail: { readonly name: string; readonly inode: Inode }[] = []
  const here = (): Inode => trail.at(-1)?.inode ?? root
  const pathOf = (name?: string): string =>
    `/${[...trail.map((step) => step.name), ...(name === undefined ? [] : [name])].join('/')}`
  while (parts.length > 0) {
    const name = parts.shift() as string
    const folder = here()
    if (folder.content.kind !== 'folder') return fail('ENOTDIR')
    if (!mayAccess(folder, who, 'run')) return fail('EACCES')
    if (name === '..') {
      trail.pop()
      continue
    }
    if (name.length > LONGEST_NAME) return fail('ENAMETOOLONG')
    const inode = entriesOf(folder).get(name)
    const isLast = parts.length === 0
    if (inode === undefined) {
      if (!isLast) return fail('ENOENT')
      return { folder, name, inode: undefined, path: pathOf(name) }
    }
    if (inode.content.kind === 'link' && (!isLast || follow || wantsFolder)) {
      links += 1
      if (links > MOST_LINKS) return fail('ELOOP')
      const { target } = inode.content
      if (target.startsWith('/')) trail.length = 0
      parts.unshift(...partsOf(target))
      continue
    }
    if (isLast) {
      if (wantsFolder && inode.content.kind !== 'folder') return fail('ENOTDIR')
      return { folder, name, inode, path: pathOf(name) }
    }
    trail.push({ name, inode })
  }
  const last = trail.pop()
  return last === undefined
    ? { folder: root, name: '', inode: root, path: '/' }
    : { folder: here(), name: last.name, inode: last.inode, path: pathOf(last.name) }
}

/** The inode at the end of a path. Throws as `findPlace` does. */
export function findInode(root: Inode, who: Account, cwd: string, path: string, follow = true): Inode {
  return findPlace(root, who, cwd, path, follow).inode ?? fail('ENOENT')
}

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.')
}
