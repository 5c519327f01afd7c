// Drafts: a learner's work on each exercise, in memory at once and written a moment later. It does not know which exercise is open.
import { draftKey, type Keeper } from './keeper.ts'
import { type Draft, readDraft } from './saved-data.ts'

export type Clock = {
  readonly nowMs: () => number
  /** The answer cancels it. */
  readonly after: (ms: number, callback: () => void) => () => void
}

export type Drafts = {
  /** Under the exercise's name or, after a rename, under a name that it had before. */
  readonly of: (names: readonly string[]) => Draft | null
  readonly keep: (id: string, draft: Draft) => void
  /** Every exercise of which a draft is kept. */
  readonly names: () => readonly string[]
  /** Writes what still waits. */
  readonly flush: () => void
  /** Another page changed this draft; true when it is newer than ours. */
  readonly changedElsewhere: (id: string) => boolean
}

const WRITE_AFTER_MS = 400

export function createDrafts(keeper: Keeper, clock: Clock): Drafts {
  const known = new Map<string, Draft>()
  const waiting = new Map<string, () => void>()

  function write(id: string): void {
    waiting.get(id)?.()
    waiting.delete(id)
    const draft = known.get(id)
    if (draft !== undefined) keeper.save(draftKey(id), draft)
  }

  return {
    of(names) {
      for (const name of names) {
        const draft = known.get(name) ?? keeper.load(draftKey(name), readDraft, null)
        if (draft === null) continue
        known.set(name, draft)
        return draft
      }
      return null
    },
    names: () => keeper.keys(draftKey('')).map((key) => key.slice(draftKey('').length)),
    keep(id, draft) {
      known.set(id, draft)
      waiting.get(id)?.()
      waiting.set(
        id,
        clock.after(WRITE_AFTER_MS, () => write(id)),
      )
    },
    flush() {
      for (const id of [...waiting.keys()]) write(id)
    },
    changedElsewhere(id) {
      // What was typed here and not written yet is newer than what another page wrote.
      if (waiting.has(id)) return false
      return known.delete(id) || true
    },
  }
}
