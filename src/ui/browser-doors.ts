// What the workbook needs of a browser: a clock, and a word when the page goes away.
import type { Clock } from '../workbook/memory/drafts.ts'
import type { Workbook } from '../workbook/store.ts'

export const browserClock: Clock = {
  nowMs: () => Date.now(),
  after(ms, callback) {
    const timer = window.setTimeout(callback, ms)
    return () => window.clearTimeout(timer)
  },
}

export function watchBrowser(workbook: Workbook): void {
  window.addEventListener('pagehide', workbook.flush)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') workbook.flush()
  })
}

/** The kept image of src/worker and the engine of src/offline. Where the browser has no such store, nothing is kept either. */
export async function forgetPython(): Promise<void> {
  if (!('caches' in window)) return
  const names = await window.caches.keys()
  await Promise.all(names.filter((name) => name.startsWith('dryrun-engine')).map((name) => window.caches.delete(name)))
}
