// One check: its sentence, its state as a mark and a word, and what there is to say about it.
import { Collapsible } from '@base-ui/react/collapsible'
import { Check, ChevronDown, CircleDashed, Minus, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { CheckResult, Verdict } from '../../model/verdict.ts'
import { HtmlText } from '../html.tsx'
import { OpenWorldButton } from '../opened-world/open-world-button.tsx'
import style from './check-row.module.css'
import { FailureView, Sentence } from './failure-view.tsx'

type Props = {
  /** Its place among all checks. */
  readonly check: number
  readonly result: CheckResult | { readonly kind: 'open'; readonly it: string }
  readonly startsOpen: boolean
  readonly mistake: Verdict['mistake']
  readonly showsReason: boolean
}

export function CheckRow({ check, result, startsOpen, mistake, showsReason }: Props) {
  switch (result.kind) {
    case 'open':
      return (
        <Row state="open" icon={<CircleDashed size={16} aria-hidden="true" />} word="">
          <Sentence text={result.it} />
        </Row>
      )
    case 'passed':
      return (
        <Row state="passed" icon={<Check size={16} strokeWidth={2.5} aria-hidden="true" />} word="passed">
          <Sentence text={result.it} />
        </Row>
      )
    case 'skipped':
      return (
        <Row state="skipped" icon={<Minus size={16} aria-hidden="true" />} word="skipped">
          <Sentence text={result.it} />
          {showsReason && (
            <span className={style.because}>
              <Sentence text={result.because} />
            </span>
          )}
        </Row>
      )
    case 'failed':
      return <FailedRow check={check} result={result} startsOpen={startsOpen} mistake={mistake} />
    default:
      return result satisfies never
  }
}

type RowProps = {
  readonly state: string
  readonly icon: ReactNode
  readonly word: string
  readonly children: ReactNode
}

function Row({ state, icon, word, children }: RowProps) {
  return (
    <li className={style.row} data-state={state}>
      <span className={style.line}>
        <span className={style.icon}>{icon}</span>
        <span className={style.it}>{children}</span>
        <span className={style.word}>{word}</span>
      </span>
    </li>
  )
}

type FailedProps = Omit<Props, 'result' | 'showsReason'> & {
  readonly result: CheckResult & { readonly kind: 'failed' }
}

function FailedRow({ check, result, startsOpen, mistake }: FailedProps) {
  const [isOpen, setOpen] = useState(startsOpen)
  return (
    <Collapsible.Root
      render={<li className={style.row} data-state="failed" />}
      open={isOpen}
      onOpenChange={(next) => setOpen(next)}
    >
      <Collapsible.Trigger className={`${style.line} ${style.trigger}`}>
        <span className={style.icon}>
          <TriangleAlert size={16} aria-hidden="true" />
        </span>
        <span className={style.it}>
          <Sentence text={result.it} />
        </span>
        <span className={style.word}>
          failed
          <ChevronDown className={style.arrow} size={14} aria-hidden="true" />
        </span>
      </Collapsible.Trigger>
      <Collapsible.Panel className={style.panel}>
        <div className={style.inner}>
          <FailureView failure={result.failure} check={check} />
          <OpenWorldButton check={check} failure={result.failure} />
          {mistake !== undefined && (
            <div className={style.mistake}>
              <h3>{mistake.title}</h3>
              <HtmlText html={mistake.html} className={style.message} />
            </div>
          )}
        </div>
      </Collapsible.Panel>
    </Collapsible.Root>
  )
}
