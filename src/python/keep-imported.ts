// What takes long to import is imported once for all runs that name it: before the first of them, and never for a visitor who needs none. Other runs
// begin from a memory without it, which is smaller, and so put back sooner.

import type { LiveRun } from '../model/run.ts'
import type { Memory } from './checkpoint.ts'
import type { LibraryFiles } from './library.ts'
import type { Standing } from './standing.ts'
import { namesProcesses, OF_PROCESSES } from './worker-modules.ts'

/** An import statement for one of them, wherever it stands. Who imports it in another way waits for it in each run. */
const NAMES_BOTO3 = importOf('boto3|botocore')
const NAMES_REQUESTS = importOf('requests|urllib3')

type Kept = {
  readonly isNamed: (program: string) => boolean
  readonly modules: readonly string[]
  /** It is among the packages that come late. */
  readonly isLate: boolean
}

const KEPT: readonly Kept[] = [
  { isNamed: (program) => NAMES_BOTO3.test(program), modules: ['boto3'], isLate: true },
  { isNamed: namesProcesses, modules: OF_PROCESSES, isLate: false },
  { isNamed: (program) => NAMES_REQUESTS.test(program), modules: ['requests'], isLate: false },
]

function importOf(names: string): RegExp {
  return new RegExp(`^[ \\t]*(?:import|from)[ \\t]+(?:[\\w.]+[ \\t]*,[ \\t]*)*(?:${names})\\b`, 'm')
}

/** Called before each run. Time that passes here is not the program's. Of two that a program names, it imports the second itself. */
export function createKeeper(files: LibraryFiles, standing: Standing) {
  const plain = standing.beginning()
  const beginnings = new Map<Kept | undefined, Memory>([[undefined, plain]])
  let current = plain
  const begin = (memory: Memory): void => {
    if (memory !== current) standing.beginFrom(memory)
    current = memory
  }
  return async (program: string, live: LiveRun): Promise<void> => {
    const named = KEPT.find((one) => one.isNamed(program))
    begin(beginnings.get(named) ?? plain)
    if (named === undefined || beginnings.has(named)) return
    live.waits?.(true)
    try {
      // The import itself cannot wait for anything.
      await Promise.all([files.stdlib, files.packages, named.isLate ? files.latePackages.bring() : undefined])
      // Where it could not be brought, the program's own import says why.
      const isThere = !named.isLate || files.latePackages.here() !== undefined
      if (!isThere || !standing.keepImported(...named.modules)) return
      current = standing.beginning()
      beginnings.set(named, current)
    } finally {
      live.waits?.(false)
    }
  }
}
