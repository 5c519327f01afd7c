// What takes long to import is imported once for all runs that name it: before the first of them, and never for a visitor who needs none. Other runs
// begin from a memory without it, which is smaller, and so put back sooner.

import type { LiveRun } from '../model/run.ts'
import type { Memory } from './checkpoint.ts'
import type { LibraryFiles } from './library.ts'
import type { Standing } from './standing.ts'
import { namesProcesses, OF_PROCESSES } from './worker-modules.ts'

/** An import statement for boto3, wherever it stands. Who imports it in another way waits for it in each run. */
const NAMES_BOTO3 = /^[ \t]*(?:import|from)[ \t]+(?:[\w.]+[ \t]*,[ \t]*)*(?:boto3|botocore)\b/m

type Kept = {
  readonly isNamed: (program: string) => boolean
  readonly modules: readonly string[]
  /** It is among the packages that come late. */
  readonly isLate: boolean
}

const KEPT: readonly Kept[] = [
  { isNamed: (program) => NAMES_BOTO3.test(program), modules: ['boto3'], isLate: true },
  { isNamed: namesProcesses, modules: OF_PROCESSES, isLate: false },
]

/** Called before each run. Time that passes here is not the program's. Of two that a program names, it imports the second itself. */
export function createKeeper(files: LibraryFiles, standing: Standing) {
  const beginnings = new Map<Kept | undefined, Memory>([[undefined, standing.beginning()]])
  let stands: Kept | undefined
  const begin = (one: Kept | undefined): boolean => {
    const beginning = beginnings.get(one)
    if (beginning === undefined) return false
    if (one !== stands) standing.beginFrom(beginning)
    stands = one
    return true
  }
  return async (program: string, live: LiveRun): Promise<void> => {
    const named = KEPT.find((one) => one.isNamed(program))
    if (begin(named) || named === undefined) return
    begin(undefined)
    live.waits?.(true)
    try {
      // The import itself cannot wait for anything.
      await Promise.all([files.stdlib, files.packages, named.isLate ? files.latePackages.bring() : undefined])
      // Where it could not be brought, the program's own import says why.
      const isThere = !named.isLate || files.latePackages.here() !== undefined
      if (!isThere || !standing.keepImported(...named.modules)) return
      beginnings.set(named, standing.beginning())
      stands = named
    } finally {
      live.waits?.(false)
    }
  }
}
