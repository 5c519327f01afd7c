// What the whole page has to say: a browser that cannot run Python, a storage that refuses.
import { X } from 'lucide-react'
import type { StorageTrouble } from '../../workbook/memory/keeper.ts'
import { IconButton } from '../parts/icon-button.tsx'
import { useShown, useWorkbook } from '../use-workbook.ts'
import style from './notices.module.css'

export function Notices() {
  const workbook = useWorkbook()
  const isUnsupported = useShown(({ engine }) => engine.kind === 'unsupported')
  const trouble = useShown((state) => state.storageTrouble)
  return (
    <div role="status">
      {isUnsupported && (
        <p className={style.notice}>
          This browser cannot run Python here. Chromium 137, Firefox 153, Safari 27 and newer ones can. You can still
          read the lessons and write programs.
        </p>
      )}
      {trouble !== null && (
        <div className={style.notice}>
          <p>{sayTrouble(trouble)}</p>
          <IconButton label="Close this message" onClick={workbook.dismissStorageTrouble}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </div>
  )
}

export function sayTrouble(trouble: StorageTrouble): string {
  switch (trouble.kind) {
    case 'denied':
      return 'This browser does not let Dryrun keep anything. All works, but your programs and your progress are lost when this tab closes.'
    case 'full':
      return 'The storage of this browser is full. What you do from now on is lost when this tab closes. Free some space, then reload.'
    case 'damaged':
      return `Something that this browser kept for Dryrun could not be read. It was put aside as “${trouble.asideKey}”, and the rest is in use.`
    case 'unopened':
      return 'What this browser kept for Dryrun cannot be opened now. It was left where it is, and your work is kept in a new place. Load the page again to try once more; a file that you saved of your work can be brought in.'
    default:
      return trouble satisfies never
  }
}
