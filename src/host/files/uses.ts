// How often the learner's program opened which file, and how much went through: evidence that the files themselves do not keep.
import type { FileUse } from '../../model/evidence.ts'

/** A use that is being counted. */
export type OpenUse = { -readonly [Count in keyof FileUse]: number }

export type FileUses = {
  /** The use of a path, to be counted in. */
  readonly at: (path: string) => OpenUse
  readonly find: (path: string) => OpenUse | undefined
  readonly paths: () => readonly string[]
}

const UNUSED: FileUse = {
  ...{ opens: 0, reads: 0, writes: 0 },
  ...{ bytesRead: 0, bytesWritten: 0, readCalls: 0, writeCalls: 0 },
}

export function createFileUses(): FileUses {
  const uses = new Map<string, OpenUse>()
  return {
    at(path) {
      const known = uses.get(path) ?? { ...UNUSED }
      uses.set(path, known)
      return known
    },
    find: (path) => uses.get(path),
    paths: () => [...uses.keys()],
  }
}
