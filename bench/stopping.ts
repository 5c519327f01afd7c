// A program that does not end by itself: how long Stop takes until the next run shows something, and whether the page stays awake in a flood.
import type { Page } from '@playwright/test'
import { clickUntil, pythonIsReady, writeProgram } from './clicks.ts'
import type { Row } from './report.ts'
import { visitDryrun, withProfile } from './visits.ts'

const TIMES = 5
/** Long enough for the thread that stands by. */
const STANDBY_MS = 4_000
const FLOOD_MS = 3_000

/** Each says first that it begins. On one line: the editor would indent more than that. */
const ENDLESS: Readonly<Record<string, string>> = {
  'a sleep': 'import time\nprint("begins")\nwhile True: time.sleep(1)\n',
  'input()': 'print("begins")\ninput()\n',
  'a recursion':
    'print("begins")\nfib = lambda number: number if number < 2 else fib(number - 1) + fib(number - 2)\nfib(90)\n',
  'a flood of output': 'print("begins")\nwhile True: print("line", "=" * 60)\n',
}

export async function stoppingRows(browser: string, address: string): Promise<Row[]> {
  return withProfile(browser, async (context) => {
    const { page } = await visitDryrun(context, address)
    await pythonIsReady(page)
    const rows: Row[] = []
    for (const [what, program] of Object.entries(ENDLESS)) {
      await writeProgram(page, program)
      const ours: number[] = []
      for (let turn = 0; turn < TIMES; turn += 1) ours.push(await stopAndRun(page))
      rows.push({ what: `Stop in ${what} → first output of the next run`, ours, goal: { ms: 150 } })
    }
    return [...rows, await floodRow(page)]
  })
}

async function stopAndRun(page: Page): Promise<number> {
  await clickUntil(page, { button: 'Run', region: 'Output', pattern: 'begins' })
  await page.waitForTimeout(STANDBY_MS)
  const stopped = await clickUntil(page, { button: 'Stop', region: 'Output', pattern: 'stopped|EOFError' })
  const again = await clickUntil(page, { button: 'Run', region: 'Output', pattern: 'begins' })
  await page.waitForTimeout(STANDBY_MS)
  await clickUntil(page, { button: 'Stop', region: 'Output', pattern: 'stopped|EOFError' })
  return stopped + again
}

/** The browser tells of each piece of work on the page's thread that took more than 50 ms. */
async function floodRow(page: Page): Promise<Row> {
  const ours: number[] = []
  for (let turn = 0; turn < TIMES; turn += 1) {
    await clickUntil(page, { button: 'Run', region: 'Output', pattern: 'begins' })
    ours.push(await page.evaluate(longestTaskMs, FLOOD_MS))
    await clickUntil(page, { button: 'Stop', region: 'Output', pattern: 'stopped' })
    await page.waitForTimeout(STANDBY_MS)
  }
  return { what: 'The page’s longest task over 50 ms in 3 s of a flood (0: none)', ours, goal: { ms: 50 } }
}

function longestTaskMs(forMs: number): Promise<number> {
  return new Promise((resolve) => {
    let longest = 0
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
    })
    observer.observe({ type: 'longtask' })
    setTimeout(() => {
      observer.disconnect()
      resolve(longest)
    }, forMs)
  })
}
