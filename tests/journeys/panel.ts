// What a learner does with the tabs below the editor.
import { expect, type Locator, type Page } from '@playwright/test'
import { button, editor, openWithLargeEditor, pythonIsReady } from './learner.ts'

export const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name, exact: true })

export const view = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

/** The row of a list or a tree with these words. */
export function row(page: Page, words: string | RegExp): Locator {
  // The choices of a select are options too.
  const rows = page.locator('[role="listbox"], [role="tree"]')
  return rows.getByRole('option', { name: words }).or(rows.getByRole('treeitem', { name: words }))
}

export const details = (page: Page): Locator => page.getByRole('region', { name: /^The chosen / })

/** Opens an exercise and runs a program there to its end. */
export async function runThere(page: Page, exercise: string, program: string): Promise<void> {
  await openWithLargeEditor(page, exercise)
  await pythonIsReady(page)
  await pasteProgram(page, program)
  await runAgain(page)
}

/** The large editor indents what is typed; what is pasted stays as it is. */
export async function pasteProgram(page: Page, program: string): Promise<void> {
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    const pasted = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(pasted)
  }, program)
}

export async function runAgain(page: Page): Promise<void> {
  await button(page, /^Run/).click()
  await expect(page.getByRole('status').getByText(/Finished|Ended|Stopped/)).toHaveCount(1, { timeout: 40_000 })
}

/** The line of the editor on which the cursor stands, where it is the large one. */
export async function lineOfCursor(page: Page): Promise<string> {
  return (await page.locator('.monaco-editor .active-line-number').first().textContent()) ?? ''
}
