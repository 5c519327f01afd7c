// A learner's work stays: over reloads, in two tabs, when the browser's storage is old, damaged or denied, and on the way to another browser.
import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { button, checks, editor, NAME_PASSES, openExercise, pythonIsReady, writeProgram } from './learner.ts'

const ID = 'print-server-name'

/** The light editor: what is kept has nothing to do with the large one. */
test.use({ viewport: { width: 700, height: 900 } })

async function pass(page: Page): Promise<void> {
  await writeProgram(page, NAME_PASSES)
  await button(page, 'Check').click()
  await expect(checks(page).getByText('All 4 checks passed.')).toBeVisible()
}

async function openHistory(page: Page) {
  await button(page, 'Your earlier programs').click()
  return page.getByRole('dialog', { name: 'Your earlier programs' })
}

test('what was typed a moment before the page went away is there again', async ({ page }) => {
  await openExercise(page, ID)
  await writeProgram(page, 'typed = "just now"\n')
  await page.reload()
  await expect(editor(page)).toHaveValue('typed = "just now"\n')
})

test('a reload in the middle of a run keeps the program, and it runs again', async ({ page }) => {
  await openExercise(page, ID)
  await pythonIsReady(page)
  await writeProgram(page, 'while True: pass')
  await button(page, 'Run').click()
  await expect(button(page, 'Stop')).toBeVisible()
  await page.reload()
  await expect(editor(page)).toHaveValue('while True: pass')
  await pass(page)
})

test('earlier programs are listed with how they fared, and each comes back', async ({ page }) => {
  await openExercise(page, ID)
  await expect((await openHistory(page)).getByText('There are none yet.')).toBeVisible()
  await page.keyboard.press('Escape')
  await writeProgram(page, 'server_name = "web-server-01"\n')
  await button(page, 'Check').click()
  await expect(checks(page).getByText('2 of 4 checks passed.')).toBeVisible()
  await pass(page)
  await button(page, 'Reset to starter').click()
  await page.reload()

  const history = await openHistory(page)
  await expect(history.getByRole('listitem')).toHaveText([/^Passed/, /^2 of 4 checks passed/])
  await history.getByRole('button', { name: /^2 of 4/ }).click()
  await history.getByRole('button', { name: 'Bring it back' }).click()
  await expect(editor(page)).toHaveValue('server_name = "web-server-01"\n')
})

test('after passing, the solution stands beside one’s own', async ({ page }) => {
  await openExercise(page, ID)
  await writeProgram(page, '# My own way\nserver_name = "web-" + "server-01"\nprint(server_name)\n')
  await button(page, 'Check').click()
  const beside = page.getByRole('region', { name: 'Your program beside the solution' })
  await expect(beside).toContainText('only yours: # My own way')
  await expect(beside).toContainText('only the solution: server_name = "web-server-01"')
  await button(page, 'Show the solution alone').click()
  await expect(beside).toBeHidden()
})

test('an exercise that has changed since asks which to take, and loses neither', async ({ page }) => {
  await openExercise(page, ID)
  await writeProgram(page, 'mine = 1\n')
  await editor(page).blur()
  await page.goto('./')
  // As if the author had changed it: the draft says that it began with another version.
  await expect.poll(() => page.evaluate(readKept, `dryrun.draft.${ID}`)).toContain('mine = 1')
  await changeKept(page, `dryrun.draft.${ID}`, (text) => text.replace(/"fingerprint":"[^"]*"/, '"fingerprint":"older"'))
  await openExercise(page, ID)
  const changed = page.getByRole('region', { name: 'This exercise has changed' })
  await expect(changed).toBeVisible()
  await expect(editor(page)).toHaveValue('mine = 1\n')
  await changed.getByRole('button', { name: 'Take the new one' }).click()
  await expect(changed).toBeHidden()
  await expect(editor(page)).not.toHaveValue('mine = 1\n')
  const history = await openHistory(page)
  await history.getByRole('button', { name: /^Before the exercise changed/ }).click()
  await history.getByRole('button', { name: 'Bring it back' }).click()
  await expect(editor(page)).toHaveValue('mine = 1\n')
})

test('two tabs pass two exercises, and both know both', async ({ page, context }) => {
  const other = await context.newPage()
  await other.setViewportSize({ width: 700, height: 900 })
  await openExercise(page, ID)
  await openExercise(other, ID)
  await editor(other).fill('theirs = 1\n')
  await expect(editor(page)).toHaveValue('theirs = 1\n')
  await pass(page)
  await expect(checks(other).getByText(/You passed this on/)).toBeVisible()
  await expect(editor(other)).toHaveValue(NAME_PASSES)
  const history = await openHistory(other)
  await expect(history.getByRole('button', { name: /^Replaced by another tab/ })).toContainText('1 line')
})

test('what an earlier version kept is taken over', async ({ page }) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('was here') !== null) return
    sessionStorage.setItem('was here', 'yes')
    const pass = { passedMs: 1_700_000_000_000, program: 'x = 1', fingerprint: 'old' }
    localStorage.setItem('dryrun.progress', JSON.stringify({ 'print-server-name': pass }))
    localStorage.setItem('dryrun.read', '{"day-18-processes": 1700000000000}')
    localStorage.setItem('dryrun.draft.print-server-name', '{"program": "kept = 1", "hintsShown": 2}')
    localStorage.setItem('dryrun.settings', '{"theme": "dark", "panes": {}}')
  })
  await page.goto('./')
  await expect(page.getByText(/^1 of \d+ passed/)).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await openExercise(page, ID)
  await expect(editor(page)).toHaveValue('kept = 1')
  await expect(button(page, 'Show hint 3 of 3')).toBeVisible()
  await page.reload()
  await expect(editor(page)).toHaveValue('kept = 1')
  const left = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('dryrun.')))
  await expect.poll(left).toEqual(['dryrun.settings'])
})

test('what is damaged is set aside and can be downloaded, and the rest is used', async ({ page }) => {
  await openExercise(page, ID)
  await pass(page)
  await page.goto('./')
  await changeKept(page, 'dryrun.draft.count-servers', () => '{"program": "half of i')
  await openExercise(page, 'count-servers')
  await expect(page.getByText('It was put aside as it was found')).toBeVisible()
  const saved = page.waitForEvent('download')
  await button(page, 'Download it').click()
  expect(await readFile(await (await saved).path(), 'utf8')).toContain('half of i')
  await page.goto('./')
  await expect(page.getByText(/^1 of \d+ passed/)).toBeVisible()
})

test('work goes to another browser in a file', async ({ page, browser, baseURL }) => {
  await openExercise(page, ID)
  await pass(page)
  await button(page, 'More').click()
  await page.getByRole('menuitem', { name: 'Your work' }).click()
  const saved = page.waitForEvent('download')
  await button(page, 'Save to a file').click()
  const path = await (await saved).path()
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ what: 'Work of a learner in Dryrun', format: 1 })

  const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), serviceWorkers: 'block' })
  const other = await context.newPage()
  await other.goto('./')
  await button(other, 'More').click()
  await other.getByRole('menuitem', { name: 'Your work' }).click()
  await other.getByLabel('File with your work').setInputFiles({
    name: 'notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"what": "notes"}'),
  })
  await expect(other.getByText('This is another kind of file.')).toBeVisible()
  await other.getByLabel('File with your work').setInputFiles(path)
  await expect(other.getByText('1 exercise more done. 1 program brought in.')).toBeVisible()
  await button(other, 'Close').click()
  await expect(other.getByText(/^1 of \d+ passed/)).toBeVisible()
  await context.close()
})

test('a link brings a program, which is shown before it replaces anything', async ({ page, context }) => {
  await openExercise(page, ID)
  await writeProgram(page, 'shared = "<b>yes</b> – ü"\n')
  await button(page, 'Share this program').click()
  const field = page.getByRole('textbox', { name: 'Link to this program' })
  const link = await field.inputValue()
  await button(page, 'Close').click()
  await writeProgram(page, 'mine = 1\n')
  await expect.poll(() => page.evaluate(readKept, `dryrun.draft.${ID}`)).toContain('mine = 1')

  const other = await context.newPage()
  await other.setViewportSize({ width: 700, height: 900 })
  await other.goto(link)
  const dialog = other.getByRole('dialog', { name: 'A program from a link' })
  await expect(dialog).toContainText('shared = "<b>yes</b> – ü"')
  expect(other.url()).not.toContain('program=')
  await dialog.getByRole('button', { name: 'Keep mine' }).click()
  await expect(editor(other)).toHaveValue('mine = 1\n')
  await other.goto('./')
  await other.goto(link)
  await dialog.getByRole('button', { name: 'Put it into the editor' }).click()
  await expect(editor(other)).toHaveValue('shared = "<b>yes</b> – ü"\n')
  const history = await openHistory(other)
  await expect(history.getByRole('button', { name: /^Before a shared program/ })).toBeVisible()
})

test('a link that lost a part says so', async ({ page }) => {
  await page.goto(`./#/${ID}?program=1U1bwrVQo`)
  await expect(page.getByRole('dialog', { name: 'A program from a link' })).toContainText('The link is damaged')
  await button(page, 'Close').click()
  await expect(editor(page)).toBeVisible()
})

/** Changes a text of the database, as damage or another version would have. The page must not be open on it. */
async function changeKept(page: Page, key: string, change: (text: string) => string): Promise<void> {
  const before = await page.evaluate(readKept, key)
  await page.evaluate(writeKept, { key, text: change(before) })
  await page.goto('about:blank')
}

function readKept(key: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('dryrun')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('texts').objectStore('texts').get(key)
      reading.onsuccess = () => resolve(String(reading.result ?? ''))
    }
  })
}

function writeKept({ key, text }: { readonly key: string; readonly text: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('dryrun')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const writing = opening.result.transaction('texts', 'readwrite')
      writing.objectStore('texts').put(text, key)
      writing.oncomplete = () => resolve()
    }
  })
}
