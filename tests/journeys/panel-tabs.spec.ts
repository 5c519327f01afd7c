// The strip of tabs below the editor: by the keyboard, remembered, on a phone, and with worlds of the checks.
import { expect, test } from '@playwright/test'
import { button, openExercise, output, pythonIsReady, writeProgram } from './learner.ts'
import { details, row, runThere, tab, view } from './panel.ts'

test('arrow keys go along the tabs, Enter opens one, and it is open again in the next exercise', async ({ page }) => {
  await openExercise(page, 'retry-api-call')
  await tab(page, 'Output').focus()
  await page.keyboard.press('ArrowRight')
  await expect(tab(page, 'Output')).toHaveAttribute('aria-selected', 'true')
  while (!(await tab(page, 'Requests').evaluate((one) => one === document.activeElement))) {
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('Enter')
  await expect(view(page, 'Requests')).toContainText('Nothing has run yet.')
  await openExercise(page, 'fetch-json')
  await expect(tab(page, 'Requests')).toHaveAttribute('aria-selected', 'true')
})

test('a program that asks for a line brings the output back', async ({ page }) => {
  await openExercise(page, 'retry-api-call')
  await pythonIsReady(page)
  await tab(page, 'Requests').click()
  await writeProgram(page, 'print("Hello", input("Who? "))\n')
  await button(page, /^Run/).click()
  await expect(output(page).getByRole('textbox')).toBeFocused()
  await page.keyboard.type('web01')
  await page.keyboard.press('Enter')
  await expect(output(page)).toContainText('Hello web01')
})

test('the world of a check can be chosen, and its run is looked at', async ({ page }) => {
  const program = `import subprocess
def retry_api_call(url, max_retries=3):
    for attempt in range(max_retries):
        if subprocess.run(["curl", "-m", "5", url]).returncode == 0:
            return
        print("Attempt", attempt + 1, "failed")
`
  await runThere(page, 'retry-api-call', program)
  await button(page, 'World').click()
  await page.getByRole('menuitemradio', { name: /^it hangs once/ }).click()
  await tab(page, 'Requests').click()
  await expect(row(page, /^no answer GET/)).toBeVisible()
  await row(page, /^no answer GET/).click()
  await expect(details(page)).toContainText('The server took the request and never answered. It was over after 5 s.')
  await button(page, 'Close this world').click()
  await expect(page.getByText('Run is in the world of a check now')).toHaveCount(0)
})

test('the panel is made larger by a button, and comes back to the height that it had', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  const border = page.getByRole('separator', { name: 'Height of the editor' })
  const height = async (): Promise<number> => Number(await border.getAttribute('aria-valuenow'))
  await expect.poll(height).toBeGreaterThan(40)
  const before = await height()
  await button(page, 'Make this panel larger').click()
  await expect.poll(height).toBeLessThan(30)
  await button(page, 'Make this panel smaller').click()
  await expect.poll(height).toBeCloseTo(before, 0)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true })

  test('the strip scrolls and the page does not grow wider', async ({ page }) => {
    const program = 'import logging, subprocess\nlogging.warning("x" * 500)\nsubprocess.run(["echo", "y" * 500])\n'
    await openExercise(page, 'service-restart')
    await page.getByRole('textbox', { name: /^Your program/ }).fill(program)
    await button(page, 'Run').tap()
    await expect(output(page)).toContainText('xxx')
    for (const name of ['Commands', 'Logs', 'Processes']) {
      await tab(page, name).tap()
      await expect(tab(page, name)).toBeInViewport()
      await expect(row(page, /./).first()).toBeVisible()
      await row(page, /./).first().tap()
      await expect(details(page)).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
    }
  })
})
