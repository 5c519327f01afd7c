// How long a learner waits after a click, in a page where Python is ready: measured inside the page, from the click to what it changes.
import type { Page } from '@playwright/test'

/** Puts a program into the editor as somebody would who pastes it. */
export async function writeProgram(page: Page, program: string): Promise<void> {
  await page.locator('.monaco-editor').first().waitFor()
  await page.getByRole('textbox', { name: /^Your program/ }).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Delete')
  await page.keyboard.insertText(program)
}

/** `pattern` is the source of a regular expression. */
type Wait = { readonly button: string; readonly region: string; readonly pattern: string }

/** Clicks a button and answers how many milliseconds later the region holds what fits the pattern. */
export function clickUntil(page: Page, wait: Wait): Promise<number> {
  return page.evaluate(
    ({ button, region, pattern }) =>
      new Promise<number>((resolve) => {
        const named = (selector: string, name: string): HTMLElement | undefined =>
          [...document.querySelectorAll<HTMLElement>(selector)].find((element) => {
            const label = element.getAttribute('aria-label') ?? element.getAttribute('aria-labelledby')
            const by = label === null ? null : (document.getElementById(label)?.textContent ?? label)
            return (by ?? element.textContent ?? '').trim().startsWith(name)
          })
        const expected = new RegExp(pattern)
        const startedMs = performance.now()
        const look = (): void => {
          if (!expected.test(named('section, [role=region]', region)?.textContent ?? '')) return
          observer.disconnect()
          resolve(performance.now() - startedMs)
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, { childList: true, subtree: true, characterData: true })
        named('button', button)?.click()
      }),
    wait,
  )
}

export async function pythonIsReady(page: Page): Promise<void> {
  await page.getByText('Python is ready').waitFor()
}
