// top(1) of procps-ng, as it writes with -b: the state of the machine, then its processes, again and again.
// Unlike Linux: it works with -b only; the screen that answers to keys is not there.
import { sumOfTimes } from '../../machine/cpu-times.ts'
import type { Process, System } from '../../processes/process.ts'
import { command, Refusal, writeLines } from '../command.ts'
import { memoryOf } from '../machine/figures.ts'
import { uptimeLine } from '../machine/uptime.ts'
import type { Given } from '../options.ts'
import { two } from '../wall-time.ts'
import {
  allProcesses,
  cpuPercentOf,
  memoryPercentOf,
  residentKib,
  sharedKib,
  stateOf,
  virtualKib,
} from './process-view.ts'

const OPTIONS = [
  '-b',
  '-c',
  '-d =',
  '-E =',
  '-e =',
  '-H',
  '-h',
  '-i',
  '-n =',
  '-o =',
  '-O',
  '-p =',
  '-S',
  '-s',
  '-u =',
  '-U =',
  '-v',
  '-V',
  '-w =?',
  '-1',
]
const MIB = 1_048_576
const DELAY_SECONDS = 3
const HEADING = 'PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND'
const PID_WIDTH = 7
const COMMAND_WIDTH = 10
const TIME_WIDTH = 9

type Shown = {
  readonly process: Process
  readonly state: string
  readonly cpu: number
  readonly memory: number
}
type Order = (shown: Shown) => number | string

const ORDERS: Readonly<Record<string, Order>> = {
  PID: ({ process }) => process.pid,
  PPID: ({ process }) => process.parent,
  USER: ({ process }) => process.user.name,
  UID: ({ process }) => process.user.user,
  PR: () => 20,
  NI: () => 0,
  VIRT: ({ process }) => virtualKib(process),
  RES: ({ process }) => residentKib(process),
  SHR: ({ process }) => sharedKib(process),
  S: ({ state }) => state,
  '%CPU': ({ cpu }) => cpu,
  '%MEM': ({ memory }) => memory,
  TIME: ({ process }) => process.cpuMs(),
  'TIME+': ({ process }) => process.cpuMs(),
  COMMAND: ({ process }) => process.name,
}

export const top = command({ options: OPTIONS }, async (system, given) => {
  if (given.has('h') || given.has('v') || given.has('V')) {
    await system.write(1, 'top from procps-ng 4.0.2\n')
    return 0
  }
  if (!given.has('b')) throw new Refusal('top: failed tty get\n')
  const by = given.value('o') ?? '%CPU'
  const order = ORDERS[by.replace(/^[+-]/, '')]
  if (order === undefined) throw new Refusal(`top: unrecognized field name '${by}'\n`)
  const times = readNumber(given.value('n'), 'n') ?? Number.POSITIVE_INFINITY
  const delayMs = (readNumber(given.value('d'), 'd') ?? DELAY_SECONDS) * 1000
  let last: Sample | undefined
  for (let time = 0; time < times; time += 1) {
    if (time > 0) {
      await system.sleep(delayMs)
      await system.write(1, '\n')
    }
    const now = sampleOf(system)
    await writeLines(system, screen(system, given, order, by.startsWith('+'), last, now))
    last = now
  }
  return 0
})

function readNumber(text: string | undefined, option: string): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (text === '' || Number.isNaN(value) || value < 0 || (option === 'n' && value < 1))
    throw new Refusal(`top: bad ${option === 'n' ? 'iterations' : 'delay interval'} argument '${text}'\n`)
  return value
}

/** What the next screen compares with, to show the time between. */
type Sample = {
  readonly atMs: number
  readonly cpuMs: ReadonlyMap<number, number>
  readonly times: ReturnType<typeof sumOfTimes>
}

function sampleOf(system: System): Sample {
  const times = sumOfTimes(system.host.machine.cpuTimes())
  return { atMs: system.nowMs(), times, cpuMs: new Map(allProcesses(system).map((one) => [one.pid, one.cpuMs()])) }
}

function screen(
  system: System,
  given: Given,
  order: Order,
  isAscending: boolean,
  last: Sample | undefined,
  now: Sample,
): string[] {
  const pids = given.values('p').flatMap((value) => value.split(',').map(Number))
  const user = given.value('u') ?? given.value('U')
  const shown = allProcesses(system)
    .filter((process) => pids.length === 0 || pids.includes(process.pid))
    .filter(({ user: own }) => user === undefined || own.name === user || String(own.user) === user)
    .map((process): Shown => {
      const spentMs = process.cpuMs() - (last?.cpuMs.get(process.pid) ?? 0)
      const cpu =
        last === undefined ? cpuPercentOf(process, now.atMs) : (spentMs / Math.max(1, now.atMs - last.atMs)) * 100
      return { process, state: stateOf(process, system), cpu, memory: memoryPercentOf(process, system) }
    })
  const sorted = [...shown].sort((one, other) => {
    const [left, right] = [order(one), order(other)]
    const difference = left < right ? -1 : left > right ? 1 : 0
    return (isAscending ? difference : -difference) || one.process.pid - other.process.pid
  })
  const listed = given.has('i') ? sorted.filter(({ cpu, state }) => cpu > 0 || state === 'R') : sorted
  return [
    `top -${uptimeLine(system)}`,
    tasksLine(shown),
    cpuLine(now.times, last?.times),
    ...memoryLines(system),
    '',
    HEADING.padStart(HEADING.length + PID_WIDTH - 'PID'.length),
    ...listed.map((one) => processLine(system, one, given.has('c'))),
  ]
}

function tasksLine(shown: readonly Shown[]): string {
  const count = (letters: string): string =>
    String(shown.filter(({ state }) => letters.includes(state)).length).padStart(3)
  const all = String(shown.length).padStart(3)
  return `Tasks: ${all} total, ${count('R')} running, ${count('SDI')} sleeping, ${count('Tt')} stopped, ${count('Z')} zombie`
}

/** Unlike Linux: the first screen shows the shares since the boot, not those of an instant. */
function cpuLine(now: Sample['times'], last: Sample['times'] | undefined): string {
  const spent = (field: keyof Sample['times']): number => now[field] - (last?.[field] ?? 0)
  const fields = ['user', 'system', 'nice', 'idle', 'iowait', 'irq', 'softirq', 'steal'] as const
  const all = fields.reduce((sum, field) => sum + spent(field), 0)
  const names = ['us', 'sy', 'ni', 'id', 'wa', 'hi', 'si', 'st']
  const shares = fields.map((field, index) => {
    const percent = all <= 0 ? (field === 'idle' ? 100 : 0) : (spent(field) / all) * 100
    return `${percent.toFixed(1).padStart(5)} ${names[index]}`
  })
  return `%Cpu(s):${shares.join(',')} `
}

function memoryLines(system: System): string[] {
  const { total, free, used, buffers, cache, swapTotal, swapFree, swapUsed, available } = memoryOf(system)
  const mib = (bytes: number): string => (bytes / MIB).toFixed(1).padStart(8)
  return [
    `MiB Mem : ${mib(total)} total, ${mib(free)} free, ${mib(used)} used, ${mib(buffers + cache)} buff/cache     `,
    `MiB Swap: ${mib(swapTotal)} total, ${mib(swapFree)} free, ${mib(swapUsed)} used. ${mib(available)} avail Mem `,
  ]
}

function processLine(system: System, { process, state, cpu, memory }: Shown, isFull: boolean): string {
  const nice = system.host.machine.priorities.get(process)
  const name = process.name.length > COMMAND_WIDTH ? `${process.name.slice(0, COMMAND_WIDTH - 1)}+` : process.name
  const user = process.user.name
  return [
    String(process.pid).padStart(PID_WIDTH),
    (user.length > 8 ? `${user.slice(0, 7)}+` : user).padEnd(8),
    String(20 + nice).padStart(3),
    String(nice).padStart(3),
    scaled(virtualKib(process), 7),
    scaled(residentKib(process), 6),
    scaled(sharedKib(process), 6),
    state,
    share(cpu).padStart(5),
    share(memory).padStart(5),
    spent(process.cpuMs()),
    isFull && process.argv.length > 0 ? process.argv.join(' ') : name,
  ].join(' ')
}

/** In KiB, or in larger units where that is too long: `1.5g`. */
function scaled(kib: number, width: number): string {
  const texts = [
    String(kib),
    ...['m', 'g', 't'].map((letter, index) => `${(kib / 1024 ** (index + 1)).toFixed(1)}${letter}`),
  ]
  return (texts.find((text) => text.length <= width) ?? '?').padStart(width)
}

/** CPU time: hundredths of a second are left out where it is too long. */
function spent(ms: number): string {
  const hundredths = Math.floor(ms / 10 + 1e-6)
  const short = `${Math.floor(hundredths / 6000)}:${two(Math.floor(hundredths / 100) % 60)}`
  const full = `${short}.${two(hundredths % 100)}`
  return (full.length <= TIME_WIDTH ? full : short).padStart(TIME_WIDTH)
}

function share(percent: number): string {
  return percent.toFixed(1)
}
