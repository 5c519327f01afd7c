// The checks of the exercise as sentences with their states. The first that failed lies open, with the mistake that explains it.
import { useEffect, useRef } from 'react'
import type { CheckResult, Verdict } from '../../model/verdict.ts'
import { LinkedSentence } from '../editor/linked-sentence.tsx'
import { ExplanationText } from '../machine/explanation.tsx'
import { sayCheck } from '../machine/say.ts'
import { useLasting } from '../use-lasting.ts'
import { useDesk } from '../use-workbook.ts'
import { CheckRow } from './check-row.tsx'
import style from './checks.module.css'
import { PassedLine } from './passed-line.tsx'

export function Checks() {
  const sentences = useDesk((desk) => desk.exercise.checks)
  const custom = useDesk((desk) => desk.exercise.customChecks?.checks)
  const outcome = useDesk((desk) => desk.lastCheck)
  const hasChanged = useDesk(({ lastCheck, program }) => lastCheck?.kind === 'judged' && lastCheck.program !== program)
  const isQueued = useDesk(({ activity }) => activity.kind === 'queued' && activity.job === 'check')
  const isChecking = useLasting(useDesk(({ activity }) => activity.kind !== 'idle' && activity.job === 'check'))
  const verdict = outcome?.kind === 'judged' ? outcome.verdict : null
  const place = useScrollToVerdict(outcome)
  const all = [...sentences, ...(custom ?? [])].map(({ it }) => it)
  return (
    <section ref={place} className={style.checks} aria-labelledby="checks-title" aria-busy={isChecking}>
      <div className={style.head}>
        <h2 id="checks-title">Checks</h2>
        <p className={style.sum}>
          {isQueued
            ? 'Checked as soon as Python is ready.'
            : isChecking
              ? 'Checking.'
              : outcome === null
                ? 'Not checked yet.'
                : sayCheck(outcome)}
          {hasChanged && !isChecking && ' Your program has changed since.'}
        </p>
      </div>
      {verdict?.trouble !== undefined && (
        <div className={style.trouble}>
          <p>
            <LinkedSentence text={verdict.trouble} />
          </p>
          {verdict.explanation !== undefined && <ExplanationText sentence={verdict.explanation} />}
        </div>
      )}
      {/* A new verdict opens what it found first, whatever was open before. */}
      <List key={outcome?.kind === 'judged' ? outcome.atMs : 0} all={all} verdict={verdict} />
      <PassedLine />
    </section>
  )
}

type ListProps = { readonly all: readonly string[]; readonly verdict: Verdict | null }

function List({ all, verdict }: ListProps) {
  const results: readonly (CheckResult | { readonly kind: 'open'; readonly it: string })[] =
    verdict?.checks ?? all.map((it) => ({ kind: 'open', it }))
  const first = results.findIndex((result) => result.kind === 'failed')
  return (
    <ul className={style.list}>
      {results.map((result, index) => (
        <CheckRow
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of the checks is the author's and does not change.
          key={index}
          check={index}
          result={result}
          startsOpen={index === first}
          mistake={index === first ? verdict?.mistake : undefined}
          // What kept all checks from being made is said once, above them.
          showsReason={verdict?.trouble === undefined}
        />
      ))}
    </ul>
  )
}

/** The verdict comes to the eyes: the list is brought into view, unless it is there. */
function useScrollToVerdict(outcome: unknown) {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    const section = place.current
    if (outcome === null || section === null) return
    const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth'
    const fits = section.offsetHeight < window.innerHeight - 120
    section.scrollIntoView({ behavior, block: fits ? 'nearest' : 'start' })
  }, [outcome])
  return place
}
