// Where curl(1) puts what it gets: standard output, or a file that is made when the first byte comes.
import { HostFailure } from '../../../failure.ts'
import type { System } from '../../../processes/process.ts'
import { createFile, type FileWriter } from '../read-file.ts'
import { CODES, CurlFailure } from './failure.ts'

export type Sink = {
  /** Empty for standard output. */
  readonly file: string
  /** Throws CurlFailure. */
  readonly write: (bytes: Uint8Array) => Promise<void>
  /** `isWhole`: an empty body makes an empty file. */
  readonly close: (isWhole: boolean) => void
}

/** `path` undefined or `-`: standard output. */
export function createSink(system: System, path: string | undefined, isAppended: boolean): Sink {
  if (path === undefined || path === '-')
    return { file: '', write: (bytes) => system.write(1, bytes), close: () => undefined }
  let file: FileWriter | undefined
  const open = (): FileWriter => {
    try {
      return createFile(system, path, isAppended)
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      throw new CurlFailure(CODES.cannotWrite, 'Failure writing output to destination')
    }
  }
  return {
    file: path,
    async write(bytes) {
      file ??= open()
      try {
        await file.write(bytes)
      } catch (failure) {
        if (!(failure instanceof HostFailure)) throw failure
        throw new CurlFailure(CODES.cannotWrite, 'Failure writing output to destination')
      }
    },
    close(isWhole) {
      if (isWhole) file ??= open()
      file?.close()
      file = undefined
    },
  }
}
