// An interpreter that stands, fitted to a kernel and a door, with a checkpoint to rewind to. Engine and child processes are made of these.
import { boot } from './boot.ts'
import { createCheckpoint, type Memory } from './checkpoint.ts'
import type { EngineFiles } from './create-engine.ts'
import type { Interpreter, PythonModule } from './interpreter.ts'
import { createKernel, type Kernel } from './kernel/kernel.ts'
import { ANSWER_DESCRIPTOR } from './kernel/late-answer.ts'
import { idleSession } from './kernel/session.ts'
import { deliverLibrary } from './library.ts'
import type { HostDoor } from './run/run-program.ts'

export type Standing = {
  readonly kernel: Kernel
  readonly door: HostDoor
  /** The modules of inside/ that JavaScript calls. */
  readonly program: PythonModule
  readonly child: PythonModule
  readonly rewind: () => void
  /**
   * Between runs: imports modules for all that come. False where that failed, and nothing has changed then: a program's own import says why.
   * Where all of them are there already, it begins from the same memory as before.
   */
  readonly keepImported: (...modules: string[]) => boolean
  /** The memory that it begins from, and another one to begin from: that of an interpreter that was made in the same way. */
  readonly beginning: () => Memory
  readonly beginFrom: (memory: Memory) => void
  /** Bytes of memory that runs have added; they stay allocated. */
  readonly grownBytes: () => number
}

export type StandingOptions = {
  /** Called when the interpreter stands and knows nothing of a host yet. */
  readonly onInterpreter?: ((interpreter: Interpreter) => Promise<void>) | undefined
  /** An image can be made of the interpreter then. */
  readonly forImage?: boolean
  /** What another one begins from that was made in the same way. */
  readonly beginning?: Memory | undefined
}

/** Starts an interpreter from an image, or plainly where there is none. Rejects when a file is missing or broken. */
export async function createStanding(files: EngineFiles, options: StandingOptions = {}): Promise<Standing> {
  const kernel = createKernel()
  const interpreter = await boot(files, { ...kernel, forImage: options.forImage === true })
  await deliverLibrary(interpreter, files)
  await options.onInterpreter?.(interpreter)
  const door: HostDoor = {
    sleep: () => undefined,
    ask: () => 'null',
    timeUp: () => false,
    note: () => true,
    exit: () => new Promise<never>(() => undefined),
    noteStep: () => undefined,
  }
  const { program, child, prepare } = fitHost(interpreter, door, kernel)
  kernel.attach(interpreter)
  const { rewind, renew, grownBytes, saved, adopt } = createCheckpoint(interpreter, options.beginning)
  kernel.beginFrom(saved())
  const keepImported = (...modules: string[]): boolean => {
    // Not on the host of the last run, which is whatever that run made of it.
    kernel.begin(idleSession(), 'fresh')
    // Nor within its time, which may be up.
    kernel.interruptWhen(() => false)
    try {
      if (prepare.warm?.(JSON.stringify(modules)) === true) renew()
    } catch {
      rewind()
      return false
    }
    // The first run begins as all others do.
    rewind()
    kernel.beginFrom(saved())
    return true
  }
  const beginFrom = (memory: Memory): void => {
    adopt(memory)
    kernel.beginFrom(memory)
  }
  return { kernel, door, program, child, rewind, grownBytes, keepImported, beginning: saved, beginFrom }
}

/** Gives the Python side its door to the host, and has it make itself ready. */
function fitHost(interpreter: Interpreter, door: HostDoor, { guardStack, lateAnswer, unseen }: Kernel) {
  /** A promise is not handed over: Python reads the answer when it is there. */
  const late = (answer: unknown): unknown => {
    if (!(answer instanceof Promise)) return answer
    lateAnswer.hold(answer)
    return undefined
  }
  interpreter.pyimport('_dryrun.host').attach?.(
    (seconds: number, line: number) => late(door.sleep(seconds, line) ?? 0),
    (question: string, request: string) => late(door.ask(question, request)),
    lateAnswer.fetch,
    ANSWER_DESCRIPTOR,
    (line: number) => door.timeUp(line),
    (code: number) => late(door.exit(code)),
    guardStack,
    (what: number, line: number, first: string, second: string) => door.note(what, line, first, second),
    (steps: number | undefined) => {
      if (steps === undefined) return unseen().begin()
      if (steps < 0) return unseen().anew()
      for (let step = 0; step < steps; step += 1) door.noteStep()
      unseen().end()
    },
  )
  // What Pyodide keeps on JavaScript's side is there after the first question. With it the memories of all interpreters fit each other.
  interpreter.pyimport('_dryrun.host').ask?.('nothing')
  const child = interpreter.pyimport('_dryrun.child')
  // From its beginning on, a program finds nothing of these modules.
  const prepare = interpreter.pyimport('_dryrun.prepare')
  const program = interpreter.pyimport('_dryrun.program')
  program.begin?.()
  // Pyodide keeps what it has been asked for once. Asked for now, it is in the memory that every run begins from, the first one too.
  for (const known of [program.load, program.call, program.end, child.run, prepare.warm]) void known
  return { program, child, prepare }
}
