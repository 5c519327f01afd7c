// Texts that are read at once and written a moment later, in the order in which they were given. What could not be written is tried
// again with the next text, and is told to whoever asks. It does not know which database is behind it.
import type { Change, Row } from './database.ts'

export type WriteBehind = {
  readonly keys: (prefix: string) => readonly string[]
  readonly read: (key: string) => string | null
  readonly write: (key: string, text: string) => void
  readonly remove: (key: string) => void
  /** Another page wrote this; what this one has not written yet is newer. */
  readonly take: (change: Change) => boolean
  /** What is not written yet. */
  readonly waiting: () => readonly Change[]
}

export type WriteBehindParts = {
  readonly rows: readonly Row[]
  /** All of it or nothing. */
  readonly change: (changes: readonly Change[]) => Promise<void>
  readonly written: (changes: readonly Change[]) => void
  readonly refused: (reason: unknown) => void
}

export function createWriteBehind({ rows, change, written, refused }: WriteBehindParts): WriteBehind {
  const known = new Map(rows.map(({ key, text }) => [key, text]))
  const waiting = new Map<string, string | null>()
  let isWriting = false

  async function writeWaiting(): Promise<void> {
    if (isWriting || waiting.size === 0) return
    isWriting = true
    const changes = [...waiting].map(([key, text]) => ({ key, text }))
    try {
      await change(changes)
      for (const { key, text } of changes) if (waiting.get(key) === text) waiting.delete(key)
      isWriting = false
      written(changes)
      void writeWaiting()
    } catch (reason) {
      isWriting = false
      refused(reason)
    }
  }

  function put(key: string, text: string | null): void {
    if (text === null) known.delete(key)
    else known.set(key, text)
    waiting.set(key, text)
    // What is given in one breath is written as one.
    queueMicrotask(() => void writeWaiting())
  }

  return {
    keys: (prefix) => [...known.keys()].filter((key) => key.startsWith(prefix)),
    read: (key) => known.get(key) ?? null,
    write: (key, text) => put(key, text),
    remove: (key) => put(key, null),
    take({ key, text }) {
      if (waiting.has(key)) return false
      if (text === null) known.delete(key)
      else known.set(key, text)
      return true
    },
    waiting: () => [...waiting].map(([key, text]) => ({ key, text })),
  }
}
