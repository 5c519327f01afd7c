// All processes of the host: how they begin, get signals, end and are waited for. What they do is their programs' business.
import type { SentSignal } from '../../model/evidence.ts'
import type { WorldProcess } from '../../model/machine.ts'
import { fail, HostFailure } from '../failure.ts'
import type { Host } from '../host.ts'
import { type CommandLog, createCommandLog } from './command-log.ts'
import { findExecutable } from './executables.ts'
import { createProcess, firstProcesses, MAIN, type NewProcess, worldProcess } from './first-processes.ts'
import { type Ended, type Fork, type Process, ProcessOver, type Program, type Spawn, type System } from './process.ts'
import type { Programs } from './programs.ts'
import { defaultAction, SIGNALS, type SignalName } from './signals.ts'
import { createSystem } from './system.ts'

export type Processes = {
  /** The learner's own program. */
  readonly main: Process
  readonly find: (pid: number) => Process | undefined
  /** In order of their numbers. */
  readonly all: () => readonly Process[]
  /** Starts an executable file. Throws what execve(2) and fork(2) refuse with. */
  readonly spawn: (parent: Process, request: Spawn) => Process
  readonly fork: (parent: Process, request: Fork) => Process
  /** What to run in a process that becomes another program. Throws as `spawn` does. */
  readonly become: (
    process: Process,
    path: string,
    argv: readonly string[],
    env: Readonly<Record<string, string>>,
  ) => Program
  /** A process that the host itself starts, with a number of its own: one like those that a world gives. */
  readonly place: (given: Omit<WorldProcess, 'pid'>) => Process
  /** A child that has ended is taken from the table; undefined where none has. Throws ECHILD where there is none such. */
  readonly reap: (parent: Process, pid: number) => Ended | undefined
  /** Throws ESRCH, EPERM. `from` is who sends it. A negative number is a group. */
  readonly kill: (from: Process, pid: number, signal: SignalName | 0) => void
  /** A signal that comes from the host itself, such as that of an alarm. */
  readonly raise: (process: Process, signal: SignalName) => void
  /** Ends a process with a status as in wait(2). */
  readonly end: (process: Process, status: number) => void
  /** The number of a new thread: one as a process has. */
  readonly newThread: () => number
  /** A number for a pipe. */
  readonly newNumber: () => number
  readonly log: CommandLog
  readonly signals: readonly SentSignal[]
  /** Numbers of the world's processes that have ended. */
  readonly ended: readonly number[]
  /** One that was only a figure of the world gets a program from here on, and waits for its children itself. */
  readonly bringToLife: (process: Process) => System
  /** Between the runs of a host that is kept nobody runs the learner's program: it is not there; at the next run it is there anew. */
  readonly setMain: (isThere: boolean) => void
  /** Called when a process has ended. */
  readonly onEnd: (listener: (process: Process) => void) => void
}

/** More at once are refused with EAGAIN, as by a limit of the user (setrlimit(2), RLIMIT_NPROC). */
const MOST_PROCESSES = 400

export function createProcesses(host: Omit<Host, 'processes'>, programs: Programs): Processes {
  const { world, scheduler, clock } = host
  const table = new Map<number, Process>()
  for (const process of firstProcesses(host, (one, signal) => end(one, SIGNALS[signal])))
    table.set(process.pid, process)
  const given = new Set(world.processes.map((process) => process.pid))
  const main = table.get(MAIN) as Process
  const firstMain = { ...main, descriptors: main.descriptors, startedMs: main.startedMs }
  let lastPid = Math.max(...table.keys())
  const log = createCommandLog(clock.nowMs, main)
  let lastNumber = 30_000
  const signals: SentSignal[] = []
  const ended: number[] = []
  const alive = new Set<Process>()
  const listeners: ((process: Process) => void)[] = []

  const enter = (parent: Process, about: NewProcess): Process => {
    if (table.size >= MOST_PROCESSES) fail('EAGAIN')
    lastPid += 1
    const group = about.group === 'own' ? lastPid : (about.group ?? parent.group)
    const process = createProcess(host, {
      ...about,
      pid: lastPid,
      parent: parent.pid,
      user: parent.user,
      group,
      session: about.session === 'own' ? lastPid : parent.session,
      terminal: about.session === 'own' ? null : parent.terminal,
    })
    for (const file of process.descriptors.values()) file.hold()
    table.set(process.pid, process)
    return process
  }
  const run = (process: Process, program: Program): void => {
    const system = createSystem(process, { ...host, processes })
    scheduler.start(async () => {
      // The parent goes on first: what it does right after the start does not depend on what the child does.
      await undefined
      try {
        const code = process.status === undefined ? await program(system) : 0
        end(process, (code & 0xff) << 8)
      } catch (failure) {
        if (failure instanceof ProcessOver) return
        if (!(failure instanceof HostFailure)) throw failure
        end(process, FAILED << 8)
      }
    })
  }
  const end = (process: Process, status: number): void => {
    if (process.status !== undefined) return
    process.status = status
    process.state = 'Z'
    for (const file of process.descriptors.values()) file.release()
    process.descriptors.clear()
    log.ended(process)
    for (const child of table.values()) {
      if (child.parent === process.pid) adopt(child)
    }
    const parent = table.get(process.parent)
    if (given.has(process.pid)) ended.push(process.pid)
    // The first process waits for all its children, and so does a process of the world.
    if (parent === undefined || isWorlds(parent)) table.delete(process.pid)
    for (const listener of listeners) listener(process)
    process.changed.wake()
    if (parent !== undefined) {
      parent.changed.wake()
      parent.onSignal?.('CHLD')
    }
    scheduler.interrupt(process)
  }
  const isWorlds = (process: Process): boolean =>
    !alive.has(process) && (process.pid < main.pid || given.has(process.pid))
  const adopt = (child: Process): void => {
    child.parent = 1
    if (child.status !== undefined) table.delete(child.pid)
  }
  const deliver = (process: Process, signal: SignalName): void => {
    if (process.status !== undefined || process.state === 'D') return
    if (signal === 'CONT' && process.state === 'T') {
      process.state = 'S'
      process.changed.wake()
    }
    if (signal !== 'KILL' && signal !== 'STOP' && process.onSignal?.(signal) === true) {
      scheduler.interrupt(process)
      return
    }
    switch (defaultAction(signal)) {
      case 'end':
        end(process, SIGNALS[signal])
        return
      case 'stop':
        process.state = 'T'
        process.changed.wake()
        table.get(process.parent)?.changed.wake()
        return
      default:
        return
    }
  }
  const processes: Processes = {
    main,
    find: (pid) => table.get(pid),
    all: () => [...table.values()].sort((one, other) => one.pid - other.pid),
    spawn(parent, request) {
      const executable = findExecutable(host, parent.user, programs, request)
      const process = enter(parent, {
        ...request,
        argv: executable.argv,
        name: executable.name,
        executable: executable.path,
      })
      for (const signal of request.ignores ?? []) ignore(process, signal)
      log.started(process, parent, { ...request, path: executable.path })
      run(process, executable.program)
      return process
    },
    fork(parent, request) {
      const process = enter(parent, { ...request, argv: parent.argv, name: parent.name, executable: parent.executable })
      log.forked(process, parent)
      run(process, request.program)
      return process
    },
    become(process, path, argv, env) {
      const executable = findExecutable(host, process.user, programs, { path, argv, cwd: process.cwd })
      process.argv = executable.argv
      process.name = executable.name
      process.executable = executable.path
      process.env = env
      log.became(process)
      return executable.program
    },
    place(given) {
      lastPid += 1
      const process = worldProcess(host, { ...given, pid: lastPid, startedMs: clock.nowMs() }, (one, signal) =>
        end(one, SIGNALS[signal]),
      )
      table.set(process.pid, process)
      return process
    },
    reap(parent, pid) {
      const children = [...table.values()].filter(
        (one) =>
          one.parent === parent.pid &&
          (pid === -1 ||
            one.pid === pid ||
            (pid < -1 && one.group === -pid) ||
            (pid === 0 && one.group === parent.group)),
      )
      if (children.length === 0) return fail('ECHILD')
      const over = children.find((child) => child.status !== undefined)
      if (over === undefined) return undefined
      table.delete(over.pid)
      return { pid: over.pid, status: over.status ?? 0 }
    },
    kill(from, pid, signal) {
      const targets =
        pid < -1 || pid === 0 ? groupOf(pid === 0 ? from.group : -pid) : pid === -1 ? everybody(from) : [table.get(pid)]
      const there = targets.filter((one) => one !== undefined)
      if (there.length === 0) fail('ESRCH')
      const allowed = there.filter((one) => from.user.user === 0 || one.user.user === from.user.user)
      if (allowed.length === 0) fail('EPERM')
      if (signal === 0) return
      for (const process of allowed) {
        signals.push({
          atMs: clock.nowMs(),
          to: process.pid,
          name: process.name,
          signal,
          by: from === main ? 'program' : from.pid,
        })
        deliver(process, signal)
      }
    },
    raise: deliver,
    end,
    bringToLife(process) {
      alive.add(process)
      return createSystem(process, { ...host, processes })
    },
    setMain(isThere) {
      for (const file of main.descriptors.values()) file.release()
      main.descriptors.clear()
      main.onSignal = undefined
      if (!isThere) {
        for (const child of table.values()) if (child.parent === main.pid) adopt(child)
        table.delete(main.pid)
        return
      }
      main.status = undefined
      Object.assign(main, firstMain)
      table.set(main.pid, main)
    },
    newThread() {
      lastPid += 1
      return lastPid
    },
    newNumber() {
      lastNumber += 1
      return lastNumber
    },
    log,
    signals,
    ended,
    onEnd: (listener) => listeners.push(listener),
  }
  const groupOf = (group: number): Process[] => [...table.values()].filter((one) => one.group === group)
  const everybody = (from: Process): Process[] => [...table.values()].filter((one) => one.pid !== 1 && one !== from)
  return processes
}

function ignore(process: Process, signal: SignalName): void {
  const before = process.onSignal
  process.onSignal = (got) => got === signal || before?.(got) === true
}

/** What a program that the host itself refused something ends with. */
const FAILED = 1
