// What stat(2) says of an inode.
import { type Inode, sizeOf } from './inode.ts'

export type Stat = {
  /** Number of its file system (st_dev), and of itself in it (st_ino). */
  readonly device: number
  readonly number: number
  /** Kind and permission bits. */
  readonly mode: number
  readonly links: number
  readonly owner: number
  readonly group: number
  /** Of a device: its own number (st_rdev). */
  readonly special: number
  readonly size: number
  /** What it takes on the disk, in pieces of 512 bytes. */
  readonly blocks: number
  /** Milliseconds since 1970 UTC. */
  readonly accessedMs: number
  readonly modifiedMs: number
  readonly changedMs: number
}

const PIECE_BYTES = 512
/** A link up to this long lies in its inode. */
const SHORT_LINK = 60

export function statOf(inode: Inode): Stat {
  const { content } = inode
  const size = sizeOf(inode)
  const onDisk = content.kind === 'link' && size < SHORT_LINK ? 0 : size
  const block = Math.max(inode.mount.blockBytes, PIECE_BYTES)
  return {
    device: inode.mount.number,
    number: inode.number,
    mode: inode.mode,
    links: inode.links,
    owner: inode.owner,
    group: inode.group,
    special: content.kind === 'device' ? specialOf(content.major ?? 0, content.minor ?? 0) : 0,
    size,
    blocks: (Math.ceil(onDisk / block) * block) / PIECE_BYTES,
    accessedMs: inode.accessedMs,
    modifiedMs: inode.modifiedMs,
    changedMs: inode.changedMs,
  }
}

/** The two numbers of a device in one, for small ones (makedev(3)). */
export function specialOf(major: number, minor: number): number {
  return (major << 8) | minor
}
