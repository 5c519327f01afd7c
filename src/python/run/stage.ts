// A stage of a run: a fresh host for the load of a program or for its calls, what the program does there, and the evidence of it.

import { declaredPrograms } from '../../host/declared/declared-programs.ts'
import { traceFiles } from '../../host/files/trace-files.ts'
import { createHost, type Host } from '../../host/host.ts'
import { hostPrograms } from '../../host/host-programs.ts'
import { keepsDescriptors } from '../../host/proc/process-folder.ts'
import type { Program } from '../../host/processes/process.ts'
import { type SignalName, signalNamed } from '../../host/processes/signals.ts'
import { seeMachine } from '../../host/see-machine.ts'
import { watchFiles } from '../../host/watch-host.ts'
import { createZone } from '../../host/zone.ts'
import {
  type DatabaseUse,
  type Ending,
  type LogRecord,
  type Measured,
  NOTHING_DONE,
  type RenderedTemplate,
  type Sleep,
  type Stage,
} from '../../model/evidence.ts'
import type { Figure } from '../../model/figure.ts'
import type { ProcessPool } from '../../model/process-pool.ts'
import type { LiveRun, Recorded, RunRequest } from '../../model/run.ts'
import type { DatabaseSeen } from '../../model/tables-seen.ts'
import type { ThreadStep } from '../../model/threads.ts'
import type { Value } from '../../model/value.ts'
import type { World } from '../../model/world.ts'
import { type Answers, answersFor } from '../answers/answers.ts'
import type { MainProgram } from '../answers/multiprocess-answers.ts'
import type { Children } from '../children.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { yearOffsets } from '../kernel/time-calls.ts'
import { createStepNotes, type PythonSteps } from '../steps/step-notes.ts'
import { createRecorder, type Recorder } from '../timeline/recorder.ts'
import { type Breath, sleepFor } from './breath.ts'
import type { Limit } from './limit.ts'
import { createOutput, type OutputKeeper } from './output.ts'
import { createWait } from './process-wait.ts'
import { createAskedStdin, createTextStdin, type StdinKeeper } from './stdin.ts'
import { createTerminal } from './terminal.ts'

export type StageRun = {
  readonly host: Host
  readonly output: OutputKeeper
  /** Undefined where the time has passed already; else how many milliseconds are left when the wait ended early. */
  readonly sleep: (seconds: number, line: number) => Promise<number> | undefined
  /** What the Python side tells of a recorded run. */
  readonly note: Recorder['note']
  /** Answers what the Python side asks by name. */
  readonly answers: Answers
  /** The signal that ends the program, if one does. */
  readonly killed: Promise<SignalName>
  readonly isKilled: () => boolean
  /** Time passes while the program does nothing. */
  readonly pass: (ms: number) => Promise<void>
  /** Lets what the program started go on as far as it can without the clock; after the `last` stage nobody of the program holds a file any more. */
  readonly settle: (isLast: boolean) => Promise<void>
  /** A recorded step more. */
  readonly noteStep: () => void
  /** What every stage tells the Python side of itself. */
  readonly given: object
  readonly evidence: (about: StageFacts) => Stage
}

/** What only the Python side knows. */
export type StageFacts = {
  readonly ending: Ending
  readonly holds: Readonly<Record<string, Value>>
  readonly call?: string | undefined
  readonly returned?: Value | undefined
  readonly figures?: readonly Figure[] | undefined
  readonly logs?: readonly LogRecord[]
  readonly databases?: readonly DatabaseUse[]
  readonly templates?: readonly RenderedTemplate[]
  readonly steps?: readonly ThreadStep[]
  readonly tables?: readonly DatabaseSeen[]
  readonly measured?: Measured | undefined
  readonly tools?: readonly string[]
  readonly pythonSteps?: PythonSteps
  readonly pools?: readonly ProcessPool[]
}

/** Of a status of wait(2). */
const SIGNAL_BITS = 0x7f
/** Who waits in an endless loop sleeps without end too. */
const MOST_SLEEPS = 10_000

export type StageTools = {
  readonly kernel: Kernel
  readonly limit: Limit
  readonly children: Children
  readonly breath: Breath
  /** Real time in milliseconds. */
  readonly realMs: () => number
  readonly live: LiveRun
  /** Of a host that was there before: what it starts as python3 while the run goes on. */
  readonly setPython?: ((program: Program) => void) | undefined
  readonly recorded: Recorded
  readonly main: MainProgram
}

/**
 * Makes the host, or takes one that was `left`, and connects the interpreter to it. In the `same` process files that are open are
 * opened once more on it.
 */
export function beginStage(
  tools: StageTools,
  { world, schedule = 0, stopsAfter = Number.POSITIVE_INFINITY }: Pick<RunRequest, 'world' | 'schedule' | 'stopsAfter'>,
  process: 'fresh' | 'same',
  left?: Host,
): StageRun {
  const { kernel, limit, live, breath } = tools
  const pausedWhile = waitingFor(limit, live)
  const python3 = tools.children.program({ limit, pausedWhile, breath, main: tools.main })
  tools.setPython?.(python3)
  const host = left ?? createHost(world, { ...hostPrograms, python3 }, declaredPrograms(world))
  const zone = createZone(world.timezone, world.clockMs)
  const output = createOutput({ nowMs: host.clock.nowMs, realMs: tools.realMs }, live)
  let recorder: Recorder | undefined
  const write: OutputKeeper['write'] = (stream, bytes) => {
    output.write(stream, bytes)
    recorder?.output(stream, bytes)
    if (output.written() > stopsAfter) limit.end('learner')
  }
  const stdin = createStdin(world, live, output)
  const stepNotes = createStepNotes(host, output.written)
  const sleeps: Sleep[] = []
  const startedMs = host.clock.nowMs()
  const terminal = createTerminal(stdin, write, pausedWhile)
  const { processes, scheduler, clock } = host
  const { main } = processes
  const before = {
    commands: processes.log.runs().length,
    signals: processes.signals.length,
    requests: host.web.requests().length,
    notes: host.web.notes().length,
    connections: host.net.log.all().length,
  }
  for (const [fd, file] of [terminal.in, terminal.out, terminal.err].entries()) main.descriptors.set(fd, file)
  const session = { host, zone, stdin, terminal, write, cpuMs: limit.usedMs, pausedWhile }
  const wait = createWait(host, main, () => limit.end('endless wait'))
  keepsDescriptors(main, () => kernel.descriptors().all())
  const plainBytes = main.memoryBytes()
  main.memoryBytes = () => plainBytes + kernel.heldBytes()
  kernel.begin({ ...session, process: main, wait, isOver: limit.isOver, schedule }, process)
  const seenMachine = tools.recorded.machine === true ? seeMachine(host) : undefined
  if (tools.recorded.timeline === true) recorder = createRecorder(host, kernel.stacks())
  if (tools.recorded.steps !== undefined) watchFiles(host.files, stepNotes.file)
  scheduler.watch({
    turn() {
      output.showDue()
      if (limit.isOver()) scheduler.interrupt(main)
    },
    stuck() {
      limit.end('endless wait')
      scheduler.interrupt(main)
    },
  })
  // The terminal sends the signal to its foreground group: the program, and what it started without a group of its own.
  const endInterrupts = live.interrupts?.(() => {
    for (const process of processes.all()) if (process.group === main.group) processes.raise(process, 'INT')
    stdin.interrupt()
  })
  kernel.interruptWhen(() => {
    output.showDue()
    return limit.isDue()
  })
  const [winter, summer] = yearOffsets(zone, startedMs)
  return {
    host,
    output,
    sleep(seconds, line) {
      const forMs = seconds * 1000
      if (sleeps.length < MOST_SLEEPS) {
        recorder?.seen('sleeps', sleeps.length)
        sleeps.push({ atMs: host.clock.nowMs(), forMs, ...(line > 0 ? { line } : {}) })
      }
      return sleepFor({ host, wait: kernel.waitHere(), breath }, forMs)
    },
    note: (...told) => recorder?.note(...told) ?? true,
    answers: answersFor(host, main, kernel, { ...limit, pausedWhile, program: tools.main }),
    killed: new Promise((resolve) => {
      processes.onEnd((ended) => {
        const signal = ended === main ? signalNamed((ended.status ?? 0) & SIGNAL_BITS) : undefined
        if (signal !== undefined) resolve(signal)
      })
    }),
    isKilled: () => main.status !== undefined,
    async pass(ms) {
      const untilMs = clock.sinceStartMs() + ms
      if (!scheduler.passAlone(ms)) await kernel.aside(scheduler.wait([], untilMs))
    },
    async settle(isLast) {
      if (limit.isOver() || main.status !== undefined) return
      if (isLast) kernel.descriptors().closeAll()
      await kernel.aside(scheduler.wait([], clock.sinceStartMs()))
    },
    noteStep: stepNotes.note,
    given: { pid: main.pid, env: host.env, cwd: world.cwd, zone: { names: zone.names, minutes: [winter, summer] } },
    evidence({ ending, holds, call, returned, figures, measured, tools, ...seen }) {
      output.end()
      endInterrupts?.()
      const notes = host.web.notes().slice(before.notes)
      const stage: Stage = {
        ...(call === undefined ? {} : { call }),
        ending,
        output: output.kept(),
        ...(returned === undefined ? {} : { returned }),
        holds,
        ...(figures === undefined ? {} : { figures }),
        ...NOTHING_DONE,
        ...(kernel.threadRuns().length === 0 ? {} : { threads: kernel.threadRuns() }),
        ...(seen.steps === undefined ? {} : { steps: seen.steps }),
        ...(seen.pythonSteps === undefined ? {} : { recording: stepNotes.recording(seen.pythonSteps) }),
        logs: seen.logs ?? [],
        databases: seen.databases ?? [],
        templates: seen.templates ?? [],
        ...(measured === undefined ? {} : { measured }),
        ...(tools === undefined ? {} : { tools }),
        ...(seen.pools === undefined ? {} : { pools: seen.pools }),
        commands: processes.log.runs().slice(before.commands),
        signals: processes.signals.slice(before.signals),
        connections: host.net.log.all().slice(before.connections),
        requests: host.web.requests().slice(before.requests),
        ...(notes.length === 0 ? {} : { notes }),
        endedProcesses: [...processes.ended],
        services: host.services.states(),
        files: traceFiles(host),
        sleeps: [...sleeps],
        readsPastEnd: stdin.readsPastEnd(),
        ...(host.cloud === undefined ? {} : { cloud: host.cloud.left() }),
        startedMs,
        endedMs: host.clock.nowMs(),
        ...(seenMachine === undefined ? {} : { machine: seenMachine() }),
        ...(seen.tables === undefined ? {} : { tables: seen.tables }),
      }
      return recorder === undefined ? stage : { ...stage, timeline: recorder.timeline(stage) }
    },
  }
}

function createStdin(world: World, live: LiveRun, output: OutputKeeper): StdinKeeper {
  const { ask } = live
  if (world.stdin !== null || ask === undefined) return createTextStdin(world.stdin ?? '')
  return createAskedStdin(() => {
    output.show()
    return ask()
  })
}

/** Whoever watches the time from outside is told of a wait as well. */
function waitingFor(limit: Limit, live: LiveRun) {
  return async (waiting: Promise<unknown>): Promise<unknown> => {
    live.waits?.(true)
    try {
      return await limit.pausedWhile(waiting)
    } finally {
      live.waits?.(false)
    }
  }
}
