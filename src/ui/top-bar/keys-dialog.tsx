// The keys that the page knows, as they are written on the learner's keyboard.
import { Dialog } from '@base-ui/react/dialog'
import { keysOf } from '../keys.ts'
import { buttonClass } from '../parts/button.tsx'
import floating from '../parts/floating.module.css'
import { APPLE } from '../platform.ts'
import style from './keys-dialog.module.css'

const KEYS: readonly (readonly [string, string])[] = [
  ['Run the program', keysOf('run', APPLE)],
  ['Check the program', keysOf('check', APPLE)],
  ['Stop what runs', keysOf('stop', APPLE)],
  ['Leave the editor', 'Esc, then Tab'],
  ['End of input, in the input row', 'Ctrl+D'],
  ['Interrupt the program, in its output', 'Ctrl+C'],
]

type Props = { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }

export function KeysDialog({ open, onOpenChange }: Props) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={floating.backdrop} />
        <Dialog.Popup className={floating.dialog}>
          <Dialog.Title className={floating.dialogTitle}>Keys</Dialog.Title>
          <dl className={style.keys}>
            {KEYS.map(([what, keys]) => (
              <div key={what} className={style.row}>
                <dt>{what}</dt>
                <dd>
                  <kbd>{keys}</kbd>
                </dd>
              </div>
            ))}
          </dl>
          <Dialog.Close className={buttonClass('plain')}>Close</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
