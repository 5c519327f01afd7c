// Locks on files that programs agree to keep: those of flock(2), which belong to an open file, and those of fcntl(2), which belong to a process and
// to a part of the file. The two kinds know nothing of each other.
import { fail } from '../failure.ts'
import type { Scheduler, WaitQueue } from '../processes/scheduler.ts'
import type { Inode } from './inode.ts'

export type LockKind = 'shared' | 'exclusive'

/** Who holds a lock: an open file for flock(2), a process for the locks of fcntl(2). */
export type LockOwner = object

/** Bytes of a file, from the first to before the last, for a lock of fcntl(2); one of flock(2) has none. */
export type LockRange = { readonly from: number; readonly until: number }

export type LockTable = {
  /** Takes a lock, in the place of one that the owner had. Throws EAGAIN where another's is in the way. */
  readonly take: (inode: Inode, owner: LockOwner, kind: LockKind, range?: LockRange) => void
  readonly free: (inode: Inode, owner: LockOwner, range?: LockRange) => void
  /** All locks of an owner are gone: it was closed, or ended. */
  readonly drop: (owner: LockOwner, inode?: Inode) => void
  /** Woken when a lock is gone. */
  readonly changed: WaitQueue
  /** The lock that is in the way of one. */
  readonly inTheWay: (inode: Inode, owner: LockOwner, kind: LockKind, range?: LockRange) => Lock | undefined
}

export type Lock = { readonly owner: LockOwner; readonly kind: LockKind; readonly isOfRange: boolean } & LockRange

const ALL: LockRange = { from: 0, until: Number.POSITIVE_INFINITY }

export function createLockTable(scheduler: Scheduler): LockTable {
  const locks = new Map<Inode, Lock[]>()
  const changed = scheduler.queue()
  const inTheWay = (inode: Inode, owner: LockOwner, kind: LockKind, range?: LockRange): Lock | undefined =>
    locks
      .get(inode)
      ?.find(
        (lock) =>
          lock.owner !== owner &&
          lock.isOfRange === (range !== undefined) &&
          overlap(lock, range ?? ALL) &&
          (kind === 'exclusive' || lock.kind === 'exclusive'),
      )
  const keep = (inode: Inode, kept: Lock[]): void => {
    if (kept.length === 0) locks.delete(inode)
    else locks.set(inode, kept)
  }
  const free = (inode: Inode, owner: LockOwner, range = ALL): void => {
    const before = locks.get(inode)
    if (before === undefined) return
    keep(
      inode,
      before.flatMap((lock) => (lock.owner === owner ? without(lock, range) : [lock])),
    )
    changed.wake()
  }
  return {
    changed,
    inTheWay,
    take(inode, owner, kind, range) {
      if (inTheWay(inode, owner, kind, range) !== undefined) fail('EAGAIN')
      free(inode, owner, range)
      keep(inode, [...(locks.get(inode) ?? []), { owner, kind, isOfRange: range !== undefined, ...(range ?? ALL) }])
    },
    free,
    drop(owner, only) {
      for (const inode of [...locks.keys()]) if (only === undefined || only === inode) free(inode, owner)
    },
  }
}

function overlap(one: LockRange, other: LockRange): boolean {
  return one.from < other.until && other.from < one.until
}

function without(lock: Lock, range: LockRange): Lock[] {
  if (!overlap(lock, range)) return [lock]
  const before = lock.from < range.from ? [{ ...lock, until: range.from }] : []
  const after = range.until < lock.until ? [{ ...lock, from: range.until }] : []
  return [...before, ...after]
}
