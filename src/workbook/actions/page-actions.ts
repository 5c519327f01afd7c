// Going from one page of the workbook to another.
import { type CataloguePage, findPage } from '../catalogue.ts'
import { createDesk } from '../desk.ts'
import type { Inside, Page } from '../inside.ts'
import { createOpenLesson } from '../open-lesson.ts'
import type { Filter } from '../search.ts'
import { bringHistory } from './history-actions.ts'

export type PageActions = {
  readonly goHome: () => void
  readonly filterPages: (part: Partial<Filter>) => void
  readonly open: (id: string) => Promise<void>
}

export function createPageActions(inside: Inside, stop: () => void, wakePython: () => void): PageActions {
  const { doors, store, memory, clearTapes } = inside
  function leave(): void {
    stop()
    memory.drafts.flush()
    clearTapes()
  }
  async function fetchPage({ kind, id }: CataloguePage): Promise<Page> {
    if (kind === 'lesson') return { kind: 'reading', open: createOpenLesson(await doors.loadLesson(id)) }
    const exercise = await doors.loadExercise(id)
    const draft = memory.drafts.of([exercise.id, ...exercise.formerly])
    return { kind: 'open', desk: createDesk(exercise, draft) }
  }
  return {
    goHome() {
      leave()
      store.setState({ page: { kind: 'home' } })
    },
    filterPages: (part) => store.setState(({ filter }) => ({ filter: { ...filter, ...part } })),
    async open(id) {
      leave()
      const entry = findPage(store.getState().catalogue, id)
      if (entry === undefined) return store.setState({ page: { kind: 'unknown', id } })
      const page: Page = { kind: 'loading', entry }
      // What was chosen is where the learner goes on, also when it was left before it was there.
      store.setState((state) => ({ page, settings: { ...state.settings, lastOpened: entry.id } }))
      memory.saveSettings(store.getState().settings)
      const fetched = await fetchPage(entry).catch(() => null)
      // The learner may have gone on meanwhile.
      if (store.getState().page !== page) return
      if (fetched === null) return store.setState({ page: { kind: 'failed', entry } })
      store.setState({ page: fetched })
      bringHistory(inside)
      wakePython()
    },
  }
}
