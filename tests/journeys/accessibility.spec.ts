// axe finds nothing on any view, in both themes and on a phone.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import {
  button,
  checks,
  NAME_PASSES,
  NAME_TYPED_TWICE,
  openExercise,
  openWithLargeEditor,
  output,
  writeProgram,
} from './learner.ts'

async function findings(page: Page, whileFloating = false): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  // What floats lies outside of every landmark, between guards that hand the focus on and are never seen or heard.
  if (whileFloating) axe.exclude('[data-base-ui-focus-guard]').disableRules('region')
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
  )
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' } as object)

    test('home, and what a search finds', async ({ page }) => {
      await page.goto('./')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await findings(page)).toEqual([])
      await page.getByRole('searchbox').fill('server')
      await expect(page.getByText(/^\d+ found$/)).toBeVisible()
      expect(await findings(page)).toEqual([])
      await page.setViewportSize({ width: 375, height: 812 })
      expect(await findings(page)).toEqual([])
    })

    test('pages that are not there, that cannot be fetched, and the notices above them', async ({ page }) => {
      await page.route(/\/engine\//, (route) => route.abort())
      await page.route(/count-servers/, (route) => route.abort())
      await page.goto('./#/no-such-exercise')
      await expect(page.getByText('Fetch Python anew')).toBeVisible()
      expect(await findings(page)).toEqual([])
      await page.goto('./#/count-servers')
      await expect(button(page, 'Load again')).toBeVisible()
      expect(await findings(page)).toEqual([])
    })

    test('earlier programs, the link, and a program from a link', async ({ page }) => {
      test.slow()
      await openExercise(page, 'print-server-name')
      await writeProgram(page, NAME_TYPED_TWICE)
      await button(page, 'Check').click()
      await expect(checks(page).getByText('3 of 4 checks passed.')).toBeVisible()
      await button(page, 'Your earlier programs').click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await findings(page, true)).toEqual([])
      await page.keyboard.press('Escape')
      await button(page, 'Share this program').click()
      const link = await page.getByRole('textbox', { name: 'Link to this program' }).inputValue()
      expect(await findings(page, true)).toEqual([])
      await page.keyboard.press('Escape')
      await writeProgram(page, 'mine = 1')
      await page.goto('about:blank')
      await page.goto(link)
      await expect(page.getByRole('dialog', { name: 'A program from a link' })).toBeVisible()
      expect(await findings(page, true)).toEqual([])
    })

    test('an exercise as it is opened, failed and passed', async ({ page }) => {
      // axe looks at a page with an editor three times here.
      test.slow()
      await openWithLargeEditor(page, 'print-server-name')
      expect(await findings(page)).toEqual([])
      await writeProgram(page, `import sys\nprint("no", file=sys.stderr)\n${NAME_TYPED_TWICE}`)
      await button(page, 'Run').click()
      await expect(output(page)).toContainText('web-server-01')
      await button(page, 'Check').click()
      await expect(checks(page).getByText('3 of 4 checks passed.')).toBeVisible()
      await button(page, /^Show hint/).click()
      await checks(page).getByRole('button', { name: 'Open this world' }).click()
      await expect(page.getByRole('region', { name: 'The world of a check is open' })).toBeVisible()
      expect(await findings(page)).toEqual([])
      await writeProgram(page, NAME_PASSES)
      await button(page, 'Check').click()
      await expect(checks(page).getByText('All 4 checks passed.')).toBeVisible()
      expect(await findings(page)).toEqual([])
    })

    test('a lesson as it is opened, run and read', async ({ page }) => {
      await page.goto('./#/day-18-processes')
      await expect(page.getByRole('heading', { level: 1, name: 'Day 18: Processes' })).toBeVisible()
      expect(await findings(page)).toEqual([])
      const example = page.getByRole('region', { name: 'Example 1' })
      await example.getByRole('textbox').fill('print(1)\n1 / 0')
      await example.getByRole('button', { name: /^Run/ }).click()
      await expect(example.getByText('Stopped by ZeroDivisionError in line 2.', { exact: true })).toBeVisible()
      await page.locator('summary').first().click()
      await button(page, 'Mark as read').click()
      expect(await findings(page)).toEqual([])
      await page.setViewportSize({ width: 375, height: 812 })
      expect(await findings(page)).toEqual([])
    })

    test('menus and dialogs', async ({ page }) => {
      await openExercise(page, 'print-server-name')
      await button(page, 'More').click()
      await expect(page.getByRole('menuitem', { name: 'Keys' })).toBeVisible()
      expect(await findings(page, true)).toEqual([])
      await page.getByRole('menuitem', { name: 'Keys' }).click()
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
      expect(await findings(page, true)).toEqual([])
      await page.keyboard.press('Escape')
      await button(page, 'More').click()
      await page.getByRole('menuitem', { name: 'Your work' }).click()
      await expect(page.getByRole('dialog', { name: 'Your work' })).toBeVisible()
      expect(await findings(page, true)).toEqual([])
    })

    test('a phone', async ({ page }) => {
      await page.setViewportSize({ width: 375, height: 812 })
      await openExercise(page, 'print-server-name')
      expect(await findings(page)).toEqual([])
      await writeProgram(page, NAME_TYPED_TWICE)
      await button(page, 'Check').click()
      await checks(page).getByRole('button', { name: 'Open this world' }).click()
      await expect(page.getByRole('region', { name: 'The world of a check is open' })).toBeFocused()
      expect(await findings(page)).toEqual([])
    })
  })
}
