// What a workbook remembers between visits: drafts, progress, settings and past programs, kept so that two pages of one browser do not undo each other.
import { type Clock, createDrafts, type Drafts } from './drafts.ts'
import { type ArchiveDoor, createHistory, type History } from './history.ts'
import {
  createKeeper,
  draftKey,
  type Keeper,
  OLD_PROGRESS_KEY,
  OLD_READ_KEY,
  PASS_PREFIX,
  READ_PREFIX,
  SECOND_PREFIX,
  SETTINGS_KEY,
  type SetAside,
  type StorageDoor,
  type StorageTrouble,
} from './keeper.ts'
import { mergeProgress, mergeRead, type Pass, type Progress, type ReadLessons } from './progress.ts'
import {
  FIRST_SETTINGS,
  readDraft,
  readPass,
  readProgress,
  readReadLessons,
  readSettings,
  readTime,
  type Settings,
} from './saved-data.ts'

export type Memory = {
  readonly drafts: Drafts
  readonly history: History
  readonly progress: () => Progress
  readonly addPasses: (passes: Progress) => Progress
  readonly read: () => ReadLessons
  readonly addRead: (lessons: ReadLessons) => ReadLessons
  readonly settings: () => Settings
  readonly saveSettings: (settings: Settings) => void
  /** Texts that could not be read, as they were found. */
  readonly setAside: () => readonly SetAside[]
}

export type Change =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'read'; readonly read: ReadLessons }
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'draft'; readonly id: string }

export type MemoryDoors = { readonly storage: StorageDoor; readonly archive: ArchiveDoor; readonly clock: Clock }

export function createMemory(doors: MemoryDoors, tell: (trouble: StorageTrouble) => void): Memory {
  const keeper = createKeeper(doors.storage, tell)
  splitOldTexts(keeper)
  const history = createHistory(doors.archive)
  takeSeconds(keeper, history, doors.clock, () => tell({ kind: 'full' }))
  let known: Progress = {}
  const progress = (): Progress => {
    // What could not be written is still known here.
    known = mergeProgress(known, loadEach<Pass>(keeper, PASS_PREFIX, readPass))
    return known
  }
  let knownRead: ReadLessons = {}
  const read = (): ReadLessons => {
    knownRead = mergeRead(knownRead, loadEach(keeper, READ_PREFIX, readTime))
    return knownRead
  }
  return {
    drafts: createDrafts(keeper, doors.clock),
    history,
    progress,
    addPasses(passes) {
      known = mergeProgress(progress(), passes)
      for (const id of Object.keys(passes)) keeper.save(PASS_PREFIX + id, known[id])
      return known
    },
    read,
    addRead(lessons) {
      knownRead = mergeRead(read(), lessons)
      for (const id of Object.keys(lessons)) keeper.save(READ_PREFIX + id, knownRead[id])
      return knownRead
    },
    settings: () => keeper.load(SETTINGS_KEY, readSettings, FIRST_SETTINGS),
    saveSettings: (settings) => keeper.save(SETTINGS_KEY, settings),
    setAside: keeper.setAside,
  }
}

function loadEach<T>(
  keeper: Keeper,
  prefix: string,
  read: (text: string) => { readonly value: T | null; readonly damaged: boolean },
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    keeper.keys(prefix).flatMap((key) => {
      const value = keeper.load<T | null>(key, read, null)
      return value === null ? [] : [[key.slice(prefix.length), value]]
    }),
  )
}

/** Earlier versions kept all passes in one text: each gets its own place, and only when all have it the old text goes. */
function splitOldTexts(keeper: Keeper): void {
  const passes = Object.entries(keeper.load(OLD_PROGRESS_KEY, readProgress, {})).map(([id, pass]) => {
    const there = keeper.load<Pass | null>(PASS_PREFIX + id, readPass, null)
    return keeper.save(PASS_PREFIX + id, there === null || there.passedMs < pass.passedMs ? pass : there)
  })
  const lessons = Object.entries(keeper.load(OLD_READ_KEY, readReadLessons, {})).map(([id, readMs]) => {
    const there = keeper.load<number | null>(READ_PREFIX + id, readTime, null) ?? 0
    return keeper.save(READ_PREFIX + id, Math.max(there, readMs))
  })
  dropOld(keeper, OLD_PROGRESS_KEY, passes)
  dropOld(keeper, OLD_READ_KEY, lessons)
}

/** A draft that a later one took the place of in the storage itself goes into the history. Of all else the later one is right. */
function takeSeconds(keeper: Keeper, history: History, clock: Clock, failed: () => void): void {
  for (const key of keeper.keys(SECOND_PREFIX)) {
    const of = key.slice(SECOND_PREFIX.length)
    const draft = of.startsWith(draftKey('')) ? keeper.load(key, readDraft, null) : null
    const drop = (): void => keeper.drop(key)
    if (draft === null || draft.program === draft.from?.starter) drop()
    else {
      const { program, changedMs: atMs = clock.nowMs() } = draft
      const exercise = of.slice(draftKey('').length)
      history.bring({ exercise, atMs, program, why: { kind: 'replaced', by: 'other tab' } }).then(drop, failed)
    }
  }
}

function dropOld(keeper: Keeper, key: string, taken: readonly boolean[]): void {
  if (taken.every(Boolean) && keeper.keys(key).includes(key)) keeper.drop(key)
}

/** What another page changed by writing under a key; null where it is nothing of ours. */
export function changeUnder(key: string, memory: Memory): Change | null {
  if (key.startsWith(PASS_PREFIX)) return { kind: 'progress', progress: memory.progress() }
  if (key.startsWith(READ_PREFIX)) return { kind: 'read', read: memory.read() }
  if (key === SETTINGS_KEY) return { kind: 'settings', settings: memory.settings() }
  if (!key.startsWith(draftKey(''))) return null
  const id = key.slice(draftKey('').length)
  return memory.drafts.changedElsewhere(id) ? { kind: 'draft', id } : null
}
