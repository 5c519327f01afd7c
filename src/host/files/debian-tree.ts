// What every Debian 12 has on its disk before anybody works on it: folders, links and the texts of /etc. Where they are put is known to furnish.ts.
import type { World } from '../../model/world.ts'
import type { Account, Group } from '../accounts.ts'
import { BUNDLE, BUNDLE_PATH } from '../tls/public-root.ts'
import type { Mount } from './mounts.ts'

/** Path → permission bits. A folder comes after the one that has it. All belong to root. */
export const FOLDERS: Readonly<Record<string, number>> = {
  '/boot': 0o755,
  '/dev': 0o755,
  '/etc': 0o755,
  '/etc/cron.d': 0o755,
  '/etc/default': 0o755,
  '/etc/init.d': 0o755,
  '/etc/logrotate.d': 0o755,
  '/etc/profile.d': 0o755,
  '/etc/ssh': 0o755,
  '/etc/ssl': 0o755,
  '/etc/ssl/certs': 0o755,
  '/etc/systemd': 0o755,
  '/etc/systemd/system': 0o755,
  '/home': 0o755,
  '/media': 0o755,
  '/mnt': 0o755,
  '/opt': 0o755,
  '/proc': 0o555,
  '/root': 0o700,
  '/run': 0o755,
  '/srv': 0o755,
  '/sys': 0o555,
  '/tmp': 0o1777,
  '/usr': 0o755,
  '/usr/bin': 0o755,
  '/usr/games': 0o755,
  '/usr/include': 0o755,
  '/usr/lib': 0o755,
  '/usr/lib64': 0o755,
  '/usr/local': 0o755,
  '/usr/local/bin': 0o755,
  '/usr/local/etc': 0o755,
  '/usr/local/lib': 0o755,
  '/usr/local/sbin': 0o755,
  '/usr/local/share': 0o755,
  '/usr/sbin': 0o755,
  '/usr/share': 0o755,
  '/usr/src': 0o755,
  '/var': 0o755,
  '/var/backups': 0o755,
  '/var/cache': 0o755,
  '/var/lib': 0o755,
  '/var/log': 0o755,
  '/var/mail': 0o2775,
  '/var/opt': 0o755,
  '/var/spool': 0o755,
  '/var/spool/cron': 0o755,
  '/var/tmp': 0o1777,
}

/** Since Debian 12 these stand for folders of /usr. */
export const LINKS: Readonly<Record<string, string>> = {
  '/bin': 'usr/bin',
  '/lib': 'usr/lib',
  '/lib64': 'usr/lib64',
  '/sbin': 'usr/sbin',
  '/etc/mtab': '/proc/self/mounts',
  '/etc/os-release': '../usr/lib/os-release',
  '/var/lock': '/run/lock',
  '/var/run': '/run',
}

export type TextFile = { readonly text: string; readonly mode: number; readonly group?: string }

type About = {
  readonly world: World
  readonly accounts: readonly Account[]
  readonly groups: readonly Group[]
  readonly user: Account
  readonly mounts: readonly Mount[]
}

/** Path → text, for the files that programs read to learn about the machine. */
export function textsOf({ world, accounts, groups, user, mounts }: About): Readonly<Record<string, TextFile>> {
  const { hostname } = world.machine
  const plain = (...lines: readonly string[]): TextFile => ({ text: `${lines.join('\n')}\n`, mode: 0o644 })
  const secret = (...lines: readonly string[]): TextFile => ({ ...plain(...lines), mode: 0o640, group: 'shadow' })
  return {
    '/etc/debian_version': plain('12.11'),
    '/etc/environment': { text: '', mode: 0o644 },
    '/etc/fstab': plain(
      '# <file system> <mount point>   <type>  <options>       <dump>  <pass>',
      ...mounts.filter(({ device }) => device.startsWith('/dev/')).map(fstabLine),
    ),
    '/etc/group': plain(...groups.map(({ name, number, members }) => `${name}:x:${number}:${members.join(',')}`)),
    '/etc/gshadow': secret(...groups.map(({ name, members }) => `${name}:*::${members.join(',')}`)),
    '/etc/host.conf': plain('multi on'),
    '/etc/hostname': plain(hostname),
    '/etc/hosts': plain(
      '127.0.0.1\tlocalhost',
      `127.0.1.1\t${hostname}`,
      '',
      '# The following lines are desirable for IPv6 capable hosts',
      '::1     localhost ip6-localhost ip6-loopback',
      'ff02::1 ip6-allnodes',
      'ff02::2 ip6-allrouters',
    ),
    '/etc/issue': plain('Debian GNU/Linux 12 \\n \\l', ''),
    '/etc/machine-id': plain('5d6f1c0a9b7e4c3f8a2b1d0e9f8c7b6a'),
    '/etc/nsswitch.conf': plain('passwd:         files', 'group:          files', 'hosts:          files dns'),
    '/etc/passwd': plain(
      ...accounts.map(
        ({ name, user, group, gecos, home, shell }) => `${name}:x:${user}:${group}:${gecos}:${home}:${shell}`,
      ),
    ),
    '/etc/profile': plain('PATH="/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games"', 'export PATH'),
    '/etc/resolv.conf': plain('nameserver 10.0.0.1'),
    '/etc/shadow': secret(
      ...accounts.map(
        ({ name, shell }) => `${name}:${name === user.name || shell === '/bin/bash' ? '!' : '*'}:19700:0:99999:7:::`,
      ),
    ),
    [BUNDLE_PATH]: { text: BUNDLE, mode: 0o644 },
    '/etc/shells': plain(
      '# /etc/shells: valid login shells',
      ...['sh', 'bash', 'rbash', 'dash'].flatMap((name) => [`/bin/${name}`, `/usr/bin/${name}`]),
    ),
    '/etc/timezone': plain(world.timezone === 'UTC' ? 'Etc/UTC' : world.timezone),
    '/usr/lib/os-release': plain(
      'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"',
      'NAME="Debian GNU/Linux"',
      'VERSION_ID="12"',
      'VERSION="12 (bookworm)"',
      'VERSION_CODENAME=bookworm',
      'ID=debian',
      'HOME_URL="https://www.debian.org/"',
      'SUPPORT_URL="https://www.debian.org/support"',
      'BUG_REPORT_URL="https://bugs.debian.org/"',
    ),
  }
}

function fstabLine({ device, point, type, isReadOnly }: Mount): string {
  const options = point === '/' ? 'errors=remount-ro' : isReadOnly ? 'ro' : 'defaults'
  return `${device.padEnd(15)} ${point.padEnd(15)} ${type.padEnd(7)} ${options.padEnd(15)} 0       ${point === '/' ? 1 : 2}`
}

/** Programs that only root has on its path. */
const SYSTEM_PROGRAMS: ReadonlySet<string> = new Set(
  [
    ...['adduser', 'arp', 'chroot', 'cron', 'deluser', 'fsck', 'groupadd', 'groupdel', 'halt', 'ifconfig', 'iptables'],
    ...['logrotate', 'nginx', 'nologin', 'poweroff', 'reboot', 'route', 'runlevel', 'service', 'shutdown', 'sshd'],
    ...['swapoff', 'swapon', 'sysctl', 'tcpdump', 'useradd', 'userdel', 'usermod', 'visudo'],
  ].sort(),
)

/** Where Debian has a program's executable file. */
export function folderOfProgram(name: string): '/usr/bin' | '/usr/sbin' {
  return SYSTEM_PROGRAMS.has(name) ? '/usr/sbin' : '/usr/bin'
}
