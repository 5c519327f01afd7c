// The comparison of two programs in the width of the window.
import { Dialog } from '@base-ui/react/dialog'
import { useContext } from 'react'
import { buttonClass } from '../parts/button.tsx'
import floating from '../parts/floating.module.css'
import type { DialogProps } from '../parts/later-dialog.tsx'
import style from './diff-table.module.css'
import { DiffTable } from './diff-table.tsx'
import { RowsContext } from './solution-diff.tsx'

export function DiffDialog({ open, onOpenChange }: DialogProps) {
  const rows = useContext(RowsContext)
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={floating.backdrop} />
        <Dialog.Popup className={`${floating.dialog} ${style.dialog}`}>
          <Dialog.Title className={floating.dialogTitle}>Your program and the solution</Dialog.Title>
          <DiffTable rows={rows} />
          <Dialog.Close className={buttonClass('plain')}>Close</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
