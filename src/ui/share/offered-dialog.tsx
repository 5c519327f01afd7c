// A program that a link brought: it is shown before it replaces anything.
import { Dialog } from '@base-ui/react/dialog'
import { isWorthKeeping } from '../../workbook/desk.ts'
import { Button } from '../parts/button.tsx'
import floating from '../parts/floating.module.css'
import type { DialogProps } from '../parts/later-dialog.tsx'
import { PythonText } from '../python-text/python-text.tsx'
import { useDesk, useWorkbook } from '../use-workbook.ts'
import style from './share.module.css'

export function OfferedDialog({ open, onOpenChange }: DialogProps) {
  const workbook = useWorkbook()
  const offered = useDesk((desk) => desk.offered)
  const hasWork = useDesk(isWorthKeeping)
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={floating.backdrop} />
        <Dialog.Popup className={`${floating.dialog} ${style.wide}`}>
          <Dialog.Title className={floating.dialogTitle}>A program from a link</Dialog.Title>
          {offered?.kind === 'unreadable' && (
            <>
              <p className={style.say}>{offered.say} Your own program is as it was.</p>
              <Button look="plain" onClick={workbook.refuseOffered}>
                Close
              </Button>
            </>
          )}
          {offered?.kind === 'program' && (
            <>
              <p className={style.say}>
                Somebody wrote this program and put it into the link. Nothing of it has run.
                {hasWork && ' If you take it, your own program goes to your earlier programs.'}
              </p>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard. */}
              <section className={style.program} tabIndex={0} aria-label="The program in the link">
                <pre>
                  <PythonText program={offered.program.trimEnd()} />
                </pre>
              </section>
              <div className={style.choices}>
                <Button look="strong" onClick={workbook.takeOffered}>
                  Put it into the editor
                </Button>
                <Button look="plain" onClick={workbook.refuseOffered}>
                  {hasWork ? 'Keep mine' : 'Leave it'}
                </Button>
              </div>
            </>
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
