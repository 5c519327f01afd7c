// The door of the page: joins views, workbook and runner, and hands them what only a browser has.
import { enginePath } from 'virtual:engine'
import { catalogue, loadExercise } from 'virtual:exercises'
import type { Exercise } from './model/exercise.ts'
import { createRunner } from './runner/client.ts'
import { browserClock, canRunPython, localStorageDoor } from './ui/browser-doors.ts'
import { mountPage } from './ui/mount.tsx'
import { channelOf, realTimer } from './ui/thread-channel.ts'
import type { Catalogue } from './workbook/catalogue.ts'
import { createWorkbook } from './workbook/store.ts'

const startRunner = () =>
  createRunner({
    open: () => channelOf(new Worker(new URL('./worker/main.ts', import.meta.url), { type: 'module' })),
    place: new URL(enginePath, document.baseURI).href,
    timer: realTimer,
    standby: true,
  })

/** What the author has changed since the page was opened. */
const changedSince = new Map<string, Exercise>()

const workbook = createWorkbook({
  catalogue,
  loadExercise: async (id) => changedSince.get(id) ?? loadExercise(id),
  storage: localStorageDoor,
  clock: browserClock,
  createStopper: () => new AbortController(),
  startRunner: canRunPython() ? startRunner : null,
})

const root = document.getElementById('root')
if (root !== null) mountPage(root, workbook)

type Changed = {
  readonly catalogue: Catalogue
  readonly changed: readonly Exercise[]
  readonly problems: readonly string[]
}

import.meta.hot?.on('dryrun:changed', ({ catalogue, changed, problems }: Changed) => {
  workbook.replaceCatalogue(catalogue)
  for (const exercise of changed) {
    changedSince.set(exercise.id, exercise)
    workbook.replaceExercise(exercise)
  }
  for (const problem of problems) console.warn(problem)
})
