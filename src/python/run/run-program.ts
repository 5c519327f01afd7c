// One run: a program on a host made from its world, stage by stage, and what it leaves as evidence.
import type { Host } from '../../host/host.ts'
import type { Program } from '../../host/processes/process.ts'
import type {
  DatabaseUse,
  Ending,
  Evidence,
  LogRecord,
  Measured,
  RenderedTemplate,
  SourceFact,
} from '../../model/evidence.ts'
import type { Figure } from '../../model/figure.ts'
import type { ProcessPool } from '../../model/process-pool.ts'
import { type LiveRun, MOST_STEPS, type Recorded, type RunRequest } from '../../model/run.ts'
import type { DatabaseSeen } from '../../model/tables-seen.ts'
import type { ThreadStep } from '../../model/threads.ts'
import type { Value } from '../../model/value.ts'
import type { MainProgram } from '../answers/multiprocess-answers.ts'
import { askWith } from '../answers/questions.ts'
import type { Children } from '../children.ts'
import type { PythonModule } from '../interpreter.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { PythonSteps } from '../steps/step-notes.ts'
import { namesProcesses } from '../worker-modules.ts'
import type { Breath } from './breath.ts'
import { exitStatus } from './exit-status.ts'
import { createLimit, type Limit } from './limit.ts'
import type { ReadProgram, ReadPrograms } from './read-programs.ts'
import { beginStage, type StageRun } from './stage.ts'

/** What the Python side says of a stage (inside/program.py). */
type Told = {
  readonly ending: Ending
  readonly holds: Readonly<Record<string, Value>>
  readonly facts?: readonly SourceFact[]
  readonly unassigned?: readonly string[]
  readonly returned?: Value
  readonly figures?: readonly Figure[]
  readonly logs?: readonly LogRecord[]
  readonly databases?: readonly DatabaseUse[]
  readonly templates?: readonly RenderedTemplate[]
  readonly steps?: readonly ThreadStep[]
  readonly tables?: readonly DatabaseSeen[]
  readonly measured?: Measured
  readonly tools?: readonly string[]
  readonly pythonSteps?: PythonSteps
  readonly pools?: readonly ProcessPool[]
  /** The stack was left where it was, or the interpreter is lost. */
  readonly isLeft?: boolean
}

export type RunTools = {
  readonly kernel: Kernel
  readonly program: PythonModule
  readonly door: HostDoor
  /** What the program starts as python3. */
  readonly children: Children
  readonly breath: Breath
  readonly readPrograms: ReadPrograms
  readonly setPython?: ((program: Program) => void) | undefined
  /** Real time in milliseconds, for the limit and the pace of output. */
  readonly realMs: () => number
}

/** What the Python side may ask of the host of the stage that is running; registered as a module. */
export type HostDoor = {
  sleep: (seconds: number, line: number) => Promise<number> | undefined
  /** Answers with JSON text, or with the promise of it where it has to wait. */
  ask: (question: string, request: string) => string | Promise<string>
  /** True: the program did not let itself be interrupted and is to be left by `exit`. */
  timeUp: (line: number) => boolean
  /** What a run that is recorded tells of its threads; true where it need not tell more. */
  note: (what: number, line: number, first: string, second: string) => boolean
  /** Leaves the stack that Python runs on where it is: nothing of the program runs after it. */
  exit: (code: number) => Promise<never>
  /** A recorded step more. */
  noteStep: () => void
}

export type Finished = {
  readonly evidence: Evidence
  /** The host of the last stage, as it was left. */
  readonly host: Host
  /** A Python stack was left suspended or the interpreter is lost: it cannot be rewound. */
  readonly spent: boolean
}

type Run = RunTools & {
  readonly limit: Limit
  readonly live: LiveRun
  readonly recorded: Recorded
  readonly main: MainProgram
}

/** Custom checks are a program that has the decorator `given` at hand. With a host that was `left`, the program starts on that one. */
export async function runProgram(
  tools: RunTools,
  request: RunRequest,
  live: LiveRun,
  of: 'learner' | 'instructor' = 'learner',
  left?: Host,
): Promise<Finished> {
  const limit = limitFor(tools.realMs, request)
  const path = `${request.world.cwd}/main.py`
  const main = { path, source: request.program, assign: request.world.assign }
  const { recorded = {} } = request
  const run: Run = { ...tools, limit, live, recorded, main }
  tools.door.timeUp = (line) => limit.interrupted(line)
  const { world, calls } = request
  const measured = recorded.databases === true ? [...(world.measured ?? []), 'plans'] : (world.measured ?? [])
  const first = begin(run, request, 'fresh', left)
  if (of === 'learner' && namesProcesses(request.program)) tools.kernel.counted.count()
  const from = { source: request.program, path, assign: world.assign }
  // Where work is counted, reading is part of it: equal runs are equal.
  const known = namesProcesses(request.program) ? undefined : tools.readPrograms.find(from)
  run.door.ask = askWith(
    { ...first.answers, wasRead: (read: ReadProgram) => tools.readPrograms.keep(from, read) },
    run.kernel.waitHere,
  )
  const load = await ask(run, first, 'load', {
    ...first.given,
    ...from,
    code: known?.code,
    args: world.args,
    seed: world.seed,
    schedule: request.schedule ?? 0,
    recorded: { ...recorded, ...(recorded.steps === true ? { steps: { first: 0, most: MOST_STEPS } } : {}) },
    measured: calls.length === 0 ? measured : [],
    of,
  })
  const { facts = [], unassigned = [] } = known ?? load
  const source = { facts, unassigned }
  if (isOver(run, load, of) || calls.length === 0) {
    const { told, spent } = await endProgram(run, first, load)
    return { evidence: { stages: [first.evidence(told)], ...source }, host: first.host, spent }
  }
  await first.settle(false)
  const stages = [first.evidence(load)]
  const second = begin(run, request, 'same')
  for (const [index, { expression, waitMs }] of calls.entries()) {
    await second.pass(waitMs ?? 0)
    const { let: beside, define = '' } = world
    const answer = await ask(run, second, 'call', { ...second.given, expression, let: beside, define, measured })
    const isLast = index === calls.length - 1 || answer.isLeft === true || limit.upAt() !== undefined
    const { told, spent } = isLast ? await endProgram(run, second, answer) : { told: answer, spent: false }
    stages.push(second.evidence({ ...told, call: expression }))
    if (isLast) return { evidence: { stages, ...source }, host: second.host, spent }
  }
  throw new Error('The last call ends the run.')
}

/** To tell what was recorded takes a while after the time is up; it is taken from the time of the run. */
const MOST_TELLING_MS = 5_000

function limitFor(realMs: () => number, { timeLimitMs, recorded }: RunRequest): Limit {
  if (recorded?.steps === undefined) return createLimit(realMs, timeLimitMs)
  const tellingMs = Math.min(MOST_TELLING_MS, timeLimitMs / 2)
  return createLimit(realMs, timeLimitMs - tellingMs, tellingMs)
}

function begin(run: Run, request: RunRequest, process: 'fresh' | 'same', left?: Host): StageRun {
  const stage = beginStage(run, request, process, left)
  run.door.sleep = stage.sleep
  run.door.note = stage.note
  run.door.ask = askWith(stage.answers, run.kernel.waitHere)
  run.door.noteStep = stage.noteStep
  return stage
}

/** A learner's program that leaves by sys.exit or by an exception while it is loaded may still have defined its functions. */
function isOver({ limit }: Run, load: Told, of: 'learner' | 'instructor'): boolean {
  const mayGoOn = load.ending.kind === 'finished' || (load.ending.kind === 'raised' && of === 'learner')
  return load.isLeft === true || limit.upAt() !== undefined || !mayGoOn
}

/** Asks the Python side; a program that ends the process at once never answers, and its exit code is the answer. */
async function ask(run: Run, stage: StageRun, what: 'load' | 'call' | 'end', given: object): Promise<Told> {
  const { limit, door } = run
  const exited = new Promise<Told>((resolve) => {
    door.exit = (code) => {
      run.kernel.endThreads()
      resolve({ ending: { kind: 'finished', exitCode: code }, holds: {}, isLeft: true })
      return new Promise<never>(() => undefined)
    }
  })
  const function_ = run.program[what]
  if (function_ === undefined) throw new Error(`inside/program.py has no ${what}`)
  const answer = function_.callPromising(JSON.stringify(given)).then(
    (text) => JSON.parse(String(text)) as Told,
    (failure: unknown) => lost(run, failure),
  )
  const lostElsewhere = new Promise<Told>((resolve) => run.kernel.onLost((failure) => resolve(lost(run, failure))))
  const killed = stage.killed.then((signal): Told => ({ ending: { kind: 'killed', signal }, holds: {}, isLeft: true }))
  const first = await Promise.race([killed, answer, exited, lostElsewhere])
  // A program that sends itself the signal leaves its stack in the same moment.
  const told = stage.isKilled() ? await killed : first
  if (told.isLeft === true) run.kernel.endThreads()
  const line = limit.upAt()
  if (line === undefined) return told
  const waits = limit.waits()
  return {
    ...told,
    ending: {
      kind: 'stopped',
      by: limit.why(),
      ...(line > 0 ? { line } : {}),
      ...(waits === undefined ? {} : { waits }),
    },
  }
}

/** What Python does when a program is over belongs to its last stage: threads, atexit, files that were left open. */
async function endProgram(
  run: Run,
  stage: StageRun,
  last: Told,
): Promise<{ readonly told: Told; readonly spent: boolean }> {
  if (last.isLeft === true) return { told: last, spent: true }
  // A process that is ended at its limit does none of it.
  if (run.limit.upAt() !== undefined) {
    run.kernel.endThreads()
    return { told: last, spent: false }
  }
  const asked = run.recorded.databases === true ? { databases: Object.keys(stage.host.world.databases) } : {}
  const end = await ask(run, stage, 'end', asked)
  run.kernel.endThreads()
  await stage.settle(true)
  const spent = end.isLeft === true
  // An interpreter that is lost while it cleans up has run the program all the same.
  if (end.ending.kind === 'lost') return { told: last, spent }
  // Threads and functions of atexit went on after the program's last line.
  if (end.pythonSteps !== undefined) last = { ...last, pythonSteps: end.pythonSteps }
  const isChanged = spent || (last.ending.kind === 'finished' && end.ending.kind !== 'finished')
  const told = end.tables === undefined ? last : { ...last, tables: end.tables }
  return { told: isChanged ? { ...told, ending: end.ending } : told, spent }
}

const MAIN_LINE = /File "main\.py", line (\d+)/

/** The interpreter gave up below Python: an exit of C, as a signal does it, Emscripten's abort, an overflow of the browser's stack. */
function lost({ kernel }: Run, failure: unknown): Told {
  const exitCode = exitStatus(failure)
  if (exitCode !== undefined) return { ending: { kind: 'finished', exitCode }, holds: {}, isLeft: true }
  const say = /call stack|recursion/i.test(String(failure))
    ? 'The program went deeper than the interpreter can go: a function that calls itself without end?'
    : `Python itself stopped: ${String(failure).split('\n')[0]}`
  const line = Number(MAIN_LINE.exec(kernel.lastWords())?.[1] ?? 0)
  return { ending: { kind: 'lost', say, ...(line > 0 ? { line } : {}) }, holds: {}, isLeft: true }
}
