// Going from one page of the workbook to another.
import { findEntry } from '../catalogue.ts'
import { createDesk } from '../desk.ts'
import type { Inside, Page } from '../inside.ts'

export type PageActions = {
  readonly goHome: () => void
  readonly open: (id: string) => Promise<void>
}

export function createPageActions(
  { doors, store, memory, tape }: Inside,
  stop: () => void,
  wakePython: () => void,
): PageActions {
  function leave(): void {
    stop()
    memory.drafts.flush()
    tape.clear()
  }
  return {
    goHome() {
      leave()
      store.setState({ page: { kind: 'home' } })
    },
    async open(id) {
      leave()
      const entry = findEntry(store.getState().catalogue, id)
      if (entry === undefined) return store.setState({ page: { kind: 'unknown', id } })
      const page: Page = { kind: 'loading', entry }
      store.setState({ page })
      const exercise = await doors.loadExercise(entry.id).catch(() => null)
      // The learner may have gone on meanwhile.
      if (store.getState().page !== page) return
      if (exercise === null) return store.setState({ page: { kind: 'failed', entry } })
      const draft = memory.drafts.of([exercise.id, ...exercise.formerly])
      store.setState((state) => ({
        page: { kind: 'open', desk: createDesk(exercise, draft) },
        settings: { ...state.settings, lastOpened: exercise.id },
      }))
      memory.saveSettings(store.getState().settings)
      wakePython()
    },
  }
}
