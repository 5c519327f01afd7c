// The table of a lesson's parts: each entry leads to its heading. Links would change the address, which names the lesson.
import type { Lesson } from '../../model/exercise.ts'
import style from './lesson-page.module.css'

/** With fewer parts the page is its own table. */
const FEWEST_PARTS = 3

export const partId = (index: number): string => `part-${index}`

export function PartsTable({ lesson }: { readonly lesson: Lesson }) {
  const headed = lesson.parts.flatMap(({ heading }, index) => (heading === undefined ? [] : [{ heading, index }]))
  if (headed.length < FEWEST_PARTS) return null
  return (
    <nav className={style.table} aria-label="Parts of this lesson">
      <ol>
        {headed.map(({ heading, index }) => (
          <li key={partId(index)}>
            <button type="button" onClick={() => goTo(partId(index))}>
              {heading}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function goTo(id: string): void {
  const heading = document.getElementById(id)
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView({ block: 'start' })
}
