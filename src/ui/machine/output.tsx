// The output of the last run: what the program wrote, how it ended, and the row for its input.
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import type { RunOutcome } from '../../workbook/desk.ts'
import { useEditorHandle } from '../editor/editor-handle.ts'
import { useDesk, useShown, useWorkbook } from '../use-workbook.ts'
import { Charts } from './charts.tsx'
import { InputRow } from './input-row.tsx'
import style from './output.module.css'
import { showTape } from './output-view.ts'
import { sayRun } from './say.ts'

export function Output() {
  const { tape } = useWorkbook()
  const scroller = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLElement>(null)
  useShownWhenNew(place)
  useEffect(() => {
    if (host.current === null || scroller.current === null) return
    return showTape(host.current, tape, CLASSES, scroller.current)
  }, [tape])
  return (
    <section ref={place} className={style.output} aria-label="Output">
      <div className={style.head}>
        <h2 className={style.heading}>Output</h2>
        <Ending />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard. */}
      <div ref={scroller} className={style.scroll} tabIndex={0}>
        <Empty />
        <div ref={host} className={style.tape} />
        <InputRow />
        <Charts />
      </div>
    </section>
  )
}

/** On a phone the output may lie under the keyboard or below the end of the window. */
function useShownWhenNew(place: RefObject<HTMLElement | null>): void {
  const lastRun = useDesk((desk) => desk.lastRun)
  const asking = useDesk((desk) => desk.asking)
  useEffect(() => {
    if (lastRun !== null || asking) place.current?.scrollIntoView({ block: 'nearest' })
  }, [place, lastRun, asking])
}

const CLASSES = {
  block: style.block ?? '',
  gap: style.gap ?? '',
  out: style.out ?? '',
  err: style.err ?? '',
  typed: style.typed ?? '',
}

function Ending() {
  const lastRun = useDesk((desk) => desk.lastRun)
  return lastRun === null ? null : <p className={style.ending}>{endingText(lastRun)}</p>
}

/** The line that the sentence names leads there. */
function endingText(lastRun: RunOutcome): ReactNode {
  const { say, tone, line } = sayRun(lastRun)
  const name = `line ${line}`
  const [before = '', ...after] = say.split(name)
  return (
    <span className={tone === 'broken' ? style.broken : undefined}>
      {before}
      {line !== undefined && after.length > 0 && <GoToLine line={line} />}
      {after.join(name)}
    </span>
  )
}

function GoToLine({ line }: { readonly line: number }) {
  const handle = useEditorHandle()
  return (
    <button type="button" className={style.goTo} onClick={() => handle.current?.goTo(line)}>
      line {line}
    </button>
  )
}

function Empty() {
  const { tape } = useWorkbook()
  const lastRun = useDesk((desk) => desk.lastRun)
  const activity = useDesk((desk) => desk.activity)
  const engine = useShown((state) => state.engine)
  const { head, gap } = tape.content()
  if (engine.kind === 'failed') {
    return (
      <p className={style.empty}>
        Python could not start. Look at your connection, then restart Python. Your program is kept. The reason was:{' '}
        {engine.say}
      </p>
    )
  }
  if (head.length > 0 || gap !== null) return null
  if (activity.kind === 'queued' && activity.job === 'run') {
    return <p className={style.empty}>Your program runs as soon as Python is ready.</p>
  }
  if (lastRun?.kind === 'ended') return <p className={style.empty}>It printed nothing.</p>
  if (lastRun !== null || (activity.kind === 'running' && activity.job === 'run')) return null
  return <p className={style.empty}>Nothing has run yet. Run shows here what your program prints.</p>
}
