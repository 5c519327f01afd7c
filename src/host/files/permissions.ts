// Who may do what with a file, as Linux decides it (path_resolution(7)): by the class that the user falls in, owner, group or others.
import type { Account } from '../accounts.ts'
import type { Inode } from './files.ts'

export type Access = 'read' | 'write' | 'run'

const BITS: Readonly<Record<Access, number>> = { read: 4, write: 2, run: 1 }
const ANY_RUN = 0o111

/** For a folder `run` is to pass through it. */
export function mayAccess(inode: Inode, who: Account, access: Access): boolean {
  if (who.user === 0) return access !== 'run' || inode.content.kind === 'folder' || (inode.mode & ANY_RUN) !== 0
  const shift = inode.owner === who.user ? 6 : inode.group === who.group ? 3 : 0
  return ((inode.mode >> shift) & BITS[access]) !== 0
}

/** Only its owner changes a file's mode. */
export function mayChangeMode(inode: Inode, who: Account): boolean {
  return who.user === 0 || inode.owner === who.user
}
