// Opens the place where this browser keeps a learner's work: IndexedDB where it can be had, localStorage where it cannot.
// It brings over what earlier versions kept and what a page could only just leave behind.
import { type Change, type Database, openDatabase, type Row } from './database.ts'
import { openLocalShelf } from './local-shelf.ts'
import {
  leaveLastWords,
  mirrorSettings,
  readLastWords,
  readOldRows,
  removeOldRows,
  SECOND_PREFIX,
  SETTINGS_KEY,
} from './old-storage.ts'
import type { Shelf, ShelfTrouble } from './shelf.ts'
import { openSiblings } from './siblings.ts'
import { createWriteBehind } from './write-behind.ts'

/** The second one is for a browser whose first one is damaged: that is left as it is. */
const NAMES = ['dryrun', 'dryrun-2'] as const
/** Some browsers have been seen never to answer; nobody should look at an empty page for that. */
const LONGEST_MS = 3_000

export type ShelfParts = {
  /** Unlike any other page that is open. */
  readonly pageName: string
  readonly after: (ms: number, callback: () => void) => () => void
}

export async function openShelf({ pageName, after }: ShelfParts): Promise<Shelf> {
  const found = await Promise.race([
    findDatabase(),
    new Promise<'slow'>((resolve) => after(LONGEST_MS, () => resolve('slow'))),
  ])
  // What is kept elsewhere meanwhile is brought over at the next visit.
  if (found === 'slow') return openLocalShelf('unopened')
  if (found === null) return openLocalShelf()
  const { database, rows, isSecond } = found
  const troubles: ShelfTrouble[] = isSecond ? ['unopened'] : []
  let tell = (trouble: ShelfTrouble): void => void troubles.push(trouble)
  let changed: (key: string) => void = () => undefined
  const siblings = openSiblings((change) => texts.take(change) && changed(change.key))
  const lastWords = readLastWords()
  const oldRows = readOldRows()
  const texts = createWriteBehind({
    rows,
    change: (changes) => database.change('texts', changes),
    written(changes) {
      siblings.tell(changes)
      if (texts.waiting().length === 0) leaveLastWords(pageName, [])
    },
    refused: (reason) => tell(troubleOf(reason)),
  })
  await bringOver(database, texts, rows, [...oldRows.map(asChange), ...lastWords.changes]).then(
    () => {
      removeOldRows(oldRows)
      lastWords.forget()
    },
    (reason: unknown) => tell(troubleOf(reason)),
  )
  return {
    storage: {
      ...texts,
      write(key, text) {
        texts.write(key, text)
        if (key === SETTINGS_KEY) mirrorSettings(text)
      },
      settle: () => leaveLastWords(pageName, texts.waiting()),
    },
    archive: {
      read: (prefix) => database.rows('history', prefix),
      change: (writes, removals) =>
        database.change('history', [...writes, ...removals.map((key) => ({ key, text: null }))]),
    },
    watch(listener) {
      changed = listener.changed
      tell = listener.failed
      for (const trouble of troubles) tell(trouble)
    },
  }
}

type Found = { readonly database: Database; readonly rows: readonly Row[]; readonly isSecond: boolean }

/** Null where the browser denies it. */
async function findDatabase(): Promise<Found | null> {
  for (const name of NAMES) {
    try {
      const database = await openDatabase(name)
      return { database, rows: await database.rows('texts', ''), isSecond: name !== NAMES[0] }
    } catch (reason) {
      if (troubleOf(reason) === 'denied') return null
      console.warn(`The database "${name}" cannot be opened.`, reason)
    }
  }
  return null
}

/** What comes from outside of the database is put into it, before anything else is done with it. What it takes the place of stays as a second. */
async function bringOver(
  database: Database,
  texts: { readonly take: (change: Change) => boolean },
  rows: readonly Row[],
  changes: readonly Change[],
): Promise<void> {
  const known = new Map(rows.map(({ key, text }) => [key, text]))
  const wanted = changes.filter(({ key, text }) => known.get(key) !== text && !(key === SETTINGS_KEY && known.has(key)))
  const seconds = wanted.flatMap(({ key }) => {
    const text = known.get(key)
    return text === undefined ? [] : [{ key: SECOND_PREFIX + key, text }]
  })
  if (wanted.length === 0) return
  for (const change of [...wanted, ...seconds]) texts.take(change)
  await database.change('texts', [...wanted, ...seconds])
}

const asChange = ({ key, text }: Row): Change => ({ key, text })

function troubleOf(reason: unknown): ShelfTrouble {
  const name = reason instanceof Error || reason instanceof DOMException ? reason.name : ''
  if (name === 'QuotaExceededError') return 'full'
  // Without the object itself there is a ReferenceError or a TypeError.
  const isDenied = ['SecurityError', 'NotAllowedError', 'InvalidStateError', 'ReferenceError', 'TypeError']
  return isDenied.includes(name) ? 'denied' : 'unopened'
}
