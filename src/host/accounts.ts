// The people of the host: names and numbers of users and groups, as in /etc/passwd and /etc/group.
import type { World } from '../model/world.ts'

export type Account = {
  readonly name: string
  /** Its number (uid). */
  readonly user: number
  /** Number of its own group (gid). */
  readonly group: number
  readonly home: string
  readonly shell: string
  /** The fifth field of /etc/passwd. */
  readonly gecos: string
  /** Numbers of the other groups it is in. */
  readonly groups: readonly number[]
}

export type Group = { readonly name: string; readonly number: number; readonly members: readonly string[] }

const FIRST_HUMAN = 1000
const FIRST_SYSTEM = 102
const NO_LOGIN = '/usr/sbin/nologin'

/** As base-passwd of Debian 12 has them: name, numbers of user and group, home. */
const SYSTEM: readonly (readonly [string, number, number, string])[] = [
  ['daemon', 1, 1, '/usr/sbin'],
  ['bin', 2, 2, '/bin'],
  ['sys', 3, 3, '/dev'],
  ['sync', 4, 65_534, '/bin'],
  ['games', 5, 60, '/usr/games'],
  ['man', 6, 12, '/var/cache/man'],
  ['lp', 7, 7, '/var/spool/lpd'],
  ['mail', 8, 8, '/var/mail'],
  ['news', 9, 9, '/var/spool/news'],
  ['uucp', 10, 10, '/var/spool/uucp'],
  ['proxy', 13, 13, '/bin'],
  ['www-data', 33, 33, '/var/www'],
  ['backup', 34, 34, '/var/backups'],
  ['list', 38, 38, '/var/list'],
  ['irc', 39, 39, '/run/ircd'],
  ['_apt', 42, 65_534, '/nonexistent'],
  ['nobody', 65_534, 65_534, '/nonexistent'],
  ['systemd-network', 998, 998, '/'],
  ['systemd-timesync', 997, 997, '/'],
  ['messagebus', 100, 107, '/nonexistent'],
  ['sshd', 101, 65_534, '/run/sshd'],
]
const ABOUT: Readonly<Record<string, string>> = {
  list: 'Mailing List Manager',
  irc: 'ircd',
  _apt: '',
  'systemd-network': 'systemd Network Management',
  'systemd-timesync': 'systemd Time Synchronization',
  messagebus: '',
  sshd: '',
}

/** The groups of Debian 12, without those that an account brings. */
const GROUPS: readonly (readonly [string, number])[] = [
  ['root', 0],
  ['daemon', 1],
  ['bin', 2],
  ['sys', 3],
  ['adm', 4],
  ['tty', 5],
  ['disk', 6],
  ['lp', 7],
  ['mail', 8],
  ['news', 9],
  ['uucp', 10],
  ['man', 12],
  ['proxy', 13],
  ['kmem', 15],
  ['dialout', 20],
  ['fax', 21],
  ['voice', 22],
  ['cdrom', 24],
  ['floppy', 25],
  ['tape', 26],
  ['sudo', 27],
  ['audio', 29],
  ['dip', 30],
  ['www-data', 33],
  ['backup', 34],
  ['operator', 37],
  ['list', 38],
  ['irc', 39],
  ['src', 40],
  ['shadow', 42],
  ['utmp', 43],
  ['video', 44],
  ['sasl', 45],
  ['plugdev', 46],
  ['staff', 50],
  ['games', 60],
  ['users', 100],
  ['nogroup', 65_534],
  ['systemd-journal', 999],
  ['systemd-network', 998],
  ['systemd-timesync', 997],
  ['crontab', 101],
  ['netdev', 106],
  ['messagebus', 107],
  ['_ssh', 108],
]
/** What the installer puts the first human into, as far as it serves an operator. */
const GROUPS_OF_USER = ['adm', 'sudo', 'users']

export const ROOT: Account = {
  name: 'root',
  user: 0,
  group: 0,
  home: '/root',
  shell: '/bin/bash',
  gecos: 'root',
  groups: [],
}

const numberOf = (name: string): number => GROUPS.find(([known]) => known === name)?.[1] ?? 0

type Named = Pick<World, 'user'> & Partial<Pick<World, 'files' | 'processes'>>

/**
 * The accounts of a host: root, those of every Debian, those that a world names for its files and processes, such as postgres, and the user itself
 * with the number Debian gives to the first human. Root is the first.
 */
export function accountsFor(world: Named): readonly Account[] {
  const system = SYSTEM.map(([name, user, group, home]) => ({
    ...ROOT,
    name,
    user,
    group,
    home,
    shell: name === 'sync' ? '/bin/sync' : NO_LOGIN,
    gecos: ABOUT[name] ?? name,
  }))
  const known = new Set(['root', world.user, ...SYSTEM.map(([name]) => name)])
  const named = [...namesIn(world)].filter((name) => !known.has(name)).sort()
  const others = named.map((name, index) => ({
    ...ROOT,
    name,
    user: FIRST_SYSTEM + index,
    group: FIRST_SYSTEM + 8 + index,
    home: `/var/lib/${name}`,
    shell: NO_LOGIN,
    gecos: '',
  }))
  const accounts = [ROOT, ...system, ...others]
  if (accounts.some((account) => account.name === world.user)) return accounts
  const user = {
    name: world.user,
    user: FIRST_HUMAN,
    group: FIRST_HUMAN,
    home: `/home/${world.user}`,
    shell: '/bin/bash',
    gecos: `${world.user},,,`,
    groups: GROUPS_OF_USER.map(numberOf),
  }
  return [...accounts, user]
}

/** A world may have very many files. */
function namesIn({ files = {}, processes = [] }: Named): Set<string> {
  const names = new Set(processes.map((process) => process.user))
  for (const path in files) {
    const owner = files[path]?.owner
    if (owner !== undefined) names.add(owner)
  }
  return names
}

/** The groups of a host, those of its accounts and those that a world names for its files included, in order of their numbers. */
export function groupsFor(world: Named, accounts: readonly Account[]): readonly Group[] {
  const groups = new Map<string, number>(GROUPS)
  for (const { name, group } of accounts) if (![...groups.values()].includes(group)) groups.set(name, group)
  const named = new Set<string>()
  for (const path in world.files) {
    const group = world.files[path]?.group
    if (group !== undefined) named.add(group)
  }
  let next = FIRST_HUMAN + 1
  for (const name of [...named].sort()) {
    if (groups.has(name)) continue
    groups.set(name, next)
    next += 1
  }
  return [...groups]
    .map(([name, number]) => ({
      name,
      number,
      members: accounts.filter((account) => account.groups.includes(number)).map((account) => account.name),
    }))
    .sort((one, other) => one.number - other.number)
}
