// The interpreters that child processes run in: made when they are needed, and used again. Fresh ones are equal byte by byte, so all of a kind share
// one memory to begin from. Workers of multiprocessing begin from one that has its modules imported already, so that they are there soon.
import type { EngineFiles } from './create-engine.ts'
import { createStanding, type Standing } from './standing.ts'

export type ChildKind = 'plain' | 'worker'

export type ChildInterpreters = {
  /** One that nobody uses, as it was when it was fresh. They come in the order in which they are asked for. Rejects where it cannot be made. */
  readonly take: (kind: ChildKind) => Promise<Standing>
  /** Its process is over, and none of its stacks will ever go on. */
  readonly giveBack: (interpreter: Standing) => void
}

/** An interpreter whose memory has grown past this is not kept. */
const MOST_GROWN_BYTES = 100_000_000
/**
 * What a worker imports before the program's own modules, and what comes with most programs that have workers. Nothing of it may change what is
 * beside the memory: ctypes, and so multiprocessing.sharedctypes, adds a function to the interpreter's table.
 */
const OF_WORKERS = [
  ...['heap', 'pool', 'popen_spawn_posix', 'popen_forkserver', 'queues', 'resource_sharer', 'resource_tracker'],
  ...['spawn', 'synchronize'],
].map((name) => `multiprocessing.${name}`)

export function createChildInterpreters(files: EngineFiles): ChildInterpreters {
  const idle: Standing[] = []
  const beginnings = new Map<ChildKind, Uint8Array>()
  let last: Promise<unknown> = Promise.resolve()
  const become = async (standing: Standing, kind: ChildKind): Promise<Standing> => {
    const beginning = beginnings.get(kind)
    if (beginning !== undefined) {
      standing.beginFrom(beginning)
      return standing
    }
    if (kind === 'worker') {
      const plain = beginnings.get('plain')
      if (plain === undefined) beginnings.set('plain', standing.beginning())
      else standing.beginFrom(plain)
      // The import itself cannot wait for anything.
      await Promise.all([files.stdlib, files.packages])
      if (!standing.keepImported(...OF_WORKERS)) return standing
    }
    beginnings.set(kind, standing.beginning())
    return standing
  }
  return {
    take(kind) {
      const taken = last.then(async () => become(idle.pop() ?? (await createStanding(files)), kind))
      last = taken.catch(() => undefined)
      return taken
    },
    giveBack(standing) {
      if (standing.grownBytes() < MOST_GROWN_BYTES) idle.push(standing)
    },
  }
}
