// What is mounted where, as /proc/mounts and mountinfo show it, and which kinds of file systems the kernel knows.
import type { Files } from '../files/files.ts'
import { lines } from './system-texts.ts'

export function mountsText(files: Files): string {
  return lines(
    ...files
      .mounts()
      .map(({ device, point, type, options }) => [device, escaped(point), type, options, '0 0'].join(' ')),
  )
}

const FIRST_MOUNT = 21
const MINOR_BITS = 256

export function mountinfoText(files: Files): string {
  const mounts = files.mounts()
  const top = FIRST_MOUNT + mounts.findIndex(({ point }) => point === '/')
  return lines(
    ...mounts.map(({ device, point, type, options, number }, index) => {
      const place = `${Math.floor(number / MINOR_BITS)}:${number % MINOR_BITS}`
      const own = options.split(',').slice(0, 2).join(',')
      return `${FIRST_MOUNT + index} ${point === '/' ? 1 : top} ${place} / ${escaped(point)} ${own} - ${type} ${device} ${options}`
    }),
  )
}

/** getmntent(3) reads spaces by their octal numbers. */
function escaped(path: string): string {
  return path.replaceAll('\\', '\\134').replaceAll(' ', '\\040').replaceAll('\t', '\\011').replaceAll('\n', '\\012')
}

/** Kinds of file systems; those without a disk are marked `nodev`. */
export const FILESYSTEMS = lines(
  ...[
    'sysfs',
    'tmpfs',
    'bdev',
    'proc',
    'cgroup',
    'cgroup2',
    'devtmpfs',
    'debugfs',
    'tracefs',
    'securityfs',
    'sockfs',
  ].map((name) => `nodev\t${name}`),
  ...['bpf', 'pipefs', 'ramfs', 'hugetlbfs', 'devpts', 'mqueue', 'nfs', 'nfs4', 'overlay'].map(
    (name) => `nodev\t${name}`,
  ),
  ...['ext3', 'ext2', 'ext4', 'xfs', 'btrfs', 'vfat', 'squashfs'].map((name) => `\t${name}`),
)
