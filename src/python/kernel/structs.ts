// The structures of C that file calls answer with, as this platform's C library lays them out in memory.
import type { Mount } from '../../host/files/mounts.ts'
import type { Stat } from '../../host/files/stat.ts'

const STAT_BLOCK_BYTES = 4096
const NS_PER_MS = 1_000_000
const LONGEST_NAME = 255
/** statvfs(3): ST_RDONLY, ST_RELATIME. */
const READ_ONLY = 1
const RELATIVE_TIME = 4096
/** One struct dirent64: number, position, length, kind, name. */
export const ENTRY_BYTES = 280

/** The text at an address, up to its NUL. */
export function readText(memory: DataView, at: number): string {
  const bytes = new Uint8Array(memory.buffer)
  const start = at >>> 0
  return new TextDecoder().decode(bytes.subarray(start, bytes.indexOf(0, start)))
}

/** Writes text without a NUL behind it, as much of it as there is room for; answers with the number of bytes. */
export function writeText(memory: DataView, at: number, text: string, room: number): number {
  const bytes = new TextEncoder().encode(text).subarray(0, room)
  new Uint8Array(memory.buffer).set(bytes, at >>> 0)
  return bytes.length
}

export function writeStat(memory: DataView, pointer: number, stat: Stat): void {
  const at = pointer >>> 0
  const numbers = [stat.device, stat.mode, stat.links, stat.owner, stat.group, stat.special]
  for (const [index, number] of numbers.entries()) memory.setUint32(at + 4 * index, number, true)
  memory.setBigInt64(at + 24, BigInt(stat.size), true)
  memory.setInt32(at + 32, STAT_BLOCK_BYTES, true)
  memory.setInt32(at + 36, stat.blocks, true)
  writeTime(memory, at + 40, stat.accessedMs)
  writeTime(memory, at + 56, stat.modifiedMs)
  writeTime(memory, at + 72, stat.changedMs)
  memory.setBigInt64(at + 88, BigInt(stat.number), true)
}

/** struct timespec. */
function writeTime(memory: DataView, at: number, ms: number): void {
  const seconds = Math.floor(ms / 1000)
  memory.setBigInt64(at, BigInt(seconds), true)
  memory.setUint32(at + 8, Math.floor((ms - seconds * 1000) * NS_PER_MS), true)
}

/** Room for root alone is none: what is not used is there for all. */
export function writeFileSystem(memory: DataView, pointer: number, mount: Mount): void {
  const at = pointer >>> 0
  const { blockBytes, sizeBytes, inodes } = mount
  const free = Math.max(0, sizeBytes - mount.usedBytes()) / blockBytes
  const wide = [sizeBytes / blockBytes, free, free, inodes.total, Math.max(0, inodes.total - inodes.used())]
  memory.setUint32(at + 4, blockBytes, true)
  for (const [index, number] of wide.entries()) memory.setBigInt64(at + 8 + 8 * index, BigInt(Math.floor(number)), true)
  memory.setUint32(at + 48, mount.number, true)
  memory.setUint32(at + 56, LONGEST_NAME, true)
  memory.setUint32(at + 60, blockBytes, true)
  memory.setUint32(at + 64, (mount.isReadOnly ? READ_ONLY : 0) | RELATIVE_TIME, true)
}

export type Entry = { readonly name: string; readonly number: number; readonly kind: number }

/** `next` is the position behind the entry. */
export function writeEntry(memory: DataView, at: number, { name, number, kind }: Entry, next: number): void {
  memory.setBigInt64(at, BigInt(number), true)
  memory.setBigInt64(at + 8, BigInt(next), true)
  memory.setUint16(at + 16, ENTRY_BYTES, true)
  memory.setUint8(at + 18, kind)
  const length = writeText(memory, at + 19, name, LONGEST_NAME)
  memory.setUint8(at + 19 + length, 0)
}

export type GivenTime = number | 'now' | 'same'

/** The two times of utimensat(2), in milliseconds; without a pointer both are now. */
export function readTimes(memory: DataView, pointer: number): readonly [GivenTime, GivenTime] {
  const at = pointer >>> 0
  if (at === 0) return ['now', 'now']
  return [readTime(memory, at), readTime(memory, at + 16)]
}

const NOW = 0x3fff_ffff
const SAME = 0x3fff_fffe

function readTime(memory: DataView, at: number): GivenTime {
  const nanoseconds = memory.getUint32(at + 8, true)
  if (nanoseconds === NOW) return 'now'
  if (nanoseconds === SAME) return 'same'
  return Number(memory.getBigInt64(at, true)) * 1000 + nanoseconds / NS_PER_MS
}
