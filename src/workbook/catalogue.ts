// The catalogue: what a page knows of the course before any exercise is fetched. Order, titles and fingerprints, no texts.
import type { Course, Exercise, Lesson } from '../model/exercise.ts'

export type Catalogue = { readonly sections: readonly CatalogueSection[] }

export type CatalogueSection = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly exercises: readonly CatalogueEntry[]
  readonly lessons: readonly LessonEntry[]
}

export type CatalogueEntry = { readonly kind: 'exercise' } & Pick<
  Exercise,
  'id' | 'section' | 'order' | 'title' | 'minutes' | 'topics' | 'difficulty' | 'formerly' | 'fingerprint'
>

export type LessonEntry = { readonly kind: 'lesson' } & Pick<
  Lesson,
  'id' | 'section' | 'order' | 'title' | 'minutes' | 'topics' | 'formerly'
>

/** What has an address of its own. */
export type CataloguePage = CatalogueEntry | LessonEntry

export function createCatalogue(course: Course): Catalogue {
  const sections = [...course.sections].sort((one, other) => one.number - other.number)
  return {
    sections: sections.map(({ id, number, title }) => ({
      id,
      number,
      title,
      exercises: course.exercises
        .filter((exercise) => exercise.section === id)
        .sort(byOrder)
        .map(entryOf),
      lessons: course.lessons
        .filter((lesson) => lesson.section === id)
        .sort(byOrder)
        .map(lessonEntryOf),
    })),
  }
}

function byOrder(one: { readonly order: number }, other: { readonly order: number }): number {
  return one.order - other.order
}

function entryOf(exercise: Exercise): CatalogueEntry {
  const { difficulty, fingerprint } = exercise
  return { kind: 'exercise', ...placeOf(exercise), ...(difficulty === undefined ? {} : { difficulty }), fingerprint }
}

function lessonEntryOf(lesson: Lesson): LessonEntry {
  return { kind: 'lesson', ...placeOf(lesson) }
}

function placeOf({ id, section, order, title, minutes, topics, formerly }: Exercise | Lesson) {
  return { id, section, order, title, topics, formerly, ...(minutes === undefined ? {} : { minutes }) }
}

export function entriesOf(catalogue: Catalogue): readonly CatalogueEntry[] {
  return catalogue.sections.flatMap((section) => section.exercises)
}

/** Exercises and lessons of a section, as they follow each other. */
export function pagesIn(section: CatalogueSection): readonly CataloguePage[] {
  return [...section.lessons, ...section.exercises].sort(byOrder)
}

export function pagesOf(catalogue: Catalogue): readonly CataloguePage[] {
  return catalogue.sections.flatMap(pagesIn)
}

/** A link may carry the name that a page had before. */
export function findPage(catalogue: Catalogue, id: string): CataloguePage | undefined {
  const pages = pagesOf(catalogue)
  return pages.find((page) => page.id === id) ?? pages.find((page) => page.formerly.includes(id))
}

export function sectionOf(catalogue: Catalogue, page: CataloguePage): CatalogueSection | undefined {
  return catalogue.sections.find((section) => section.id === page.section)
}

export type Neighbours = {
  readonly previous: CataloguePage | undefined
  readonly next: CataloguePage | undefined
}

export function neighboursOf(catalogue: Catalogue, id: string): Neighbours {
  const pages = pagesOf(catalogue)
  const at = pages.findIndex((page) => page.id === id)
  if (at < 0) return { previous: undefined, next: undefined }
  return { previous: pages[at - 1], next: pages[at + 1] }
}
