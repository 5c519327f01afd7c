// The first page: what this is, where to go on, and how to find something.
import { expect, type Page, test } from '@playwright/test'
import { button, openExercise } from './learner.ts'

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search exercises' })
const found = (page: Page) => page.getByRole('region', { name: 'Found', exact: true })

test('a first visitor reads what this is, and later not again', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByText('Nothing that you write leaves this browser')).toBeVisible()
  await page.getByRole('link', { name: 'Start: Name the server' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Name the server' })).toBeVisible()
  await page.getByRole('link', { name: 'Dryrun, all exercises' }).click()
  await expect(page.getByRole('link', { name: 'Continue: Name the server' })).toBeVisible()
  await expect(page.getByText('Nothing that you write leaves this browser')).toBeHidden()
})

test('an exercise is found by words, by the keyboard alone', async ({ page }) => {
  await page.goto('./')
  await expect(search(page)).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(search(page)).toBeFocused({ timeout: 2_000 })
  }).toPass()
  await search(page).fill('')
  await page.keyboard.type('NAME the server')
  await expect(found(page).getByText(/^\d+ found$/)).toBeVisible()
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement?.textContent?.includes('Name the server') === true)) break
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Name the server' })).toBeVisible()
})

test('topic, difficulty and what is not done narrow it down, and stay chosen on the way back', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('combobox', { name: 'Topic' }).selectOption({ index: 1 })
  const all = Number.parseInt((await found(page).getByRole('status').textContent()) ?? '', 10)
  await page.getByRole('combobox', { name: 'Difficulty' }).selectOption('1')
  const easy = Number.parseInt((await found(page).getByRole('status').textContent()) ?? '', 10)
  expect(easy).toBeLessThan(all)
  await page.getByRole('checkbox', { name: 'Not done' }).check()
  const [first] = await found(page).getByRole('link').all()
  await first?.click()
  await page.getByRole('link', { name: 'Dryrun, all exercises' }).click()
  await expect(page.getByRole('checkbox', { name: 'Not done' })).toBeChecked()
  await button(page, 'Show all').click()
  await expect(page.getByRole('list', { name: 'Sections' })).toBeVisible()
})

test('a search that finds nothing says what to do', async ({ page }) => {
  await page.goto('./')
  await search(page).fill('xyzzy')
  await expect(found(page).getByText('Nothing fits.')).toBeVisible()
})

test('keys of one character are listed, and can be turned off', async ({ page }) => {
  await page.goto('./')
  await expect(search(page)).toBeVisible()
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  // A page that was painted a moment ago may not listen yet.
  await expect(async () => {
    await page.keyboard.press('?')
    await expect(dialog).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expect(dialog.getByText('Search exercises, on the first page')).toBeVisible()
  await dialog.getByRole('checkbox', { name: /single character/ }).uncheck()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('/')
  await expect(search(page)).not.toBeFocused()
})

test('on paper a page is its text and the program, without bars and buttons', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const program = page.getByRole('region', { name: 'Your program, on paper' })
  await expect(program).toContainText('# Keep the name of the server in a variable, then print it.')
  await expect(button(page, 'Run')).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
})
