// python3 as a process of the host: each runs in an interpreter of its own, which is rewound and used again.

import { keepsDescriptors } from '../host/proc/process-folder.ts'
import type { OpenFile } from '../host/processes/open-file.ts'
import { ProcessOver, type Program, type System } from '../host/processes/process.ts'
import { SIGNALS, type SignalName } from '../host/processes/signals.ts'
import { createZone } from '../host/zone.ts'
import { answersFor } from './answers.ts'
import { type Breath, sleepFor } from './breath.ts'
import type { EngineFiles } from './create-engine.ts'
import type { Session } from './kernel/session.ts'
import { yearOffsets } from './kernel/time-calls.ts'
import type { Limit } from './limit.ts'
import { createWait } from './process-wait.ts'
import { askWith } from './questions.ts'
import { createStanding, type Standing } from './standing.ts'
import type { TerminalFiles } from './terminal.ts'

export type Children = {
  /** The program `python3` of a host, within the limit of a run. */
  readonly program: (limit: Limit, pausedWhile: Session['pausedWhile'], breath: Breath) => Program
}

/** Each takes some 50 MB. */
const MOST_ALIVE = 12
const OUT_OF_MEMORY = 'Fatal Python error: _PyRuntimeState_Init: memory allocation failed\n'
/** An interpreter whose memory has grown past this is not kept. */
const MOST_GROWN_BYTES = 100_000_000

export function createChildren(files: EngineFiles): Children {
  const idle: Standing[] = []
  let alive = 0
  return {
    program: (limit, pausedWhile, breath) => async (system) => {
      if (alive >= MOST_ALIVE) {
        await system.write(2, OUT_OF_MEMORY)
        return 1
      }
      alive += 1
      try {
        // Bringing an interpreter is not the program's time.
        const standing = idle.pop() ?? ((await pausedWhile(createStanding(files))) as Standing)
        const { code, isSpent } = await runChild(standing, system, { limit, pausedWhile, breath })
        if (!isSpent && standing.grownBytes() < MOST_GROWN_BYTES) {
          standing.rewind()
          idle.push(standing)
        }
        return code
      } finally {
        alive -= 1
      }
    },
  }
}

/** What a child shares with the run that it belongs to. */
type OfRun = { readonly limit: Limit; readonly pausedWhile: Session['pausedWhile']; readonly breath: Breath }
type Outcome = { readonly code: number; readonly isSpent: boolean }

async function runChild(
  { kernel, door, child }: Standing,
  { host, process }: System,
  { limit, pausedWhile, breath }: OfRun,
): Promise<Outcome> {
  if (process.status !== undefined) throw new ProcessOver()
  // Nothing of its own stands in the way yet: what it answers now, it was started with.
  const ignores = Object.entries(SIGNALS).flatMap(([name, number]) =>
    process.onSignal?.(name as SignalName) === true ? [number] : [],
  )
  const zone = createZone(host.world.timezone, host.world.clockMs)
  const wait = createWait(host, process, () => limit.end('endless wait'))
  const given = new Map(process.descriptors)
  kernel.begin(
    { ...sessionOf(given), host, zone, process, wait, isOver: limit.isOver, cpuMs: limit.usedMs, pausedWhile },
    'fresh',
  )
  kernel.interruptWhen(limit.isDue)
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
    // What is told of a run is about the program itself.
    tell: () => undefined,
  })
  door.ask = askWith(answers, kernel.waitHere)
  door.timeUp = (line) => limit.interrupted(line)
  const { isPending } = kernel.attention()
  door.sleep = (seconds) => sleepFor({ host, wait: kernel.waitHere(), breath, isPending }, seconds * 1000)
  const left = new Promise<Outcome>((resolve) => {
    door.exit = (code) => {
      resolve({ code, isSpent: true })
      return new Promise<never>(() => undefined)
    }
    kernel.onLost((failure) => resolve({ code: exitStatus(failure), isSpent: true }))
    host.processes.onEnd((ended) => {
      if (ended === process) resolve({ code: 0, isSpent: true })
    })
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
    (code): Outcome => ({ code: Number(code), isSpent: false }),
    (failure: unknown): Outcome => ({ code: exitStatus(failure), isSpent: true }),
  )
  const outcome = await Promise.race([ran, left])
  kernel.endThreads()
  kernel.descriptors().closeAll()
  if (process.status !== undefined) throw new ProcessOver()
  return outcome
}

/** Python itself gave up: as after a segmentation fault in a shell, unless C ended by exit(3). */
function exitStatus(failure: unknown): number {
  if (typeof failure === 'object' && failure !== null && 'status' in failure) return Number(failure.status) & 0xff
  return 139
}

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
