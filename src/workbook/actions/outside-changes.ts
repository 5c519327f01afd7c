// Changes that come from elsewhere: another page of the same browser, and an author who writes while the page is open.
import type { Exercise, Lesson } from '../../model/exercise.ts'
import type { Catalogue } from '../catalogue.ts'
import { withExercise } from '../desk.ts'
import type { Inside } from '../inside.ts'
import type { StorageTrouble } from '../memory/keeper.ts'
import { changeUnder } from '../memory/memory.ts'
import { withLesson } from '../open-lesson.ts'
import { takeDraft } from './history-actions.ts'

export type OutsideChanges = {
  /** Another page of this browser wrote under this key. */
  readonly changedElsewhere: (key: string) => void
  /** A storage that writes later could not. */
  readonly storageFailed: (trouble: StorageTrouble) => void
  /** A new version of the page is here; calling `take` loads it. */
  readonly newVersionIsReady: (take: () => void) => void
  /** The author changed the course while the page is open. */
  readonly replaceCatalogue: (catalogue: Catalogue) => void
  readonly replaceExercise: (exercise: Exercise) => void
  readonly replaceLesson: (lesson: Lesson) => void
}

export function createOutsideChanges(inside: Inside): OutsideChanges {
  const { store, memory, desk, put } = inside
  return {
    changedElsewhere(key) {
      const change = changeUnder(key, memory)
      if (change === null) return
      switch (change.kind) {
        case 'progress':
          return store.setState({ progress: change.progress })
        case 'read':
          return store.setState({ read: change.read })
        case 'settings':
          // Where the other page is and how wide its panes are is its own affair.
          return store.setState((state) => ({
            settings: { ...state.settings, theme: change.settings.theme, editor: change.settings.editor },
          }))
        case 'draft':
          return takeDraft(inside, change.id, 'other tab')
        default:
          change satisfies never
      }
    },
    storageFailed: inside.storageFailed,
    newVersionIsReady: (newVersion) => store.setState({ newVersion }),
    replaceCatalogue: (catalogue) => store.setState({ catalogue }),
    replaceExercise(exercise) {
      const current = desk()
      if (current?.exercise.id === exercise.id) put(withExercise(current, exercise))
    },
    replaceLesson(lesson) {
      const { page } = store.getState()
      if (page.kind === 'reading' && page.open.lesson.id === lesson.id)
        store.setState({ page: { kind: 'reading', open: withLesson(page.open, lesson) } })
    },
  }
}
