// What is mounted where: the world's disks, and the file systems of the kernel's own. In the order in which a Debian mounts them.
import type { World } from '../../model/world.ts'
import { disksOf } from '../machine/block-devices.ts'
import { lines } from './system-texts.ts'

export type Mount = {
  readonly device: string
  readonly path: string
  readonly type: string
  readonly options: string
}

const OWN: readonly Mount[] = [
  { device: 'sysfs', path: '/sys', type: 'sysfs', options: 'rw,nosuid,nodev,noexec,relatime' },
  { device: 'proc', path: '/proc', type: 'proc', options: 'rw,nosuid,nodev,noexec,relatime' },
  { device: 'udev', path: '/dev', type: 'devtmpfs', options: 'rw,nosuid,relatime,mode=755,inode64' },
  {
    device: 'devpts',
    path: '/dev/pts',
    type: 'devpts',
    options: 'rw,nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=000',
  },
]

export function mountsOf(world: World): Mount[] {
  const disks = Object.entries(disksOf(world)).map(([path, { device, type, isReadOnly }]) => ({
    device,
    path,
    type,
    options: `${isReadOnly ? 'ro' : 'rw'},${type === 'ext4' && path === '/' ? 'relatime,errors=remount-ro' : 'relatime'}`,
  }))
  const first = disks.filter(({ path }) => path === '/')
  const others = disks.filter(({ path }) => path !== '/')
  return [...OWN, ...first, ...others.sort((one, other) => (one.path < other.path ? -1 : 1))]
}

export function mountsText(world: World): string {
  return lines(
    ...mountsOf(world).map(({ device, path, type, options }) =>
      [device, escaped(path), type, options, '0 0'].join(' '),
    ),
  )
}

export function mountinfoText(world: World): string {
  return lines(
    ...mountsOf(world).map(({ device, path, type, options }, index) => {
      const own = options.split(',').slice(0, 2).join(',')
      return `${21 + index} ${path === '/' ? 1 : 25} 0:${20 + index} / ${escaped(path)} ${own} - ${type} ${device} ${options}`
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
