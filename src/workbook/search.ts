// Finds exercises and lessons of the catalogue by words, topic and difficulty, and those that are not done yet. Pure.
import { type Catalogue, type CataloguePage, type CatalogueSection, pagesIn, pagesOf } from './catalogue.ts'
import { isDone, type Progress, type ReadLessons } from './memory/progress.ts'

export type Filter = {
  readonly words: string
  readonly topic: string | null
  readonly difficulty: number | null
  readonly notDone: boolean
}

export const NO_FILTER: Filter = { words: '', topic: null, difficulty: null, notDone: false }

export function isFiltering({ words, topic, difficulty, notDone }: Filter): boolean {
  return words.trim() !== '' || topic !== null || difficulty !== null || notDone
}

export type Found = { readonly section: CatalogueSection; readonly pages: readonly CataloguePage[] }

/** What a filter leaves, by sections; sections of which nothing is left are not in it. */
export function findPages(
  catalogue: Catalogue,
  filter: Filter,
  done: { readonly progress: Progress; readonly read: ReadLessons },
): readonly Found[] {
  const words = wordsOf(filter.words)
  return catalogue.sections
    .map((section) => ({
      section,
      pages: pagesIn(section).filter(
        (page) =>
          words.every((word) => textOf(page, section).includes(word)) &&
          (filter.topic === null || page.topics.includes(filter.topic)) &&
          (filter.difficulty === null || (page.kind === 'exercise' && page.difficulty === filter.difficulty)) &&
          !(filter.notDone && isDone(page, done.progress, done.read)),
      ),
    }))
    .filter(({ pages }) => pages.length > 0)
}

/** All words must be somewhere in what is known of a page, in any order; also parts of words. */
function wordsOf(text: string): readonly string[] {
  return plain(text).split(/\s+/).filter(Boolean)
}

function textOf({ title, topics, id }: CataloguePage, section: CatalogueSection): string {
  return plain([title, ...topics, section.title, id].join(' '))
}

/** Accents and capitals make no difference to somebody who searches. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The topics of the course, those of most pages first; a topic of a single page finds nothing that its title would not. */
export function topicsOf(catalogue: Catalogue): readonly { readonly topic: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const { topics } of pagesOf(catalogue))
    for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return [...counts]
    .map(([topic, count]) => ({ topic, count }))
    .filter(({ count }) => count > 1)
    .sort((one, other) => other.count - one.count || one.topic.localeCompare(other.topic, 'en'))
}

export function difficultiesOf(catalogue: Catalogue): readonly number[] {
  const found = pagesOf(catalogue).flatMap((page) =>
    page.kind === 'exercise' && page.difficulty !== undefined ? [page.difficulty] : [],
  )
  return [...new Set(found)].sort((one, other) => one - other)
}
