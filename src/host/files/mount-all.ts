// Mounts the file systems of a host: the world's disks, and those that Linux makes in memory.
import type { World } from '../../model/world.ts'
import type { Files } from './files.ts'
import { entriesOf, type Inode } from './inode.ts'
import type { MountFacts } from './mounts.ts'

const BLOCK_BYTES = 4096
/** The kernel's memory of them is the machine's: a half of it, a tenth of it. */
const HALF = 0.5
const TENTH = 0.1

/** File systems that are no disks: nothing in them is a file that a program could leave behind. */
const VIRTUAL: ReadonlySet<string> = new Set(['proc', 'sysfs', 'devtmpfs', 'devpts'])

/** `made` is called for each folder that is made for it. Throws where a mount point cannot be. */
export function mountAll(files: Files, world: World, made: (inode: Inode) => void): void {
  const { totalBytes } = world.machine.memory
  const part = (share: number): number => Math.floor((totalBytes * share) / BLOCK_BYTES) * BLOCK_BYTES
  const inMemory = (device: string, type: string, sizeBytes: number, options: string) => ({
    device,
    type,
    sizeBytes,
    isReadOnly: false,
    options,
  })
  const usual: Readonly<Record<string, Omit<MountFacts, 'number'>>> = {
    '/dev': inMemory('udev', 'devtmpfs', part(HALF), 'rw,nosuid,relatime'),
    '/dev/shm': inMemory('tmpfs', 'tmpfs', part(HALF), 'rw,nosuid,nodev'),
    '/proc': inMemory('proc', 'proc', 0, 'rw,nosuid,nodev,noexec,relatime'),
    '/run': inMemory('tmpfs', 'tmpfs', part(TENTH), 'rw,nosuid,nodev,noexec,relatime'),
    '/run/lock': inMemory('tmpfs', 'tmpfs', LOCK_BYTES, 'rw,nosuid,nodev,noexec,relatime'),
    '/sys': inMemory('sysfs', 'sysfs', 0, 'rw,nosuid,nodev,noexec,relatime'),
  }
  const points = { ...usual, ...world.disks }
  for (const point of Object.keys(points).sort(byDepth)) {
    if (point === '/') continue
    parentsOf(files, point, made)
    const mount = files.mount(point, points[point] as MountFacts)
    made(mount.root)
    const mode = { '/dev/shm': 0o1777, '/run/lock': 0o1777, '/proc': 0o555, '/sys': 0o555 }[point]
    if (mode !== undefined) files.change(mount.root, { mode })
  }
}

const LOCK_BYTES = 5_242_880

/** Whether a file system only looks like files: /proc, /sys, /dev. */
export function isVirtual({ mount }: Inode): boolean {
  return VIRTUAL.has(mount.type)
}

function byDepth(one: string, other: string): number {
  return one.split('/').length - other.split('/').length || (one < other ? -1 : 1)
}

function parentsOf(files: Files, point: string, made: (inode: Inode) => void): void {
  let at = files.root
  for (const name of point.split('/').slice(1, -1)) {
    let next = entriesOf(at).get(name)
    if (next === undefined) {
      next = files.make({ kind: 'folder', entries: new Map() }, 0o755)
      files.enter(at, name, next)
      made(next)
    }
    at = next
  }
}
