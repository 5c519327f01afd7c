// A lesson: found on home, read, its examples run and changed, its questions opened, marked as read, and on to the first exercise.
import { expect, type Page, test } from '@playwright/test'
import { button } from './learner.ts'

const ID = 'day-18-processes'

const example = (page: Page, number: number) => page.getByRole('region', { name: `Example ${number}` })

async function openLesson(page: Page): Promise<void> {
  await page.goto(`./#/${ID}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Day 18: Processes' })).toBeVisible()
}

test('a learner finds the lesson before its exercises, reads it, runs an example and goes on', async ({ page }) => {
  await page.goto('./')
  await button(page, /Process management/).click()
  const rows = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /Process management/ }) })
  await expect(rows.getByRole('link').first()).toContainText(/Day 18: Processes.*reading.*20 min/)
  await rows.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Day 18: Processes' })).toBeFocused()

  const first = example(page, 1)
  await first.getByRole('button', { name: /^Run/ }).click()
  await expect(first).toContainText('This is process 1234 and its parent is 1200')
  await expect(first).toContainText('systemd')

  await page.getByText('Which exception comes for a typo').click()
  await expect(page.getByText('No such command was found')).toBeVisible()
  await button(page, 'Mark as read').click()
  const next = page.getByRole('link', { name: /^Next: Zombies/ })
  await expect(next).toBeFocused()
  await page.goto('./')
  await expect(page.getByRole('link', { name: /^Read: Day 18/ })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: /^Read: Day 18/ })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Continue: Zombies/ })).toBeVisible()
})

test('an example can be changed and brought back, and each keeps its own output', async ({ page }) => {
  await openLesson(page)
  const [one, two] = [example(page, 1), example(page, 2)]
  await one.getByRole('textbox').fill('print("mine")')
  await one.getByRole('button', { name: /^Run/ }).click()
  await expect(one.getByText('mine', { exact: true })).toBeVisible()
  await two.getByRole('button', { name: /^Run/ }).click()
  await expect(two).toContainText("['false'] ended with 1")
  await expect(one.getByText('mine', { exact: true })).toBeVisible()
  await one.getByRole('button', { name: /^Reset/ }).click()
  await expect(one.getByRole('textbox')).toHaveValue(/^import os/)
})

test('one example runs at a time, and Stop ends it', async ({ page }) => {
  await openLesson(page)
  const [one, two] = [example(page, 1), example(page, 2)]
  await one.getByRole('textbox').fill('print("on and on")\nwhile True: pass')
  await one.getByRole('button', { name: /^Run/ }).click()
  await expect(one.getByText('on and on', { exact: true })).toBeVisible()
  await expect(two.getByRole('button', { name: /^Run/ })).toHaveAttribute('aria-disabled', 'true')
  await one.getByRole('button', { name: /^Stop/ }).click()
  await expect(one.getByText('You stopped it.', { exact: true })).toBeVisible()
  await expect(two.getByRole('button', { name: /^Run/ })).not.toHaveAttribute('aria-disabled', 'true')
})

test('an example is run with the keyboard alone: to it, changed, run, and past it', async ({ page }) => {
  await openLesson(page)
  await button(page, 'Part 1: What a process is').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Part 1: What a process is' })).toBeFocused()
  const field = example(page, 1).getByRole('textbox')
  for (let presses = 0; presses < 5; presses += 1) {
    if (await field.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(field).toBeFocused()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('\nprint("typed")')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(example(page, 1)).toContainText('its parent is 1200 typed')
  await page.keyboard.press('Tab')
  await expect(example(page, 1).getByRole('button', { name: /^Run/ })).toBeFocused()
})

test('links lead to exercises, and the bar leads back', async ({ page }) => {
  await openLesson(page)
  await page.getByRole('link', { name: 'Zombies and their parents' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Zombies and their parents' })).toBeVisible()
  await page.getByRole('link', { name: 'Previous lesson: Day 18: Processes' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Day 18: Processes' })).toBeVisible()
})

test('without JSPI the lesson can be read', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(WebAssembly, 'Suspending')
  })
  await openLesson(page)
  await expect(page.getByText('Chromium 137, Firefox 153, Safari 27')).toBeVisible()
  await expect(example(page, 1).getByRole('button', { name: /^Run/ })).toHaveAttribute('aria-disabled', 'true')
  await button(page, 'Mark as read').click()
  await expect(page.getByRole('link', { name: /^Next: / })).toBeFocused()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true })

  test('nothing is wider than it, and an example runs', async ({ page }) => {
    await openLesson(page)
    await example(page, 2).getByRole('button', { name: /^Run/ }).tap()
    await expect(example(page, 2)).toContainText("['true'] ended with 0")
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
  })
})
