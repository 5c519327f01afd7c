// The door of the page. Python takes longest to come, so it is sent for before anything is drawn; the page itself follows.
import { enginePath } from 'virtual:engine'
import { loadExercise, loadLesson } from 'virtual:exercise-loaders'
import { createRunner, type ThreadRunner } from './runner/client.ts'
import { canRunPython, savesData } from './ui/browser.ts'
import { channelOf, realTimer } from './ui/thread-channel.ts'

const startRunner = (): ThreadRunner =>
  createRunner({
    open: () => channelOf(new Worker(new URL('./worker/main.ts', import.meta.url), { type: 'module' })),
    place: new URL(enginePath, document.baseURI).href,
    timer: realTimer,
    standby: true,
  })

// Who counts bytes gets Python with the first run.
const early = canRunPython() && !savesData() ? startRunner() : null

// What the address names comes together with the page. Where there is no such exercise, the page says so.
const [, named] = /^#\/([\w-]+)/.exec(window.location.hash) ?? []
if (named !== undefined) {
  loadExercise(named)
    .catch(() => loadLesson(named))
    .catch(() => undefined)
}

void import('./page.tsx').then(({ openPage }) => openPage(canRunPython() ? () => early ?? startRunner() : null))
