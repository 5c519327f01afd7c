// Ctrl-C where a program writes: it interrupts as in a terminal, copies what is selected, and ends what cannot hear it.
import { expect, test } from '@playwright/test'
import { button, openExercise, output, PATIENCE, pythonIsReady, writeProgram } from './learner.ts'

const ASKS = `while True:
    try:
        print("Hello,", input("name? "))
        break
    except KeyboardInterrupt:
        print("Once more.")
`

test('while the program waits for a line, it can catch Ctrl-C and ask again', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  await writeProgram(page, ASKS)
  await page.keyboard.press('ControlOrMeta+Enter')
  const row = page.getByLabel('Your program waits for a line')
  await expect(row).toBeFocused()
  await page.keyboard.type('half a li')
  await page.keyboard.press('Control+C')
  await expect(output(page)).toContainText('name? ^COnce more.')
  await expect(row).toBeFocused()
  await expect(row).toHaveValue('')
  await page.keyboard.type('Ada')
  await page.keyboard.press('Enter')
  await expect(output(page)).toContainText('Hello, Ada')
  await expect(output(page).getByText(/^Finished/)).toBeVisible()
})

test('a program that does not catch it ends with KeyboardInterrupt, also by the button', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  await writeProgram(page, 'input("name? ")')
  await button(page, 'Run').click()
  await button(page, 'Interrupt').click()
  await expect(output(page)).toContainText('name? ^CTraceback (most recent call last):')
  await expect(output(page)).toContainText('Stopped by KeyboardInterrupt in line 1.')
})

test('selected text is copied and not taken for an interrupt', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  await writeProgram(page, 'input("name? ")')
  await button(page, 'Run').click()
  const row = page.getByLabel('Your program waits for a line')
  await row.fill('Ada')
  await row.selectText()
  await page.keyboard.press('Control+C')
  await expect(output(page)).not.toContainText('^C')
  await page.keyboard.press('Enter')
  await expect(output(page).getByText(/^Finished/)).toBeVisible()
})

test('a program that watches and sleeps hears it, and has its last words', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  const watch = 'import time\nturn = 0\ntry:\n    while True:\n        turn += 1\n        time.sleep(60)'
  const caught = 'except KeyboardInterrupt:\n    print("Bye.")\n'
  await writeProgram(page, `print("watching", flush=True)\n${watch}\n${caught}`)
  await button(page, 'Run').click()
  await expect(output(page)).toContainText('watching')
  await output(page).getByText('watching').click()
  await page.keyboard.press('Control+C')
  await expect(output(page)).toContainText('Bye.')
  await expect(output(page).getByText(/^Finished/)).toBeVisible()
})

test('a program that is busy cannot hear it: it is stopped, and the page says so', async ({ page }) => {
  await openExercise(page, 'print-server-name')
  await pythonIsReady(page)
  await writeProgram(page, 'print("begun")\nwhile True: pass')
  await button(page, 'Run').click()
  await expect(output(page)).toContainText('begun')
  await output(page).getByText('begun').click()
  await page.keyboard.press('Control+C')
  await expect(output(page)).toContainText('Stopped: it was busy and could not hear Ctrl-C.')
  await writeProgram(page, 'print("and on")')
  await button(page, 'Run').click()
  await expect(output(page)).toContainText('and on', PATIENCE)
})
