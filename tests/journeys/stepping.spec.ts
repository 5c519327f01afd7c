// Going through the steps of a run: from a wrong value back to the line that made it, to breakpoints, from an exception and from a printed line.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { button, editor, openExercise, openWithLargeEditor, output, pythonIsReady } from './learner.ts'

/** The price of each turn takes the place of the sum. */
const WRONG_TOTAL = `def price(count):
    return count * 2

total = 0
for count in [5, 10, 1]:
    total = price(count)
    print(count, total)
print("total", total)
`
const FAILS = `servers = [{"name": "web"}, {"name": "db", "port": 5432}]

def port_of(server):
    return server["port"]

for server in reversed(servers):
    print(port_of(server))
`
/** Longer than what is recorded at once. */
const LONG = `n = 0
for number in range(20_000):
    n += number
print(n)
`

const steps = (page: Page) => page.getByRole('region', { name: 'Steps of the run' })
const move = (page: Page, name: string) => steps(page).getByRole('button', { name, exact: true })
const names = (page: Page) => steps(page).getByRole('region', { name: 'Names of The program' })

/** Before the large editor indents by itself what is typed. */
async function runIt(page: Page, program: string): Promise<void> {
  await editor(page).fill(program)
  await pythonIsReady(page)
  await button(page, /^Run/).click()
}

async function openSteps(page: Page, timeout = 20_000): Promise<void> {
  await page.getByRole('tab', { name: 'Step by step' }).click()
  await expect(steps(page).getByRole('slider')).toBeVisible({ timeout })
}

test('a wrong total is followed back to the line that made it', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  await runIt(page, WRONG_TOTAL)
  await expect(output(page)).toContainText('total 2')
  await openSteps(page)
  await move(page, 'Last step').click()
  await expect(names(page)).toContainText('total2')
  await names(page).getByRole('button', { name: 'Back to where total was last changed' }).click()
  await expect(steps(page)).toContainText('Line 6 runs next.')
  await expect(names(page)).toContainText('total20')
  // Once more: the turn before made it 20, whatever it was.
  await names(page).getByRole('button', { name: 'Back to where total was last changed' }).click()
  await expect(names(page)).toContainText('total10')
  await expect(steps(page).getByRole('slider')).toHaveAttribute('aria-valuetext', /^Step 9 of/)
})

test('the keys go on and back, over calls, and to the ends', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  await runIt(page, WRONG_TOTAL)
  await openSteps(page)
  const at = (line: number) =>
    expect(steps(page).getByText(`Line ${line} runs next.`, { exact: true }).first()).toBeVisible()
  await steps(page).getByRole('slider').focus()
  await at(1)
  for (const line of [4, 5, 6, 2]) {
    await page.keyboard.press('ArrowRight')
    await at(line)
  }
  await page.keyboard.press('ArrowLeft')
  await at(6)
  await page.keyboard.press('Shift+ArrowRight')
  await at(7)
  await page.keyboard.press('Shift+ArrowLeft')
  await at(6)
  await page.keyboard.press('End')
  await expect(steps(page)).toContainText('The program is at its end')
  await page.keyboard.press('Home')
  await at(1)
})

test('breakpoints are set in the tab and in the margin of the editor, and gone to in both directions', async ({
  page,
}) => {
  await openExercise(page, 'print-server-name')
  await runIt(page, WRONG_TOTAL)
  await expect(page.locator('.monaco-editor').first()).toBeVisible()
  await openSteps(page)
  await page.locator('.monaco-editor .margin .line-numbers', { hasText: /^7$/ }).click()
  await move(page, 'On to a breakpoint').click()
  await expect(steps(page)).toContainText('Line 7 runs next.')
  await expect(names(page)).toContainText('total10')
  await move(page, 'On to a breakpoint').click()
  await expect(names(page)).toContainText('total20')
  await steps(page).getByRole('spinbutton', { name: /^Line/ }).fill('2')
  await move(page, 'Breakpoint at line 2').click()
  await move(page, 'Back to a breakpoint').click()
  await expect(steps(page)).toContainText('Line 2 runs next.')
  await expect(steps(page).getByRole('region', { name: 'Names of price' })).toContainText('count10')
  await move(page, 'Back to line 2').click()
  await expect(steps(page).getByRole('region', { name: 'Names of price' })).toContainText('count5')
})

test('from an exception one steps back, and from a printed line to the line that printed it', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  await runIt(page, FAILS)
  await output(page).getByRole('button', { name: 'Step back from it' }).click()
  await expect(steps(page)).toContainText("Line 4 raises KeyError('port')")
  await expect(steps(page).getByRole('region', { name: 'Names of port_of' })).toContainText("{'name': 'web'}")
  await move(page, 'A step back').click()
  await expect(steps(page)).toContainText('Line 4 runs next.')
  await steps(page).getByRole('button', { name: /^5432/ }).click()
  await expect(steps(page)).toContainText('Line 7 runs next.')
  await expect(names(page)).toContainText("{'name': 'db', 'port': 5432}")
})

test('a long run is recorded in parts', async ({ page }) => {
  test.slow()
  await openExercise(page, 'print-server-name')
  await runIt(page, LONG)
  await openSteps(page, 60_000)
  await expect(steps(page)).toContainText('These are steps 1 to 10,000 of 40,00')
  await move(page, 'Last part').click()
  await expect(steps(page)).toContainText(/These are steps 30,00\d to 40,00\d of 40,00\d/, { timeout: 60_000 })
  await move(page, 'Last step').click()
  await expect(names(page)).toContainText('n199990000')
})

test('what was typed is typed again', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  await runIt(page, 'name = input("Who? ")\nprint("Hello", name)\n')
  await page.locator('#input-row').fill('Ada')
  await page.keyboard.press('Enter')
  await expect(output(page)).toContainText('Hello Ada')
  await openSteps(page)
  await move(page, 'Last step').click()
  await expect(names(page)).toContainText("name'Ada'")
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme })

    test('axe finds nothing, wide and on a phone', async ({ page }) => {
      await openWithLargeEditor(page, 'print-server-name')
      await page.setViewportSize({ width: 375, height: 812 })
      await runIt(page, WRONG_TOTAL)
      await expect(output(page)).toContainText('total 2')
      await openSteps(page)
      for (let step = 0; step < 4; step += 1) await move(page, 'A step forward').click()
      await move(page, 'Breakpoint at line 2').click()
      expect(await findings(page)).toEqual([])
      // Nothing is wider than the phone.
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
      await page.setViewportSize({ width: 1440, height: 900 })
      await expect(steps(page).getByRole('slider')).toBeVisible()
      expect(await findings(page)).toEqual([])
    })
  })
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
  )
}
