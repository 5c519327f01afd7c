// The folder /proc/[pid] of one process, with Linux's permissions: what others may see of a process and what only its owner may.
import { fail } from '../failure.ts'
import type { Host } from '../host.ts'
import type { OpenFile } from '../processes/open-file.ts'
import type { Process } from '../processes/process.ts'
import { limitsText } from './limits.ts'
import { changingFolder, folder, type Live, link, text } from './live-tree.ts'
import { mapsText, smapsRollupText, smapsText } from './memory-maps.ts'
import { mountinfoText, mountsText } from './mounts.ts'
import {
  cgroupText,
  cmdlineText,
  environText,
  ioText,
  isKernelThread,
  processStatText,
  statmText,
  statusText,
} from './process-texts.ts'
import { lines } from './system-texts.ts'

const OWNER_ONLY = 0o400
const OWNER_FOLDER = 0o500
const CHANGEABLE = 0o644
/** How likely the kernel ends it when memory is short: by the share of memory that it has (proc(5)). */
const MOST_OOM = 1000

/** `net` is the folder /proc/net. */
export function processFolder(host: Host, process: Process, net: Live): Live {
  const owner = process.user
  /** Of a process of somebody else no user but root sees where it is and what it has open (ptrace(2), access mode checking). */
  const seen = <Answer>(answer: () => Answer): Answer => {
    const who = host.user
    if (who.user !== 0 && who.user !== process.user.user) return fail('EACCES')
    return answer()
  }
  const place = (path: () => string): Live => link(() => seen(() => (process.state === 'Z' ? fail('ENOENT') : path())))
  const byOwner = (read: () => string): Live => text(read, OWNER_ONLY, owner)
  const forOwner = (read: () => string): Live => text(() => seen(read))
  const fixed = folder({
    attr: folder({}),
    cgroup: text(() => cgroupText(process)),
    cmdline: text(() => cmdlineText(process)),
    comm: text(() => lines(process.name), CHANGEABLE, owner),
    cwd: place(() => process.cwd),
    environ: byOwner(() => environText(process)),
    exe: place(() => (isKernelThread(process) ? fail('ENOENT') : process.executable)),
    fd: descriptors(process, (number) => link(() => targetOf(process, number))),
    fdinfo: descriptors(process, (number) => text(() => descriptorText(process, number), OWNER_ONLY, owner)),
    io: byOwner(() => ioText(process)),
    limits: text(() => limitsText(process)),
    loginuid: text(() => (process.terminal === null ? '4294967295' : String(process.user.user))),
    maps: forOwner(() => mapsText(process)),
    mountinfo: text(() => mountinfoText(host.files)),
    mounts: text(() => mountsText(host.files)),
    net,
    oom_adj: text(() => lines('0'), CHANGEABLE, owner),
    oom_score: text(() => lines(String(oomScore(host, process)))),
    oom_score_adj: text(() => lines('0'), CHANGEABLE, owner),
    root: place(() => '/'),
    sessionid: text(() => (process.terminal === null ? '4294967295' : '1')),
    smaps: forOwner(() => smapsText(process)),
    smaps_rollup: forOwner(() => smapsRollupText(process)),
    stat: text(() => processStatText(host, process)),
    statm: text(() => statmText(process)),
    status: text(() => statusText(host, process)),
    task: tasks(host, process),
    wchan: text(() => (process.state === 'S' ? 'do_epoll_wait' : '0')),
  })
  return { ...fixed, owner }
}

function oomScore({ machine }: Host, process: Process): number {
  return isKernelThread(process) ? 0 : Math.floor((process.memoryBytes() / machine.memory().total) * MOST_OOM)
}

function descriptors(process: Process, entry: (number: number) => Live): Live {
  const numbers = (): number[] => [...openFiles(process).keys()].sort((one, other) => one - other)
  const known = new Map<number, Live>()
  const find = (name: string): Live | undefined => {
    const number = /^\d+$/.test(name) ? Number(name) : -1
    if (!openFiles(process).has(number)) return undefined
    const found = known.get(number) ?? entry(number)
    known.set(number, found)
    return found
  }
  return changingFolder(() => numbers().map(String), find, OWNER_FOLDER, process.user)
}

export type Shown = Pick<OpenFile, 'path' | 'position' | 'flags' | 'kind' | 'inode'>
type Table = () => ReadonlyMap<number, Shown>

/** Tables of processes whose descriptors somebody else keeps, such as an interpreter. */
const tables = new WeakMap<Process, Table>()

/** From now on this is what the process has open. */
export function keepsDescriptors(process: Process, table: Table): void {
  tables.set(process, table)
}

/** What a process has open, by descriptors. A process of the world has its standard streams even where nobody made them. */
export function openFiles(process: Process): ReadonlyMap<number, Shown> {
  const table = process.state === 'Z' ? undefined : tables.get(process)?.()
  if (table !== undefined) return table
  if (process.descriptors.size > 0 || process.state === 'Z' || isKernelThread(process)) return process.descriptors
  const stream: Shown = { kind: process.terminal === null ? 'device' : 'terminal', path: '/dev/null', position: null }
  return new Map([0, 1, 2].map((number) => [number, stream]))
}

function targetOf(process: Process, number: number): string {
  const { kind, path } = openFiles(process).get(number) ?? fail('ENOENT')
  return kind === 'terminal' && process.terminal !== null ? `/dev/${process.terminal}` : path
}

const WRITE_ONLY = 0o1
const READ_WRITE = 0o2
const APPEND = 0o2000
const LARGE_FILE = 0o100000

function descriptorText(process: Process, number: number): string {
  const { position, flags } = openFiles(process).get(number) ?? fail('ENOENT')
  const access = flags?.write === false ? 0 : flags?.read === false ? WRITE_ONLY : READ_WRITE
  const all = LARGE_FILE + access + (flags?.append === true ? APPEND : 0)
  return lines(`pos:\t${position?.get() ?? 0}`, `flags:\t0${all.toString(8)}`, 'mnt_id:\t25', 'ino:\t1')
}

/** Threads have numbers of their own, next to that of the process where these are free. */
function tasks(host: Host, process: Process): Live {
  const numbers = (): number[] => {
    const found = [process.pid]
    for (let next = process.pid + 1; found.length < process.threads; next += 1)
      if (host.processes.find(next) === undefined) found.push(next)
    return found
  }
  const known = new Map<number, Live>()
  const find = (name: string): Live | undefined => {
    const number = Number(name)
    if (!numbers().includes(number)) return undefined
    const found = known.get(number) ?? task(host, process, number)
    known.set(number, found)
    return found
  }
  return changingFolder(() => numbers().map(String), find)
}

function task(host: Host, process: Process, thread: number): Live {
  return folder({
    comm: text(() => lines(process.name)),
    stat: text(() => processStatText(host, process, false, thread)),
    status: text(() => statusText(host, process).replace(/^Pid:\t\d+$/m, `Pid:\t${thread}`)),
  })
}
