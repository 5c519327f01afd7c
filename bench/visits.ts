// How long a visitor waits for Python: on a first visit, on later ones, and on a slower link; beside a bare page each time.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'

/** On a first visit the browser keeps the whole site and makes its own fuller image, and the tools of the editor start. */
export const KEEPING_MS = 10_000

const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

/** A browser with a profile of its own, as a first visitor has it. */
export async function withProfile<Answer>(
  browser: string,
  use: (context: BrowserContext) => Promise<Answer>,
): Promise<Answer> {
  const profile = await mkdtemp(join(tmpdir(), 'dryrun-bench-'))
  const context = await chromium.launchPersistentContext(profile, { executablePath: browser, args: FLAGS })
  try {
    return await use(context)
  } finally {
    await context.close()
    await rm(profile, { recursive: true, force: true })
  }
}

/** From the start of the page to the moment at which it says that Python is ready, in milliseconds. */
export async function visitDryrun(context: BrowserContext, address: string): Promise<{ page: Page; readyMs: number }> {
  const page = await context.newPage()
  await page.addInitScript(watchForReady)
  await page.goto(`${address}#/count-servers`)
  const ready = await page.waitForFunction(() => (window as unknown as { readyMs?: number }).readyMs, null, {
    timeout: 60_000,
  })
  return { page, readyMs: Number(await ready.jsonValue()) }
}

export async function visitBare(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage()
  await page.goto(`${address}bare/`)
  const ready = await page.waitForFunction(() => (window as unknown as { readyMs?: number }).readyMs, null, {
    timeout: 60_000,
  })
  const readyMs = Number(await ready.jsonValue())
  await page.close()
  return readyMs
}

/** Runs in the page, before anything of it. */
function watchForReady(): void {
  const observer = new MutationObserver(() => {
    if (!document.body?.textContent?.includes('Python is ready')) return
    ;(window as unknown as { readyMs: number }).readyMs = performance.now()
    observer.disconnect()
  })
  observer.observe(document, { childList: true, subtree: true, characterData: true })
}
