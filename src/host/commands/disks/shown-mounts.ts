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

export function shownMounts({ host }: System): ShownMount[] {
  return host.files.mounts().map((mount) => ({
    device: mount.device,
    type: mount.type,
    point: mount.point,
    options: mount.options,
    sizeBytes: mount.sizeBytes,
    usedBytes: mount.usedBytes(),
    inodes: mount.inodes.total,
    inodesUsed: mount.inodes.used(),
  }))
}

/** The mount that a path, absolute and real, is on. */
export function mountOf(mounts: readonly ShownMount[], path: string): ShownMount | undefined {
  const holding = mounts.filter(({ point }) => point === '/' || path === point || path.startsWith(`${point}/`))
  return holding.sort((one, other) => other.point.length - one.point.length)[0]
}
