// A stage of a run: a fresh host for the load of a program or for its calls, what the program does there, and the evidence of it.

import { traceFiles } from '../host/files/trace-files.ts'
import { createHost, type Host } from '../host/host.ts'
import { createZone } from '../host/zone.ts'
import { type Ending, NOTHING_DONE, type Sleep, type Stage } from '../model/evidence.ts'
import type { Figure } from '../model/figure.ts'
import type { LiveRun } from '../model/run.ts'
import type { Value } from '../model/value.ts'
import type { World } from '../model/world.ts'
import type { Kernel } from './kernel/kernel.ts'
import { yearOffsets } from './kernel/time-calls.ts'
import type { Limit } from './limit.ts'
import { createOutput, type OutputKeeper } from './output.ts'
import { createAskedStdin, createTextStdin, type StdinKeeper } from './stdin.ts'

export type StageRun = {
  readonly host: Host
  readonly output: OutputKeeper
  readonly sleep: (seconds: number, line: number) => void
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
}

/** Who waits in an endless loop sleeps without end too. */
const MOST_SLEEPS = 10_000

export type StageTools = {
  readonly kernel: Kernel
  readonly limit: Limit
  /** Real time in milliseconds. */
  readonly realMs: () => number
  readonly live: LiveRun
}

/** Makes the host and connects the interpreter to it. In the `same` process files that are open stay open, on the host before. */
export function beginStage(tools: StageTools, world: World, process: 'fresh' | 'same'): StageRun {
  const { kernel, limit, live } = tools
  const host = createHost(world)
  const zone = createZone(world.timezone, world.clockMs)
  const output = createOutput({ nowMs: host.clock.nowMs, realMs: tools.realMs }, live)
  const stdin = createStdin(world, live, output)
  const sleeps: Sleep[] = []
  const startedMs = host.clock.nowMs()
  const session = { host, zone, stdin, write: output.write, cpuMs: limit.usedMs, pausedWhile: waitingFor(limit, live) }
  kernel.begin(session, process)
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
      if (sleeps.length < MOST_SLEEPS) sleeps.push({ atMs: host.clock.nowMs(), forMs, ...(line > 0 ? { line } : {}) })
      host.clock.moveBy(forMs)
    },
    given: { env: host.env, cwd: world.cwd, zone: { names: zone.names, minutes: [winter, summer] } },
    evidence({ ending, holds, call, returned, figures }) {
      output.end()
      return {
        ...(call === undefined ? {} : { call }),
        ending,
        output: output.kept(),
        ...(returned === undefined ? {} : { returned }),
        holds,
        ...(figures === undefined ? {} : { figures }),
        ...NOTHING_DONE,
        files: traceFiles(host),
        sleeps: [...sleeps],
        readsPastEnd: stdin.readsPastEnd(),
        startedMs,
        endedMs: host.clock.nowMs(),
      }
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
