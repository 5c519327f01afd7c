// localStorage: where earlier versions kept everything, where the theme stands before anything is painted, and where last words are
// left by a page that goes away before its database has answered.
import type { Change, Row } from './database.ts'

export const PREFIX = 'dryrun.'
const LAST_WORDS = `${PREFIX}last-words.`
/** Two texts for one key: the older one, for the workbook to decide. */
export const SECOND_PREFIX = `${PREFIX}second.`
/** Read by src/first-paint.js. */
export const SETTINGS_KEY = `${PREFIX}settings`

/** Everything of ours that earlier versions kept here. Nothing where the browser denies it. */
export function readOldRows(): readonly Row[] {
  return attempt([], () =>
    Object.entries(window.localStorage)
      .filter(([key]) => key.startsWith(PREFIX) && !key.startsWith(LAST_WORDS))
      .map(([key, text]) => ({ key, text: String(text) })),
  )
}

/** What stands in the database by now. The settings stay for the first paint. */
export function removeOldRows(rows: readonly Row[]): void {
  attempt(undefined, () => {
    for (const { key, text } of rows) {
      // Another page of an earlier version may have written since.
      if (key !== SETTINGS_KEY && window.localStorage.getItem(key) === text) window.localStorage.removeItem(key)
    }
  })
}

export function mirrorSettings(text: string): void {
  attempt(undefined, () => window.localStorage.setItem(SETTINGS_KEY, text))
}

/** `page` tells the words of one open page from those of another. */
export function leaveLastWords(page: string, changes: readonly Change[]): void {
  attempt(undefined, () => {
    if (changes.length === 0) window.localStorage.removeItem(LAST_WORDS + page)
    else window.localStorage.setItem(LAST_WORDS + page, JSON.stringify(changes))
  })
}

/** What pages left behind that went away too early, and how to forget it once it is kept. */
export function readLastWords(): { readonly changes: readonly Change[]; readonly forget: () => void } {
  const found = attempt([], () => Object.entries(window.localStorage).filter(([key]) => key.startsWith(LAST_WORDS)))
  return {
    changes: found.flatMap(([, text]) => parseChanges(String(text))),
    forget: () =>
      attempt(undefined, () => {
        for (const [key] of found) window.localStorage.removeItem(key)
      }),
  }
}

export function parseChanges(text: string): readonly Change[] {
  const data: unknown = attempt(null, () => JSON.parse(text))
  return Array.isArray(data) ? data.filter(isChange) : []
}

function isChange(data: unknown): data is Change {
  if (typeof data !== 'object' || data === null) return false
  const { key, text } = data as Partial<Change>
  return typeof key === 'string' && key.startsWith(PREFIX) && (typeof text === 'string' || text === null)
}

/** Even to look at localStorage throws where it is denied. It is only the second place here, so a refusal changes nothing. */
function attempt<T>(otherwise: T, act: () => T): T {
  try {
    return act()
  } catch {
    return otherwise
  }
}
