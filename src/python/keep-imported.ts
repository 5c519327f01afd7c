// What takes long to import is imported once for all runs that come: before the first run whose program names it, and never for a visitor who needs none.
import type { LiveRun } from '../model/run.ts'
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

/** Called before each run. Time that passes here is not the program's. */
export function createKeeper(files: LibraryFiles, standing: Standing) {
  const missing = new Set(KEPT)
  return async (program: string, live: LiveRun): Promise<void> => {
    for (const one of missing) {
      if (!one.isNamed(program)) continue
      live.waits?.(true)
      try {
        // The import itself cannot wait for anything.
        await Promise.all([files.stdlib, files.packages, one.isLate ? files.latePackages.bring() : undefined])
        // Where it could not be brought, the program's own import says why.
        const isThere = !one.isLate || files.latePackages.here() !== undefined
        if (isThere && standing.keepImported(...one.modules)) missing.delete(one)
      } finally {
        live.waits?.(false)
      }
    }
  }
}
