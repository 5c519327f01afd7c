// What the page says when something is missing: an exercise, a browser's ability, its storage, the engine.
import { expect, type Route, test } from '@playwright/test'
import {
  button,
  checks,
  editor,
  hold,
  NAME_PASSES,
  openExercise,
  openWithLargeEditor,
  output,
  pythonIsReady,
  writeProgram,
} from './learner.ts'

/** So narrow that the editor stays the light one, whose text is a field's value. */
const LIGHT = { width: 700, height: 900 }

test('a link to an exercise that is not there says so and leads home', async ({ page }) => {
  await page.goto('./#/no-such-exercise')
  await expect(page.getByRole('heading', { name: 'There is no exercise here' })).toBeVisible()
  await page.getByRole('link', { name: 'All exercises', exact: true }).click()
  await expect(page.getByRole('heading', { name: /^Practise Python/ })).toBeFocused()
})

test('the exercise after the open one is there already when the network goes', async ({ page, context }) => {
  await openWithLargeEditor(page, 'print-server-name')
  const next = page.getByRole('link', { name: /^Next exercise: / })
  const id = (await next.getAttribute('href'))?.slice('#/'.length)
  const title = (await next.getAttribute('aria-label'))?.replace('Next exercise: ', '') ?? ''
  await page.waitForFunction(
    (chunk) => performance.getEntriesByType('resource').some(({ name }) => name.includes(chunk)),
    `/assets/${id}-`,
  )
  await context.setOffline(true)
  await next.click()
  await expect(page).toHaveURL(new RegExp(`#/${id}$`))
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Task', exact: true })).toBeVisible()
  await expect(page.locator('.monaco-editor').first()).toBeVisible()
})

test('a browser without JSPI says which ones work, and the lesson can be read', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(WebAssembly, 'Suspending')
  })
  await openExercise(page, 'print-server-name')
  await expect(page.getByText('Chromium 137, Firefox 153, Safari 27')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Task' })).toBeVisible()
  await expect(button(page, 'Run')).toHaveAttribute('aria-disabled', 'true')
})

test('without storage everything works until the tab closes, and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    }
  })
  await openWithLargeEditor(page, 'print-server-name')
  await expect(page.getByText(/does not let Dryrun keep anything/)).toBeVisible()
  await writeProgram(page, NAME_PASSES)
  await button(page, 'Check').click()
  await expect(checks(page).getByText('All 4 checks passed.')).toBeVisible()
})

test('a program that is run while Python loads waits, says so, and then runs', async ({ page }) => {
  const letGo = await hold(page, /\/engine\//)
  await openExercise(page, 'print-server-name')
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText(/Runs as soon as Python is ready/)).toBeVisible()
  letGo()
  await expect(output(page).getByText(/Finished/)).toBeVisible()
})

test('a browser without WebAssembly says what may forbid it, and the lesson can be read', async ({ page }) => {
  await page.setViewportSize(LIGHT)
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'WebAssembly')
  })
  await openExercise(page, 'print-server-name')
  await expect(page.getByText('This browser does not run WebAssembly, and Python needs it.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Task' })).toBeVisible()
  await writeProgram(page, 'kept = 1\n')
  await page.reload()
  await expect(editor(page)).toHaveValue('kept = 1\n')
})

test('where only the memory image cannot be fetched, Python starts without it', async ({ page }) => {
  await page.route(/image\.gz/, (route) => route.abort())
  await openExercise(page, 'print-server-name')
  await pythonIsReady(page)
})

test('an image that the browser kept and that is damaged is fetched anew', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  await pythonIsReady(page)
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('dryrun-engine')).keys()).length), {
      timeout: 50_000,
    })
    .toBe(1)
  await page.evaluate(async () => {
    const cache = await caches.open('dryrun-engine')
    for (const request of await cache.keys()) await cache.put(request, new Response('spoiled'))
  })
  await page.reload()
  await pythonIsReady(page)
  await writeProgram(page, NAME_PASSES)
  await button(page, 'Run').click()
  await expect(output(page)).toContainText('web-server-01')
})

test('a database that cannot be opened is left as it is, and work goes on in another one', async ({ page }) => {
  await page.setViewportSize(LIGHT)
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype
    IDBFactory.prototype.open = function (name, version) {
      if (name !== 'dryrun') return open.call(this, name, version)
      // As a browser does that finds its files damaged.
      const request = open.call(this, 'not-this-one', version)
      Object.defineProperty(request, 'error', { value: new DOMException('Internal error', 'UnknownError') })
      queueMicrotask(() => request.dispatchEvent(new Event('error')))
      return request
    }
  })
  await openExercise(page, 'print-server-name')
  await expect(page.getByText('It was left where it is, and your work is kept in a new place.')).toBeVisible()
  await writeProgram(page, 'mine = 1\n')
  await page.reload()
  await expect(editor(page)).toHaveValue('mine = 1\n')
})

test('a storage without room says so, and what was typed stays on the page', async ({ page }) => {
  await page.setViewportSize(LIGHT)
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
  })
  await openExercise(page, 'print-server-name')
  await writeProgram(page, 'mine = 1\n')
  await expect(page.getByText('The storage of this browser is full.')).toBeVisible()
  await expect(editor(page)).toHaveValue('mine = 1\n')
})

test('an engine that cannot be fetched says so and offers a restart', async ({ page }) => {
  await page.route(/\/engine\//, (route) => route.abort())
  await openExercise(page, 'print-server-name')
  await expect(page.getByText(/The reason was: A part of Python \(.+\) could not be fetched/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Task' })).toBeVisible()
  const restart = button(page, 'Restart Python')
  await expect(restart).toBeVisible()
  await page.unroute(/\/engine\//)
  await restart.click()
  await pythonIsReady(page)
})

test('nothing is asked of another origin, and the page’s own policy forbids it', async ({ page, baseURL }) => {
  const foreign: string[] = []
  const refused: string[] = []
  await page.route(
    (url) => !url.href.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url.href),
    (route) => {
      foreign.push(route.request().url())
      return route.abort()
    },
  )
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text())
  })
  await page.goto('./#/day-18-processes')
  await expect(page.getByRole('heading', { level: 1, name: 'Day 18: Processes' })).toBeVisible()
  await page.goto('./')
  await page.getByRole('searchbox').fill('server')
  await openWithLargeEditor(page, 'print-server-name')
  await writeProgram(page, NAME_PASSES)
  await button(page, 'Check').click()
  await expect(checks(page).getByText('All 4 checks passed.')).toBeVisible()
  for (const dialog of ['Share this program', 'Your earlier programs']) {
    await button(page, dialog).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
  }
  expect([foreign, refused]).toEqual([[], []])

  const answers = await page.evaluate(async () => {
    const asked = await fetch('https://example.org/').then(
      () => 'asked',
      () => 'refused',
    )
    const image = new Image()
    const loaded = new Promise((resolve) => {
      image.onload = () => resolve('asked')
      image.onerror = () => resolve('refused')
    })
    image.src = 'https://example.org/pixel.png'
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)
    return [asked, await loaded, 'ran' in window]
  })
  expect(answers).toEqual(['refused', 'refused', false])
  expect(foreign).toEqual([])
})

for (const [what, answer] of [
  ['does not come', (route: Route) => route.abort()],
  ['is not understood', (route: Route) => route.fulfill({ contentType: 'text/javascript', body: 'let let = "" ?' })],
] as const) {
  test(`where a part of the page ${what}, it is said in the place of an empty page`, async ({ page }) => {
    for (const part of [/assets\/index-[\w-]+\.js/, /assets\/page-[\w-]+\.js/]) {
      await page.route(part, answer)
      await page.goto('./')
      await expect(page.getByRole('alert')).toContainText('Look at your connection and load the page again.')
      await page.unroute(part)
      await page.goto('about:blank')
    }
    await page.goto('./')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('Dryrun could not begin.')).toHaveCount(0)
  })
}

test('where what checks programs cannot be fetched, it is said, programs run, and the next check tries again', async ({
  page,
}) => {
  const judge = /assets\/attempt-[\w-]+\.js/
  await page.route(judge, (route) => route.abort())
  await openExercise(page, 'print-server-name')
  await writeProgram(page, NAME_PASSES)
  await button(page, 'Check').click()
  await expect(checks(page).getByText(/checks programs could not be fetched\. Look at your connection/)).toBeVisible()
  await button(page, /^Run/).click()
  await expect(output(page)).toContainText('web-server-01')
  await page.unroute(judge)
  await button(page, 'Check').click()
  await expect(checks(page).getByText('All 4 checks passed.')).toBeVisible()
})
