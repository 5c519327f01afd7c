// Programs that were read once: a check runs the same one in world after world, and reading it takes longer than many a run of it.
import type { SourceFact } from '../../model/evidence.ts'

/** What Python made of a source: its code, in Python's own form and base64, and what else is known before it runs. */
export type ReadProgram = {
  readonly code: string
  readonly facts: readonly SourceFact[]
  readonly unassigned: readonly string[]
}

export type ReadPrograms = {
  /** What was kept for the same source at the same path with the same values put into it. */
  readonly find: (from: ReadFrom) => ReadProgram | undefined
  readonly keep: (from: ReadFrom, read: ReadProgram) => void
}

type ReadFrom = { readonly source: string; readonly path: string; readonly assign: object }

/** Who proves an exercise goes from one program to the next; more are not met again. */
const MOST = 8

export function createReadPrograms(): ReadPrograms {
  const known = new Map<string, ReadProgram>()
  const keyOf = ({ source, path, assign }: ReadFrom): string => JSON.stringify([source, path, assign])
  return {
    find: (from) => known.get(keyOf(from)),
    keep(from, read) {
      known.set(keyOf(from), read)
      const [oldest = ''] = known.keys()
      if (known.size > MOST) known.delete(oldest)
    },
  }
}
