// Puts /proc and /sys onto a host: folders whose files are written at the moment they are read, from the host as it is then.
import type { Host } from '../host.ts'
import { KERNEL } from '../machine/kernel-release.ts'
import type { Process } from '../processes/process.ts'
import { changingFolder, folder, type Live, link, showLive, text } from './live-tree.ts'
import { FILESYSTEMS } from './mounts.ts'
import { netDevText, routeText, SOCKET_TABLES } from './net-texts.ts'
import { processFolder } from './process-folder.ts'
import { sysFolder } from './sys.ts'
import {
  cpuinfoText,
  diskstatsText,
  lines,
  loadavgText,
  meminfoText,
  partitionsText,
  statText,
  swapsText,
  uptimeText,
  versionText,
  vmstatText,
} from './system-texts.ts'

const MOST_PIDS = 4_194_304

/** At their mount points. */
export function attachProc(host: Host): void {
  showLive(host.files, host.files.mountOf('/proc').root, procFolder(host))
  showLive(host.files, host.files.mountOf('/sys').root, sysFolder(host))
}

/**
 * The path that a process means: `/proc/self` is its own folder there.
 * Where nobody translates it, it is the learner's program's.
 */
export function ownPath(process: Process, path: string): string {
  return path.replace(/^\/proc\/(?:self|thread-self)(?=\/|$)/, `/proc/${process.pid}`)
}

function procFolder(host: Host): Live {
  const net = netFolder(host)
  const { main } = host.processes
  const fixed: Readonly<Record<string, Live>> = {
    cmdline: text(() => lines('BOOT_IMAGE=/boot/vmlinuz-6.1.0-28-amd64 root=/dev/sda1 ro quiet')),
    cpuinfo: text(() => cpuinfoText(host)),
    diskstats: text(() => diskstatsText(host)),
    filesystems: text(() => FILESYSTEMS),
    loadavg: text(() => loadavgText(host)),
    meminfo: text(() => meminfoText(host)),
    mounts: link(() => 'self/mounts'),
    net: link(() => 'self/net'),
    partitions: text(() => partitionsText(host)),
    self: link(() => String(main.pid)),
    stat: text(() => statText(host)),
    swaps: text(() => swapsText(host)),
    sys: kernelFolder(host),
    'thread-self': link(() => `${main.pid}/task/${main.pid}`),
    uptime: text(() => uptimeText(host)),
    version: text(versionText),
    vmstat: text(() => vmstatText(host)),
  }
  const folders = new WeakMap<Process, Live>()
  const ofProcess = (name: string): Live | undefined => {
    const process = /^[1-9]\d*$/.test(name) ? host.processes.find(Number(name)) : undefined
    if (process === undefined) return undefined
    const known = folders.get(process) ?? processFolder(host, process, net)
    folders.set(process, known)
    return known
  }
  return changingFolder(
    () => [...host.processes.all().map((process) => String(process.pid)), ...Object.keys(fixed)],
    (name) => (Object.hasOwn(fixed, name) ? fixed[name] : ofProcess(name)),
  )
}

function netFolder(host: Host): Live {
  const tables = Object.entries(SOCKET_TABLES).map(([name, table]) => [name, text(() => table(host))])
  return folder({ dev: text(() => netDevText(host)), route: text(routeText), ...Object.fromEntries(tables) })
}

/** /proc/sys. */
function kernelFolder(host: Host): Live {
  const line = (read: () => string | number): Live => text(() => lines(String(read())))
  return folder({
    fs: folder({
      'file-max': line(() => '9223372036854775807'),
      'file-nr': line(() => '1024\t0\t9223372036854775807'),
    }),
    kernel: folder({
      hostname: line(() => hostnameOf(host)),
      osrelease: line(() => KERNEL.release),
      ostype: line(() => KERNEL.system),
      pid_max: line(() => MOST_PIDS),
      random: folder({
        boot_id: line(() => uuidOf(host.world.seed)),
        entropy_avail: line(() => 256),
        poolsize: line(() => 256),
        uuid: line(() => uuid(host)),
      }),
      'threads-max': line(() => 31_088),
      version: line(() => KERNEL.version),
    }),
    net: folder({
      core: folder({ somaxconn: line(() => 4096) }),
      ipv4: folder({ ip_forward: line(() => 0), ip_local_port_range: line(() => '32768\t60999') }),
    }),
    vm: folder({ overcommit_memory: line(() => 0), swappiness: line(() => 60) }),
  })
}

/** The name in /etc/hostname where the host has that file, as at its start; else the world's. */
export function hostnameOf(host: Host): string {
  const given = host.world.files['/etc/hostname']
  const named = given?.kind === 'text' ? given.text.trim() : ''
  return named === '' ? host.world.machine.hostname : named
}

function uuid({ dice }: Host): string {
  const bytes = new Uint8Array(16)
  dice.fill(bytes)
  return asUuid(bytes)
}

/** The same for a whole run. */
function uuidOf(seed: number): string {
  return asUuid(Uint8Array.from({ length: 16 }, (_, index) => (seed * 2_654_435_761 + index * 40_503) >>> (index % 24)))
}

function asUuid(bytes: Uint8Array): string {
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)]
  return parts.join('-')
}
