// Large packages are imported once for all runs that come: before the first run whose program names them, and never for a visitor who needs none.
import type { LiveRun } from '../model/run.ts'
import type { LibraryFiles } from './library.ts'
import type { Standing } from './standing.ts'

/** An import statement for boto3, wherever it stands. Who imports it in another way waits for it in each run. */
const NAMES_BOTO3 = /^[ \t]*(?:import|from)[ \t]+(?:[\w.]+[ \t]*,[ \t]*)*(?:boto3|botocore)\b/m

/** Called before each run. Time that passes here is not the program's. */
export function createKeeper(files: LibraryFiles, standing: Standing) {
  let isKept = false
  return async (program: string, live: LiveRun): Promise<void> => {
    if (isKept || !NAMES_BOTO3.test(program)) return
    live.waits?.(true)
    try {
      // The import itself cannot wait for anything.
      await Promise.all([files.stdlib, files.packages, files.latePackages.bring()])
      // Where it could not be brought, the program's own import says why.
      isKept = files.latePackages.here() !== undefined && standing.keepImported('boto3')
    } finally {
      live.waits?.(false)
    }
  }
}
