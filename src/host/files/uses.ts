// How often the learner's program opened which file, and how much went through: evidence that the files themselves do not keep.

export type FileUse = {
  opens: number
  /** Opens that may read, and that may write; one can be both. */
  reads: number
  writes: number
  bytesRead: number
  bytesWritten: number
}

export type FileUses = {
  /** The use of a path, to be counted in. */
  readonly at: (path: string) => FileUse
  readonly find: (path: string) => FileUse | undefined
  readonly paths: () => readonly string[]
}

export function createFileUses(): FileUses {
  const uses = new Map<string, FileUse>()
  return {
    at(path) {
      const known = uses.get(path) ?? { opens: 0, reads: 0, writes: 0, bytesRead: 0, bytesWritten: 0 }
      uses.set(path, known)
      return known
    },
    find: (path) => uses.get(path),
    paths: () => [...uses.keys()],
  }
}
