// One run: a program on a host made from its world, stage by stage, and what it leaves as evidence.
import { createHost, type Host } from '../host/host.ts'
import { traceFiles } from '../host/trace-files.ts'
import { createZone } from '../host/zone.ts'
import type { Ending, Evidence, Sleep, SourceFact, Stage } from '../model/evidence.ts'
import type { LiveRun, RunRequest } from '../model/run.ts'
import type { Value } from '../model/value.ts'
import type { PythonModule } from './interpreter.ts'
import type { Kernel } from './kernel.ts'
import { createOutput, type OutputKeeper } from './output.ts'
import { createAskedStdin, createTextStdin, type StdinKeeper } from './stdin.ts'

/** What the Python side says of a stage (inside/program.py). */
type Told = {
  readonly ending: Ending
  readonly holds: Readonly<Record<string, Value>>
  readonly facts?: readonly SourceFact[]
  readonly unassigned?: readonly string[]
  readonly returned?: Value
}

export type RunTools = {
  readonly kernel: Kernel
  readonly program: PythonModule
  readonly door: HostDoor
  /** Real time in milliseconds, for the limit and the pace of output. */
  readonly realMs: () => number
}

/** What the Python side may ask of the host of the stage that is running; registered as a module. */
export type HostDoor = {
  sleep: (seconds: number, line: number) => void
  timeUp: (line: number) => void
  exit: (code: number) => Promise<never>
}

export type Finished = {
  readonly evidence: Evidence
  /** A Python stack was left suspended or the interpreter is lost: it cannot be rewound. */
  readonly spent: boolean
}

type StageRun = {
  readonly host: Host
  readonly output: OutputKeeper
  readonly stdin: StdinKeeper
  readonly sleeps: Sleep[]
  readonly startedMs: number
}

/** A program that catches its interruption is interrupted again after this much real time. */
const INTERRUPT_AGAIN_MS = 50

export async function runProgram(tools: RunTools, request: RunRequest, live: LiveRun): Promise<Finished> {
  const limit = createLimit(tools, request.timeLimitMs)
  const first = beginStage(tools, request, live, limit)
  const { world } = request
  const given = {
    source: request.program,
    path: `${world.cwd}/main.py`,
    args: world.args,
    env: first.host.env,
    cwd: world.cwd,
    seed: world.seed,
    assign: world.assign,
  }
  const load = await told(tools, limit, 'load', given)
  const stages: Stage[] = []
  let open: OpenStage = { run: first, told: load }
  if (!limit.spent() && loaded(load.ending) && request.calls.length > 0) {
    const run = beginStage(tools, request, live, limit)
    for (const { expression, waitMs = 0 } of request.calls) {
      stages.push(stageOf(open, limit))
      run.host.clock.moveBy(waitMs)
      const asked = { expression, let: world.let, env: run.host.env, cwd: world.cwd }
      open = { run, told: await told(tools, limit, 'call', asked), call: expression }
      if (limit.spent() || limit.upAt() !== undefined) break
    }
  }
  stages.push(stageOf(limit.spent() ? open : await ended(tools, limit, open), limit))
  const evidence = { facts: load.facts ?? [], unassigned: load.unassigned ?? [] }
  return { evidence: { stages, ...evidence }, spent: limit.spent() }
}

type OpenStage = { readonly run: StageRun; readonly told: Told; readonly call?: string }

/** Threads, exit handlers, files that are still open: what happens when Python ends belongs to the last stage. */
async function ended(tools: RunTools, limit: Limit, open: OpenStage): Promise<OpenStage> {
  const { ending } = await told(tools, limit, 'end', {})
  const isNew = open.told.ending.kind === 'finished' && ending.kind !== 'finished'
  return isNew ? { ...open, told: { ...open.told, ending } } : open
}

/** A program that leaves by sys.exit while it is loaded has still defined its functions. */
function loaded(ending: Ending): boolean {
  return ending.kind === 'finished'
}

function beginStage(tools: RunTools, request: RunRequest, live: LiveRun, limit: Limit): StageRun {
  const { world } = request
  const host = createHost(world)
  const output = createOutput({ nowMs: host.clock.nowMs, realMs: tools.realMs }, live)
  const ask = live.ask
  const stdin =
    world.stdin !== null || ask === undefined
      ? createTextStdin(world.stdin ?? '')
      : createAskedStdin(async () => {
          output.flush()
          return limit.pausedWhile(ask())
        })
  const sleeps: Sleep[] = []
  tools.kernel.begin({ host, zone: createZone(world.timezone, world.clockMs), stdin, write: output.write })
  tools.door.sleep = (seconds, line) => {
    sleeps.push({ atMs: host.clock.nowMs(), forMs: seconds * 1000, ...(line > 0 ? { line } : {}) })
    host.clock.moveBy(seconds * 1000)
  }
  return { host, output, stdin, sleeps, startedMs: host.clock.nowMs() }
}

function stageOf({ run, told, call }: OpenStage, limit: Limit): Stage {
  run.output.flush()
  const upAt = limit.upAt()
  const ending: Ending =
    upAt === undefined ? told.ending : { kind: 'stopped', by: 'time limit', ...(upAt > 0 ? { line: upAt } : {}) }
  return {
    ...(call === undefined ? {} : { call }),
    ending,
    output: run.output.kept(),
    holds: told.holds,
    ...(told.returned === undefined ? {} : { returned: told.returned }),
    files: traceFiles(run.host),
    sleeps: [...run.sleeps],
    readsPastEnd: run.stdin.readsPastEnd(),
    startedMs: run.startedMs,
    endedMs: run.host.clock.nowMs(),
  }
}

/** Asks the Python side; a program that ends the process at once never answers, and its exit code is the answer. */
async function told(tools: RunTools, limit: Limit, what: 'load' | 'call' | 'end', given: object): Promise<Told> {
  const exited = new Promise<Told>((resolve) => {
    tools.door.exit = (code) => {
      limit.spend()
      resolve({ ending: { kind: 'finished', exitCode: code }, holds: {} })
      return new Promise<never>(() => undefined)
    }
  })
  const function_ = tools.program[what]
  if (function_ === undefined) throw new Error(`inside/program.py has no ${what}`)
  const answer = function_.callPromising(JSON.stringify(given)).then(
    (text) => JSON.parse(String(text)) as Told,
    (failure: unknown) => lost(limit, failure),
  )
  return Promise.race([answer, exited])
}

/** The interpreter gave up below Python: Emscripten's abort, an overflow of the browser's stack. */
function lost(limit: Limit, failure: unknown): Told {
  limit.spend()
  const say = /call stack|recursion/i.test(String(failure))
    ? 'The program went deeper than the interpreter can go: a function that calls itself without end?'
    : `Python itself stopped: ${String(failure).split('\n')[0]}`
  return { ending: { kind: 'lost', say }, holds: {} }
}

type Limit = {
  /** Line in which the time was up, 0 if unknown; undefined while there is time. */
  readonly upAt: () => number | undefined
  readonly pausedWhile: <T>(waiting: Promise<T>) => Promise<T>
  readonly spend: () => void
  readonly spent: () => boolean
}

function createLimit(tools: RunTools, limitMs: number): Limit {
  let endsMs = tools.realMs() + limitMs
  let interruptedMs = Number.NEGATIVE_INFINITY
  let upAt: number | undefined
  let spent = false
  tools.kernel.interruptWhen(() => {
    const now = tools.realMs()
    if (now < endsMs || now - interruptedMs < INTERRUPT_AGAIN_MS) return false
    interruptedMs = now
    return true
  })
  tools.door.timeUp = (line) => {
    upAt ??= line
  }
  return {
    upAt: () => upAt,
    async pausedWhile(waiting) {
      const leftMs = endsMs - tools.realMs()
      endsMs = Number.POSITIVE_INFINITY
      const answer = await waiting
      endsMs = tools.realMs() + leftMs
      return answer
    },
    spend() {
      spent = true
    },
    spent: () => spent,
  }
}
