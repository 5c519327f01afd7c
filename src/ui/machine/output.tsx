// The output of the last run: what the program wrote, how it ended, and the row for its input.
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useEditorHandle } from '../editor/editor-handle.ts'
import { Called } from '../opened-world/called.tsx'
import { StepToException } from '../panel/steps/step-link.tsx'
import { useSheet, useShown, useTape } from '../use-workbook.ts'
import { Charts } from './charts.tsx'
import { Ending } from './ending.tsx'
import { Explanation } from './explanation.tsx'
import { InputRow } from './input-row.tsx'
import style from './output.module.css'
import { showTape } from './output-view.ts'
import { useInterruptKey } from './use-interrupt-key.ts'

export function Output() {
  const place = useRef<HTMLElement>(null)
  useShownWhenNew(place)
  return (
    <section ref={place} className={style.output} aria-label="Output">
      <h2 className="heard">Output</h2>
      <div className={style.head}>
        <Ending />
        <StepToException />
      </div>
      <Written>
        <Empty />
      </Written>
    </section>
  )
}

/** What the program wrote, with the row for its input. The children stand before it. */
export function Written({ children }: { readonly children?: ReactNode }) {
  const tape = useTape()
  const scroller = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const keyDown = useInterruptKey()
  const handle = useEditorHandle()
  useEffect(() => {
    if (host.current === null || scroller.current === null) return
    return showTape(host.current, tape, CLASSES, scroller.current, (line) => handle.current?.goTo(line))
  }, [tape, handle])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl-C is heard where the program writes, as in a terminal.
    <div ref={scroller} className={style.scroll} tabIndex={0} onKeyDown={keyDown}>
      {children}
      <div ref={host} className={style.tape} />
      <Explanation />
      <Called />
      <InputRow />
      <Charts />
    </div>
  )
}

/** On a phone the output may lie under the keyboard or below the end of the window. */
function useShownWhenNew(place: RefObject<HTMLElement | null>): void {
  const lastRun = useSheet((sheet) => sheet.lastRun)
  const asking = useSheet((sheet) => sheet.asking)
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
  goTo: style.goTo ?? '',
}

function Empty() {
  const tape = useTape()
  const lastRun = useSheet((sheet) => sheet.lastRun)
  const activity = useSheet((sheet) => sheet.activity)
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
