// The file systems of the host: each has a size of its own, and counts what its files take. Where they are mounted is known here, their files are not.
import type { Disk } from '../../model/machine.ts'
import { fail } from '../failure.ts'
import type { Inode } from './inode.ts'

export type Mount = {
  /** The mount point: `/`, `/var`. */
  readonly point: string
  /** Such as `/dev/sda1`, `tmpfs`. */
  readonly device: string
  /** Such as `ext4`. */
  readonly type: string
  /** st_dev: the two numbers of the device in one. */
  readonly number: number
  readonly isReadOnly: boolean
  /** As in /proc/mounts: `rw,relatime`. */
  readonly options: string
  readonly sizeBytes: number
  /** What is not used is free: no blocks are kept for root. */
  readonly usedBytes: () => number
  /** Bytes that a file takes are counted in blocks of so many. */
  readonly blockBytes: number
  readonly inodes: { readonly total: number; readonly used: () => number }
  /** The folder at its mount point. */
  readonly root: Inode
  /** A file goes from one size to another; -1: is not there. Throws ENOSPC where no room is left. */
  readonly makeRoom: (fromBytes: number, toBytes: number) => void
  /** From now on it counts from what its disk says is used; its files so far are in that. */
  readonly settle: () => void
}

/** Room on the disk of a world that gives none, in bytes. Unlike Linux: a hole in a file takes room too. */
export const DISK_BYTES = 268_435_456
/** All files of all disks together: they lie in memory. Unlike Linux: a disk is full when a gigabyte was written, however large it is. */
const MOST_BYTES = 1_073_741_824
const BLOCK_BYTES = 4096
/** As mke2fs makes them. */
const BYTES_PER_INODE = 16_384

export type MountFacts = Pick<Disk, 'device' | 'type' | 'sizeBytes' | 'isReadOnly'> & {
  /** Absent: what its files take. */
  readonly usedBytes?: number
  readonly options?: string
  readonly number: number
}

export const PLAIN_DISK: Omit<MountFacts, 'number'> = {
  device: '/dev/sda1',
  type: 'ext4',
  sizeBytes: DISK_BYTES,
  isReadOnly: false,
}

/** What all mounts of a host share. */
export type Memory = { takenBytes: number }

export function createMount(point: string, facts: MountFacts, root: Inode, memory: Memory): Mount {
  const { sizeBytes, isReadOnly } = facts
  const blockBytes = blockOf(sizeBytes, facts.usedBytes ?? 0)
  let used = 0
  let inodes = 0
  let isSettled = false
  const inBlocks = (bytes: number): number => (bytes <= 0 ? 0 : Math.ceil(bytes / blockBytes) * blockBytes)
  return {
    point,
    device: facts.device,
    type: facts.type,
    number: facts.number,
    isReadOnly,
    options: facts.options ?? `${isReadOnly ? 'ro' : 'rw'},relatime`,
    sizeBytes,
    usedBytes: () => used,
    blockBytes,
    inodes: { total: Math.max(Math.floor(sizeBytes / BYTES_PER_INODE), 1), used: () => inodes },
    root,
    makeRoom(fromBytes, toBytes) {
      const more = inBlocks(toBytes) - inBlocks(fromBytes)
      const isCounted = isSettled || facts.usedBytes === undefined
      if (more > 0 && ((isCounted && used + more > sizeBytes) || memory.takenBytes + more > MOST_BYTES)) fail('ENOSPC')
      if (isCounted) used = Math.max(0, used + more)
      memory.takenBytes += more
      inodes += (toBytes < 0 ? 0 : 1) - (fromBytes < 0 ? 0 : 1)
    },
    settle() {
      if (isSettled) return
      used = facts.usedBytes ?? used
      isSettled = true
    },
  }
}

/** The largest block, a power of two, in which both numbers are exact. */
function blockOf(sizeBytes: number, usedBytes: number): number {
  let block = BLOCK_BYTES
  while (block > 1 && (sizeBytes % block !== 0 || usedBytes % block !== 0)) block /= 2
  return block
}
