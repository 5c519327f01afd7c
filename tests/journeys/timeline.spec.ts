// The timeline of a run: lanes, steps and a list; a race and a deadlock understood from it alone; from a mark to its line and back.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { button, openExercise, openWithLargeEditor, output, writeProgram } from './learner.ts'

const RACE = `import threading

total = 0

def add():
    global total
    for _ in range(2):
        total += 1

threads = [threading.Thread(target=add, name=name) for name in ("A", "B")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("total", total)
`

const DEADLOCK = `import threading
import time

class Account:
    def __init__(self):
        self.lock = threading.Lock()

shop = Account()
bank = Account()

def move(source, target):
    with source.lock:
        time.sleep(0.1)
        with target.lock:
            print("moved")

one = threading.Thread(target=move, args=(shop, bank), name="one")
two = threading.Thread(target=move, args=(bank, shop), name="two")
one.start()
two.start()
one.join()
`

const MIXED = `import subprocess, threading, time
import urllib.request

def work():
    time.sleep(0.2)
    print("worked")
    try:
        urllib.request.urlopen("http://nowhere.example/", timeout=1)
    except OSError as error:
        print("failed")

thread = threading.Thread(target=work, name="worker")
thread.start()
subprocess.run(["sleep", "1"])
with open("done.txt", "w") as file:
    file.write("done")
thread.join()
print("end")
`

test.describe.configure({ timeout: 180_000 })

const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' })
const step = (page: Page): Locator => page.getByRole('region', { name: 'Step', exact: true })

/** Opens an exercise that any program can be written in, runs one there, and looks at its timeline. */
async function runAndLook(page: Page, program: string): Promise<void> {
  await openWithLargeEditor(page, 'print-server-name')
  await writeProgram(page, program)
  await look(page)
}

async function look(page: Page): Promise<void> {
  await button(page, /^Run/).first().click()
  await expect(page.getByRole('tab', { name: 'Timeline' })).toBeVisible()
  await page.getByRole('tab', { name: 'Timeline' }).click()
  await expect(step(page)).toBeVisible({ timeout: 40_000 })
}

async function show(page: Page, what: 'Clock' | 'Steps' | 'List'): Promise<void> {
  await timeline(page).getByRole('group', { name: 'Scale' }).getByText(what, { exact: true }).click()
}

test('a deadlock is understood from its timeline alone', async ({ page }) => {
  await runAndLook(page, DEADLOCK)
  await expect(step(page)).toContainText('one waits for bank.lock, which two holds.')
  await expect(step(page)).toContainText('two waits for shop.lock, which one holds.')
  await expect(step(page)).toContainText('Nobody can go on.')
  await expect(step(page)).toContainText('holds shop.lock')
  await button(page, 'First step').click()
  await expect(step(page)).toContainText('MainThread begins')
  for (let pressed = 0; pressed < 3; pressed += 1) await button(page, 'Next step').click()
  await expect(step(page)).toContainText('line 12: takes shop.lock')
})

test('a race is found in another order of the threads, and the lost change is shown', async ({ page }) => {
  await runAndLook(page, RACE)
  await button(page, 'Try other orders of the threads').click()
  await expect(step(page)).toContainText(/now writes over that change, so it is lost/, { timeout: 40_000 })
  await show(page, 'List')
  const steps = page.getByRole('region', { name: 'Steps' })
  await expect(steps.getByRole('row').filter({ hasText: 'goes on in line 8: sets total to' }).first()).toBeVisible()
  await expect(steps.getByRole('columnheader')).toHaveText(['Step', 'Clock', 'Who', 'What', 'Line'])
})

test('sleeps, commands, requests, output and files are marks; the keys go along them and zoom', async ({ page }) => {
  await runAndLook(page, MIXED)
  await show(page, 'List')
  const steps = page.getByRole('region', { name: 'Steps' })
  for (const words of ['sleeps for 200 ms', 'prints "worked"', 'starts sleep 1', 'makes /home/sre/done.txt'])
    await expect(steps.getByRole('row').filter({ hasText: words })).toHaveCount(1)
  await expect(steps.getByRole('row').filter({ hasText: 'nowhere.example' }).first()).toBeVisible()
  await show(page, 'Clock')
  const lanes = page.getByRole('group', { name: /^Lanes/ })
  await lanes.focus()
  await page.keyboard.press('End')
  await expect(step(page)).toContainText('prints "end"')
  await page.keyboard.press('ArrowLeft')
  await expect(step(page)).not.toContainText('prints "end"')
  await page.keyboard.press('+')
  await page.keyboard.press('0')
  await page.keyboard.press('Home')
  await expect(step(page)).toContainText('MainThread begins')
})

test('from a step to its line in the editor, and from a line in the editor to its steps', async ({ page }) => {
  await runAndLook(page, MIXED)
  await show(page, 'List')
  const steps = page.getByRole('region', { name: 'Steps' })
  await steps.getByRole('row').filter({ hasText: 'starts sleep 1' }).getByRole('button').click()
  await button(page, /Go to line 14/).click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(step(page)).toContainText('at line 14, where you are in the editor')
  await button(page, 'First step').click()
  await button(page, 'Next at line 14').click()
  await expect(step(page)).toContainText('line 14')
})

test('a program that was not run has no timeline, and nothing is recorded that nobody looks at', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  await expect(page.getByRole('tab', { name: 'Timeline' })).toHaveCount(0)
  await writeProgram(page, 'print("seen")\n')
  await button(page, /^Run/).first().click()
  await expect(output(page)).toContainText('seen')
  await expect(timeline(page)).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' } as object)
    test('the timeline has no violations that axe can find', async ({ page }) => {
      await runAndLook(page, DEADLOCK)
      for (const view of ['Steps', 'Clock', 'List'] as const) {
        await show(page, view)
        if (view === 'Steps') await button(page, 'Key').click()
        const { violations } = await new AxeBuilder({ page }).include('[aria-label="Timeline"]').analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      }
    })
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 740 }, hasTouch: true })
  test('the step and the lanes can be read and gone through', async ({ page }) => {
    await openExercise(page, 'print-server-name')
    await writeProgram(page, DEADLOCK)
    await look(page)
    await expect(step(page)).toContainText('Nobody can go on.')
    await button(page, 'Previous step').click()
    await expect(step(page)).toContainText('waits for')
    const beyond = await timeline(page).evaluate((element) => element.scrollWidth - element.clientWidth)
    expect(beyond).toBe(0)
  })
})
