// The processes that are there when a program starts: the first one, the learner's shell, the world's, and the program itself.
import type { SignalAnswer, Timeline, WorldProcess } from '../../model/machine.ts'
import type { World } from '../../model/world.ts'
import type { Account } from '../accounts.ts'
import type { Host } from '../host.ts'
import type { OpenFile } from './open-file.ts'
import type { Process, StateLetter } from './process.ts'
import type { SignalName } from './signals.ts'

const SHELL = 1200
/** Number of the learner's program. */
export const MAIN = 1234
/** The shell has been there for a while. */
const SHELL_MS = 300_000
const TERMINAL = 'pts/0'
const LONGEST_NAME = 15

type Surroundings = Pick<Host, 'world' | 'clock' | 'scheduler' | 'user' | 'accounts' | 'env'>

export type NewProcess = {
  readonly argv: readonly string[]
  readonly name: string
  readonly executable: string
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  readonly descriptors: ReadonlyMap<number, OpenFile>
  readonly umask?: number
  readonly group?: 'own' | number
  readonly session?: 'own'
}

type Placed = Omit<NewProcess, 'group' | 'session'> & {
  readonly pid: number
  readonly parent: number
  readonly user: Account
  readonly group: number
  readonly session: number
  readonly terminal: string | null
  readonly startedMs?: number
}

const UMASK = 0o022
/** What a small program takes. */
const MEMORY_BYTES = 9_437_184

export function createProcess({ clock, scheduler }: Surroundings, about: Placed): Process {
  return {
    ...about,
    umask: about.umask ?? UMASK,
    descriptors: new Map(about.descriptors),
    name: about.name.slice(0, LONGEST_NAME),
    state: 'S',
    flags: about.terminal === null ? '' : '+',
    threads: 1,
    startedMs: about.startedMs ?? clock.nowMs(),
    status: undefined,
    changed: scheduler.queue(),
    onSignal: undefined,
    cpuMs: () => 0,
    memoryBytes: () => MEMORY_BYTES,
  }
}

/** `end` is called when a signal ends a process of the world after a while. */
export function firstProcesses(host: Surroundings, end: (process: Process, signal: SignalName) => void): Process[] {
  const { world, user, env } = host
  const root = host.accounts[0] ?? user
  const common = { env, cwd: '/', descriptors: new Map(), umask: UMASK }
  const bootMs = world.clockMs - world.machine.uptimeMs
  const first = createProcess(host, {
    ...common,
    pid: 1,
    parent: 0,
    user: root,
    group: 1,
    session: 1,
    terminal: null,
    argv: ['/sbin/init'],
    name: 'systemd',
    startedMs: bootMs,
    executable: '/usr/lib/systemd/systemd',
  })
  const shell = createProcess(host, {
    ...common,
    cwd: world.cwd,
    pid: SHELL,
    parent: 1,
    user,
    group: SHELL,
    session: SHELL,
    terminal: TERMINAL,
    argv: ['-bash'],
    name: 'bash',
    startedMs: Math.max(bootMs, world.clockMs - SHELL_MS),
    executable: '/usr/bin/bash',
  })
  const main = createProcess(host, {
    ...common,
    cwd: world.cwd,
    pid: MAIN,
    parent: SHELL,
    user,
    group: MAIN,
    session: SHELL,
    terminal: TERMINAL,
    argv: ['python3', 'main.py', ...world.args],
    name: 'python3',
    executable: '/usr/bin/python3',
  })
  first.flags = 's'
  shell.flags = 's'
  main.state = 'R'
  const taken = new Map(world.processes.map((given) => [given.pid, worldProcess(host, given, end)]))
  return [first, shell, main].filter((process) => !taken.has(process.pid)).concat([...taken.values()])
}

/** A process that is only a figure of the world: it has no program, but a name, a use of CPU and memory, and answers to signals. */
export function worldProcess(
  host: Surroundings,
  given: WorldProcess,
  end: (process: Process, signal: SignalName) => void,
): Process {
  const { world, clock, scheduler } = host
  const startedMs = startOf(world, given)
  const user = host.accounts.find((account) => account.name === given.user) ?? host.accounts[0] ?? host.user
  const [letter, flags] = [given.state.slice(0, 1) as StateLetter, given.state.slice(1)]
  const process: Process = {
    ...createProcess(host, {
      pid: given.pid,
      parent: given.parent,
      user,
      group: given.pid,
      session: given.pid,
      terminal: given.terminal,
      argv: given.argv,
      name: given.name,
      executable: given.argv[0]?.startsWith('/') === true ? given.argv[0] : `/usr/bin/${given.name}`,
      env: {},
      cwd: '/',
      descriptors: new Map(),
    }),
    state: letter,
    flags,
    threads: given.threads,
    startedMs,
    cpuMs: () => spentMs(given.cpuPercent, clock.sinceStartMs(), world.clockMs - startedMs),
    memoryBytes: () => valueAt(given.memoryBytes, clock.sinceStartMs()),
  }
  let isEnding = false
  process.onSignal = (signal) => {
    const answer: SignalAnswer | undefined = given.onSignal[signal]
    if (answer === undefined) return false
    if (answer.kind === 'ignores' || isEnding) return true
    if (answer.afterMs === 0) return false
    isEnding = true
    scheduler.at(clock.sinceStartMs() + answer.afterMs, () => end(process, signal))
    return true
  }
  return process
}

/** Nobody is older than its parent: without a start of its own a process begins with the one of the world that started it, else with the boot. */
function startOf({ processes, clockMs, machine }: World, given: WorldProcess): number {
  let at: WorldProcess | undefined = given
  for (let steps = 0; at !== undefined && steps < processes.length; steps += 1) {
    if (at.startedMs !== undefined) return at.startedMs
    const { parent }: WorldProcess = at
    at = processes.find((one) => one.pid === parent)
  }
  return clockMs - machine.uptimeMs
}

/** The value of a timeline at an instant, in milliseconds since the start. */
export function valueAt(timeline: Timeline, ms: number): number {
  let value = timeline[0]?.value ?? 0
  for (const step of timeline) if (step.fromMs <= ms) value = step.value
  return value
}

/** The sum of a timeline of percents over time, in milliseconds: from `beforeMs` before the start, as at the start, until `ms` after it. */
export function spentMs(timeline: Timeline, ms: number, beforeMs: number): number {
  let spent = (valueAt(timeline, 0) / 100) * beforeMs
  for (const [index, step] of timeline.entries()) {
    const fromMs = Math.min(ms, step.fromMs)
    const untilMs = Math.min(ms, timeline[index + 1]?.fromMs ?? ms)
    spent += (step.value / 100) * Math.max(0, untilMs - fromMs)
  }
  return spent
}
