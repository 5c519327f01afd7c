// Help while a program is written, and in plain words when it went wrong: remarks, completion, formatting, sentences below Python's own and the way to the line.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import {
  button,
  checks,
  editor,
  hold,
  openExercise,
  openWithLargeEditor,
  output,
  pythonIsReady,
  writeProgram,
} from './learner.ts'

const MISSPELLED = 'server = {"name": "web-01", "cpu": 91}\nprint(server["name"])\nprint(server["cpus"])\n'
/** Pyright reads all of Python's library before its first answer. */
const PATIENCE = { timeout: 45_000 }

const SENTENCE = 'There is no key cpus, but there is cpu: is one of the two misspelled?'

async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`))
}

/** What can be chosen while a name is typed. */
const suggestions = (page: Page) => page.locator('.suggest-widget.visible')

test.describe('an error', () => {
  test('is explained below Python’s message, and its line can be gone to by keyboard', async ({ page }) => {
    await openWithLargeEditor(page, 'print-server-name')
    await writeProgram(page, MISSPELLED)
    await button(page, /^Run/).click()
    await expect(output(page).getByText("KeyError: 'cpus'")).toBeVisible()
    await expect(output(page).getByText(SENTENCE)).toBeVisible()
    const link = output(page).getByRole('button', { name: 'line 3' })
    await expect(link).toHaveCount(2)
    await link.last().focus()
    await page.keyboard.press('Enter')
    await expect(editor(page)).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.type(' ')
    await expect(output(page).getByText(SENTENCE)).toBeVisible()
    await expect(page.locator('.view-line').nth(2)).toContainText('print(server["cpus"]) ')
  })

  test('marks its line in the editor, until the next run', async ({ page }) => {
    await openWithLargeEditor(page, 'print-server-name')
    // No remark of Ruff's: only a run finds this out.
    await writeProgram(page, 'print(1 / len(""))\n')
    await expect(page.locator('.squiggly-error')).toHaveCount(0)
    await button(page, /^Run/).click()
    await expect(output(page).getByText('Stopped by ZeroDivisionError')).toBeVisible()
    await expect(page.locator('.squiggly-error')).toHaveCount(1)
    await writeProgram(page, 'print(1)\n')
    await button(page, /^Run/).click()
    await expect(output(page).getByText(/^Finished/)).toBeVisible()
    await expect(page.locator('.squiggly-error')).toHaveCount(0)
  })

  test('is explained in a failed check too', async ({ page }) => {
    await openWithLargeEditor(page, 'print-server-name')
    await writeProgram(page, MISSPELLED)
    await button(page, /^Check/).click()
    await expect(checks(page).getByText(SENTENCE)).toBeVisible()
    await checks(page).getByRole('button', { name: 'line 3' }).first().click()
    await expect(editor(page)).toBeFocused()
  })

  test('that keeps Python from reading is said before any check', async ({ page }) => {
    await openWithLargeEditor(page, 'print-server-name')
    await writeProgram(page, 'if 5 > 3\nprint("more")\n')
    await button(page, /^Check/).click()
    await expect(
      checks(page).getByText("Python cannot read line 1: expected ':'. Nothing of the program ran."),
    ).toBeVisible()
    await expect(checks(page).getByText(/ends with a colon, and line 1 has none/)).toBeVisible()
    await expect(checks(page).getByText('skipped')).toHaveCount(4)
  })

  test('of an example in a lesson is explained where it stands', async ({ page }) => {
    await page.goto('./#/day-18-processes')
    const example = page.getByRole('region', { name: 'Example 1' })
    await example.getByRole('textbox').fill('name = "web"\nprint(nmae)')
    await example.getByRole('button', { name: /^Run/ }).click()
    await expect(example.locator('p', { hasText: 'There is no nmae here, but there is name:' })).toBeVisible()
    await example.getByRole('button', { name: 'line 2' }).last().click()
    await expect(example.getByRole('textbox')).toBeFocused()
  })
})

test.describe('while a program is written', () => {
  test.setTimeout(120_000)

  test('names are completed, for the standard library and the packages', async ({ page }) => {
    await openWithLargeEditor(page, 'print-server-name')
    await writeProgram(page, 'import requests\nanswer = requests.get("http://api.internal")\n')
    await page.keyboard.type('answer.status')
    await expect(suggestions(page)).toContainText('status_code', PATIENCE)
    await page.keyboard.press('Enter')
    await expect(page.locator('.view-line').nth(2)).toContainText('answer.status_code')
  })

  test('the parameters of a call are shown, and Escape closes them before it frees Tab', async ({ page }) => {
    await openWithLargeEditor(page, 'print-server-name')
    await writeProgram(page, 'x')
    await page.keyboard.type(' = sorted(')
    await expect(page.locator('.parameter-hints-widget.visible')).toContainText('key', PATIENCE)
    await page.keyboard.press('Escape')
    await expect(page.locator('.parameter-hints-widget.visible')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Tab')
    await expect(editor(page)).not.toBeFocused()
  })

  test('a name says what it is where it is pointed at', async ({ page }) => {
    await openWithLargeEditor(page, 'print-server-name')
    await writeProgram(page, 'len("web01")\n')
    await page.locator('.view-line').first().getByText('len').hover()
    await expect(page.locator('.monaco-hover:visible').first()).toContainText('Return the number of items', PATIENCE)
  })

  test('Ruff marks what cannot work, and formats', async ({ page }) => {
    await openWithLargeEditor(page, 'print-server-name')
    await writeProgram(page, 'x=[ 1,2 ]\nprint( y )\n')
    await expect(page.locator('.squiggly-error')).toHaveCount(1)
    await page.keyboard.press('Shift+Alt+F')
    await expect(page.locator('.view-line').first()).toHaveText('x = [1, 2]')
    await page.keyboard.press('ControlOrMeta+Z')
    await expect(page.locator('.view-line').first()).toHaveText('x=[ 1,2 ]')
  })

  test('a program that is no Python yet is not formatted, and the page says why', async ({ page }) => {
    await openWithLargeEditor(page, 'print-server-name')
    await writeProgram(page, 'if 5 > 3\nprint("more")\n')
    await button(page, 'Editor').click()
    await page.getByRole('menuitem', { name: 'Format the program' }).click()
    await expect(page.getByText(/^Not formatted: /)).toBeVisible()
  })

  test('size and wrapping are chosen once for every editor', async ({ page }) => {
    await openWithLargeEditor(page, 'print-server-name')
    await writeProgram(page, `print("${'long '.repeat(60)}")\n`)
    await button(page, 'Editor').click()
    await page.getByRole('menuitemcheckbox', { name: 'Wrap long lines' }).click()
    await expect(page.locator('.view-line').nth(1)).toContainText('long')
    await button(page, 'Editor').click()
    await page.getByRole('menuitemradio', { name: 'Very large' }).click()
    await expect(page.locator('.view-line').first()).toHaveCSS('font-size', '21px')
    await page.reload()
    await expect(page.locator('.monaco-editor .view-line').first()).toHaveCSS('font-size', '21px')
  })

  test('where Ruff and Pyright cannot be fetched, the editor works as before', async ({ page }) => {
    await page.route(/ruff_wasm|worker-.*\.js$/, (route) =>
      /ruff/.test(route.request().url()) ? route.abort() : route.continue(),
    )
    await openWithLargeEditor(page, 'print-server-name')
    await writeProgram(page, 'print( 1 )\n')
    await page.keyboard.press('Shift+Alt+F')
    await expect(page.getByText('The formatter could not be loaded.')).toBeVisible()
    await button(page, /^Run/).click()
    await expect(output(page).getByText('Finished')).toBeVisible()
  })
})

test('a check that is asked for while Python loads waits, and says so where its verdict will be', async ({ page }) => {
  const letGo = await hold(page, /\/engine\//)
  await openExercise(page, 'print-server-name')
  await button(page, /^Check/).click()
  await expect(checks(page).getByText('Checked as soon as Python is ready.')).toBeVisible()
  letGo()
  await expect(checks(page).getByText(/of 4 checks passed/)).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing where an error is explained, in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openWithLargeEditor(page, 'print-server-name')
    await pythonIsReady(page)
    await writeProgram(page, `import os\n${MISSPELLED}`)
    await expect(
      page.locator('.squiggly-unnecessary, .squiggly-hint, .squiggly-inline-unnecessary').first(),
    ).toBeAttached()
    await button(page, /^Check/).click()
    await expect(checks(page).getByText(SENTENCE)).toBeVisible()
    await button(page, /^Run/).click()
    await expect(output(page).getByText(SENTENCE)).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true })

  test('an error leads to its line, lines can be wrapped, and the page stays as wide as the phone', async ({
    page,
  }) => {
    await openExercise(page, 'print-server-name')
    await writeProgram(page, `${'# a long remark '.repeat(12)}\n${MISSPELLED}`)
    await button(page, 'Editor').tap()
    await page.getByRole('menuitemcheckbox', { name: 'Wrap long lines' }).tap()
    await button(page, 'Run').tap()
    await expect(output(page).getByText(SENTENCE)).toBeVisible()
    await output(page).getByRole('button', { name: 'line 4' }).first().tap()
    await expect(editor(page)).toBeFocused()
    expect(
      await editor(page).evaluate((area: HTMLTextAreaElement) =>
        area.value.slice(area.selectionStart, area.selectionEnd),
      ),
    ).toBe('print(server["cpus"])')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
    expect(await axeFindings(page)).toEqual([])
  })
})
