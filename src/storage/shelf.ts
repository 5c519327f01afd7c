// A shelf: where a learner's work lies in this browser, with a word when another page or the browser itself changes that.
import type { ArchiveDoor } from '../workbook/memory/history.ts'
import type { StorageDoor } from '../workbook/memory/keeper.ts'

/** Denied: nothing can be kept. Full: nothing more can. Unopened: what was kept cannot be opened, and a new place was begun. */
export type ShelfTrouble = 'denied' | 'full' | 'unopened'

export type ShelfListener = {
  /** Another page of this browser wrote under this key. */
  readonly changed: (key: string) => void
  readonly failed: (trouble: ShelfTrouble) => void
}

export type Shelf = {
  readonly storage: StorageDoor
  readonly archive: ArchiveDoor
  readonly watch: (listener: ShelfListener) => void
}
