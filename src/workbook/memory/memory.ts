// What a workbook remembers between visits: drafts, progress and settings, kept so that two pages of one browser do not undo each other.
import { type Clock, createDrafts, type Drafts } from './drafts.ts'
import {
  createKeeper,
  draftKey,
  PROGRESS_KEY,
  READ_KEY,
  SETTINGS_KEY,
  type StorageDoor,
  type StorageTrouble,
} from './keeper.ts'
import { mergeProgress, mergeRead, type Pass, type Progress, type ReadLessons } from './progress.ts'
import { FIRST_SETTINGS, readProgress, readReadLessons, readSettings, type Settings } from './saved-data.ts'

export type Memory = {
  readonly drafts: Drafts
  readonly progress: () => Progress
  readonly addPass: (id: string, pass: Pass) => Progress
  readonly read: () => ReadLessons
  readonly addRead: (id: string, readMs: number) => ReadLessons
  readonly settings: () => Settings
  readonly saveSettings: (settings: Settings) => void
}

export type Change =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'read'; readonly read: ReadLessons }
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'draft'; readonly id: string }

export function createMemory(storage: StorageDoor, clock: Clock, tell: (trouble: StorageTrouble) => void): Memory {
  const keeper = createKeeper(storage, tell)
  let known: Progress = {}
  const progress = (): Progress => {
    known = mergeProgress(known, keeper.load(PROGRESS_KEY, readProgress, {}))
    return known
  }
  let knownRead: ReadLessons = {}
  const read = (): ReadLessons => {
    knownRead = mergeRead(knownRead, keeper.load(READ_KEY, readReadLessons, {}))
    return knownRead
  }
  return {
    drafts: createDrafts(keeper, clock),
    progress,
    addPass(id, pass) {
      // Another page may have passed other exercises since this one read them.
      known = mergeProgress(progress(), { [id]: pass })
      keeper.save(PROGRESS_KEY, known)
      return known
    },
    read,
    addRead(id, readMs) {
      knownRead = mergeRead(read(), { [id]: readMs })
      keeper.save(READ_KEY, knownRead)
      return knownRead
    },
    settings: () => keeper.load(SETTINGS_KEY, readSettings, FIRST_SETTINGS),
    saveSettings: (settings) => keeper.save(SETTINGS_KEY, settings),
  }
}

/** What another page changed by writing under a key; null where it is nothing of ours. */
export function changeUnder(key: string, memory: Memory): Change | null {
  if (key === PROGRESS_KEY) return { kind: 'progress', progress: memory.progress() }
  if (key === READ_KEY) return { kind: 'read', read: memory.read() }
  if (key === SETTINGS_KEY) return { kind: 'settings', settings: memory.settings() }
  if (!key.startsWith(draftKey(''))) return null
  const id = key.slice(draftKey('').length)
  return memory.drafts.changedElsewhere(id) ? { kind: 'draft', id } : null
}
