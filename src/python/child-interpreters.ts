// The interpreters that child processes run in: made when they are needed, and used again. Fresh ones are equal byte by byte, so all of a kind share
// one memory to begin from. Workers of multiprocessing begin from one that has its modules imported already, so that they are there soon.
import type { Memory } from './checkpoint.ts'
import type { EngineFiles } from './create-engine.ts'
import { createStanding, type Standing } from './standing.ts'
import { OF_PROCESSES } from './worker-modules.ts'

export type ChildKind = 'plain' | 'worker'

export type ChildInterpreters = {
  /** One that nobody uses, as it was when it was fresh. They come in the order in which they are asked for. Rejects where it cannot be made. */
  readonly take: (kind: ChildKind) => Promise<Standing>
  /** Its process is over, and none of its stacks will ever go on. */
  readonly giveBack: (interpreter: Standing) => void
}

/** An interpreter whose memory has grown past this is not kept. */
const MOST_GROWN_BYTES = 100_000_000
export function createChildInterpreters(files: EngineFiles): ChildInterpreters {
  const idle: Standing[] = []
  const create = async (): Promise<Standing> => {
    const beginning = beginnings.get('plain')
    const standing = await createStanding(files, { beginning })
    if (beginning === undefined) beginnings.set('plain', standing.beginning())
    return standing
  }
  const beginnings = new Map<ChildKind, Memory>()
  let last: Promise<unknown> = Promise.resolve()
  const become = async (standing: Standing, kind: ChildKind): Promise<Standing> => {
    const beginning = beginnings.get(kind)
    if (beginning === undefined) {
      standing.beginFrom(beginnings.get('plain') ?? standing.beginning())
      // The import itself cannot wait for anything.
      await Promise.all([files.stdlib, files.packages])
      if (standing.keepImported(...OF_PROCESSES)) beginnings.set(kind, standing.beginning())
    } else standing.beginFrom(beginning)
    return standing
  }
  return {
    take(kind) {
      const taken = last.then(async () => become(idle.pop() ?? (await create()), kind))
      last = taken.catch(() => undefined)
      return taken
    },
    giveBack(standing) {
      if (standing.grownBytes() < MOST_GROWN_BYTES) idle.push(standing)
    },
  }
}
