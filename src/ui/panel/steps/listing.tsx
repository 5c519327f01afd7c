// The lines of the program, with the one that the step is at, where the editor is not beside it. A line is chosen to go to where it ran, or to stop there.
import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react'
import { activationAt, fileOf, PROGRAM, type StepIndex } from '../../../workbook/steps/index-steps.ts'
import { PythonText } from '../../python-text/python-text.tsx'
import style from './steps.module.css'
import { useBreakpoints } from './use-stepping.ts'

type Props = {
  readonly index: StepIndex
  readonly step: number
  readonly program: string
  readonly exercise: string
  /** The chosen line. */
  readonly line: number
  readonly onLine: (line: number) => void
}

export function Listing({ index, step, program, exercise, line: selected, onLine }: Props) {
  const lines = useMemo(() => program.replace(/\n$/, '').split('\n'), [program])
  const breakpoints = useBreakpoints(exercise)
  const current = currentLine(index, step)
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step has other rows.
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[data-now]')
    if (row && list.current) keepInView(list.current, row)
  }, [current])
  const keyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    const next = Math.max(1, Math.min(lines.length, selected + by))
    onLine(next)
    list.current?.querySelector<HTMLElement>(`[data-line="${next}"]`)?.focus()
  }
  return (
    <div className={style.column} data-part="program">
      <h3 className={style.title}>main.py</h3>
      {/* biome-ignore lint/a11y/useSemanticElements: a list of what can be chosen, not of a form. */}
      <div ref={list} className={style.listing} role="group" aria-label="Lines of the program" onKeyDown={keyDown}>
        {lines.map((text, place) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its number.
            key={place}
            line={place + 1}
            text={text}
            isNow={place + 1 === current}
            isSelected={place + 1 === selected}
            isStop={breakpoints.includes(place + 1)}
            hasRun={index.stepsAtLine.has(place + 1)}
            onChoose={onLine}
          />
        ))}
      </div>
    </div>
  )
}

/** The line of the program that the step is at; null for a step in another file. */
function currentLine(index: StepIndex, step: number): number | null {
  const isOfProgram = fileOf(index.recording, activationAt(index, step)) === PROGRAM
  return isOfProgram ? (index.recording.lines[step] ?? null) : null
}

type RowProps = {
  readonly line: number
  readonly text: string
  readonly isNow: boolean
  readonly isSelected: boolean
  readonly isStop: boolean
  readonly hasRun: boolean
  readonly onChoose: (line: number) => void
}

const Row = memo(function Row({ line, text, isNow, isSelected, isStop, hasRun, onChoose }: RowProps) {
  const states = [isNow && 'the step is here', isStop && 'breakpoint', !hasRun && 'did not run'].filter(Boolean)
  return (
    <button
      type="button"
      className={style.row}
      data-line={line}
      data-now={isNow || undefined}
      data-stop={isStop || undefined}
      data-idle={!hasRun || undefined}
      aria-pressed={isSelected}
      tabIndex={isSelected ? 0 : -1}
      onClick={() => onChoose(line)}
    >
      <span className={style.number} aria-hidden="true">
        {line}
      </span>
      <span className="heard">
        Line {line}
        {states.length > 0 && `, ${states.join(', ')}`}:
      </span>
      <code className={style.code}>{text === '' ? ' ' : <PythonText program={text} />}</code>
    </button>
  )
})

/** Scrolls the part alone: the page under it stays where it is. */
export function keepInView(part: HTMLElement, row: HTMLElement): void {
  const top = row.offsetTop - part.offsetTop
  if (top < part.scrollTop) part.scrollTop = Math.max(0, top - row.offsetHeight * 2)
  else if (top + row.offsetHeight > part.scrollTop + part.clientHeight) {
    part.scrollTop = top + row.offsetHeight * 3 - part.clientHeight
  }
}
