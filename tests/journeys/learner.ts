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

export async function writeProgram(page: Page, program: string): Promise<void> {
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Delete')
  await page.keyboard.insertText(program)
}

export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })

export const output = (page: Page): Locator => page.getByRole('region', { name: 'Output' })

export const checks = (page: Page): Locator => page.getByRole('region', { name: 'Checks' })

export async function pythonIsReady(page: Page): Promise<void> {
  await expect(page.getByText('Python is ready')).toBeVisible()
}

export const NAME_PASSES = 'server_name = "web-server-01"\nprint(server_name)\n'
export const NAME_TYPED_TWICE = 'server_name = "web-server-01"\nprint("web-server-01")\n'
