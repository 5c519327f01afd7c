// The world of a failed check is opened, the program is run in it by hand, and the way back is one button.
import { expect, test } from '@playwright/test'
import { button, checks, openExercise, output, pythonIsReady, writeProgram } from './learner.ts'

const COUNTS_ONCE = 'count_servers = lambda servers: len(set(servers))\nprint("loaded")\n'
const COUNTS = 'count_servers = lambda servers: len(servers)\nprint("loaded")\n'

const opened = (page: Parameters<typeof output>[0]) =>
  page.getByRole('region', { name: 'The world of a check is open' })

test('what a hidden world holds is seen by running the program in it', async ({ page }) => {
  await openExercise(page, 'count-servers')
  await pythonIsReady(page)
  await writeProgram(page, COUNTS_ONCE)
  await button(page, 'Check').click()
  await checks(page).getByRole('button', { name: 'Open this world' }).click()
  await expect(opened(page)).toBeFocused()
  await expect(opened(page)).toContainText("servers is ['web01', 'web01', 'db01']")
  await button(page, /^Run/).click()
  await expect(output(page)).toContainText('loaded')
  await expect(output(page).getByText('count_servers(servers) gave 2')).toBeVisible()
  // Changed and run again, still there.
  await writeProgram(page, COUNTS)
  await button(page, /^Run/).click()
  await expect(output(page).getByText('count_servers(servers) gave 3')).toBeVisible()
  await button(page, 'Close this world').click()
  await expect(opened(page)).toHaveCount(0)
  await button(page, /^Run/).click()
  await expect(output(page)).toContainText('Finished')
  await expect(output(page).getByText(/gave/)).toHaveCount(0)
})

test('a world that is open is closed by a check that passes', async ({ page }) => {
  await openExercise(page, 'count-servers')
  await writeProgram(page, COUNTS_ONCE)
  await button(page, 'Check').click()
  await checks(page).getByRole('button', { name: 'Open this world' }).click()
  await expect(opened(page)).toBeVisible()
  await writeProgram(page, COUNTS)
  await button(page, 'Check').click()
  await expect(checks(page).getByText('All 3 checks passed.')).toBeVisible()
  await expect(opened(page)).toHaveCount(0)
})

test('a file that only this world has can be read in full, and is no wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 })
  await openExercise(page, 'count-errors')
  await writeProgram(page, 'print("Total errors: 4")\n')
  await button(page, 'Check').click()
  await checks(page).getByRole('button', { name: 'Open this world' }).first().click()
  await expect(
    opened(page)
      .getByText(/in full$/)
      .first(),
  ).toBeVisible()
  await opened(page)
    .getByText(/in full$/)
    .first()
    .click()
  await expect(opened(page).locator('pre').first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
})
