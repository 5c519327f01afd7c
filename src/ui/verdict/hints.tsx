// Hints, one at a time. Those that were opened stay.
import { ChevronRight } from 'lucide-react'
import { HtmlText } from '../html.tsx'
import { Button } from '../parts/button.tsx'
import { useDesk, useWorkbook } from '../use-workbook.ts'
import style from './help.module.css'

export function Hints() {
  const workbook = useWorkbook()
  const hints = useDesk((desk) => desk.exercise.hints)
  const shown = useDesk((desk) => desk.hintsShown)
  if (hints.length === 0) return null
  return (
    <section className={style.help} aria-labelledby="hints-title">
      <h2 id="hints-title">Hints</h2>
      {shown > 0 && (
        <ol className={style.hints} aria-live="polite">
          {hints.slice(0, shown).map((hint, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: hints are numbered by their author.
            <li key={index}>
              <HtmlText html={hint} className={style.text} />
            </li>
          ))}
        </ol>
      )}
      {shown < hints.length && (
        <Button look="plain" onClick={workbook.showNextHint}>
          Show hint {shown + 1} of {hints.length}
          <ChevronRight size={16} aria-hidden="true" />
        </Button>
      )}
    </section>
  )
}
