// One exercise or lesson in a list: its title, how it stands, and how long it takes.
import { BookOpen, Check, History } from 'lucide-react'
import type { CatalogueEntry, CataloguePage, LessonEntry } from '../../workbook/catalogue.ts'
import { readMsOf, type Standing, standingOf } from '../../workbook/memory/progress.ts'
import { exerciseLink } from '../route.ts'
import { useShown } from '../use-workbook.ts'
import style from './page-row.module.css'

export function PageRow({ page, isNext }: { readonly page: CataloguePage; readonly isNext: boolean }) {
  const progress = useShown((state) => state.progress)
  const read = useShown((state) => state.read)
  return page.kind === 'lesson' ? (
    <LessonRow lesson={page} isRead={readMsOf(read, page) !== undefined} isNext={isNext} />
  ) : (
    <ExerciseRow entry={page} standing={standingOf(progress, page)} isNext={isNext} />
  )
}

type RowProps = { readonly entry: CatalogueEntry; readonly standing: Standing; readonly isNext: boolean }

function ExerciseRow({ entry, standing, isNext }: RowProps) {
  return (
    <li>
      <a className={style.exercise} href={exerciseLink(entry.id)} data-next={isNext || undefined}>
        <StandingMark standing={standing} />
        <span className={style.exerciseName}>{entry.title}</span>
        {standing === 'passed an earlier version' && <span className={style.note}>passed an earlier version</span>}
        {isNext && <span className={style.next}>next</span>}
        <span className={style.minutes}>{entry.minutes === undefined ? '' : `${entry.minutes} min`}</span>
      </a>
    </li>
  )
}

type LessonRowProps = { readonly lesson: LessonEntry; readonly isRead: boolean; readonly isNext: boolean }

function LessonRow({ lesson, isRead, isNext }: LessonRowProps) {
  return (
    <li>
      <a className={style.exercise} href={exerciseLink(lesson.id)} data-next={isNext || undefined}>
        {isRead ? (
          <Check className={style.passed} size={16} strokeWidth={2.5} aria-label="Read:" />
        ) : (
          <BookOpen className={style.toRead} size={16} aria-hidden="true" />
        )}
        <span className={style.exerciseName}>{lesson.title}</span>
        <span className={style.note}>reading</span>
        {isNext && <span className={style.next}>next</span>}
        <span className={style.minutes}>{lesson.minutes === undefined ? '' : `${lesson.minutes} min`}</span>
      </a>
    </li>
  )
}

function StandingMark({ standing }: { readonly standing: Standing }) {
  switch (standing) {
    case 'open':
      return <span className={style.open} />
    case 'passed':
      return <Check className={style.passed} size={16} strokeWidth={2.5} aria-label="Passed:" />
    case 'passed an earlier version':
      return <History className={style.passed} size={16} aria-hidden="true" />
    default:
      return standing satisfies never
  }
}
