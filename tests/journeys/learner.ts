// What a learner does on the page, in the words of the page. Places are found by what they are called, as somebody who cannot see would.
import { expect, type Locator, type Page } from '@playwright/test'

export async function openExercise(page: Page, id: string): Promise<void> {
  await page.goto(`./#/${id}`)
  await expect(editor(page)).toBeVisible()
}

/** The large editor, which takes the place of the light one after a moment. */
export async function openWithLargeEditor(page: Page, id: string): Promise<void> {
  await openExercise(page, id)
  await expect(page.locator('.monaco-editor').first()).toBeVisible()
}

export function editor(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Your program/ })
}

/**
 * Puts a whole program into the editor, whichever there is. The light one can give way to the large one between two keys, so there it is
 * done in one go; the large one indents what is typed, so there it is pasted.
 */
export async function writeProgram(page: Page, program: string): Promise<void> {
  await editor(page).focus()
  if (await editor(page).evaluate(fillLight, program)) return
  await expect(page.locator('.monaco-editor').first()).toBeVisible()
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.evaluate(paste, program)
}

/** In the page; false where this is the large editor, or a light one that has just gone. */
function fillLight(element: Element, program: string): boolean {
  const isLight = element instanceof HTMLTextAreaElement && element.closest('.monaco-editor') === null
  if (!isLight || !element.isConnected) return false
  // As a key would: React hears of a change only where the page has not set the value itself.
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(element, program)
  element.dispatchEvent(new Event('input', { bubbles: true }))
  return true
}

/** In the page, where the focus is. */
function paste(text: string): void {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  const pasted = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
  document.activeElement?.dispatchEvent(pasted)
}

/** Holds back what the page asks for; the answer lets it go. For what is seen only while something loads. */
export async function hold(page: Page, what: RegExp): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(what, async (route) => {
    await promise
    await route.continue()
  })
  return resolve
}

export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })

export const output = (page: Page): Locator => page.getByRole('region', { name: 'Output' })

export const checks = (page: Page): Locator => page.getByRole('region', { name: 'Checks' })

/** Python that is started, or started anew, takes its time where the machine is busy. */
export const PATIENCE = { timeout: 60_000 }

export async function pythonIsReady(page: Page): Promise<void> {
  await expect(page.getByText('Python is ready')).toBeVisible(PATIENCE)
}

export const NAME_PASSES = 'server_name = "web-server-01"\nprint(server_name)\n'
export const NAME_TYPED_TWICE = 'server_name = "web-server-01"\nprint("web-server-01")\n'
