// The earlier programs of an exercise: a list, the one that is looked at, and the way to bring it back.
import { Dialog } from '@base-ui/react/dialog'
import { Check, Circle, CornerDownLeft, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { isPass, type PastProgram, type Why } from '../../workbook/memory/history.ts'
import { Button, buttonClass } from '../parts/button.tsx'
import floating from '../parts/floating.module.css'
import type { DialogProps } from '../parts/later-dialog.tsx'
import { PythonText } from '../python-text/python-text.tsx'
import { useDesk, useWorkbook } from '../use-workbook.ts'
import style from './history-dialog.module.css'
import { sayLines, sayWhen, sayWhy } from './say-past.ts'

export function HistoryDialog({ open, onOpenChange }: DialogProps) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={floating.backdrop} />
        <Dialog.Popup className={`${floating.dialog} ${style.dialog}`}>
          <Dialog.Title className={floating.dialogTitle}>Your earlier programs</Dialog.Title>
          <Entries close={() => onOpenChange(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Entries({ close }: { readonly close: () => void }) {
  const workbook = useWorkbook()
  const history = useDesk((desk) => desk.history)
  const current = useDesk((desk) => desk.program)
  const [chosenMs, choose] = useState<number | null>(null)
  const chosen = history?.find(({ atMs }) => atMs === chosenMs) ?? history?.[0]
  if (chosen === undefined || history === null) {
    return (
      <>
        <p className={style.empty}>
          {history === null
            ? 'They are being fetched.'
            : 'There are none yet. Each program that you run or check is kept here, also what a reset takes away.'}
        </p>
        <Dialog.Close className={buttonClass('plain')}>Close</Dialog.Close>
      </>
    )
  }
  function bringBack(past: PastProgram): void {
    workbook.restore(past.program)
    close()
  }
  return (
    <>
      <div className={style.both}>
        <ul className={style.list}>
          {history.map((past) => (
            <li key={past.atMs}>
              <button
                type="button"
                className={style.entry}
                aria-pressed={past === chosen}
                onClick={() => choose(past.atMs)}
              >
                <Mark why={past.why} />
                <span>{sayWhy(past.why)}</span>
                <span className={style.when}>
                  {sayWhen(past.atMs, Date.now())} · {sayLines(past.program)}
                </span>
              </button>
            </li>
          ))}
        </ul>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard. */}
        <section className={style.program} tabIndex={0} aria-label="The program that is looked at">
          <pre>
            <PythonText program={chosen.program.trimEnd()} />
          </pre>
        </section>
      </div>
      <div className={style.actions}>
        <Button look="strong" waits={chosen.program === current} onClick={() => bringBack(chosen)}>
          <CornerDownLeft size={16} aria-hidden="true" />
          {chosen.program === current ? 'This is the one in the editor' : 'Bring it back'}
        </Button>
        <Dialog.Close className={buttonClass('plain')}>Close</Dialog.Close>
      </div>
    </>
  )
}

function Mark({ why }: { readonly why: Why }) {
  if (isPass(why)) return <Check className={style.passed} size={16} strokeWidth={2.5} aria-hidden="true" />
  if (why.kind === 'checked') return <TriangleAlert className={style.failed} size={16} aria-hidden="true" />
  return <Circle className={style.other} size={8} aria-hidden="true" />
}
