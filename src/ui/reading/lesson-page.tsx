// A lesson: one calm column to be read, with examples that run where they stand.
import { useMemo } from 'react'
import { createOpenLesson, type OpenLesson, placedSheets } from '../../workbook/open-lesson.ts'
import { EngineAnnouncer } from '../announcer.tsx'
import lessonStyle from '../lesson/lesson.module.css'
import { LessonEnd } from './lesson-end.tsx'
import style from './lesson-page.module.css'
import { LessonPartView } from './lesson-part.tsx'
import { PartsTable, partId } from './parts-table.tsx'

export function LessonPage({ open }: { readonly open: OpenLesson }) {
  const { lesson } = open
  // As they were at first; an author who writes while the page is open gets those of the new text.
  const sheets = useMemo(() => placedSheets(createOpenLesson(lesson)), [lesson])
  return (
    <main id="main" className={style.page} tabIndex={-1}>
      <article className={lessonStyle.lesson}>
        <h1 id="title" tabIndex={-1}>
          {lesson.title}
        </h1>
        <p className={lessonStyle.facts}>
          {lesson.minutes === undefined ? 'Reading' : `Reading · about ${lesson.minutes} min`}
        </p>
        <PartsTable lesson={lesson} />
        {lesson.parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts may have equal headings, or none.
          <LessonPartView key={index} id={partId(index)} part={part} sheets={sheets} />
        ))}
      </article>
      <LessonEnd lesson={lesson} />
      <EngineAnnouncer />
    </main>
  )
}
