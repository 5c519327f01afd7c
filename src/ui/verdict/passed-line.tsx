// After passing: one quiet line, and the way on. Before: word of a pass of another day.
import { ArrowRight, Check } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { neighboursOf } from '../../workbook/catalogue.ts'
import { passOf } from '../../workbook/memory/progress.ts'
import { buttonClass } from '../parts/button.tsx'
import { exerciseLink, HOME_LINK } from '../route.ts'
import { useDesk, useShown } from '../use-workbook.ts'
import style from './passed-line.module.css'

export function PassedLine() {
  const exercise = useDesk((desk) => desk.exercise)
  const pass = useShown((state) => passOf(state.progress, exercise))
  const passedNow = useDesk(({ lastCheck }) => lastCheck?.kind === 'judged' && lastCheck.verdict.passed)
  if (pass === undefined) return null
  return (
    <div className={style.line} data-now={passedNow || undefined}>
      <p className={style.say}>
        <Check size={16} strokeWidth={2.5} aria-hidden="true" />
        {passedNow
          ? sayNow(exercise.solutions.length)
          : sayEarlier(pass.passedMs, pass.fingerprint === exercise.fingerprint)}
      </p>
      <Onward takesFocus={passedNow} />
    </div>
  )
}

function sayNow(solutions: number): string {
  return solutions === 0 ? 'Passed.' : 'Passed. Compare yours with the solution below.'
}

function sayEarlier(passedMs: number, isSameVersion: boolean): string {
  const day = new Date(passedMs).toLocaleDateString('en', { day: 'numeric', month: 'long', year: 'numeric' })
  return isSameVersion ? `You passed this on ${day}.` : `You passed an earlier version of this on ${day}.`
}

function Onward({ takesFocus }: { readonly takesFocus: boolean }) {
  const id = useDesk((desk) => desk.exercise.id)
  const next = useShown((state) => neighboursOf(state.catalogue, id).next)
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (takesFocus) link.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <a
      ref={link}
      className={`${buttonClass(takesFocus ? 'strong' : 'plain')} ${style.next}`}
      href={next === undefined ? HOME_LINK : exerciseLink(next.id)}
    >
      <span className={style.title}>{next === undefined ? 'All exercises' : `Next: ${next.title}`}</span>
      <ArrowRight size={16} aria-hidden="true" />
    </a>
  )
}
