// Keeps texts under keys through a door that may refuse. A refusal is told once and never thrown; then the page works in memory.
import type { Reading } from './saved-data.ts'

/** Both may throw: a browser can deny its storage or have no room left. */
export type StorageDoor = {
  readonly read: (key: string) => string | null
  readonly write: (key: string, text: string) => void
}

export type StorageTrouble =
  /** Nothing can be read or written. */
  | { readonly kind: 'denied' }
  /** It could be read, and now it takes nothing more. */
  | { readonly kind: 'full' }
  /** Something kept could not be read; the raw text was put under this key. */
  | { readonly kind: 'damaged'; readonly asideKey: string }

export type Keeper = {
  /** The value under a key, or the other one where nothing whole is there. A damaged text is set aside. */
  readonly load: <T>(key: string, read: (text: string) => Reading<T>, otherwise: T) => T
  readonly save: (key: string, data: unknown) => void
}

export function createKeeper(storage: StorageDoor, tell: (trouble: StorageTrouble) => void): Keeper {
  function setAside(key: string, text: string): void {
    for (let count = 1; count < 100; count += 1) {
      const asideKey = `${key}.damaged.${count}`
      const there = storage.read(asideKey)
      if (there !== null && there !== text) continue
      if (there === null) storage.write(asideKey, text)
      tell({ kind: 'damaged', asideKey })
      return
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
          setAside(key, text)
        } catch {
          tell({ kind: 'full' })
        }
      }
      return value ?? otherwise
    },
    save(key, data) {
      try {
        storage.write(key, JSON.stringify(data))
      } catch {
        tell({ kind: canRead(storage, key) ? 'full' : 'denied' })
      }
    },
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
export const PROGRESS_KEY = `${PREFIX}progress`
export const READ_KEY = `${PREFIX}read`
export const SETTINGS_KEY = `${PREFIX}settings`
export const draftKey = (id: string): string => `${PREFIX}draft.${id}`
