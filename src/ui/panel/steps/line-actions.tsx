// What can be done with a line of the program: go to where it ran, on or back, and stop there.
import { ArrowLeft, ArrowRight, Circle } from 'lucide-react'
import type { StepIndex } from '../../../workbook/steps/index-steps.ts'
import { toLine } from '../../../workbook/steps/move.ts'
import { Button } from '../../parts/button.tsx'
import style from './steps.module.css'
import { stepping, useBreakpoints } from './use-stepping.ts'

type Props = {
  readonly index: StepIndex
  readonly step: number
  readonly line: number
  /** How many lines the program has. */
  readonly lines: number
  readonly exercise: string
  readonly onLine: (line: number | null) => void
  readonly goTo: (step: number | undefined) => void
}

export function LineActions({ index, step, line, lines, exercise, onLine, goTo }: Props) {
  const only = new Set([line])
  const back = toLine(index, step, only, 'back')
  const on = toLine(index, step, only, 'forward')
  const times = index.stepsAtLine.get(line)?.length ?? 0
  const breakpoints = useBreakpoints(exercise)
  const isStop = breakpoints.includes(line)
  return (
    <div className={style.actions}>
      <label className={style.times}>
        Line{' '}
        <input
          type="number"
          min={1}
          max={lines}
          value={line}
          // The field has its own use for the arrow keys.
          onKeyDown={(event) => event.stopPropagation()}
          onChange={({ currentTarget: { valueAsNumber: next } }) =>
            onLine(Number.isNaN(next) ? null : Math.max(1, Math.min(lines, next)))
          }
        />{' '}
        {times === 0 ? 'no step' : times === 1 ? '1 step' : `${times.toLocaleString('en')} steps`}
      </label>
      <Button look="quiet" waits={back === undefined} aria-label={`Back to line ${line}`} onClick={() => goTo(back)}>
        <ArrowLeft size={14} aria-hidden="true" />
        Back to it
      </Button>
      <Button look="quiet" waits={on === undefined} aria-label={`On to line ${line}`} onClick={() => goTo(on)}>
        On to it
        <ArrowRight size={14} aria-hidden="true" />
      </Button>
      <Button
        look="quiet"
        aria-pressed={isStop}
        aria-label={`Breakpoint at line ${line}`}
        onClick={() => stepping.toggle(exercise, line)}
      >
        <Circle size={12} fill={isStop ? 'currentColor' : 'none'} aria-hidden="true" />
        Breakpoint
      </Button>
      {breakpoints.length === 0 && (
        <span className={style.hint}>or click a line number in the editor; ↑ and ↓ go to the next one</span>
      )}
    </div>
  )
}
