// The other pages of this browser that have the same workbook open: what one writes, all know.
import type { Change } from './database.ts'

export type Siblings = { readonly tell: (changes: readonly Change[]) => void }

export function openSiblings(heard: (change: Change) => void): Siblings {
  const channel = new BroadcastChannel('dryrun-storage')
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!Array.isArray(data)) return
    for (const change of data) if (isChange(change)) heard(change)
  })
  return { tell: (changes) => channel.postMessage(changes) }
}

/** A page of another version may speak otherwise. */
function isChange(data: unknown): data is Change {
  if (typeof data !== 'object' || data === null) return false
  const { key, text } = data as Partial<Change>
  return typeof key === 'string' && (typeof text === 'string' || text === null)
}
