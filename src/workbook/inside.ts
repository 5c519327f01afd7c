// The inside of a workbook: its state, what it remembers, and the desk that is open. The actions share it; the page sees only the state.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Exercise } from '../model/exercise.ts'
import type { EngineState, PageRunner } from '../model/page-runner.ts'
import type { Stopper } from './actions/running.ts'
import type { Catalogue, CatalogueEntry } from './catalogue.ts'
import type { Desk } from './desk.ts'
import type { Clock } from './memory/drafts.ts'
import type { StorageDoor, StorageTrouble } from './memory/keeper.ts'
import { createMemory, type Memory } from './memory/memory.ts'
import type { Progress } from './memory/progress.ts'
import type { Settings } from './memory/saved-data.ts'
import { createTape, type Tape } from './tape.ts'

export type WorkbookDoors = {
  readonly catalogue: Catalogue
  readonly loadExercise: (id: string) => Promise<Exercise>
  readonly storage: StorageDoor
  readonly clock: Clock
  readonly createStopper: () => Stopper
  /** Null where the browser cannot run Python. */
  readonly startRunner: (() => PageRunner) | null
}

export type Engine = EngineState | { readonly kind: 'asleep' } | { readonly kind: 'unsupported' }

export type Page =
  | { readonly kind: 'home' }
  | { readonly kind: 'loading'; readonly entry: CatalogueEntry }
  | { readonly kind: 'unknown'; readonly id: string }
  | { readonly kind: 'failed'; readonly entry: CatalogueEntry }
  | { readonly kind: 'open'; readonly desk: Desk }

export type WorkbookState = {
  readonly catalogue: Catalogue
  readonly engine: Engine
  readonly page: Page
  readonly progress: Progress
  readonly settings: Settings
  readonly storageTrouble: StorageTrouble | null
}

/** What the parts of the workbook have in common. */
export type Inside = {
  readonly doors: WorkbookDoors
  readonly store: StoreApi<WorkbookState>
  readonly memory: Memory
  readonly tape: Tape
  readonly desk: () => Desk | null
  /** Puts a changed desk down, where its exercise is still the open one. */
  readonly put: (desk: Desk) => void
}

export function createInside(doors: WorkbookDoors): Inside {
  // Storage may refuse while the first state is still being read.
  let early: StorageTrouble | null = null
  let tell = (trouble: StorageTrouble): void => {
    early = trouble
  }
  const memory = createMemory(doors.storage, doors.clock, (trouble) => tell(trouble))
  const store = createStore<WorkbookState>(() => ({
    catalogue: doors.catalogue,
    engine: { kind: doors.startRunner === null ? 'unsupported' : 'asleep' },
    page: { kind: 'home' },
    progress: memory.progress(),
    settings: memory.settings(),
    storageTrouble: early,
  }))
  // Each kind is told once; every key that is typed would tell it again.
  const told = new Set<StorageTrouble['kind']>(early === null ? [] : [(early as StorageTrouble).kind])
  tell = (storageTrouble) => {
    if (!told.has(storageTrouble.kind)) store.setState({ storageTrouble })
    told.add(storageTrouble.kind)
  }
  const desk = (): Desk | null => {
    const { page } = store.getState()
    return page.kind === 'open' ? page.desk : null
  }
  return {
    doors,
    store,
    memory,
    tape: createTape(),
    desk,
    put(next) {
      if (desk()?.exercise.id === next.exercise.id) store.setState({ page: { kind: 'open', desk: next } })
    },
  }
}
