// The keys that the page knows, as they are written on the learner's keyboard.
import { Dialog } from '@base-ui/react/dialog'
import { keysOf } from '../keys.ts'
import { buttonClass } from '../parts/button.tsx'
import floating from '../parts/floating.module.css'
import type { DialogProps } from '../parts/later-dialog.tsx'
import { APPLE } from '../platform.ts'
import { useShown, useWorkbook } from '../use-workbook.ts'
import style from './keys-dialog.module.css'

const KEYS: readonly (readonly [string, string])[] = [
  ['Run the program', keysOf('run', APPLE)],
  ['Check the program', keysOf('check', APPLE)],
  ['Stop what runs', keysOf('stop', APPLE)],
  ['Leave the editor', 'Esc, then Tab'],
  ['Format the program', APPLE ? '⇧⌥F' : 'Shift+Alt+F'],
  ['Suggestions in the large editor', 'Ctrl+Space'],
  ['Next remark in the large editor', 'F8'],
  ['End of input, in the input row', 'Ctrl+D'],
  ['Interrupt the program, in its output', 'Ctrl+C'],
  ['Move a border between panes, when it has the focus', '← → ↑ ↓'],
]

const BARE_KEYS: readonly (readonly [string, string])[] = [
  ['Search exercises, on the first page', '/'],
  ['This list', '?'],
]

/** Each key is drawn as one; what stands between them is read on. */
function Keys({ text }: { readonly text: string }) {
  const parts = text.split(/(\+| |, then )/)
  return (
    <span className={style.combination}>
      {parts.map((part, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other name than their place.
        at % 2 === 0 ? <kbd key={at}>{part}</kbd> : part,
      )}
    </span>
  )
}

export function KeysDialog({ open, onOpenChange }: DialogProps) {
  const workbook = useWorkbook()
  const bareKeys = useShown((state) => state.settings.bareKeys)
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={floating.backdrop} />
        <Dialog.Popup className={floating.dialog}>
          <Dialog.Title className={floating.dialogTitle}>Keys</Dialog.Title>
          <dl className={style.keys}>
            {[...KEYS, ...(bareKeys ? BARE_KEYS : [])].map(([what, keys]) => (
              <div key={what} className={style.row}>
                <dt>{what}</dt>
                <dd>
                  <Keys text={keys} />
                </dd>
              </div>
            ))}
          </dl>
          <label className={style.choice}>
            <input
              type="checkbox"
              checked={bareKeys}
              onChange={(event) => workbook.set({ bareKeys: event.target.checked })}
            />
            Use keys of a single character (/ and ?)
          </label>
          <Dialog.Close className={buttonClass('plain')}>Close</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
