// The sentence in plain words below Python's own message.
import { MessageCircleQuestionMark } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { LinkedSentence } from '../editor/linked-sentence.tsx'
import { useSheet } from '../use-workbook.ts'
import { explainRun } from './explain-run.ts'
import style from './explanation.module.css'

/** Of the last run; nothing where there is nothing to explain. */
export function Explanation() {
  const lastRun = useSheet((sheet) => sheet.lastRun)
  const sentence = useMemo(() => explainRun(lastRun), [lastRun])
  const place = useRef<HTMLDivElement>(null)
  // It comes after the last line of the output, and with it to the eyes.
  useEffect(() => {
    const scroller = place.current?.parentElement
    if (sentence !== undefined && scroller) scroller.scrollTop = scroller.scrollHeight
  }, [sentence])
  return sentence === undefined ? null : (
    <div ref={place}>
      <ExplanationText sentence={sentence} />
    </div>
  )
}

export function ExplanationText({ sentence }: { readonly sentence: string }) {
  return (
    <p className={style.explanation}>
      <MessageCircleQuestionMark className={style.icon} size={16} aria-hidden="true" />
      <span>
        <span className="heard">In plain words: </span>
        <LinkedSentence text={sentence} />
      </span>
    </p>
  )
}
