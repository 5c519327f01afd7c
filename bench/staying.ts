// A long visit, in which the site is kept by now: from one exercise to the next, and what the page's memory is after hundreds of runs.
import type { CDPSession, Page } from '@playwright/test'
import { clickUntil, pythonIsReady, writeProgram } from './clicks.ts'
import type { Row } from './report.ts'
import { KEEPING_MS, visitDryrun, withProfile } from './visits.ts'

const SWITCHES = 8
const RUNS = 200
/** Before they are counted: what is made once, and what the browser compiles better after a while, is made by then. */
const FIRST_RUNS = 200
const PROGRAM = 'for number in range(100): print("line", number)\n'

export async function stayingRows(browser: string, address: string): Promise<Row[]> {
  return withProfile(browser, async (context) => {
    const { page } = await visitDryrun(context, address)
    await pythonIsReady(page)
    await page.locator('.monaco-editor').first().waitFor()
    await page.waitForTimeout(KEEPING_MS)
    const ours: number[] = []
    for (let turn = 0; turn < SWITCHES; turn += 1) {
      ours.push(await page.evaluate(goToNext))
      await page.waitForTimeout(500)
    }
    await page.goto(`${address}#/count-servers`)
    const kiloBytes = await growth(page, await context.newCDPSession(page))
    return [
      { what: 'To the next exercise → its title and its program stand', ours, goal: { ms: 100 } },
      {
        what: `The page’s memory after ${RUNS} runs, more than before`,
        ours: [kiloBytes],
        goal: { most: 500, unit: 'kB' },
      },
    ]
  })
}

/** Runs in the page: from the click to the frame after which title and program are those of the next exercise. */
function goToNext(): Promise<number> {
  return new Promise((resolve) => {
    const next = document.querySelector<HTMLElement>('a[aria-label^="Next exercise"], a[aria-label^="Next lesson"]')
    const title = (): string => document.getElementById('title')?.textContent ?? ''
    const before = title()
    const startedMs = performance.now()
    const observer = new MutationObserver(() => {
      const hasEditor = document.querySelector('[aria-label^="Your program"], [aria-label^="Example"]')
      if (title() === before || hasEditor === null) return
      observer.disconnect()
      requestAnimationFrame(() => resolve(performance.now() - startedMs))
    })
    observer.observe(document.body, { childList: true, subtree: true, characterData: true })
    next?.click()
  })
}

async function growth(page: Page, session: CDPSession): Promise<number> {
  await writeProgram(page, PROGRAM)
  await runTimes(page, FIRST_RUNS)
  const before = await heldBytes(session)
  await runTimes(page, RUNS)
  return Math.max(0, (await heldBytes(session)) - before) / 1000
}

async function runTimes(page: Page, times: number): Promise<void> {
  for (let turn = 0; turn < times; turn += 1)
    await clickUntil(page, { button: 'Run', region: 'Output', pattern: 'Finished[^]*line 99' })
}

async function heldBytes(session: CDPSession): Promise<number> {
  // Some of what is let go is only let go in the second collection.
  for (const _time of [1, 2]) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}
