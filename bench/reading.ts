// How soon a first visitor can read the lesson and type, and how many bytes that takes, while Python is on its way.
import type { BrowserContext } from '@playwright/test'
import type { Row } from './report.ts'
import { withProfile } from './visits.ts'

type Seen = { readonly readableMs: number; readonly usableMs: number; readonly kiloBytes: number }

const TIMES = 5
const EXERCISE = 'count-servers'
/** A sentence of its lesson. */
const SENTENCE = 'It takes a list of names and returns the number of its entries'

/** `cold` is this machine, where nothing but the page itself takes time; `link` is a slower way to the same server. */
export async function readingRows(browser: string, cold: string, link: string): Promise<Row[]> {
  const here = await visits(browser, cold)
  const afar = await visits(browser, link)
  const of = (all: readonly Seen[], what: keyof Seen): number[] => all.map((seen) => seen[what])
  return [
    { what: 'First visit, localhost: page open → lesson readable', ours: of(here, 'readableMs'), goal: { ms: 1_000 } },
    { what: 'First visit, localhost: page open → typed text stands', ours: of(here, 'usableMs'), goal: { ms: 800 } },
    {
      what: 'First visit, 20 Mbit/s and 40 ms: page open → lesson readable',
      ours: of(afar, 'readableMs'),
      goal: { ms: 1_000 },
    },
    {
      what: 'The page’s bytes before the lesson is readable, as sent',
      ours: of(afar, 'kiloBytes'),
      goal: { most: 250, unit: 'kB' },
    },
  ]
}

async function visits(browser: string, address: string): Promise<Seen[]> {
  const all: Seen[] = []
  for (let turn = 0; turn < TIMES; turn += 1) all.push(await withProfile(browser, (context) => visit(context, address)))
  return all
}

async function visit(context: BrowserContext, address: string): Promise<Seen> {
  const page = await context.newPage()
  await page.addInitScript(watch, SENTENCE)
  await page.goto(`${address}#/${EXERCISE}`)
  const seen = await page.waitForFunction(() => (window as unknown as { seen?: Seen }).seen, null, { timeout: 60_000 })
  return (await seen.jsonValue()) ?? { readableMs: Number.NaN, usableMs: Number.NaN, kiloBytes: Number.NaN }
}

/** Runs in the page, before anything of it. Each moment is that of the next frame: then it is painted. */
function watch(sentence: string): void {
  const moments: { readableMs?: number; usableMs?: number } = {}
  const words = (text: string): string => text.replaceAll(/\s+/g, ' ')
  const painted = (name: 'readableMs' | 'usableMs'): void => {
    moments[name] = 0
    requestAnimationFrame(() => {
      moments[name] = performance.now()
      tell()
    })
  }
  const tell = (): void => {
    const { readableMs, usableMs } = moments
    if (!readableMs || !usableMs) return
    const before = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .map((entry) => entry as PerformanceResourceTiming)
      // The script of a thread is none of the page's own files: it belongs to Python, which comes beside them.
      .filter((entry) => entry.initiatorType !== 'other')
      .filter((entry) => entry.responseEnd > 0 && entry.responseEnd <= readableMs)
    const bytes = before.reduce((sum, entry) => sum + entry.encodedBodySize, 0)
    ;(window as unknown as { seen: Seen }).seen = { readableMs, usableMs, kiloBytes: bytes / 1000 }
  }
  const observer = new MutationObserver(() => {
    if (moments.readableMs === undefined && words(document.body?.textContent ?? '').includes(sentence))
      painted('readableMs')
    const field = document.querySelector<HTMLTextAreaElement>('textarea[aria-label^="Your program"]')
    if (moments.usableMs === undefined && field !== null && !field.readOnly) {
      // As a key does it: what was typed must still be there after the page has drawn itself.
      field.focus()
      document.execCommand('insertText', false, 'typed')
      if (field.value.includes('typed')) painted('usableMs')
    }
    if (moments.readableMs !== undefined && moments.usableMs !== undefined) observer.disconnect()
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true })
}
