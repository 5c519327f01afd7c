// Large runs in the timeline and in the steps: both stay usable, draw only what is in sight, and say what they leave out.
import { expect, type Page, test } from '@playwright/test'
import { runThere, tab, view } from './panel.ts'

test.describe.configure({ timeout: 180_000 })

const step = (page: Page) => view(page, 'Step')
const steps = (page: Page) => page.getByRole('region', { name: 'Steps of the run' })
const lanes = (page: Page) => view(page, 'Timeline').getByRole('group', { name: /^Lanes/ })

async function openTimeline(page: Page): Promise<void> {
  await tab(page, 'Timeline').click()
  await expect(step(page)).toBeVisible({ timeout: 90_000 })
}

async function show(page: Page, what: 'Clock' | 'Steps' | 'List'): Promise<void> {
  await view(page, 'Timeline').getByRole('group', { name: 'Scale' }).getByText(what, { exact: true }).click()
}

/** How much there is in the page of the timeline. */
const parts = (page: Page): Promise<number> => view(page, 'Timeline').locator('*').count()

test('of more than 100,000 events the first are shown, and gone through to their last', async ({ page }) => {
  await runThere(
    page,
    'print-server-name',
    `import threading
total = 0
def add():
    global total
    for n in range(20_000):
        total += 1
        total -= 1
threads = [threading.Thread(target=add) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(total)
`,
  )
  await openTimeline(page)
  await expect(view(page, 'Timeline')).toContainText('The first 100,000 events are shown.')
  await show(page, 'Steps')
  await lanes(page).focus()
  await page.keyboard.press('End')
  await expect(step(page)).toContainText(/([\d,]+) of \1/)
  await page.keyboard.press('0')
  await page.keyboard.press('ArrowLeft')
  await show(page, 'List')
  await page.getByRole('button', { name: 'Earlier', exact: true }).click()
  await expect(view(page, 'Steps').getByRole('row')).toHaveCount(101)
  expect(await parts(page)).toBeLessThan(3_000)
})

test('of 1,200 threads 1,000 have a lane, and only those in sight are drawn', async ({ page }) => {
  await runThere(
    page,
    'print-server-name',
    `import threading, time
def wait():
    time.sleep(1)
threads = [threading.Thread(target=wait, name=f"t{n}") for n in range(1200)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print("done")
`,
  )
  await openTimeline(page)
  await expect(view(page, 'Timeline')).toContainText(
    '201 more threads, tasks and processes have no lane: the first 1,000 are shown.',
  )
  await expect(view(page, 'Timeline').locator('[data-lane="t3"]')).toBeVisible()
  expect(await view(page, 'Timeline').locator('[data-lane]').count()).toBeLessThan(100)
  await show(page, 'List')
  await page.getByRole('button', { name: 'Later', exact: true }).click()
  await view(page, 'Steps').getByRole('row').filter({ hasText: 't40' }).first().getByRole('button').click()
  await show(page, 'Steps')
  await expect(view(page, 'Timeline').locator('[data-lane="t40"]')).toBeVisible()
  await expect(step(page)).toContainText('others')
})

test('a deep recursion is gone through, and the calls that are left out are counted', async ({ page }) => {
  await runThere(
    page,
    'print-server-name',
    `def down(n):
    if n == 0:
        return 0
    return 1 + down(n - 1)
print(down(900))
`,
  )
  await tab(page, 'Step by step').click()
  await expect(steps(page).getByRole('slider')).toBeVisible({ timeout: 60_000 })
  await steps(page).getByRole('spinbutton', { name: /^Line/ }).fill('3')
  await steps(page).getByRole('button', { name: 'On to line 3', exact: true }).click()
  await expect(steps(page)).toContainText('Line 3 runs next.')
  await expect(steps(page)).toContainText(/\d+ (more )?calls/)
  await steps(page).getByRole('button', { name: 'Back to the caller', exact: true }).click()
  await expect(steps(page)).toContainText('Line 4 runs next.')
})

test('300 processes at once have a lane each', async ({ page }) => {
  await runThere(
    page,
    'print-server-name',
    `import subprocess
processes = [subprocess.Popen(["sleep", "1"]) for n in range(300)]
for process in processes: process.wait()
print("done")
`,
  )
  await openTimeline(page)
  await expect(view(page, 'Timeline').locator('[data-lane^="sleep 1"]').first()).toBeVisible()
  expect(await view(page, 'Timeline').locator('[data-lane]').count()).toBeLessThan(100)
  await lanes(page).focus()
  await page.keyboard.press('End')
  await expect(step(page)).toContainText('prints "done"')
})

test('tasks of asyncio have a lane each, by their names', async ({ page }) => {
  await runThere(
    page,
    'print-server-name',
    `import asyncio
async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print(name)
async def main():
    one = asyncio.create_task(fetch("one", 2), name="first")
    await asyncio.gather(one, fetch("two", 1))
asyncio.run(main())
`,
  )
  await openTimeline(page)
  await expect(view(page, 'Timeline').locator('[data-lane="first"]')).toBeVisible()
  await expect(view(page, 'Timeline').locator('[data-lane="Task-1: main"]')).toBeVisible()
  await show(page, 'List')
  const rows = view(page, 'Steps').getByRole('row')
  const first = rows.filter({ has: page.getByRole('cell', { name: 'first', exact: true }) })
  await expect(first.filter({ hasText: 'line 3: sleeps' })).toHaveCount(1)
  await expect(rows.filter({ hasText: 'waits for the result of asyncio.gather' })).toHaveCount(1)
})
