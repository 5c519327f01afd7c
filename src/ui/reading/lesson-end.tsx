// The end of a lesson: that it was read, and the way on.
import { ArrowRight, Check } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Lesson } from '../../model/exercise.ts'
import { neighboursOf } from '../../workbook/catalogue.ts'
import { readMsOf } from '../../workbook/memory/progress.ts'
import { Button, buttonClass } from '../parts/button.tsx'
import { exerciseLink, HOME_LINK } from '../route.ts'
import { useShown, useWorkbook } from '../use-workbook.ts'
import style from './lesson-page.module.css'

export function LessonEnd({ lesson }: { readonly lesson: Lesson }) {
  const workbook = useWorkbook()
  const readMs = useShown((state) => readMsOf(state.read, lesson))
  const [isReadNow, setReadNow] = useState(false)
  function markRead(): void {
    workbook.markRead()
    setReadNow(true)
  }
  return (
    <footer className={style.end}>
      {readMs === undefined ? (
        <Button look="strong" onClick={markRead}>
          <Check size={16} aria-hidden="true" />
          Mark as read
        </Button>
      ) : (
        <p className={style.read} role="status">
          <Check size={16} strokeWidth={2.5} aria-hidden="true" />
          {isReadNow ? 'Read.' : `You read this on ${dayOf(readMs)}.`}
        </p>
      )}
      <Onward id={lesson.id} isRead={readMs !== undefined} takesFocus={isReadNow} />
    </footer>
  )
}

function dayOf(ms: number): string {
  return new Date(ms).toLocaleDateString('en', { day: 'numeric', month: 'long', year: 'numeric' })
}

type OnwardProps = { readonly id: string; readonly isRead: boolean; readonly takesFocus: boolean }

function Onward({ id, isRead, takesFocus }: OnwardProps) {
  const next = useShown((state) => neighboursOf(state.catalogue, id).next)
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (takesFocus) link.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <a
      ref={link}
      className={`${buttonClass(isRead ? 'strong' : 'plain')} ${style.next}`}
      href={next === undefined ? HOME_LINK : exerciseLink(next.id)}
    >
      <span className={style.nextTitle}>{next === undefined ? 'All exercises' : `Next: ${next.title}`}</span>
      <ArrowRight size={16} aria-hidden="true" />
    </a>
  )
}
