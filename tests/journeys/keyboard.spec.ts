// The whole way without a mouse.
import { expect, test } from '@playwright/test'
import { checks, editor, NAME_PASSES, openWithLargeEditor, output } from './learner.ts'

test('from home to a passed exercise with the keyboard only', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('link', { name: 'Start: Name the server' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Start: Name the server' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Name the server' })).toBeFocused()
  await expect(page.locator('.monaco-editor').first()).toBeVisible()

  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Tab')
    if (await editor(page).evaluate((element) => element === document.activeElement)) break
  }
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(NAME_PASSES)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(output(page).getByText(/^Finished/)).toBeVisible()
  await expect(output(page)).toContainText('web-server-01')
  await page.keyboard.press('ControlOrMeta+Shift+Enter')
  await expect(checks(page).getByText('All 4 checks passed.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Name the server')
})

test('Tab indents in the editor, and after Escape it leaves it', async ({ page }) => {
  await openWithLargeEditor(page, 'print-server-name')
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Tab')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(editor(page)).not.toBeFocused()
})

test('the panes are moved with the arrow keys, and stay so after a reload', async ({ page }) => {
  await openWithLargeEditor(page, 'print-server-name')
  const separator = page.getByRole('separator', { name: 'Width of the lesson' })
  const width = async (): Promise<number> => Number(await separator.getAttribute('aria-valuenow'))
  await expect.poll(width).toBeGreaterThan(0)
  const before = await width()
  await separator.focus()
  // Once: of two presses the first could be read.
  await page.keyboard.press('ArrowRight')
  await expect.poll(width).toBeGreaterThan(before)
  const after = await width()
  await page.reload()
  await expect.poll(width).toBeCloseTo(after, 0)
})

test('the theme is chosen with the keyboard and remembered', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Theme' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitemradio', { name: 'As the system' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitemradio', { name: 'Light' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitemradio', { name: 'Dark' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
