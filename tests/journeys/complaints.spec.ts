// What users of other pages of this kind complain of, each held as a fact about this one. What is told elsewhere too: code after an
// update and later visits, which need nothing from the network, in offline.spec.ts, other origins in trouble.spec.ts, a flood of output in running.spec.ts, the keyboard alone in keyboard.spec.ts.
import { expect, type Page, test } from '@playwright/test'
import {
  button,
  checks,
  editor,
  hold,
  NAME_PASSES,
  NAME_TYPED_TWICE,
  openExercise,
  output,
  PATIENCE,
  pythonIsReady,
  writeProgram,
} from './learner.ts'

test.use({ viewport: { width: 700, height: 900 } })

const stopsAndRunsAgain = async (page: Page, program: string): Promise<void> => {
  await openExercise(page, 'print-server-name')
  await pythonIsReady(page)
  await writeProgram(page, program)
  await button(page, 'Run').click()
  await expect(output(page)).toContainText('begins')
  await button(page, 'Stop').click()
  await expect(output(page).getByText(/You stopped it|Stopped by EOFError/)).toBeVisible()
  await writeProgram(page, 'print("runs again")\n')
  await button(page, 'Run').click()
  await expect(output(page)).toContainText('runs again', PATIENCE)
}

test.describe('“Stop does nothing”', () => {
  for (const [where, program] of [
    ['a sleep', 'import time\nprint("begins")\nwhile True: time.sleep(1)\n'],
    ['input()', 'print("begins")\ninput()\n'],
    ['a recursion', 'print("begins")\nfib = lambda n: n if n < 2 else fib(n - 1) + fib(n - 2)\nfib(90)\n'],
    ['a flood', 'print("begins")\nwhile True: print("line", "=" * 60)\n'],
    ['a thread', 'import threading\nprint("begins")\nlock = threading.Lock()\nwhile True: lock.acquire(timeout=1)\n'],
  ] as const) {
    test(`it ends a program in ${where}, and the next run works`, async ({ page }) => {
      await stopsAndRunsAgain(page, program)
    })
  }
})

test('“My answer is right and refused”: blanks at the end of a line do not count', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  await writeProgram(page, 'server_name = "web-server-01"\nprint(server_name + "  ")\nprint()\n')
  await button(page, 'Check').click()
  await expect(checks(page).getByText('All 4 checks passed.')).toBeVisible()
})

test('“It only says that it is wrong”: a failed check shows what was given, expected and seen, and marks what differs', async ({
  page,
}) => {
  await openExercise(page, 'print-server-name')
  await writeProgram(page, NAME_TYPED_TWICE)
  await button(page, 'Check').click()
  const failed = checks(page)
  await expect(failed.getByText('Given', { exact: true })).toBeVisible()
  await expect(failed.getByRole('definition').nth(0)).toContainText('server_name')
  await expect(failed.getByText('Expected', { exact: true })).toBeVisible()
  await expect(failed.getByText('Seen', { exact: true })).toBeVisible()
  await expect(failed.locator('mark').first()).toBeVisible()
})

test('a blank that matters is shown as one', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  await writeProgram(page, 'server_name = "web-server-01 "\nprint(server_name)\n')
  await button(page, 'Check').click()
  await expect(checks(page).locator('mark').filter({ hasText: '·' }).first()).toBeVisible()
})

test('“I cannot hear what happened”: runs, questions, verdicts and a wait for Python are announced', async ({
  page,
}) => {
  await openExercise(page, 'print-server-name')
  await pythonIsReady(page)
  const heard = page.getByRole('status')
  await writeProgram(page, 'print("Hello,", input("name? "))\n')
  await button(page, 'Run').click()
  await expect(heard.filter({ hasText: 'Your program waits for input.' })).toHaveCount(1)
  await expect(output(page).getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Ada')
  await page.keyboard.press('Enter')
  await expect(heard.filter({ hasText: /^Finished.*Output: name\? Ada\s+Hello, Ada/s })).toHaveCount(1)
  await writeProgram(page, NAME_TYPED_TWICE)
  await button(page, 'Check').click()
  await expect(heard.filter({ hasText: /^3 of 4 checks passed\. Failed: / })).toHaveCount(1)
  await writeProgram(page, NAME_PASSES)
  await button(page, 'Check').click()
  await expect(heard.filter({ hasText: 'All 4 checks passed.' })).toHaveCount(1)
})

test('“Two tabs steal each other’s input”: each is asked and answered by itself', async ({ page, context }) => {
  const other = await context.newPage()
  for (const tab of [page, other]) {
    await openExercise(tab, 'print-server-name')
    await pythonIsReady(tab)
  }
  await writeProgram(page, 'print("Hello,", input("name? "))\n')
  await expect(editor(other)).toHaveValue(/Hello/)
  for (const tab of [page, other]) await button(tab, 'Run').click()
  const row = (tab: Page) => tab.getByRole('textbox', { name: 'Your program waits for a line' })
  await expect(row(page)).toBeVisible()
  await expect(row(other)).toBeVisible()
  await row(other).fill('Grace')
  await row(other).press('Enter')
  await expect(output(other)).toContainText('Hello, Grace')
  await expect(row(page)).toBeVisible()
  await row(page).fill('Ada')
  await row(page).press('Enter')
  await expect(output(page)).toContainText('Hello, Ada')
  await expect(output(page)).not.toContainText('Grace')
})

test('who wants no motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openExercise(page, 'print-server-name')
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element)
        const longest = Math.max(...transitionDuration.split(', ').map(Number.parseFloat))
        return longest > 0.01 || (animationName !== 'none' && Number.parseFloat(animationDuration) > 0.01)
      })
      .map((element) => `${element.tagName} ${element.className}`),
  )
  expect(moving).toEqual([])
})

test('while Python loads, its stages are named with a bar, and the lesson can be read', async ({ page }) => {
  const letGo = await hold(page, /\.asm\.wasm$/)
  await openExercise(page, 'print-server-name')
  const bar = page.getByRole('progressbar', { name: 'Loading Python' })
  await expect(bar).toBeAttached()
  await expect(page.getByText(/Fetching Python|Loading Python|Starting Python/).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Task' })).toBeVisible()
  letGo()
  await pythonIsReady(page)
  await expect(bar).toHaveCount(0)
})

// By curl, which is there at once; a library of Python has to be imported first.
const GIVES_UP_EARLY = `import subprocess
import time


def retry_api_call(url, max_retries=3):
    for attempt in range(1, max_retries):
        if subprocess.run(["curl", "-sf", "-m", "5", url]).returncode == 0:
            return {}
        print(f"Attempt {attempt} failed")
        time.sleep(1)
    raise Exception("All retries failed")
`

test('“It works on my machine”: a failed check shows what happened when, on the clock of its host', async ({
  page,
}) => {
  await openExercise(page, 'retry-api-call')
  await pythonIsReady(page)
  await writeProgram(page, GIVES_UP_EARLY)
  await button(page, 'Check').click()
  const timeline = checks(page).getByRole('definition').filter({ hasText: 'waits 1 s' }).first()
  await expect(timeline).toContainText(
    /09:00:00\s*GET https:\/\/api\.example\.com\/orders → 503.*prints Attempt 1 failed\s*09:00:00\s*waits 1 s \(line 10\).*09:00:01.*GET/s,
    PATIENCE,
  )
})
