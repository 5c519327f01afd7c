// What a learner does in a lesson besides running its examples: changing them, and saying that it was read.
import type { Inside } from '../inside.ts'

export type LessonActions = {
  /** Changes an example, by the name of its sheet. */
  readonly typeIn: (name: string, program: string) => void
  readonly resetSheet: (name: string) => void
  /** The open lesson was read. Nothing else says so: who has seen the end of a page need not have read it. */
  readonly markRead: () => void
}

export function createLessonActions({ store, memory, doors, sheets, changeSheet }: Inside): LessonActions {
  return {
    typeIn: (name, program) => changeSheet(name, { program }),
    resetSheet(name) {
      const placed = sheets().find((one) => one.name === name)
      if (placed !== undefined) changeSheet(name, { program: placed.starter })
    },
    markRead() {
      const { page } = store.getState()
      if (page.kind !== 'reading') return
      store.setState({ read: memory.addRead({ [page.open.lesson.id]: doors.clock.nowMs() }) })
    },
  }
}
