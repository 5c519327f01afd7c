// Back and forward, over a call and out of one, from breakpoint to breakpoint, and a slider along all steps.
import {
  ChevronLeft,
  ChevronRight,
  ChevronsLeft,
  ChevronsRight,
  CornerLeftUp,
  CornerRightDown,
  SkipBack,
  SkipForward,
  StepBack,
  StepForward,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { StepIndex } from '../../../workbook/steps/index-steps.ts'
import { stepFrom, stepOut, stepOver, toLine } from '../../../workbook/steps/move.ts'
import { Named } from '../../parts/icon-button.tsx'
import style from './steps.module.css'

type Props = {
  readonly index: StepIndex
  readonly step: number
  readonly breakpoints: readonly number[]
  readonly goTo: (step: number | undefined) => void
}

export function StepBar({ index, step, breakpoints, goTo }: Props) {
  const lines = new Set(breakpoints)
  const { first } = index.recording
  const shownStep = (first + step + 1).toLocaleString('en')
  const last = (first + index.count).toLocaleString('en')
  return (
    <div className={style.bar}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form. */}
      <div className={style.buttons} role="group" aria-label="Go through the steps">
        <Move label="First step" keys="Home" to={step > 0 ? 0 : undefined} goTo={goTo}>
          <ChevronsLeft size={18} aria-hidden="true" />
        </Move>
        <Move label="A step back" keys="ArrowLeft" to={stepFrom(index, step, 'back')} goTo={goTo}>
          <ChevronLeft size={18} aria-hidden="true" />
        </Move>
        <Move label="A step forward" keys="ArrowRight" to={stepFrom(index, step, 'forward')} goTo={goTo}>
          <ChevronRight size={18} aria-hidden="true" />
        </Move>
        <Move label="Last step" keys="End" to={step < index.count - 1 ? index.count - 1 : undefined} goTo={goTo}>
          <ChevronsRight size={18} aria-hidden="true" />
        </Move>
        <span className={style.gap} />
        <Move label="Back, not into calls" keys="Shift+ArrowLeft" to={stepOver(index, step, 'back')} goTo={goTo}>
          <StepBack size={16} aria-hidden="true" />
        </Move>
        <Move label="Forward, not into calls" keys="Shift+ArrowRight" to={stepOver(index, step, 'forward')} goTo={goTo}>
          <StepForward size={16} aria-hidden="true" />
        </Move>
        <Move label="Back to the caller" keys="Shift+ArrowUp" to={stepOut(index, step, 'back')} goTo={goTo}>
          <CornerLeftUp size={16} aria-hidden="true" />
        </Move>
        <Move label="On to the end of the call" keys="Shift+ArrowDown" to={stepOut(index, step, 'forward')} goTo={goTo}>
          <CornerRightDown size={16} aria-hidden="true" />
        </Move>
        {breakpoints.length > 0 && (
          <>
            <span className={style.gap} />
            <Move label="Back to a breakpoint" keys="ArrowUp" to={toLine(index, step, lines, 'back')} goTo={goTo}>
              <SkipBack size={15} aria-hidden="true" />
            </Move>
            <Move label="On to a breakpoint" keys="ArrowDown" to={toLine(index, step, lines, 'forward')} goTo={goTo}>
              <SkipForward size={15} aria-hidden="true" />
            </Move>
          </>
        )}
      </div>
      <input
        className={style.slider}
        type="range"
        min={0}
        max={index.count - 1}
        value={step}
        aria-label="Step"
        aria-valuetext={`Step ${shownStep} of ${last}`}
        onChange={(event) => goTo(Number(event.currentTarget.value))}
      />
      <span className={style.count}>
        {shownStep} of {last}
      </span>
    </div>
  )
}

type MoveProps = {
  readonly label: string
  /** As aria-keyshortcuts has them. */
  readonly keys: string
  /** Undefined: there is no such step. */
  readonly to: number | undefined
  readonly goTo: (step: number | undefined) => void
  readonly children: ReactNode
}

function Move({ label, keys, to, goTo, children }: MoveProps) {
  return (
    <Named label={`${label} (${keysShown(keys)})`}>
      <button
        type="button"
        className={style.move}
        aria-label={label}
        aria-keyshortcuts={keys}
        aria-disabled={to === undefined || undefined}
        onClick={() => goTo(to)}
      >
        {children}
      </button>
    </Named>
  )
}

function keysShown(keys: string): string {
  return keys
    .replace('Shift+', '⇧')
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→')
    .replace('ArrowUp', '↑')
    .replace('ArrowDown', '↓')
}
