// The sentence that says how the last run ended, with the line that it names as a link, and what else is to be told.
import type { ReactNode } from 'react'
import type { RunOutcome } from '../../workbook/desk.ts'
import { GoToLine } from '../editor/linked-sentence.tsx'
import { useSheet } from '../use-workbook.ts'
import style from './output.module.css'
import { sayNotes, sayRun } from './say.ts'

export function Ending() {
  const lastRun = useSheet((sheet) => sheet.lastRun)
  return lastRun === null ? null : <p className={style.ending}>{endingText(lastRun)}</p>
}

function endingText(lastRun: RunOutcome): ReactNode {
  const { say, tone, line } = sayRun(lastRun)
  const name = `line ${line}`
  const [before = '', ...after] = say.split(name)
  const notes = sayNotes(lastRun)
  return (
    <>
      <span className={tone === 'broken' ? style.broken : undefined}>
        {before}
        {line !== undefined && after.length > 0 && <GoToLine line={line} />}
        {after.join(name)}
      </span>
      {notes !== '' && <span> {notes}</span>}
    </>
  )
}
