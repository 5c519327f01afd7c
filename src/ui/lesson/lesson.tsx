// The lesson: the page that the author wrote, set as a page of a book.

import { HtmlText } from '../html.tsx'
import { useDesk } from '../use-workbook.ts'
import style from './lesson.module.css'

export function Lesson() {
  const { title, page, minutes, difficulty } = useDesk((desk) => desk.exercise)
  const facts = [
    minutes === undefined ? '' : `About ${minutes} min`,
    difficulty === undefined ? '' : `Difficulty ${difficulty} of 5`,
  ]
  return (
    <article className={style.lesson}>
      <h1 id="title" tabIndex={-1}>
        {title}
      </h1>
      <p className={style.facts}>{facts.filter(Boolean).join(' · ')}</p>
      {page.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a page may have equal headings, or none.
        <section key={index} className={style.part}>
          {part.heading !== undefined && <h2>{part.heading}</h2>}
          <HtmlText html={part.html} className={style.text} />
        </section>
      ))}
    </article>
  )
}
