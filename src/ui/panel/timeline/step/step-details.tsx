// The chosen step in words: who did what at which line, what is wrong there, and what everybody else was doing.
import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight, Footprints } from 'lucide-react'
import type { Order } from '../../../../workbook/orders/orders.ts'
import { saySpan } from '../../../../workbook/say-span.ts'
import { laneName, lanesAt, stepWords, troubleAt } from '../../../../workbook/timeline/at-step.ts'
import type { Picture } from '../../../../workbook/timeline/picture.ts'
import { placeOfStep } from '../../../../workbook/timeline/step-place.ts'
import { useEditorHandle } from '../../../editor/editor-handle.ts'
import { Button } from '../../../parts/button.tsx'
import { IconButton } from '../../../parts/icon-button.tsx'
import { useShowStep } from '../../steps/use-stepping.ts'
import style from '../timeline.module.css'
import type { View } from '../use-view.ts'

type Props = {
  readonly picture: Picture
  readonly view: View
  readonly program: string
  /** Of the threads, as it is shown. */
  readonly order: Order
  readonly editorLine: number | null
}

export function StepDetails({ picture, view, program, order, editorLine }: Props) {
  const showStep = useShowStep()
  const handle = useEditorHandle()
  const step = picture.steps[view.step]
  if (step === undefined) return null
  const last = picture.steps.length - 1
  const place = placeOfStep(picture, view.step)
  const trouble = troubleAt(picture, view.step)
  const source = step.line === undefined ? undefined : program.split('\n')[step.line - 1]?.trim()
  return (
    <section className={style.details} aria-label="Step">
      <div className={style.stepping}>
        <IconButton label="First step" onClick={() => view.goTo(0)}>
          <ChevronFirst size={17} aria-hidden="true" />
        </IconButton>
        <IconButton label="Previous step" onClick={() => view.goTo(view.step - 1)}>
          <ChevronLeft size={17} aria-hidden="true" />
        </IconButton>
        <span className={style.count}>
          {view.step + 1} of {last + 1}
        </span>
        <IconButton label="Next step" onClick={() => view.goTo(view.step + 1)}>
          <ChevronRight size={17} aria-hidden="true" />
        </IconButton>
        <IconButton label="Last step" onClick={() => view.goTo(last)}>
          <ChevronLast size={17} aria-hidden="true" />
        </IconButton>
        <span className={style.when}>{saySpan(step.atMs - picture.stage.startedMs)}</span>
      </div>
      <div aria-live="polite">
        <p className={style.did}>
          <strong>{laneName(picture, step.lane)}</strong> {stepWords(picture, view.step)}
        </p>
        {trouble !== null && <p className={style.trouble}>{trouble}</p>}
      </div>
      {source !== undefined && step.line !== undefined && (
        <button
          type="button"
          className={style.source}
          onClick={() => step.line !== undefined && handle.current?.goTo(step.line)}
        >
          <span className={style.lineNumber}>
            <span className="heard">Go to line </span>
            {step.line}
          </span>
          <code>{source}</code>
        </button>
      )}
      {place !== undefined && (
        <Button look="quiet" onClick={() => showStep({ kind: 'thread', ...place }, { order })}>
          <Footprints size={14} aria-hidden="true" />
          Go on step by step from here
        </Button>
      )}
      <Everybody picture={picture} step={view.step} />
      {editorLine !== null && <AtEditorLine picture={picture} view={view} line={editorLine} />}
    </section>
  )
}

function Everybody({ picture, step }: { readonly picture: Picture; readonly step: number }) {
  const { lanes, others } = lanesAt(picture, step)
  return (
    <>
      <h3 className={style.heading}>After this step</h3>
      <ul className={style.everybody}>
        {lanes.map(({ lane, name, state, words, holds, line }) => (
          <li key={lane} data-state={state}>
            <strong>{name}</strong>{' '}
            <span>
              {words}
              {line === undefined || state === 'over' || state === 'not begun' ? '' : `, line ${line}`}
            </span>
            {holds.length > 0 && <span className={style.holding}>holds {holds.join(', ')}</span>}
          </li>
        ))}
      </ul>
      {others > 0 && <p className={style.note}>and {others.toLocaleString('en-GB')} others</p>}
    </>
  )
}

/** From a line of the program to what happened there. */
function AtEditorLine({
  picture,
  view,
  line,
}: {
  readonly picture: Picture
  readonly view: View
  readonly line: number
}) {
  const here = picture.steps.filter((step) => step.line === line)
  if (here.length === 0)
    return <p className={style.note}>Nothing was recorded at line {line}, where you are in the editor.</p>
  const next = here.find(({ index }) => index > view.step) ?? here[0]
  return (
    <p className={style.note}>
      {here.length === 1 ? 'One step' : `${here.length} steps`} at line {line}, where you are in the editor.{' '}
      <Button look="quiet" onClick={() => next !== undefined && view.goTo(next.index)}>
        Next at line {line}
      </Button>
    </p>
  )
}
