// The engine: an interpreter fitted to a host, rewound before each run. Whoever holds it runs one program at a time.
import type { Evidence } from '../model/evidence.ts'
import type { HostAnswer, HostEvent, HostQuestion } from '../model/live-host.ts'
import type { LiveRun, Runner, RunRequest } from '../model/run.ts'
import type { World } from '../model/world.ts'
import type { BootFiles } from './boot.ts'
import { createChildren } from './children.ts'
import { runCustomCheck } from './custom-check.ts'
import type { Interpreter } from './interpreter.ts'
import { createKeeper } from './keep-imported.ts'
import type { LibraryFiles } from './library.ts'
import { createLiveHostKeeper, type LiveHostKeeper, readyTerminal } from './live/live-host.ts'
import { type KnownDatabases, makeDatabases } from './make-databases.ts'
import { createBreath } from './run/breath.ts'
import { createReadPrograms } from './run/read-programs.ts'
import { runProgram } from './run/run-program.ts'
import { createStanding } from './standing.ts'
import { searchSchedules } from './threads/search.ts'

export type EngineFiles = BootFiles & LibraryFiles

export type Engine = Runner & {
  readonly host: EngineHost
  /** The interpreter cannot be used again (a stack was left behind, its memory has grown too far): make a new engine. */
  readonly spent: () => boolean
}

/** The host between the runs. One question that makes a host at a time, and never while a program runs. */
export type EngineHost = Pick<LiveHostKeeper, 'answer' | 'tell'> & {
  readonly open: (question: Extract<HostQuestion, { kind: 'open' }>) => Promise<HostAnswer>
  /** From now on what happens there is told. */
  readonly listen: (listener: (event: HostEvent) => void) => void
}

export type EngineOptions = {
  /** Real time in milliseconds. */
  readonly realMs: () => number
  /** Lets the thread take the messages that have come for it. */
  readonly breathe?: () => Promise<unknown>
  /** Waits in real time: so that who sits at a terminal can follow it. */
  readonly pause?: (ms: number) => Promise<unknown>
  /** Called when the interpreter stands and knows nothing of a host yet. */
  readonly onInterpreter?: (interpreter: Interpreter) => Promise<void>
  /** An image can be made of the interpreter then. */
  readonly forImage?: boolean
}

/** Memory that runs have added stays; past this much a new engine is cheaper than zeroing it before each run. */
const MOST_GROWN_BYTES = 200_000_000

/** A search over schedules ends here, so that nobody waits for ever for a program that is slow in each. */
const LONGEST_SEARCH_MS = 30_000

/** Starts an engine from an image, or plainly where there is none. Rejects when a file is missing or broken. */
export async function createEngine(files: EngineFiles, options: EngineOptions): Promise<Engine> {
  let standing = await createStanding(files, options)
  let keepImported = createKeeper(files, standing)
  let spent = false
  const breath = createBreath(options.realMs, options.breathe)
  const children = createChildren(files)
  let tell: (event: HostEvent) => void = () => undefined
  const { realMs, pause } = options
  /** Their own, so that the end of a run is not theirs. */
  const liveChildren = createChildren(files)
  const keeper = createLiveHostKeeper({ children: liveChildren, breath, realMs, pause, say: (event) => tell(event) })
  const tools = () => {
    const { kernel, program, door } = standing
    return { kernel, program, door, realMs, children, breath, readPrograms }
  }
  const afterwards = (isSpent: boolean): void => {
    spent = isSpent || standing.grownBytes() > MOST_GROWN_BYTES
    if (!isSpent) standing.rewind()
  }
  const databases: KnownDatabases = new Map()
  const readPrograms = createReadPrograms()
  const runAs = async (of: 'learner' | 'instructor', request: RunRequest, live: LiveRun): Promise<Evidence> => {
    const { evidence, host, spent: isSpent } = await runProgram(tools(), request, live, of)
    children.leave()
    afterwards(isSpent)
    // A process that a signal ended cannot be begun again, nor an interpreter that is spent.
    if (request.twice !== true || spent || host.processes.main.status !== undefined) return evidence
    const again = await runProgram(tools(), request, live, of, host)
    children.leave()
    afterwards(again.spent)
    return { ...again.evidence, stages: [...evidence.stages, ...again.evidence.stages] }
  }
  /** On a copy of its own: the host that is kept stays as it is. */
  const runOnCopy = async (request: RunRequest, name: string, live: LiveRun): Promise<Evidence> => {
    const { host, copy, setPython } = await keeper.copyOf(name, request.world, tools().kernel.bringLibraryTo)
    const ran = await runProgram({ ...tools(), setPython }, request, live, 'learner', host)
    children.leave()
    afterwards(ran.spent)
    return { ...ran.evidence, copy }
  }
  const given = (world: World) => makeDatabases(world, databases, (maker) => runAs('instructor', maker, {}))
  /** The host outlives an interpreter that is spent: another one takes its place. */
  const runOnKept = async (request: RunRequest, { name, isKept }: KeptHost, live: LiveRun): Promise<Evidence> => {
    const host = keeper.beginRun(request.world, name, isKept)
    try {
      const ran = await runProgram(
        { ...tools(), children: liveChildren, setPython: keeper.setPython },
        request,
        live,
        'learner',
        host,
      )
      afterwards(ran.spent)
      return ran.evidence
    } finally {
      keeper.endRun()
      if (spent) {
        standing = await createStanding(files)
        keepImported = createKeeper(files, standing)
        spent = false
      }
    }
  }
  return {
    async run(request, live = {}) {
      await keepImported(request.program, live)
      const made = await given(request.world)
      if (made.kind !== 'made') return made.evidence
      const asked = { ...request, world: made.world }
      const { host, copyOf } = request
      const plainly = (one: RunRequest, liveRun: LiveRun): Promise<Evidence> =>
        copyOf === undefined ? runAs('learner', one, liveRun) : runOnCopy(one, copyOf, liveRun)
      const evidence =
        host === undefined || request.calls.length > 0 ? await plainly(asked, live) : await runOnKept(asked, host, live)
      const { schedules: most = 0 } = request.world
      const isThreaded = evidence.stages.some(({ threads = [] }) => threads.length > 0)
      const isAsked = most > 0 && (request.schedule ?? 0) === 0 && request.recorded === undefined
      if (!isAsked || !isThreaded || !isEnded(evidence)) return evidence
      const untilMs = options.realMs() + LONGEST_SEARCH_MS
      const search = await searchSchedules(most, evidence, async (schedule) => {
        if (spent || options.realMs() > untilMs) return undefined
        // Each schedule has the time of a run.
        live.waits?.(true)
        live.waits?.(false)
        const other = { ...asked, schedule }
        // In every order the threads begin on the same host.
        return host?.isKept === true && request.calls.length === 0
          ? runOnCopy(other, host.name, {})
          : plainly(other, {})
      })
      return { ...evidence, schedules: search }
    },
    async customCheck(request) {
      const { answer, spent: isSpent } = await runCustomCheck(tools(), request)
      afterwards(isSpent)
      return answer
    },
    spent: () => spent,
    host: {
      answer: keeper.answer,
      tell: keeper.tell,
      async open(question) {
        await readyTerminal()
        const made = await given(question.world)
        return keeper.open(question, made.kind === 'made' ? made.world : question.world)
      },
      listen(listener) {
        tell = listener
      },
    },
  }
}

/** What does not come to its end in the plain schedule needs no other. */
function isEnded({ stages }: Evidence): boolean {
  return stages.every(({ ending }) => ending.kind !== 'stopped' && ending.kind !== 'lost')
}
type KeptHost = NonNullable<RunRequest['host']>
