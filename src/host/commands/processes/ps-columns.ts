// The columns of ps(1) by their names: heading, width, and what stands in them.
import type { Process, System } from '../../processes/process.ts'
import { clockTime, wallTime } from '../wall-time.ts'
import { bsdTime, cpuTime, elapsedTime } from './durations.ts'
import {
  cpuPercentOf,
  cpuSecondsOf,
  isKernelThread,
  memoryPercentOf,
  residentKib,
  stateOf,
  virtualKib,
} from './process-view.ts'

/** `open`: the text may be as long as the line where it comes last, else it is cut at the width. */
export type Justify = 'left' | 'right' | 'user' | 'open'

export type Column = {
  readonly heading: string
  readonly width: number
  readonly justify: Justify
  readonly show: (process: Process, context: Context) => string
  /** What `--sort` compares; the text itself if absent. */
  readonly sort?: (process: Process, context: Context) => number
}

export type Context = {
  readonly system: System
  /** How many characters the column may have. */
  readonly room: number
  /** What stands before a command in a forest. */
  readonly branch: string
}

type Numeric = (process: Process, context: Context) => number

/** Digits of the largest process number (/proc/sys/kernel/pid_max on a 64-bit Debian). */
const PID_WIDTH = 7
const DAY_SECONDS = 86_400
const MOST_PERMILLE = 999
const KIB_PER_PAGE = 4

const number = (heading: string, width: number, value: Numeric): Column => ({
  heading,
  width,
  justify: 'right',
  show: (process, context) => String(value(process, context)),
  sort: value,
})
const right = (heading: string, width: number, show: Column['show'], sort?: Numeric): Column => ({
  heading,
  width,
  justify: 'right',
  show,
  ...(sort === undefined ? {} : { sort }),
})
const left = (heading: string, width: number, show: Column['show']): Column => ({
  heading,
  width,
  justify: 'left',
  show,
})
const open = (heading: string, width: number, show: Column['show']): Column => ({
  heading,
  width,
  justify: 'open',
  show,
})
const user = (heading: string, show: Column['show']): Column => ({ heading, width: 8, justify: 'user', show })
const pid = (heading: string, value: Numeric): Column => number(heading, PID_WIDTH, value)

const elapsedSeconds: Numeric = (process, { system }) =>
  Math.max(0, Math.floor((system.nowMs() - process.startedMs) / 1000))
const cpuSeconds: Numeric = (process) => cpuSecondsOf(process)
const cpuPercent: Numeric = (process, { system }) => cpuPercentOf(process, system.nowMs())
const memoryPercent: Numeric = (process, { system }) => memoryPercentOf(process, system)
const started: Numeric = (process) => process.startedMs

const cpuColumn = right('%CPU', 4, (process, context) => tenths(cpuPercent(process, context)), cpuPercent)
const memoryColumn = right('%MEM', 4, (process, context) => tenths(memoryPercent(process, context)), memoryPercent)
const stateColumn = left('S', 1, (process, { system }) => stateOf(process, system))
const terminal = (heading: string): Column => left(heading, 8, (process) => process.terminal ?? '?')
const account = (heading: string): Column => user(heading, (process, { room }) => shortened(process.user.name, room))
const userNumber = (heading: string): Column => number(heading, 5, (process) => process.user.user)
const groupNumber = (heading: string): Column => number(heading, 5, (process) => process.user.group)
const command = (heading: string): Column => open(heading, 27, commandLine)
const name = (heading: string): Column => open(heading, 15, commandName)
const startTime = (heading: string): Column => right(heading, 5, shortStart, started)
const resident = (heading: string): Column => number(heading, 5, (process) => residentKib(process))
const addresses = number('VSZ', 6, (process) => virtualKib(process))
const nice = number('NI', 3, (process, { system }) => system.host.machine.priorities.get(process))
const flag = right('F', 1, (process) => (process.user.user === 0 ? '4' : '0'))

/** By the names that -o and --sort know. */
export const COLUMNS: Readonly<Record<string, Column>> = {
  '%cpu': cpuColumn,
  '%mem': memoryColumn,
  addr: left('ADDR', 1, () => '-'),
  args: command('COMMAND'),
  bsdstart: right('START', 6, bsdStart, started),
  bsdtime: right('TIME', 6, (process) => bsdTime(cpuSecondsOf(process)), cpuSeconds),
  c: number('C', 2, (process, context) => Math.min(99, Math.floor(cpuPercent(process, context)))),
  class: left('CLS', 3, () => 'TS'),
  cls: left('CLS', 3, () => 'TS'),
  cmd: command('CMD'),
  comm: name('COMMAND'),
  command: command('COMMAND'),
  cputime: right('TIME', 8, (process) => cpuTime(cpuSecondsOf(process)), cpuSeconds),
  cputimes: number('TIME', 8, cpuSeconds),
  egid: groupNumber('EGID'),
  egroup: user('EGROUP', groupName),
  etime: right('ELAPSED', 11, (process, context) => elapsedTime(elapsedSeconds(process, context)), elapsedSeconds),
  etimes: number('ELAPSED', 7, elapsedSeconds),
  euid: userNumber('EUID'),
  euser: account('EUSER'),
  exe: open('EXE', 27, (process) => process.executable),
  f: flag,
  flag,
  flags: flag,
  fname: left('COMMAND', 8, (process) => process.name.slice(0, 8)),
  gid: groupNumber('GID'),
  group: user('GROUP', groupName),
  lstart: right('STARTED', 24, longStart, started),
  lwp: pid('LWP', (process) => process.pid),
  ni: nice,
  nice,
  nlwp: number('NLWP', 4, (process) => process.threads),
  pcpu: cpuColumn,
  pgid: pid('PGID', (process) => process.group),
  pgrp: pid('PGRP', (process) => process.group),
  pid: pid('PID', (process) => process.pid),
  pmem: memoryColumn,
  ppid: pid('PPID', (process) => process.parent),
  opri: number('PRI', 3, (process, { system }) => 80 + system.host.machine.priorities.get(process)),
  pri: number('PRI', 3, (process, { system }) => 19 - system.host.machine.priorities.get(process)),
  priority: number('PRI', 3, (process, { system }) => 20 + system.host.machine.priorities.get(process)),
  psr: number('PSR', 3, () => 0),
  rgid: groupNumber('RGID'),
  rgroup: user('RGROUP', groupName),
  rss: resident('RSS'),
  rssize: resident('RSS'),
  rsz: resident('RSZ'),
  ruid: userNumber('RUID'),
  ruser: account('RUSER'),
  s: stateColumn,
  sess: pid('SESS', (process) => process.session),
  session: pid('SESS', (process) => process.session),
  sid: pid('SID', (process) => process.session),
  size: number('SIZE', 5, (process) => residentKib(process)),
  spid: pid('SPID', (process) => process.pid),
  start: right('STARTED', 8, dayOrClock, started),
  start_time: startTime('START'),
  stat: left('STAT', 4, (process, { system }) => `${stateOf(process, system)}${process.flags}`),
  state: stateColumn,
  stime: startTime('STIME'),
  sz: number('SZ', 5, (process) => Math.floor(virtualKib(process) / KIB_PER_PAGE)),
  thcount: number('THCNT', 5, (process) => process.threads),
  tid: pid('TID', (process) => process.pid),
  time: right('TIME', 8, (process) => cpuTime(cpuSecondsOf(process)), cpuSeconds),
  times: number('TIME', 8, cpuSeconds),
  tname: terminal('TTY'),
  tpgid: pid('TPGID', (process) => (process.terminal === null ? -1 : process.group)),
  tt: terminal('TT'),
  tty: terminal('TT'),
  ucmd: name('CMD'),
  ucomm: name('COMMAND'),
  uid: userNumber('UID'),
  uid_hack: account('UID'),
  uname: account('USER'),
  user: account('USER'),
  vsize: addresses,
  vsz: addresses,
  wchan: left('WCHAN', 6, () => '-'),
}

function tenths(percent: number): string {
  const permille = Math.floor(percent * 10 + ROUNDING)
  return permille > MOST_PERMILLE ? String(Math.floor(permille / 10)) : `${Math.floor(permille / 10)}.${permille % 10}`
}
/** A figure of the world such as 12.3 comes back from a division as 12.29999…; ps cuts, it does not round. */
const ROUNDING = 1e-6

function shortened(text: string, room: number): string {
  return text.length > room ? `${text.slice(0, room - 1)}+` : text
}

function groupName(process: Process, { system, room }: Context): string {
  const found = system.host.accounts.find((one) => one.group === process.user.group)
  return shortened(found?.name ?? String(process.user.group), room)
}

function commandLine(process: Process, context: Context): string {
  if (process.state === 'Z' || isKernelThread(process)) return named(process, context, true)
  return `${context.branch}${process.argv.join(' ')}`.slice(0, context.room)
}

function commandName(process: Process, context: Context): string {
  return named(process, context, false)
}

function named(process: Process, { branch, room }: Context, hasBrackets: boolean): string {
  const [before, after] = hasBrackets ? ['[', ']'] : ['', '']
  const end = `${after}${process.state === 'Z' ? ' <defunct>' : ''}`
  const rest = room - branch.length - before.length - end.length
  return rest < 1 ? branch : `${branch}${before}${process.name.slice(0, rest)}${end}`
}

function shortStart(process: Process, { system }: Context): string {
  const [then, now] = [wallTime(system, process.startedMs), wallTime(system, system.nowMs())]
  if (then.year !== now.year) return String(then.year)
  if (then.dayNumber !== now.dayNumber) return `${then.month}${String(then.day).padStart(2, '0')}`
  return `${then.hours}:${then.minutes}`
}

function bsdStart(process: Process, context: Context): string {
  const time = wallTime(context.system, process.startedMs)
  if (elapsedSeconds(process, context) > DAY_SECONDS) return `${time.month} ${String(time.day).padStart(2)}`
  return ` ${time.hours}:${time.minutes}`
}

function dayOrClock(process: Process, context: Context): string {
  const time = wallTime(context.system, process.startedMs)
  if (elapsedSeconds(process, context) > DAY_SECONDS) return `  ${time.month} ${String(time.day).padStart(2, '0')}`
  return clockTime(time)
}

function longStart(process: Process, { system }: Context): string {
  const time = wallTime(system, process.startedMs)
  return `${time.weekday} ${time.month} ${String(time.day).padStart(2)} ${clockTime(time)} ${time.year}`
}
