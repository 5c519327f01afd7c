// One section: how far one is, and its exercises when it is open.
import { Collapsible } from '@base-ui/react/collapsible'
import { BookOpen, Check, ChevronRight, History } from 'lucide-react'
import {
  type CatalogueEntry,
  type CataloguePage,
  type CatalogueSection,
  type LessonEntry,
  pagesIn,
} from '../../workbook/catalogue.ts'
import { readMsOf, type Standing, standingOf, tallyOf } from '../../workbook/memory/progress.ts'
import { exerciseLink } from '../route.ts'
import { useShown } from '../use-workbook.ts'
import style from './section-row.module.css'
import { timeLeft } from './time-left.ts'

type Props = {
  readonly section: CatalogueSection
  readonly onward: CataloguePage | undefined
  readonly startsOpen: boolean
}

export function SectionRow({ section, onward, startsOpen }: Props) {
  const progress = useShown((state) => state.progress)
  const read = useShown((state) => state.read)
  const standings = section.exercises.map((entry) => standingOf(progress, entry))
  const { passed, total, minutesLeft } = tallyOf(progress, pagesIn(section), read)
  return (
    <Collapsible.Root render={<li className={style.section} />} defaultOpen={startsOpen}>
      <h2 className={style.heading}>
        <Collapsible.Trigger className={style.trigger}>
          <ChevronRight className={style.arrow} size={16} aria-hidden="true" />
          <span className={style.number}>{section.number}</span>
          <span className={style.name}>{section.title}</span>
          <span className={style.dots} aria-hidden="true">
            {section.exercises.map((entry, index) => (
              <span key={entry.id} className={standings[index] === 'open' ? style.dot : style.doneDot} />
            ))}
          </span>
          <span className={style.count}>
            {passed} of {total}
          </span>
          <span className={style.left}>
            {passed === total && total > 0 ? 'done' : timeLeft(minutesLeft)}
            <span className="heard">{passed === total ? '' : ' left'}</span>
          </span>
        </Collapsible.Trigger>
      </h2>
      <Collapsible.Panel className={style.panel}>
        <ol className={style.exercises}>
          {pagesIn(section).map((page) =>
            page.kind === 'lesson' ? (
              <LessonRow
                key={page.id}
                lesson={page}
                isRead={readMsOf(read, page) !== undefined}
                isNext={page.id === onward?.id}
              />
            ) : (
              <ExerciseRow
                key={page.id}
                entry={page}
                standing={standingOf(progress, page)}
                isNext={page.id === onward?.id}
              />
            ),
          )}
        </ol>
      </Collapsible.Panel>
    </Collapsible.Root>
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
