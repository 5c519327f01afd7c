// The shelf of a browser without IndexedDB: localStorage for what matters most, and memory for the history.
// Where localStorage is denied too, its own refusals say so to whoever reads and writes.
import type { Shelf, ShelfTrouble } from './shelf.ts'

export function openLocalShelf(trouble?: ShelfTrouble): Shelf {
  const history = new Map<string, string>()
  return {
    storage: {
      keys: (prefix) => Object.keys(window.localStorage).filter((key) => key.startsWith(prefix)),
      read: (key) => window.localStorage.getItem(key),
      write: (key, text) => window.localStorage.setItem(key, text),
      remove: (key) => window.localStorage.removeItem(key),
      settle: () => undefined,
    },
    archive: {
      read: async (prefix) =>
        [...history].filter(([key]) => key.startsWith(prefix)).map(([key, text]) => ({ key, text })),
      async change(writes, removals) {
        for (const { key, text } of writes) history.set(key, text)
        for (const key of removals) history.delete(key)
      },
    },
    watch({ changed, failed }) {
      if (trouble !== undefined) failed(trouble)
      window.addEventListener('storage', ({ key, newValue }) => {
        if (key !== null && newValue !== null) changed(key)
      })
    },
  }
}
