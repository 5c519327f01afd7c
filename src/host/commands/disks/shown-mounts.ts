// The mounted file systems of the host as df, mount and lsblk look at them.
import type { System } from '../../processes/process.ts'

export type ShownMount = {
  readonly device: string
  readonly type: string
  readonly point: string
  readonly options: string
  readonly sizeBytes: number
  readonly usedBytes: number
  readonly inodes: number
  readonly inodesUsed: number
}

const PLAIN_BYTES = 268_435_456
const BYTES_PER_INODE = 16_384

export function shownMounts({ host }: System): ShownMount[] {
  const { disks } = host.world
  const root = { device: '/dev/sda1', type: 'ext4', sizeBytes: PLAIN_BYTES, usedBytes: 0, isReadOnly: false }
  return Object.entries({ '/': root, ...disks }).map(([point, disk]) => ({
    device: disk.device,
    type: disk.type,
    point,
    options: `${disk.isReadOnly ? 'ro' : 'rw'},relatime`,
    sizeBytes: disk.sizeBytes,
    usedBytes: disk.usedBytes,
    inodes: Math.floor(disk.sizeBytes / BYTES_PER_INODE),
    inodesUsed: 1,
  }))
}

/** The mount that a path, absolute and real, is on. */
export function mountOf(mounts: readonly ShownMount[], path: string): ShownMount | undefined {
  const holding = mounts.filter(({ point }) => point === '/' || path === point || path.startsWith(`${point}/`))
  return holding.sort((one, other) => other.point.length - one.point.length)[0]
}
