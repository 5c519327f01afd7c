// From opening an exercise to its verdict, and back the next day.
import { expect, test } from '@playwright/test'
import {
  button,
  checks,
  editor,
  hold,
  NAME_PASSES,
  NAME_TYPED_TWICE,
  openExercise,
  openWithLargeEditor,
  output,
  writeProgram,
} from './learner.ts'

test('a new learner starts with one button, fails with the mistake’s message, passes, and finds it passed after a reload', async ({
  page,
}) => {
  await page.goto('./')
  await page.getByRole('link', { name: 'Start: Name the server' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Name the server' })).toBeVisible()
  await expect(page.locator('.monaco-editor').first()).toBeVisible()

  await writeProgram(page, NAME_TYPED_TWICE)
  await button(page, 'Check').click()
  await expect(checks(page).getByText('3 of 4 checks passed.')).toBeVisible()
  await expect(checks(page).getByRole('heading', { name: 'It types the name a second time' })).toBeVisible()
  await expect(checks(page).getByText('db-server-07').first()).toBeVisible()

  await writeProgram(page, NAME_PASSES)
  await button(page, 'Check').click()
  await expect(checks(page).getByText('All 4 checks passed.')).toBeVisible()
  const next = page.getByRole('link', { name: /^Next: / })
  await expect(next).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Solution' })).toBeVisible()
  // Only the panes scroll: what stands far down in one of them must not make the page itself longer.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0)

  await page.reload()
  await expect(checks(page).getByText(/You passed this on/)).toBeVisible()
  await page.getByRole('link', { name: 'Dryrun, all exercises' }).click()
  await expect(page.getByText(/^1 of \d+ passed/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Passed: Name the server' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Continue: / })).toBeVisible()
})

test('a draft is there after a reload, a reset can be undone, and both tabs show the same', async ({
  page,
  context,
}) => {
  await openWithLargeEditor(page, 'count-servers')
  await writeProgram(page, 'mine = 1\n')
  await page.reload()
  await expect(page.locator('.view-lines')).toContainText('mine = 1')

  await button(page, 'Reset to starter').click()
  await expect(page.locator('.view-lines')).toContainText('count_servers')
  await button(page, 'Undo reset').click()
  await expect(page.locator('.view-lines')).toContainText('mine = 1')

  const other = await context.newPage()
  await openWithLargeEditor(other, 'count-servers')
  await writeProgram(other, 'theirs = 2\n')
  await expect(page.locator('.view-lines')).toContainText('theirs = 2')
})

test('what is typed before the large editor is there is carried over, with the cursor', async ({ page }) => {
  const letGo = await hold(page, /monaco/)
  await openExercise(page, 'print-server-name')
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('abc')
  letGo()
  await expect(page.locator('.monaco-editor').first()).toBeVisible()
  await page.keyboard.type('def')
  await expect(page.locator('.view-lines')).toContainText('abcdef')
})

test('hints come one at a time, and the solution after a plain question', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  await button(page, 'Show hint 1 of 3').click()
  await button(page, 'Show hint 2 of 3').click()
  await expect(page.getByRole('region', { name: 'Hints' }).getByRole('listitem')).toHaveCount(2)
  await button(page, 'Show a solution').click()
  await button(page, 'Not yet').click()
  await button(page, 'Show a solution').click()
  await button(page, 'Show it').click()
  await expect(page.getByRole('region', { name: 'Solution' }).getByText('server_name').first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('region', { name: 'Hints' }).getByRole('listitem')).toHaveCount(2)
})

test('a program that stops is shown with its traceback, and its line can be gone to', async ({ page }) => {
  await openWithLargeEditor(page, 'print-server-name')
  await writeProgram(page, 'print("before")\nprint(nothing)\n')
  await button(page, 'Run').click()
  await expect(output(page).getByText('Stopped by NameError in line 2.')).toBeVisible()
  await expect(output(page)).toContainText("NameError: name 'nothing' is not defined")
  // It is named in the traceback, in the sentence at the end and in the explanation; each leads there.
  await output(page).getByRole('button', { name: 'line 2', exact: true }).last().click()
  await expect(editor(page)).toBeFocused()
})
