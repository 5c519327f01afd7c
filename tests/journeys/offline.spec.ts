// The site without a network, from any folder of a plain server, and its way to a new version: whole, and when the learner says so.
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { siteIn } from '../../build/offline-plugin.ts'
import { type Site, serveSite } from '../../build/serve-site.ts'
import { button, checks, editor, NAME_PASSES, pythonIsReady, writeProgram } from './learner.ts'

const BUILT = join(import.meta.dirname, '../../dist')
const FOLDER = 'course/python'

test.use({ serviceWorkers: 'allow', viewport: { width: 700, height: 900 } })

let root: string
let place: string
let site: Site

test.beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dryrun-site-'))
  place = join(root, FOLDER)
  await mkdir(place, { recursive: true })
  await cp(BUILT, place, { recursive: true, filter: (path) => !path.startsWith(join(BUILT, 'engine')) })
  await symlink(join(BUILT, 'engine'), join(place, 'engine'))
  site = await serveSite(root, { port: 0 })
})

test.afterEach(async () => {
  await site.close()
  await rm(root, { recursive: true, force: true })
})

/** Puts another version in the place of the one that is served, as whoever runs the site would. */
async function publish(change: (html: string) => string): Promise<void> {
  const path = join(place, 'index.html')
  await writeFile(path, change(await readFile(path, 'utf8')))
  const worker = join(place, 'service-worker.js')
  const list = JSON.stringify(JSON.stringify(await siteIn(place)))
  await writeFile(
    worker,
    (await readFile(worker, 'utf8')).replace(/JSON\.parse\("(?:[^"\\]|\\.)*"\)/, () => `JSON.parse(${list})`),
  )
}

const STARTING = { timeout: 60_000 }

async function visitUntilKept(page: Page): Promise<void> {
  await page.goto(`${site.address}${FOLDER}/#/print-server-name`)
  await pythonIsReady(page)
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state !== 'activated')
      await new Promise((resolve) => active?.addEventListener('statechange', resolve, { once: true }))
  })
}

test('after the first visit everything works without a server', async ({ page }) => {
  await visitUntilKept(page)
  await site.close()
  await page.reload()
  await writeProgram(page, NAME_PASSES)
  await button(page, 'Check').click()
  await expect(checks(page).getByText('All 4 checks passed.')).toBeVisible()
  await page.getByRole('link', { name: /^Next: / }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Keep three readings in a dictionary' })).toBeVisible()
  await page.goto(`${site.address}${FOLDER}/#/day-18-processes`)
  await expect(page.getByRole('heading', { level: 1, name: 'Day 18: Processes' })).toBeVisible()
})

for (const [where, size] of [
  ['', { width: 1024, height: 768 }],
  [' on a phone', { width: 375, height: 812 }],
] as const)
  test(`after the first visit the terminal opens and works without a server${where}`, async ({ page }) => {
    // Python starts three times: with the network, without it, and at the terminal.
    test.setTimeout(240_000)
    await page.setViewportSize(size)
    await visitUntilKept(page)
    await site.close()
    await page.reload()
    await page.getByRole('tab', { name: 'Terminal' }).click()
    const terminal = page.getByRole('region', { name: 'Terminal' })
    await expect(terminal.locator('.xterm-rows')).toContainText('$', STARTING)
    await terminal.click()
    await page.keyboard.type('seq 3 | sort -r | head -1\n')
    await expect(terminal.locator('.xterm-rows')).toContainText(/head -1\s*3/)
    await page.keyboard.type('python3\n')
    await expect(terminal.locator('.xterm-rows')).toContainText('>>>', STARTING)
    await page.keyboard.type('"off" + "line"\n')
    await expect(terminal.locator('.xterm-rows')).toContainText("'offline'")
  })

test('a new version is announced, and comes when the learner takes it', async ({ page }) => {
  await visitUntilKept(page)
  await writeProgram(page, 'mine = 1\n')
  await publish((html) =>
    html.replace('<title>Dryrun</title>', '<title>Dryrun</title><meta name="version" content="two" />'),
  )
  await page.reload()
  // The visit has the version that it began with, from first to last.
  await expect(page.locator('meta[name="version"]')).toHaveCount(0)
  await expect(page.getByText('A new version is ready.')).toBeVisible({ timeout: 40_000 })
  await writeProgram(page, 'mine = 2\n')
  await button(page, 'Reload').click()
  await expect(page.locator('meta[name="version"]')).toHaveAttribute('content', 'two')
  await expect(editor(page)).toHaveValue('mine = 2\n')
  await expect(page.getByText('A new version is ready.')).toBeHidden()
})

test('a version that the server has only half is not taken', async ({ page }) => {
  await visitUntilKept(page)
  await publish((html) =>
    html.replace('<title>Dryrun</title>', '<title>Dryrun</title><meta name="version" content="two" />'),
  )
  // The list names another index.html than the one that the server has.
  await writeFile(join(place, 'index.html'), '<p>half</p>')
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update().catch(() => undefined)
    const coming = registration.installing
    if (coming !== null && coming.state !== 'redundant')
      await new Promise((resolve) => coming.addEventListener('statechange', resolve, { once: true }))
  })
  await page.reload()
  await expect(editor(page)).toBeVisible()
  await expect(page.getByText('A new version is ready.')).toBeHidden()
})

test('a part of Python that the browser kept and that is damaged is fetched anew on request', async ({ page }) => {
  await visitUntilKept(page)
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const headers = { 'content-type': 'application/wasm' }
        if (request.url.includes('/engine/')) await cache.put(request, new Response('spoiled', { headers }))
      }
    }
  })
  await page.reload()
  await expect(page.getByText(/fetch it anew/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Task' })).toBeVisible()
  await button(page, 'Fetch Python anew').click()
  await pythonIsReady(page)
})

test.describe('the large files of the large editor', () => {
  const KEEPING = { timeout: 40_000 }
  const isKept = (page: Page, ending: string): Promise<boolean> =>
    page.evaluate(async (end) => {
      const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
      return kept.flat().some(({ url }) => new RegExp(end).test(url))
    }, ending)
  const RUFF = 'ruff.*wasm$'
  const PYTHON = 'asm.wasm$'
  /** Longer than the server here takes to send them. */
  const A_WHILE_MS = 2_000

  test('are kept too, after Python', async ({ page }) => {
    await visitUntilKept(page)
    await expect.poll(() => isKept(page, RUFF), KEEPING).toBe(true)
    expect(await isKept(page, PYTHON)).toBe(true)
  })

  test('are not fetched where the browser is told to save data', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
    await visitUntilKept(page)
    await page.waitForTimeout(A_WHILE_MS)
    expect(await isKept(page, RUFF)).toBe(false)
  })

  test.describe('on a phone', () => {
    const size = { width: 375, height: 812 }
    test.use({ viewport: size, screen: size, hasTouch: true, isMobile: true })

    test('are not fetched, and all else is kept', async ({ page }) => {
      await visitUntilKept(page)
      await expect.poll(() => isKept(page, PYTHON), KEEPING).toBe(true)
      await page.waitForTimeout(A_WHILE_MS)
      expect(await isKept(page, RUFF)).toBe(false)
    })
  })
})

test('the site can be installed', async ({ page }) => {
  await page.goto(`${site.address}${FOLDER}/`)
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')
    const response = await fetch(link?.href ?? '')
    const { icons, start_url, display, name } = await response.json()
    const sizes = await Promise.all(
      icons.map(async ({ src, type }: { src: string; type: string }) => {
        const icon = await fetch(new URL(src, response.url))
        return icon.ok && icon.headers.get('content-type')?.startsWith(type)
      }),
    )
    return { icons: sizes, start: new URL(start_url, response.url).href, display, name }
  })
  expect(manifest).toEqual({
    icons: [true, true, true, true],
    start: `${site.address}${FOLDER}/`,
    display: 'standalone',
    name: 'Dryrun',
  })
})
