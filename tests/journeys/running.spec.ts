// Programs that do not simply end: endless ones, ones that ask, ones that flood.
import { expect, test } from '@playwright/test'
import { button, editor, openWithLargeEditor, output, PATIENCE, pythonIsReady, writeProgram } from './learner.ts'

test('an endless loop is stopped, and the next run works', async ({ page }) => {
  await openWithLargeEditor(page, 'print-server-name')
  await pythonIsReady(page)
  await writeProgram(page, 'print("begins")\nwhile True:\n    pass\n')
  await button(page, 'Run').click()
  await expect(output(page)).toContainText('begins')
  await button(page, 'Stop').click()
  await expect(output(page).getByText(/You stopped it/)).toBeVisible()
  await writeProgram(page, 'print("runs again")\n')
  await button(page, 'Run').click()
  await expect(output(page)).toContainText('runs again', PATIENCE)
  await expect(output(page)).not.toContainText('begins')
})

test('an endless loop ends by itself after the time limit, and its line is named', async ({ page }) => {
  await openWithLargeEditor(page, 'print-server-name')
  await pythonIsReady(page)
  await writeProgram(page, 'count = 0\nwhile True:\n    count += 1\n')
  await button(page, 'Run').click()
  await expect(output(page).getByText(/Stopped after \d+ s/)).toBeVisible(PATIENCE)
  await expect(output(page).getByText(/line [23]/)).toBeVisible()
})

test('a program that asks is answered in the page', async ({ page }) => {
  await openWithLargeEditor(page, 'print-server-name')
  await writeProgram(page, 'name = input("Which server? ")\nprint("Hello,", name)\n')
  await button(page, 'Run').click()
  const field = page.getByRole('textbox', { name: 'Your program waits for a line' })
  await expect(field).toBeFocused()
  await page.keyboard.type('web01')
  await page.keyboard.press('Enter')
  await expect(output(page)).toContainText('Which server? web01')
  await expect(output(page)).toContainText('Hello, web01')
  await expect(editor(page)).toBeFocused()
})

test('the end of input can be sent', async ({ page }) => {
  await openWithLargeEditor(page, 'print-server-name')
  await writeProgram(page, 'input("> ")\n')
  await button(page, 'Run').click()
  await button(page, 'End of input').click()
  await expect(output(page)).toContainText('EOFError')
})

test('a flood of ten million lines is cut in the middle, said, and leaves the page usable', async ({ page }) => {
  await openWithLargeEditor(page, 'print-server-name')
  await pythonIsReady(page)
  await writeProgram(page, 'for number in range(10_000_000):\n    print("line", number, "=" * 40)\n')
  await button(page, 'Run').click()
  await expect(output(page)).toContainText('line 0')
  await expect(output(page).getByText(/lines were left out here/)).toBeVisible()
  // While it goes on, the page answers: to what is typed, and to Stop.
  await writeProgram(page, 'print("after the flood")\n')
  await expect(page.locator('.monaco-editor .view-lines')).toContainText(/after.the.flood/)
  // By its key: on a slow machine the time may be up already, and there is nothing to press.
  await page.keyboard.press('ControlOrMeta+.')
  await expect(output(page).getByText(/You stopped it|Stopped after/)).toBeVisible(PATIENCE)
  const characters = await output(page).evaluate((element) => element.textContent?.length ?? 0)
  expect(characters).toBeLessThan(500_000)
  await button(page, 'Run').click()
  await expect(output(page)).toContainText('after the flood', PATIENCE)
})

test('errors are told from output by more than their colour', async ({ page }) => {
  await openWithLargeEditor(page, 'print-server-name')
  await writeProgram(page, 'import sys\nprint("calm")\nprint("alarm", file=sys.stderr)\n')
  await button(page, 'Run').click()
  const alarm = output(page).getByText('alarm')
  await expect(alarm).toBeVisible()
  expect(await alarm.evaluate((element) => getComputedStyle(element).borderLeftWidth)).toBe('2px')
})
