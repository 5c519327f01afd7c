// Who may do what with a file, as Linux decides it (path_resolution(7)): by the class that the user falls in, owner, group or others.
import type { Account } from '../accounts.ts'
import type { Inode } from './inode.ts'

export type Access = 'read' | 'write' | 'run'

const BITS: Readonly<Record<Access, number>> = { read: 4, write: 2, run: 1 }
const ANY_RUN = 0o111
const STICKY = 0o1000

/** For a folder `run` is to pass through it. */
export function mayAccess(inode: Inode, who: Account, access: Access): boolean {
  if (who.user === 0) return access !== 'run' || inode.content.kind === 'folder' || (inode.mode & ANY_RUN) !== 0
  const shift = inode.owner === who.user ? 6 : isInGroup(who, inode.group) ? 3 : 0
  return ((inode.mode >> shift) & BITS[access]) !== 0
}

/** Only its owner changes a file's mode. */
export function mayChangeMode(inode: Inode, who: Account): boolean {
  return who.user === 0 || inode.owner === who.user
}

/** Root gives files to anybody; others only change the group of their own files, to one that they are in (chown(2)). -1 leaves it. */
export function mayGive(inode: Inode, who: Account, owner: number, group: number): boolean {
  if (who.user === 0) return true
  if (inode.owner !== who.user) return owner === -1 && group === -1
  return (owner === -1 || owner === inode.owner) && (group === -1 || group === inode.group || isInGroup(who, group))
}

/** In a folder with the sticky bit, such as /tmp, names are taken away by the owner of the file or of the folder alone (unlink(2)). */
export function keepsName(folder: Inode, inode: Inode, who: Account): boolean {
  return (folder.mode & STICKY) !== 0 && ![0, inode.owner, folder.owner].includes(who.user)
}

export function isInGroup(who: Account, group: number): boolean {
  return who.group === group || who.groups.includes(group)
}
