// Keeps texts under keys through a door that may refuse. A refusal is told once and never thrown; then the page works in memory.
import type { Reading } from './saved-data.ts'

/** All may throw: a browser can deny its storage or have no room left. A door that writes later says by `storageFailed` that it could not. */
export type StorageDoor = {
  /** Of everything that is kept, what begins so. */
  readonly keys: (prefix: string) => readonly string[]
  readonly read: (key: string) => string | null
  readonly write: (key: string, text: string) => void
  readonly remove: (key: string) => void
  /** The page may go away now: what is not written yet must be found again. */
  readonly settle: () => void
}

export type StorageTrouble =
  /** Nothing can be read or written. */
  | { readonly kind: 'denied' }
  /** It could be read, and now it takes nothing more. */
  | { readonly kind: 'full' }
  /** Something kept could not be read; the raw text was put under this key. */
  | { readonly kind: 'damaged'; readonly asideKey: string }
  /** The whole of what was kept cannot be opened. It was left where it is, and a new store was begun. */
  | { readonly kind: 'unopened' }

export type Keeper = {
  /** The value under a key, or the other one where nothing whole is there. A damaged text is set aside. */
  readonly load: <T>(key: string, read: (text: string) => Reading<T>, otherwise: T) => T
  /** Whether it was taken. */
  readonly save: (key: string, data: unknown) => boolean
  /** The keys that begin so, without those that hold what was set aside. */
  readonly keys: (prefix: string) => readonly string[]
  /** For what stands elsewhere by now. */
  readonly drop: (key: string) => void
  /** Texts that could not be read, as they were found. */
  readonly setAside: () => readonly SetAside[]
}

export type SetAside = { readonly key: string; readonly text: string }

export function createKeeper(storage: StorageDoor, tell: (trouble: StorageTrouble) => void): Keeper {
  function keep(key: string, text: string): void {
    for (let count = 1; count < 100; count += 1) {
      const asideKey = `${key}${ASIDE}${count}`
      const there = storage.read(asideKey)
      if (there !== null && there !== text) continue
      if (there === null) storage.write(asideKey, text)
      tell({ kind: 'damaged', asideKey })
      return
    }
  }

  function allKeys(prefix: string): readonly string[] {
    try {
      return storage.keys(prefix)
    } catch {
      tell({ kind: 'denied' })
      return []
    }
  }

  return {
    load(key, read, otherwise) {
      let text: string | null
      try {
        text = storage.read(key)
      } catch {
        tell({ kind: 'denied' })
        return otherwise
      }
      if (text === null) return otherwise
      const { value, damaged } = read(text)
      if (damaged) {
        try {
          keep(key, text)
          // A copy of it is safe now; what stays under its own key would be found damaged again at every visit.
          if (value === null) storage.remove(key)
        } catch {
          tell({ kind: 'full' })
        }
      }
      return value ?? otherwise
    },
    save(key, data) {
      try {
        storage.write(key, JSON.stringify(data))
        return true
      } catch {
        tell({ kind: canRead(storage, key) ? 'full' : 'denied' })
        return false
      }
    },
    keys: (prefix) => allKeys(prefix).filter((key) => !key.includes(ASIDE)),
    drop(key) {
      try {
        storage.remove(key)
      } catch {
        tell({ kind: 'denied' })
      }
    },
    setAside: () =>
      allKeys(PREFIX).flatMap((key) => {
        const text = key.includes(ASIDE) ? storage.read(key) : null
        return text === null ? [] : [{ key, text }]
      }),
  }
}

function canRead(storage: StorageDoor, key: string): boolean {
  try {
    storage.read(key)
    return true
  } catch {
    return false
  }
}

const PREFIX = 'dryrun.'
const ASIDE = '.damaged.'
/** One key for each exercise and lesson, so that two pages never write over each other's. */
export const PASS_PREFIX = `${PREFIX}pass.`
export const READ_PREFIX = `${PREFIX}done-reading.`
export const SETTINGS_KEY = `${PREFIX}settings`
export const draftKey = (id: string): string => `${PREFIX}draft.${id}`
/** Of two texts for one key the older one, as the storage found them. */
export const SECOND_PREFIX = `${PREFIX}second.`
/** Where earlier versions kept all passes and all lessons that were read. */
export const OLD_PROGRESS_KEY = `${PREFIX}progress`
export const OLD_READ_KEY = `${PREFIX}read`
