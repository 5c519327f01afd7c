// Puts a workbook on the page: fonts, themes, the view and the address it follows.
import '@fontsource-variable/inter/wght.css'
import '@fontsource/jetbrains-mono/400.css'
import '@fontsource/jetbrains-mono/500.css'
import './theme.css'
import './base.css'
import './print.css'
import { createRoot } from 'react-dom/client'
import type { Workbook } from '../workbook/store.ts'
import { App } from './app.tsx'
import { savesData } from './browser.ts'
import { watchBrowser } from './browser-doors.ts'
import { followRoute } from './route.ts'

export function mountPage(root: HTMLElement, workbook: Workbook): void {
  followTheme(workbook)
  watchBrowser(workbook)
  followRoute(workbook)
  createRoot(root).render(<App workbook={workbook} />)
  // A learner who reads has Python ready when the program is written. Who counts bytes gets it with the first exercise.
  if (!savesData()) window.setTimeout(workbook.wakePython, 0)
}

/** Before any view is drawn anew, so that what reads colours reads the right ones. */
function followTheme(workbook: Workbook): void {
  function follow(): void {
    const { theme } = workbook.store.getState().settings
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }
  workbook.store.subscribe(follow)
  follow()
}
