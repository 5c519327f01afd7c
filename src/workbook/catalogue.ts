// The catalogue: what a page knows of the course before any exercise is fetched. Order, titles and fingerprints, no lessons.
import type { Course, Exercise } from '../model/exercise.ts'

export type Catalogue = { readonly sections: readonly CatalogueSection[] }

export type CatalogueSection = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly exercises: readonly CatalogueEntry[]
}

export type CatalogueEntry = Pick<
  Exercise,
  'id' | 'section' | 'order' | 'title' | 'minutes' | 'formerly' | 'fingerprint'
>

export function createCatalogue(course: Course): Catalogue {
  const sections = [...course.sections].sort((one, other) => one.number - other.number)
  return {
    sections: sections.map(({ id, number, title }) => ({
      id,
      number,
      title,
      exercises: course.exercises
        .filter((exercise) => exercise.section === id)
        .sort((one, other) => one.order - other.order)
        .map(entryOf),
    })),
  }
}

function entryOf(exercise: Exercise): CatalogueEntry {
  const { id, section, order, title, minutes, formerly, fingerprint } = exercise
  return { id, section, order, title, formerly, fingerprint, ...(minutes === undefined ? {} : { minutes }) }
}

export function entriesOf(catalogue: Catalogue): readonly CatalogueEntry[] {
  return catalogue.sections.flatMap((section) => section.exercises)
}

/** A link may carry the name that an exercise had before. */
export function findEntry(catalogue: Catalogue, id: string): CatalogueEntry | undefined {
  const entries = entriesOf(catalogue)
  return entries.find((entry) => entry.id === id) ?? entries.find((entry) => entry.formerly.includes(id))
}

export function sectionOf(catalogue: Catalogue, entry: CatalogueEntry): CatalogueSection | undefined {
  return catalogue.sections.find((section) => section.id === entry.section)
}

export type Neighbours = {
  readonly previous: CatalogueEntry | undefined
  readonly next: CatalogueEntry | undefined
}

export function neighboursOf(catalogue: Catalogue, id: string): Neighbours {
  const entries = entriesOf(catalogue)
  const at = entries.findIndex((entry) => entry.id === id)
  if (at < 0) return { previous: undefined, next: undefined }
  return { previous: entries[at - 1], next: entries[at + 1] }
}
