// The door of the page. Python takes longest to come, so it is sent for before anything is drawn; the page itself follows.
import { enginePath } from 'virtual:engine'
import { loadExercise, loadLesson } from 'virtual:exercise-loaders'
import { createRunner, type ThreadRunner } from './runner/client.ts'
import type { Start } from './runner/protocol.ts'
import { canRunPython, savesData } from './ui/browser.ts'
import { channelOf, realTimer } from './ui/thread-channel.ts'

const startRunner = (): ThreadRunner =>
  createRunner({
    open: (start) => channelOf(openThread(start)),
    place: new URL(enginePath, document.baseURI).href,
    timer: realTimer,
    standby: true,
  })

// A message waits until this thread has time for it, and it draws the page just then. A name is there from the beginning.
function openThread(start: Start): Worker {
  const isShort = start.shared === undefined
  const name = isShort ? JSON.stringify(start) : ''
  const worker = new Worker(new URL('./worker/main.ts', import.meta.url), { type: 'module', name })
  if (!isShort) worker.postMessage(start)
  return worker
}

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
