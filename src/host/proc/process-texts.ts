// The files of /proc/[pid], in the formats of proc(5).
import type { Host } from '../host.ts'
import { EXACTLY, splitCpuMs, TICK_MS, ticksOf } from '../machine/cpu-times.ts'
import type { Process } from '../processes/process.ts'
import { bootSecond, lines } from './system-texts.ts'

export const PAGE_BYTES = 4096
const KIB = 1024
/** Makes a figure of virtual memory out of the resident one: code, libraries and what was never touched. */
const VIRTUAL_TIMES = 3
const VIRTUAL_MORE_BYTES = 8_388_608
const SHARED_SHARE = 0.4
const TEXT_BYTES = 1_048_576
const USER_PRIORITY = 20
const FLAGS = 4_194_304
const UNLIMITED = '18446744073709551615'
const SIGCHLD = 17

export type ProcessMemory = {
  readonly residentBytes: number
  readonly virtualBytes: number
  readonly sharedBytes: number
  readonly textBytes: number
  /** Data and stack. */
  readonly dataBytes: number
}

/** A thread of the kernel and a process that has ended have none. */
export function memoryOf(process: Process): ProcessMemory {
  const pages = isInMemory(process) ? Math.floor(process.memoryBytes() / PAGE_BYTES) : 0
  const residentBytes = pages * PAGE_BYTES
  if (residentBytes === 0) return { residentBytes: 0, virtualBytes: 0, sharedBytes: 0, textBytes: 0, dataBytes: 0 }
  const whole = (bytes: number): number => Math.floor(bytes / PAGE_BYTES) * PAGE_BYTES
  return {
    residentBytes,
    virtualBytes: whole(residentBytes * VIRTUAL_TIMES + VIRTUAL_MORE_BYTES),
    sharedBytes: whole(residentBytes * SHARED_SHARE),
    textBytes: TEXT_BYTES,
    dataBytes: whole(residentBytes * 2),
  }
}

export function isKernelThread(process: Process): boolean {
  return process.argv.length === 0
}

function isInMemory(process: Process): boolean {
  return !isKernelThread(process) && process.state !== 'Z'
}

/** The number of the device that is its terminal; 0 for none. */
export function terminalNumber({ terminal }: Process): number {
  const [, kind, minor] = /^(pts\/|tty)(\d+)$/.exec(terminal ?? '') ?? []
  if (minor === undefined) return 0
  return (kind === 'pts/' ? 136 : 4) * 256 + Number(minor)
}

/**
 * `exactly`: with fractions of ticks in its CPU times, as in `statText`, and with a start that is right when it is added to the whole
 * second of the boot. `thread` is the number of one of its threads.
 */
export function processStatText(host: Host, process: Process, exactly = false, thread = process.pid): string {
  const { user, system } = splitCpuMs(thread === process.pid ? process.cpuMs() : 0)
  const [utime, stime] = ticksOf([user, system], exactly ? EXACTLY : 1)
  const nice = host.machine.priorities.get(process)
  const memory = memoryOf(process)
  const foreground = terminalNumber(process) === 0 ? -1 : foregroundOf(host, process)
  const fields = [
    thread,
    `(${process.name})`,
    process.state,
    process.parent,
    process.group,
    process.session,
    terminalNumber(process),
    foreground,
    isKernelThread(process) ? 2_129_984 : FLAGS,
    ...[0, 0, 0, 0],
    utime,
    stime,
    ...[0, 0],
    USER_PRIORITY + nice,
    nice,
    process.threads,
    0,
    exactly ? (process.startedMs - bootSecond(host.machine) * 1000) / TICK_MS : startTicks(host, process),
    memory.virtualBytes,
    memory.residentBytes / PAGE_BYTES,
    UNLIMITED,
    ...[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    SIGCHLD,
    cpuOf(host, process),
    ...[0, 0, 0, 0, 0],
    ...[0, 0, 0, 0, 0, 0, 0],
    process.status === undefined ? 0 : process.status,
  ]
  return lines(fields.join(' '))
}

/** The group in the foreground of its terminal. */
function foregroundOf({ processes }: Host, process: Process): number {
  const group = processes.all().find((one) => one.terminal === process.terminal && one.flags.includes('+'))?.group
  return group ?? process.session
}

/** Since the boot. */
export function startTicks({ machine }: Host, process: Process): number {
  return Math.max(0, Math.floor((process.startedMs - machine.bootMs) / TICK_MS + 1e-6))
}

function cpuOf({ machine }: Host, process: Process): number {
  return process.pid % machine.cpus
}

export function statmText(process: Process): string {
  const { virtualBytes, residentBytes, sharedBytes, textBytes, dataBytes } = memoryOf(process)
  const pages = [virtualBytes, residentBytes, sharedBytes, textBytes, 0, dataBytes, 0]
  return lines(pages.map((bytes) => Math.floor(bytes / PAGE_BYTES)).join(' '))
}

const STATES = {
  R: 'R (running)',
  S: 'S (sleeping)',
  D: 'D (disk sleep)',
  T: 'T (stopped)',
  Z: 'Z (zombie)',
  I: 'I (idle)',
} as const

export function statusText(host: Host, process: Process): string {
  const { user } = process
  const kib = (bytes: number): string => `${String(bytes / KIB).padStart(8)} kB`
  const { virtualBytes, residentBytes, sharedBytes, textBytes, dataBytes } = memoryOf(process)
  const memory =
    residentBytes === 0
      ? []
      : [
          `VmPeak:\t${kib(virtualBytes)}`,
          `VmSize:\t${kib(virtualBytes)}`,
          `VmLck:\t${kib(0)}`,
          `VmPin:\t${kib(0)}`,
          `VmHWM:\t${kib(residentBytes)}`,
          `VmRSS:\t${kib(residentBytes)}`,
          `RssAnon:\t${kib(residentBytes - sharedBytes)}`,
          `RssFile:\t${kib(sharedBytes)}`,
          `RssShmem:\t${kib(0)}`,
          `VmData:\t${kib(dataBytes)}`,
          `VmStk:\t${kib(135_168)}`,
          `VmExe:\t${kib(textBytes)}`,
          `VmLib:\t${kib(4_194_304)}`,
          `VmPTE:\t${kib(65_536)}`,
          `VmSwap:\t${kib(0)}`,
        ]
  const cpus = host.machine.cpus
  return lines(
    `Name:\t${process.name}`,
    ...(isInMemory(process) ? [`Umask:\t${process.umask.toString(8).padStart(4, '0')}`] : []),
    `State:\t${STATES[process.state]}`,
    `Tgid:\t${process.pid}`,
    'Ngid:\t0',
    `Pid:\t${process.pid}`,
    `PPid:\t${process.parent}`,
    'TracerPid:\t0',
    `Uid:\t${Array(4).fill(user.user).join('\t')}`,
    `Gid:\t${Array(4).fill(user.group).join('\t')}`,
    `FDSize:\t${isInMemory(process) ? 64 : 0}`,
    `Groups:\t${user.user === 0 ? '' : user.group} `,
    `NStgid:\t${process.pid}`,
    `NSpid:\t${process.pid}`,
    `NSpgid:\t${process.group}`,
    `NSsid:\t${process.session}`,
    ...memory,
    `Threads:\t${process.threads}`,
    'SigQ:\t0/15544',
    ...['SigPnd', 'ShdPnd', 'SigBlk', 'SigIgn', 'SigCgt'].map((name) => `${name}:\t0000000000000000`),
    ...['CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb'].map(
      (name) => `${name}:\t${capabilities(name, user.user === 0)}`,
    ),
    'NoNewPrivs:\t0',
    'Seccomp:\t0',
    `Cpus_allowed:\t${((1 << Math.min(cpus, 30)) - 1).toString(16)}`,
    `Cpus_allowed_list:\t${cpuList(cpus)}`,
    'Mems_allowed:\t1',
    'Mems_allowed_list:\t0',
    `voluntary_ctxt_switches:\t${1 + Math.floor(process.cpuMs() / 10)}`,
    `nonvoluntary_ctxt_switches:\t${Math.floor(process.cpuMs() / 100)}`,
  )
}

function capabilities(set: string, isRoot: boolean): string {
  const has = set === 'CapBnd' || (isRoot && (set === 'CapPrm' || set === 'CapEff'))
  return has ? '000001ffffffffff' : '0000000000000000'
}

export function cpuList(cpus: number): string {
  return cpus === 1 ? '0' : `0-${cpus - 1}`
}

/** Words with a NUL after each. */
export function nulled(words: readonly string[]): string {
  return words.map((word) => `${word}\0`).join('')
}

export function cmdlineText(process: Process): string {
  return process.state === 'Z' ? '' : nulled(process.argv)
}

export function environText(process: Process): string {
  return nulled(Object.entries(process.env).map(([name, value]) => `${name}=${value}`))
}

export function ioText(process: Process): string {
  const calls = Math.floor(process.cpuMs() / 10)
  return lines(
    `rchar: ${calls * KIB}`,
    `wchar: ${calls * KIB}`,
    `syscr: ${calls}`,
    `syscw: ${calls}`,
    'read_bytes: 0',
    'write_bytes: 0',
    'cancelled_write_bytes: 0',
  )
}

export function cgroupText(process: Process): string {
  if (isKernelThread(process)) return lines('0::/')
  if (process.pid === 1) return lines('0::/init.scope')
  if (process.terminal === null) return lines(`0::/system.slice/${process.name}.service`)
  return lines(`0::/user.slice/user-${process.user.user}.slice/session-1.scope`)
}
