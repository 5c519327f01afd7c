// Progress: which exercises were passed, when, with which program and on which version. Pure; it does not know where it is kept.
import { type Catalogue, type CatalogueEntry, entriesOf } from '../catalogue.ts'

export type Pass = {
  readonly passedMs: number
  readonly program: string
  /** Of the exercise as it was when it was passed. */
  readonly fingerprint: string
}

/** Id of an exercise → its latest pass. Ids that the course no longer has stay. */
export type Progress = Readonly<Record<string, Pass>>

export type Standing = 'open' | 'passed' | 'passed an earlier version'

/** The pass under the exercise's name or, after a rename, under a name that it had before. */
export function passOf(progress: Progress, entry: Pick<CatalogueEntry, 'id' | 'formerly'>): Pass | undefined {
  const name = [entry.id, ...entry.formerly].find((name) => Object.hasOwn(progress, name))
  return name === undefined ? undefined : progress[name]
}

export function standingOf(progress: Progress, entry: CatalogueEntry): Standing {
  const pass = passOf(progress, entry)
  if (pass === undefined) return 'open'
  return pass.fingerprint === entry.fingerprint ? 'passed' : 'passed an earlier version'
}

export type Tally = {
  readonly passed: number
  readonly total: number
  /** Of the exercises that are still open, as far as they say how long they take. */
  readonly minutesLeft: number
}

/** An old pass stands after the exercise changed, so it counts. */
export function tallyOf(progress: Progress, entries: readonly CatalogueEntry[]): Tally {
  const open = entries.filter((entry) => passOf(progress, entry) === undefined)
  return {
    passed: entries.length - open.length,
    total: entries.length,
    minutesLeft: open.reduce((sum, entry) => sum + (entry.minutes ?? 0), 0),
  }
}

/** Where to go on: the exercise opened last while it is open, else the next open one after it, else the first open one. */
export function continueWith(
  catalogue: Catalogue,
  progress: Progress,
  lastOpened: string | undefined,
): CatalogueEntry | undefined {
  const entries = entriesOf(catalogue)
  const at = Math.max(
    0,
    entries.findIndex((entry) => lastOpened !== undefined && [entry.id, ...entry.formerly].includes(lastOpened)),
  )
  const inOrder = [...entries.slice(at), ...entries.slice(0, at)]
  return inOrder.find((entry) => passOf(progress, entry) === undefined)
}

/** Two pages may have passed different exercises; of one exercise the latest pass is kept. */
export function mergeProgress(one: Progress, other: Progress): Progress {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const passes = [one[name], other[name]].filter((pass) => pass !== undefined)
      const [latest] = passes.sort((a, b) => b.passedMs - a.passedMs)
      return latest === undefined ? [] : [[name, latest]]
    }),
  )
}
