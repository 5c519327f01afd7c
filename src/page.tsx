// The second half of the page's door: joins views and workbook, and hands them what only a browser has.
import { loadExercise, loadLesson } from 'virtual:exercise-loaders'
import { catalogue } from 'virtual:exercises'
import type { Exercise, Lesson } from './model/exercise.ts'
import type { PageRunner } from './model/page-runner.ts'
import { keepSite } from './offline/keep-site.ts'
import { openShelf } from './storage/open-shelf.ts'
import { isPhone, savesData } from './ui/browser.ts'
import { browserClock, forgetPython } from './ui/browser-doors.ts'
import { mountPage } from './ui/mount.tsx'
import { type Catalogue, neighboursOf } from './workbook/catalogue.ts'
import type { WorkbookState } from './workbook/inside.ts'
import { createWorkbook, type Workbook } from './workbook/store.ts'

/** What the author has changed since the page was opened. */
const changedSince = new Map<string, Exercise>()
const lessonsChangedSince = new Map<string, Lesson>()

/** `startRunner` is null where the browser cannot run Python. */
export async function openPage(startRunner: (() => PageRunner) | null): Promise<void> {
  const shelf = await openShelf({ pageName: Math.random().toString(36).slice(2), after: browserClock.after })
  const workbook = createWorkbook({
    catalogue,
    loadExercise: async (id) => changedSince.get(id) ?? loadExercise(id),
    loadLesson: async (id) => lessonsChangedSince.get(id) ?? loadLesson(id),
    storage: shelf.storage,
    archive: shelf.archive,
    clock: browserClock,
    createStopper: () => new AbortController(),
    startRunner,
    forgetPython,
  })
  shelf.watch({ changed: workbook.changedElsewhere, failed: (kind) => workbook.storageFailed({ kind }) })
  const root = document.getElementById('root')
  if (root !== null) mountPage(root, workbook)
  if (import.meta.env.PROD) whenAtRest(workbook, () => keepThisSite(workbook))
  if (!savesData()) whenAtRest(workbook, () => bringNextPages(workbook))
  import.meta.hot?.on('dryrun:changed', (changed: Changed) => takeOver(workbook, changed))
}

function keepThisSite(workbook: Workbook): void {
  const keeps = savesData() ? 'page' : isPhone() ? 'Python' : 'all'
  void keepSite({ folder: new URL('./', document.baseURI).href, keeps, newVersion: workbook.newVersionIsReady })
}

/** The page after the one that is open is there before it is asked for. */
function bringNextPages({ store }: Workbook): void {
  let from: string | undefined
  // Called with each key and each piece of output too.
  function bring({ page, catalogue, settings: { lastOpened } }: WorkbookState): void {
    const isThere = page.kind === 'open' || page.kind === 'reading'
    if (!isThere || lastOpened === undefined || lastOpened === from) return
    from = lastOpened
    const { next } = neighboursOf(catalogue, lastOpened)
    if (next === undefined) return
    // Where it does not come, it is fetched again when it is asked for, and what is wrong is said then.
    const load = next.kind === 'lesson' ? loadLesson : loadExercise
    load(next.id).catch(() => undefined)
  }
  bring(store.getState())
  store.subscribe(bring)
}

/** Python comes first; what is fetched for later must not stand in its way. */
function whenAtRest(workbook: Workbook, act: () => void): void {
  const isAtRest = ({ engine }: WorkbookState): boolean => !['asleep', 'loading'].includes(engine.kind)
  if (isAtRest(workbook.store.getState())) {
    act()
    return
  }
  const stop = workbook.store.subscribe((state) => {
    if (!isAtRest(state)) return
    stop()
    act()
  })
}

type Changed = {
  readonly catalogue: Catalogue
  readonly changed: readonly Exercise[]
  readonly changedLessons: readonly Lesson[]
  readonly problems: readonly string[]
}

function takeOver(workbook: Workbook, { catalogue, changed, changedLessons, problems }: Changed): void {
  workbook.replaceCatalogue(catalogue)
  for (const exercise of changed) {
    changedSince.set(exercise.id, exercise)
    workbook.replaceExercise(exercise)
  }
  for (const lesson of changedLessons) {
    lessonsChangedSince.set(lesson.id, lesson)
    workbook.replaceLesson(lesson)
  }
  for (const problem of problems) console.warn(problem)
}
