// What the workbook needs of a browser: a place to keep texts, a clock, and a word when another page or a closing one changes things.
import type { Clock } from '../workbook/memory/drafts.ts'
import type { StorageDoor } from '../workbook/memory/keeper.ts'
import type { Workbook } from '../workbook/store.ts'

/** Reading the property is what throws where a browser denies its storage, so it is read each time. */
export const localStorageDoor: StorageDoor = {
  read: (key) => window.localStorage.getItem(key),
  write: (key, text) => window.localStorage.setItem(key, text),
}

export const browserClock: Clock = {
  nowMs: () => Date.now(),
  after(ms, callback) {
    const timer = window.setTimeout(callback, ms)
    return () => window.clearTimeout(timer)
  },
}

export function watchBrowser(workbook: Workbook): void {
  window.addEventListener('storage', (event) => {
    if (event.key !== null && event.newValue !== null) workbook.changedElsewhere(event.key)
  })
  window.addEventListener('pagehide', workbook.flush)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') workbook.flush()
  })
}
