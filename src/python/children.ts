// python3 as a process of the host: each runs in an interpreter of its own, which is rewound and used again.

import { keepsDescriptors } from '../host/proc/process-folder.ts'
import type { OpenFile } from '../host/processes/open-file.ts'
import { type Process, ProcessOver, type Program, type System } from '../host/processes/process.ts'
import { SIGNALS, type SignalName } from '../host/processes/signals.ts'
import { createZone } from '../host/zone.ts'
import { answersFor } from './answers/answers.ts'
import type { MainProgram } from './answers/multiprocess-answers.ts'
import { askWith } from './answers/questions.ts'
import { createChildInterpreters } from './child-interpreters.ts'
import type { EngineFiles } from './create-engine.ts'
import type { Session } from './kernel/session.ts'
import { yearOffsets } from './kernel/time-calls.ts'
import { type Breath, sleepFor } from './run/breath.ts'
import { exitStatus } from './run/exit-status.ts'
import type { Limit } from './run/limit.ts'
import { createWait } from './run/process-wait.ts'
import type { TerminalFiles } from './run/terminal.ts'
import type { Standing } from './standing.ts'
import { WORKER } from './worker-modules.ts'

export type Children = {
  /** The program `python3` of a host, within a run. */
  readonly program: (run: OfRun) => Program
  /** The run is over: who is still alive will never go on. */
  readonly leave: () => void
}

/** What a child shares with the run that it belongs to. */
export type OfRun = {
  readonly limit: Limit
  readonly pausedWhile: Session['pausedWhile']
  readonly breath: Breath
  /** While it computes, its thread takes messages: only at a terminal, since who goes on meanwhile depends on real time. */
  readonly hears?: boolean
  /** What its workers import. */
  readonly main: MainProgram
}

/** Each takes some 50 MB. */
const MOST_ALIVE = 12
const OUT_OF_MEMORY = 'Fatal Python error: _PyRuntimeState_Init: memory allocation failed\n'
/** Work of a processor to start one: about what Linux takes. */
const START_MS = 20
/** Workers that fail as they start, one after another, before the run is taken for one that never comes to its end. */
const MOST_FAILED = 16
/** So many microtasks later a stack that was about to go on when its process ended has come to its next wait. */
const TURNS = 32

export function createChildren(files: EngineFiles): Children {
  const interpreters = createChildInterpreters(files)
  const leavers = new Set<() => void>()
  let alive = 0
  return {
    program: (run) => async (system) => {
      if (alive >= MOST_ALIVE) {
        await system.write(2, OUT_OF_MEMORY)
        return 1
      }
      alive += 1
      try {
        // Bringing an interpreter is not the program's time.
        const kind = isWorker(system.process) ? 'worker' : 'plain'
        const { scheduler, processors } = system.host
        // Charged before it is brought, so that the run is the same however long that takes.
        const beginsMs = kind === 'worker' ? processors.take(system.process, START_MS) : 0
        const interpreter = (await run.pausedWhile(interpreters.take(kind))) as Standing
        if (kind === 'worker') await scheduler.wait([], beginsMs, system.process)
        const outcome = await runChild(interpreter, system, run, leavers)
        if (outcome.kind === 'left') return new Promise<never>(() => undefined)
        if (outcome.kind !== 'lost') interpreters.giveBack(interpreter)
        if (system.process.status !== undefined) throw new ProcessOver()
        if (kind === 'worker' && outcome.code !== 0) countFailed(run, system)
        return outcome.code
      } finally {
        alive -= 1
      }
    },
    leave() {
      for (const leave of leavers) leave()
    },
  }
}

/** Run → workers that failed while they started, since the last one that did not. */
const failed = new WeakMap<Limit, number>()

/** A pool starts another worker for each that ends. One whose workers all fail as they start goes on so for ever, on Linux too. */
function countFailed({ limit }: OfRun, { host: { processes, scheduler } }: System): void {
  const count = (failed.get(limit) ?? 0) + 1
  failed.set(limit, count)
  if (count !== MOST_FAILED) return
  limit.end('endless wait')
  scheduler.interrupt(processes.main)
}

function isWorker({ argv }: Process): boolean {
  return argv.includes(WORKER)
}

/** `ended`: its stacks are over, or wait for good. `lost`: the interpreter cannot be used again. `left`: so is its host. */
type Outcome = { readonly kind: 'ended' | 'lost' | 'left'; readonly code: number }

async function runChild(
  { kernel, door, child }: Standing,
  { host, process }: System,
  { limit, pausedWhile, breath, main, hears = false }: OfRun,
  leavers: Set<() => void>,
): Promise<Outcome> {
  if (process.status !== undefined) return { kind: 'ended', code: 0 }
  // Nothing of its own stands in the way yet: what it answers now, it was started with.
  const ignores = Object.entries(SIGNALS).flatMap(([name, number]) =>
    process.onSignal?.(name as SignalName) === true ? [number] : [],
  )
  const zone = createZone(host.world.timezone, host.world.clockMs)
  const wait = createWait(host, process, () => limit.end('endless wait'))
  const given = new Map(process.descriptors)
  kernel.begin(
    {
      ...sessionOf(given),
      ...(hears ? { breath } : {}),
      host,
      zone,
      process,
      wait,
      isOver: limit.isOver,
      cpuMs: limit.usedMs,
      pausedWhile,
    },
    'fresh',
  )
  kernel.interruptWhen(limit.isDue)
  if (isWorker(process)) kernel.counted.count()
  const plainBytes = process.memoryBytes()
  process.memoryBytes = () => plainBytes + kernel.heldBytes()
  // From here on the interpreter's own table says what is open.
  for (const [fd, file] of given) kernel.descriptors().place(file, fd === 0 ? 'read' : fd < 3 ? 'write' : 'both', fd)
  for (const file of given.values()) file.release()
  process.descriptors.clear()
  keepsDescriptors(process, () => kernel.descriptors().all())
  const answers = answersFor(host, process, kernel, {
    pausedWhile,
    isOver: limit.isOver,
    isEndless: () => false,
    program: main,
    stands: () => {
      failed.set(limit, 0)
    },
    // What is told of a run is about the program itself.
    tell: () => undefined,
  })
  door.ask = askWith(answers, kernel.waitHere)
  // When the time of the run is up, it is over at once, and says nothing.
  door.timeUp = (line) => {
    limit.interrupted(line)
    return true
  }
  door.sleep = (seconds) => sleepFor({ host, wait: kernel.waitHere(), breath }, seconds * 1000)
  let leave = (): void => undefined
  const left = new Promise<Outcome>((resolve) => {
    door.exit = (code) => {
      resolve({ kind: 'ended', code })
      return new Promise<never>(() => undefined)
    }
    kernel.onLost((failure) => resolve({ kind: 'lost', code: exitStatus(failure) ?? GAVE_UP }))
    host.processes.onEnd((ended) => {
      if (ended === process) resolve({ kind: 'ended', code: 0 })
    })
    leave = () => resolve({ kind: 'left', code: 0 })
    leavers.add(leave)
  })
  const [winter, summer] = yearOffsets(zone, host.clock.nowMs())
  const request = {
    pid: process.pid,
    argv: process.argv,
    env: process.env,
    cwd: process.cwd,
    zone: { names: zone.names, minutes: [winter, summer] },
    seed: host.world.seed + process.pid,
    ignores,
    atTerminal: given.get(1)?.kind === 'terminal',
  }
  const { run } = child
  if (run === undefined) throw new Error('inside/child.py has no run')
  const ran = run.callPromising(JSON.stringify(request)).then(
    (code): Outcome => ({ kind: 'ended', code: Number(code) }),
    (failure: unknown): Outcome => ({ kind: 'lost', code: exitStatus(failure) ?? GAVE_UP }),
  )
  const outcome = await Promise.race([ran, left])
  leavers.delete(leave)
  kernel.endThreads()
  kernel.descriptors().closeAll()
  for (let turn = 0; turn < TURNS; turn += 1) await undefined
  return outcome
}

/** What a shell says of a process after a segmentation fault. Python itself gave up so, unless C ended by exit(3). */
const GAVE_UP = 139

/** The streams that this process was started with stand for its terminal. */
function sessionOf(given: ReadonlyMap<number, OpenFile>): Pick<Session, 'terminal' | 'stdin' | 'write'> {
  const [input, out, err] = [given.get(0), given.get(1), given.get(2)]
  return {
    terminal: { in: input, out, err } as TerminalFiles,
    stdin: {
      waitsFor: () => input?.arriving?.(),
      read: (length) => (input === undefined ? new Uint8Array(0) : input.read(length)),
    },
    write: (stream, bytes) => (stream === 'out' ? out : err)?.write(bytes),
  }
}
