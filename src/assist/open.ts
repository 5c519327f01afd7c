// Starts the threads of language help: a door. Each is fetched when it is first asked for.

import { askPyright } from './pyright/ask-pyright.ts'
import type { LanguageHelper, ProgramChecker } from './python-help.ts'
import { askRuff } from './ruff/ask-ruff.ts'
import type { Thread } from './thread.ts'

export function openChecker(): ProgramChecker {
  return askRuff(threadOf(new Worker(new URL('./ruff/worker.ts', import.meta.url), { type: 'module' })))
}

export function openHelper(): LanguageHelper {
  return askPyright(threadOf(new Worker(new URL('./pyright/worker.ts', import.meta.url), { type: 'module' })))
}

function threadOf(worker: Worker): Thread {
  return {
    post: (message) => worker.postMessage(message),
    listen(receive, died) {
      worker.addEventListener('message', (event) => receive(event.data))
      worker.addEventListener('error', (event) => died(event.message || 'It could not be loaded.'))
    },
    end: () => worker.terminate(),
  }
}
