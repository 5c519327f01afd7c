// 375 pixels: one column, a light editor, keys for Python, Run and Check within reach.
import { expect, test } from '@playwright/test'
import { button, checks, editor, NAME_PASSES, openExercise, output } from './learner.ts'

test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true })

test('an exercise is passed on a phone, and nothing is wider than it', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('link', { name: /^Start: / }).tap()
  await expect(editor(page)).toBeVisible()
  await editor(page).fill(NAME_PASSES)
  await button(page, 'Run').tap()
  await expect(output(page)).toContainText('web-server-01')
  await button(page, 'Check').tap()
  await expect(checks(page).getByText('All 4 checks passed.')).toBeVisible()
  await expect(page.getByRole('link', { name: /^Next: / })).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
  await expect(page.locator('.monaco-editor')).toHaveCount(0)
})

test('the row of keys types what a phone’s keyboard hides, and Enter keeps the indentation', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  await editor(page).fill('')
  await editor(page).tap()
  await page.keyboard.type('if x')
  await button(page, 'Type colon').tap()
  await page.keyboard.press('Enter')
  await page.keyboard.type('print')
  for (const name of ['opening parenthesis', 'double quote', 'underscore', 'double quote', 'closing parenthesis']) {
    await button(page, `Type ${name}`).tap()
  }
  await expect(editor(page)).toHaveValue('if x:\n    print("_")')
  await page.keyboard.press('Enter')
  await button(page, 'Indent').tap()
  await expect(editor(page)).toHaveValue('if x:\n    print("_")\n        ')
  await page.keyboard.press('Backspace')
  await expect(editor(page)).toHaveValue('if x:\n    print("_")\n    ')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(editor(page)).toHaveValue('if x:\n    print("_")\n        ')
})
