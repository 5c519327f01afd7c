// Progress: which exercises were passed, when, with which program and on which version, and which lessons were read.
// Pure; it does not know where it is kept.
import { type Catalogue, type CatalogueEntry, type CataloguePage, type LessonEntry, pagesOf } from '../catalogue.ts'

export type Pass = {
  readonly passedMs: number
  readonly program: string
  /** Of the exercise as it was when it was passed. */
  readonly fingerprint: string
}

/** Id of an exercise → its latest pass. Ids that the course no longer has stay. */
export type Progress = Readonly<Record<string, Pass>>

/** Id of a lesson → when its reader said that it was read, in milliseconds. */
export type ReadLessons = Readonly<Record<string, number>>

export type Standing = 'open' | 'passed' | 'passed an earlier version'

/** The pass under the exercise's name or, after a rename, under a name that it had before. */
export function passOf(progress: Progress, entry: Pick<CatalogueEntry, 'id' | 'formerly'>): Pass | undefined {
  const name = [entry.id, ...entry.formerly].find((name) => Object.hasOwn(progress, name))
  return name === undefined ? undefined : progress[name]
}

/** When a lesson was read, also under a name that it had before. */
export function readMsOf(
  read: ReadLessons,
  { id, formerly }: Pick<LessonEntry, 'id' | 'formerly'>,
): number | undefined {
  const name = [id, ...formerly].find((one) => Object.hasOwn(read, one))
  return name === undefined ? undefined : read[name]
}

/** Passed, or read. */
export function isDone(page: CataloguePage, progress: Progress, read: ReadLessons): boolean {
  return page.kind === 'lesson' ? readMsOf(read, page) !== undefined : passOf(progress, page) !== undefined
}

export function standingOf(progress: Progress, entry: CatalogueEntry): Standing {
  const pass = passOf(progress, entry)
  if (pass === undefined) return 'open'
  return pass.fingerprint === entry.fingerprint ? 'passed' : 'passed an earlier version'
}

export type Tally = {
  /** Exercises; a lesson is read, not passed. */
  readonly passed: number
  readonly total: number
  /** Of the exercises and lessons that are still open, as far as they say how long they take. */
  readonly minutesLeft: number
}

/** An old pass stands after the exercise changed, so it counts. */
export function tallyOf(progress: Progress, pages: readonly CataloguePage[], read: ReadLessons = {}): Tally {
  const exercises = pages.filter((page) => page.kind === 'exercise')
  const open = pages.filter((page) => !isDone(page, progress, read))
  return {
    passed: exercises.filter((page) => isDone(page, progress, read)).length,
    total: exercises.length,
    minutesLeft: open.reduce((sum, page) => sum + (page.minutes ?? 0), 0),
  }
}

/** Where to go on: the page opened last while it is open, else the next open one after it, else the first open one. */
export function continueWith(
  catalogue: Catalogue,
  progress: Progress,
  lastOpened: string | undefined,
  read: ReadLessons = {},
): CataloguePage | undefined {
  const pages = pagesOf(catalogue)
  const at = Math.max(
    0,
    pages.findIndex((page) => lastOpened !== undefined && [page.id, ...page.formerly].includes(lastOpened)),
  )
  const inOrder = [...pages.slice(at), ...pages.slice(0, at)]
  return inOrder.find((page) => !isDone(page, progress, read))
}

/** Two pages may have read different lessons; of one lesson the latest time is kept. */
export function mergeRead(one: ReadLessons, other: ReadLessons): ReadLessons {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return Object.fromEntries([...names].map((name) => [name, Math.max(one[name] ?? 0, other[name] ?? 0)]))
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
