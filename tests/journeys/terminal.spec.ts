// The terminal below the editor: a shell on the host, before, during and after a run.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { button, openExercise, output, writeProgram } from './learner.ts'

const EXERCISE = 'read-syslog'

// A host is opened, and Python started twice: once for the run, once at the terminal.
test.describe.configure({ timeout: 180_000 })

const terminal = (page: Page): Locator => page.getByRole('region', { name: 'Terminal' })

async function openTerminal(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Terminal' }).click()
  await expect(screen(page)).toContainText('$')
  await terminal(page).click()
}

/** The rows that are seen. */
const screen = (page: Page): Locator => terminal(page).locator('.xterm-rows')

async function enter(page: Page, line: string): Promise<void> {
  await page.keyboard.type(line)
  await page.keyboard.press('Enter')
}

test('a shell on the host: commands, completion, history, Ctrl-C, and the program in the editor', async ({ page }) => {
  await openExercise(page, EXERCISE)
  await writeProgram(page, 'import sys\nprint("from the editor", sys.argv[1:])\n')
  await openTerminal(page)
  await enter(page, 'echo $((6 * 7)) > answer')
  await page.keyboard.type('cat ans')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(screen(page)).toContainText('cat answer')
  await expect(screen(page)).toContainText('42')
  await enter(page, 'python3 main.py a b')
  await expect(screen(page)).toContainText("from the editor ['a', 'b']")
  await enter(page, 'while :; do :; done')
  await page.keyboard.press('Control+c')
  await expect(screen(page)).toContainText('^C')
  await enter(page, 'yes')
  await page.waitForTimeout(300)
  await page.keyboard.press('Control+c')
  await enter(page, 'clear')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(screen(page)).toContainText('python3 main.py a b')
  await page.keyboard.press('Control+u')
  await enter(page, 'ls --color -la / | less')
  await expect(screen(page)).toContainText(/\(END\)|:/)
  await page.keyboard.press('q')
  await page.screenshot({ path: 'test-results/terminal.png' })
})

test('what is done there is kept for the next run only where that is asked for, and Reset brings the world back', async ({
  page,
}) => {
  await openExercise(page, EXERCISE)
  await writeProgram(page, 'import os\nprint(sorted(os.listdir()))\nopen("by-run", "w").close()\n')
  await openTerminal(page)
  await enter(page, 'touch by-hand')
  await button(page, 'Run').click()
  await page.getByRole('tab', { name: 'Output' }).click()
  await expect(output(page)).toContainText('[')
  await expect(output(page)).not.toContainText('by-hand')
  await openTerminal(page)
  await enter(page, 'clear; ls')
  await expect(screen(page)).toContainText('by-run')
  await enter(page, 'rm by-run; touch by-hand')
  await page.getByRole('switch', { name: 'Keep this host' }).click()
  await button(page, 'Run').click()
  await page.getByRole('tab', { name: 'Output' }).click()
  await expect(output(page)).toContainText('by-hand')
  await openTerminal(page)
  await button(page, 'Reset host').click()
  await expect(screen(page)).not.toContainText('by-run')
  await terminal(page).click()
  await enter(page, 'ls')
  await expect(screen(page)).toContainText('main.py')
  await expect(screen(page)).not.toContainText('by-hand')
})

test('Ctrl-Z, jobs and fg, and the prompt of Python', async ({ page }) => {
  await openExercise(page, EXERCISE)
  await openTerminal(page)
  await enter(page, 'python3')
  await expect(screen(page)).toContainText('>>>', { timeout: 60_000 })
  await enter(page, 'sum(range(10))')
  await expect(screen(page)).toContainText('45')
  await page.keyboard.press('Control+z')
  await expect(screen(page)).toContainText('[1]+  Stopped')
  await enter(page, 'ps -C python3 -o stat=')
  await expect(screen(page)).toContainText('stat=T')
  await enter(page, 'fg')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type(' + 1')
  await page.keyboard.press('Enter')
  await expect(screen(page)).toContainText('46')
  await enter(page, 'while True: pass')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+c')
  await expect(screen(page)).toContainText('KeyboardInterrupt')
  await enter(page, 'exit()')
  await enter(page, 'jobs; echo end of it')
  await expect(screen(page)).toContainText('end of itend of it')
})

test('nano opens a file in the page, and the keyboard leads in and out', async ({ page }) => {
  await openExercise(page, EXERCISE)
  await openTerminal(page)
  await enter(page, 'nano notes.txt; echo one > notes.txt')
  await expect(page.getByRole('region', { name: 'File notes.txt' })).toBeVisible()
  await page.getByRole('tab', { name: 'Terminal' }).click()
  await terminal(page).click()
  await page.keyboard.press('Shift+Tab')
  await expect(button(page, 'Reset host')).toBeFocused()
})

test('while a program runs, another shell looks at it', async ({ page }) => {
  await openExercise(page, EXERCISE)
  await writeProgram(page, 'name = input("who? ")\nprint("hello", name)\n')
  await openTerminal(page)
  await button(page, 'Run').click()
  await expect(output(page)).toContainText('who?')
  await openTerminal(page)
  await enter(page, 'ps -C python3 -o args=')
  await expect(screen(page)).toContainText('python3 main.py')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${colorScheme} theme, nor on a phone`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await openExercise(page, EXERCISE)
    await openTerminal(page)
    await enter(page, 'ls -la --color /')
    await expect(screen(page)).toContainText('usr')
    expect(await findings(page)).toEqual([])
    await page.screenshot({ path: `test-results/terminal-${colorScheme}.png` })
    await page.setViewportSize({ width: 375, height: 812 })
    await terminal(page).scrollIntoViewIfNeeded()
    await expect(button(page, 'Interrupt')).toBeVisible()
    expect(await findings(page)).toEqual([])
    await page.screenshot({ path: `test-results/terminal-phone-${colorScheme}.png` })
    await context.close()
  })
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
  )
}
