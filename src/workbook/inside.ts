// The inside of a workbook: its state, what it remembers, and the desk that is open. The actions share it; the page sees only the state.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Exercise, Lesson } from '../model/exercise.ts'
import type { EngineState, PageRunner } from '../model/page-runner.ts'
import type { Stopper } from './actions/running.ts'
import type { Catalogue, CataloguePage } from './catalogue.ts'
import type { Desk, PlacedSheet, Sheet } from './desk.ts'
import type { Clock } from './memory/drafts.ts'
import type { ArchiveDoor } from './memory/history.ts'
import type { StorageDoor, StorageTrouble } from './memory/keeper.ts'
import { createMemory, type Memory } from './memory/memory.ts'
import type { Progress, ReadLessons } from './memory/progress.ts'
import type { Settings } from './memory/saved-data.ts'
import { type OpenLesson, placedSheets, withSheet } from './open-lesson.ts'
import { type Filter, NO_FILTER } from './search.ts'
import { openedCase } from './shown-run.ts'
import { createTape, type Tape } from './tape.ts'

export type WorkbookDoors = {
  readonly catalogue: Catalogue
  readonly loadExercise: (id: string) => Promise<Exercise>
  readonly loadLesson: (id: string) => Promise<Lesson>
  readonly storage: StorageDoor
  readonly archive: ArchiveDoor
  readonly clock: Clock
  readonly createStopper: () => Stopper
  /** Null where the browser cannot run Python. */
  readonly startRunner: (() => PageRunner) | null
  /** Throws away what the browser keeps of Python. */
  readonly forgetPython: () => Promise<void>
}

export type Engine = EngineState | { readonly kind: 'asleep' } | { readonly kind: 'unsupported' }

export type Page =
  | { readonly kind: 'home' }
  | { readonly kind: 'loading'; readonly entry: CataloguePage }
  | { readonly kind: 'unknown'; readonly id: string }
  | { readonly kind: 'failed'; readonly entry: CataloguePage }
  | { readonly kind: 'open'; readonly desk: Desk }
  | { readonly kind: 'reading'; readonly open: OpenLesson }

export type WorkbookState = {
  readonly catalogue: Catalogue
  readonly engine: Engine
  readonly page: Page
  readonly progress: Progress
  readonly read: ReadLessons
  readonly settings: Settings
  /** What home shows; as long as the page is open. */
  readonly filter: Filter
  readonly storageTrouble: StorageTrouble | null
  /** Takes the new version of the page that is ready; null while there is none. */
  readonly newVersion: (() => void) | null
}

/** What the parts of the workbook have in common. */
export type Inside = {
  readonly doors: WorkbookDoors
  readonly store: StoreApi<WorkbookState>
  readonly memory: Memory
  /** What the sheet of this name wrote. */
  readonly tapeOf: (name: string) => Tape
  readonly clearTapes: () => void
  readonly desk: () => Desk | null
  /** Everything on the open page that can be run. */
  readonly sheets: () => readonly PlacedSheet[]
  /** Changes the sheet of this name, where it is still on the page. */
  readonly changeSheet: (name: string, part: Partial<Sheet>) => void
  /** Puts a changed desk down, where its exercise is still the open one. */
  readonly put: (desk: Desk) => void
  /** Something could not be kept or read; told once. */
  readonly storageFailed: (trouble: StorageTrouble) => void
  /** The same for a promise of the archive. */
  readonly refused: () => void
}

export function createInside(doors: WorkbookDoors): Inside {
  // Storage may refuse while the first state is still being read.
  let early: StorageTrouble | null = null
  let tell = (trouble: StorageTrouble): void => {
    early = trouble
  }
  const memory = createMemory(doors, (trouble) => tell(trouble))
  const store = createStore<WorkbookState>(() => ({
    catalogue: doors.catalogue,
    engine: { kind: doors.startRunner === null ? 'unsupported' : 'asleep' },
    page: { kind: 'home' },
    progress: memory.progress(),
    read: memory.read(),
    settings: memory.settings(),
    filter: NO_FILTER,
    storageTrouble: early,
    newVersion: null,
  }))
  // Each kind is told once; every key that is typed would tell it again.
  const told = new Set<StorageTrouble['kind']>(early === null ? [] : [(early as StorageTrouble).kind])
  tell = (storageTrouble) => {
    if (!told.has(storageTrouble.kind)) store.setState({ storageTrouble })
    told.add(storageTrouble.kind)
  }
  const tapes = new Map<string, Tape>()
  const desk = (): Desk | null => {
    const { page } = store.getState()
    return page.kind === 'open' ? page.desk : null
  }
  return {
    doors,
    store,
    memory,
    storageFailed: (trouble) => tell(trouble),
    refused: () => tell({ kind: 'full' }),
    tapeOf(name) {
      const tape = tapes.get(name) ?? createTape()
      tapes.set(name, tape)
      return tape
    },
    clearTapes() {
      for (const tape of tapes.values()) tape.clear()
    },
    desk,
    sheets: () => sheetsOn(store.getState().page),
    changeSheet(name, part) {
      const { page } = store.getState()
      if (page.kind === 'open' && page.desk.exercise.id === name)
        store.setState({ page: { kind: 'open', desk: { ...page.desk, ...part } } })
      if (page.kind === 'reading') store.setState({ page: { kind: 'reading', open: withSheet(page.open, name, part) } })
    },
    put(next) {
      if (desk()?.exercise.id === next.exercise.id) store.setState({ page: { kind: 'open', desk: next } })
    },
  }
}

/** Everything on a page that can be run. */
export function sheetsOn(page: Page): readonly PlacedSheet[] {
  if (page.kind === 'reading') return placedSheets(page.open)
  if (page.kind !== 'open') return []
  const { desk } = page
  const { id, starter, world } = desk.exercise
  const ofCase = desk.opened === null ? undefined : openedCase(desk.exercise, desk.opened)
  const isKept = desk.keepsHost
  if (desk.opened === null || ofCase === undefined)
    return [{ name: id, starter, world, host: { name: id, isKept }, sheet: desk }]
  const { calls, twice = false } = ofCase
  const { opened } = desk
  const host = { name: `${id} ${opened.check}.${opened.case}`, isKept }
  return [{ name: id, starter, world: ofCase.world, calls, twice, opened, host, sheet: desk }]
}
