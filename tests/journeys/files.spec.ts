// The files of the host below the editor: what is there, what a run changed, and what a learner writes there.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { button, openExercise, writeProgram } from './learner.ts'

const EXERCISE = 'read-syslog'

// A host is opened, and Python started twice: once for the run, once at the terminal.
test.describe.configure({ timeout: 180_000 })
const PROGRAM = `
import os
text = open("/var/log/syslog").read()
open("report.txt", "w").write("one\\ntwo\\n")
open("odd\\nname", "w").close()
open("<b>bold", "w").close()
open("data.bin", "wb").write(bytes(range(256)))
with open("huge.log", "wb") as huge:
    for _ in range(50):
        huge.write(b"x" * 999_999 + b"\\n")
os.mkdir("many")
for number in range(1500):
    open(f"many/{number:04}", "w").close()
`

const tree = (page: Page): Locator => page.getByRole('tree', { name: 'Files of the host' })
const row = (page: Page, name: string | RegExp): Locator => tree(page).getByRole('treeitem', { name })
const changed = (page: Page): Locator => page.getByRole('region', { name: 'Changed files' })

async function openFiles(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Files' }).click()
  await expect(row(page, /^home, folder/)).toBeVisible()
}

async function runAndLook(page: Page): Promise<void> {
  await openExercise(page, EXERCISE)
  await writeProgram(page, PROGRAM)
  await openFiles(page)
  await expect(page.getByText('No file differs')).toBeVisible()
  await button(page, 'Run').click()
  await expect(changed(page)).toContainText('1506 files differ')
}

test('what a run changed: odd names, bytes, 50 MB, many files', async ({ page }) => {
  await runAndLook(page)
  await expect(row(page, /^odd\\nname, file/)).toBeVisible()
  await expect(row(page, /^<b>bold, file/)).toBeVisible()
  await expect(row(page, /^report.txt, file, sre, -rw-r--r--, 8 B, .*, new$/)).toBeVisible()
  await row(page, /^data.bin/).click()
  await expect(page.getByText('This file is no text.')).toBeVisible()
  await row(page, /^huge.log/).click()
  await expect(page.getByText('The first 262 kB of 50.0 MB are shown.')).toBeVisible()
  const download = page.waitForEvent('download')
  await button(page, 'Download').click()
  expect((await download).suggestedFilename()).toBe('huge.log')
  await button(page, 'Close the file').click()
  await row(page, /^many, folder/).click()
  await expect(tree(page).getByText('500 more are not shown')).toBeVisible()
  await row(page, /^many, folder/).click()
  await page.screenshot({ path: 'test-results/files.png' })
})

test('a file is edited on the host, its changes are shown, and the next run gets them where the host is kept', async ({
  page,
}) => {
  await openExercise(page, EXERCISE)
  await writeProgram(page, 'print(open("/tmp/word.txt").read())\n')
  await page.getByRole('tab', { name: 'Terminal' }).click()
  const terminal = page.getByRole('region', { name: 'Terminal' })
  await expect(terminal.locator('.xterm-rows')).toContainText('$')
  await terminal.click()
  await page.keyboard.type('echo before > /tmp/word.txt; cd /tmp; sudo chmod 666 /var/log/syslog')
  await page.keyboard.press('Enter')
  await openFiles(page)
  await changed(page).getByRole('button', { name: '/tmp/word.txt' }).click()
  await page.getByRole('button', { name: 'Edit', exact: true }).click()
  await page.getByRole('textbox', { name: 'Text of word.txt' }).fill('after\n')
  await button(page, 'Save').click()
  await expect(page.getByRole('region', { name: 'File word.txt' })).toContainText('after')
  await page.getByRole('switch', { name: 'Keep this host' }).click()
  await button(page, 'Run').click()
  await page.getByRole('tab', { name: 'Output' }).click()
  await expect(page.getByRole('region', { name: 'Output' })).toContainText('after')
})

test('a changed file shows its lines before and now, and what may not be read says so', async ({ page }) => {
  await openExercise(page, EXERCISE)
  await page.getByRole('tab', { name: 'Terminal' }).click()
  const terminal = page.getByRole('region', { name: 'Terminal' })
  await expect(terminal.locator('.xterm-rows')).toContainText('$')
  await terminal.click()
  await page.keyboard.type('echo one more line | sudo tee -a /var/log/syslog')
  await page.keyboard.press('Enter')
  await openFiles(page)
  await changed(page).getByRole('button', { name: '/var/log/syslog' }).click()
  await expect(page.getByRole('region', { name: 'What has changed' })).toContainText('new: one more line')
  await button(page, 'Close the file').click()
  await row(page, /^root, folder/).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tree(page).getByText('Permission denied')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the ${colorScheme} theme, nor on a phone`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await openExercise(page, EXERCISE)
    await writeProgram(page, 'open("/home/sre/a.txt", "w").write("one\\ntwo\\n")\n')
    await openFiles(page)
    await button(page, 'Run').click()
    await changed(page).getByRole('button', { name: /a.txt/ }).click()
    await expect(page.getByRole('region', { name: 'File a.txt' })).toContainText('two')
    expect(await findings(page)).toEqual([])
    await page.screenshot({ path: `test-results/files-${colorScheme}.png` })
    await page.setViewportSize({ width: 375, height: 812 })
    await changed(page).scrollIntoViewIfNeeded()
    expect(await findings(page)).toEqual([])
    await page.screenshot({ path: `test-results/files-phone-${colorScheme}.png` })
    await context.close()
  })
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
  )
}
