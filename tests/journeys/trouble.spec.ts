// What the page says when something is missing: an exercise, a browser's ability, its storage, the engine.
import { expect, test } from '@playwright/test'
import {
  button,
  checks,
  editor,
  NAME_PASSES,
  openExercise,
  openWithLargeEditor,
  output,
  writeProgram,
} from './learner.ts'

test('a link to an exercise that is not there says so and leads home', async ({ page }) => {
  await page.goto('./#/no-such-exercise')
  await expect(page.getByRole('heading', { name: 'There is no exercise here' })).toBeVisible()
  await page.getByRole('link', { name: 'All exercises', exact: true }).click()
  await expect(page.getByRole('heading', { name: /^Practise Python/ })).toBeFocused()
})

test('a browser without JSPI says which ones work, and the lesson can be read', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(WebAssembly, 'Suspending')
  })
  await openExercise(page, 'print-server-name')
  await expect(page.getByText('Chromium 137, Firefox 153, Safari 27')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Task' })).toBeVisible()
  await expect(button(page, 'Run')).toHaveAttribute('aria-disabled', 'true')
})

test('without storage everything works until the tab closes, and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await openWithLargeEditor(page, 'print-server-name')
  await expect(page.getByText(/does not let Dryrun keep anything/)).toBeVisible()
  await writeProgram(page, NAME_PASSES)
  await button(page, 'Check').click()
  await expect(checks(page).getByText('All 4 checks passed.')).toBeVisible()
})

test('a program that is run while Python loads waits, says so, and then runs', async ({ page }) => {
  await page.route(/\/engine\//, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await route.continue()
  })
  await openExercise(page, 'print-server-name')
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText(/Runs as soon as Python is ready/)).toBeVisible()
  await expect(output(page).getByText(/Finished/)).toBeVisible()
})

test('an engine that cannot be fetched says so and offers a restart', async ({ page }) => {
  await page.route(/\/engine\//, (route) => route.abort())
  await openExercise(page, 'print-server-name')
  const restart = button(page, 'Restart Python')
  await expect(restart).toBeVisible()
  await page.unroute(/\/engine\//)
  await restart.click()
  await expect(page.getByText('Python is ready')).toBeVisible()
})

test('nothing is asked of another origin, and the page’s own policy forbids it', async ({ page, baseURL }) => {
  const foreign: string[] = []
  const refused: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '') && !/^(data|blob):/.test(request.url())) foreign.push(request.url())
  })
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text())
  })
  await openWithLargeEditor(page, 'print-server-name')
  await writeProgram(page, NAME_PASSES)
  await button(page, 'Check').click()
  await expect(checks(page).getByText('All 4 checks passed.')).toBeVisible()
  expect(foreign).toEqual([])
  expect(refused).toEqual([])
})
