// What the whole page has to say: a browser that cannot run Python, a Python that could not be fetched, a storage that refuses.
import { Download, RotateCcw, X } from 'lucide-react'
import { useState } from 'react'
import type { StorageTrouble } from '../../workbook/memory/keeper.ts'
import { canRunWebAssembly, saveFile } from '../browser.ts'
import { Button } from '../parts/button.tsx'
import { IconButton } from '../parts/icon-button.tsx'
import { useShown, useWorkbook } from '../use-workbook.ts'
import style from './notices.module.css'

export function Notices() {
  const isUnsupported = useShown(({ engine }) => engine.kind === 'unsupported')
  return (
    <div role="status" data-print="no">
      {isUnsupported && (
        <p className={style.notice}>
          {canRunWebAssembly() ? TOO_OLD : NO_WEBASSEMBLY} You can still read the lessons and write programs.
        </p>
      )}
      <NewVersion />
      <PythonFailed />
      <StorageNotice />
    </div>
  )
}

const TOO_OLD =
  'This browser cannot run Python here. Chromium 137, Firefox 153, Safari 27 and newer ones can: update it, or open this page in one of them.'
const NO_WEBASSEMBLY =
  'This browser does not run WebAssembly, and Python needs it. A lockdown mode or a rule of your school or company may forbid it: allow it for this page, or use another browser.'

function NewVersion() {
  const workbook = useWorkbook()
  const take = useShown((state) => state.newVersion)
  const [closed, close] = useState<unknown>(null)
  if (take === null || take === closed) return null
  return (
    <div className={style.news}>
      <p>A new version is ready. Your programs stay as they are.</p>
      <span className={style.ways}>
        <Button
          look="plain"
          onClick={() => {
            workbook.flush()
            take()
          }}
        >
          Reload
        </Button>
        <IconButton label="Close this message" onClick={() => close(() => take)}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </span>
    </div>
  )
}

/** Said with its cause, once for each time that Python fails. */
function PythonFailed() {
  const workbook = useWorkbook()
  const failed = useShown(({ engine }) => (engine.kind === 'failed' ? engine : null))
  const isExercise = useShown(({ page }) => page.kind === 'open')
  const [closed, close] = useState<unknown>(null)
  if (failed === null || failed === closed) return null
  return (
    <div className={style.notice}>
      <p>
        {/* Beside the program the reason is said already. */}
        {!isExercise && `Python could not start. ${failed.say} Look at your connection. `}
        If restarting Python does not help, fetch it anew: the copy in this browser may be damaged. You can go on
        reading and writing. Your programs are kept.
      </p>
      <span className={style.ways}>
        <Button look="plain" onClick={workbook.fetchPythonAnew}>
          <RotateCcw size={15} aria-hidden="true" />
          Fetch Python anew
        </Button>
        <IconButton label="Close this message" onClick={() => close(failed)}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </span>
    </div>
  )
}

function StorageNotice() {
  const workbook = useWorkbook()
  const trouble = useShown((state) => state.storageTrouble)
  if (trouble === null) return null
  return (
    <div className={style.notice}>
      <p>{sayTrouble(trouble)}</p>
      <span className={style.ways}>
        {trouble.kind === 'damaged' && (
          <Button look="plain" onClick={() => saveFile('dryrun-damaged.json', textOf(workbook.setAside()))}>
            <Download size={15} aria-hidden="true" />
            Download it
          </Button>
        )}
        <IconButton label="Close this message" onClick={workbook.dismissStorageTrouble}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </span>
    </div>
  )
}

function textOf(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`
}

export function sayTrouble(trouble: StorageTrouble): string {
  switch (trouble.kind) {
    case 'denied':
      return 'This browser does not let Dryrun keep anything. All works, but your programs and your progress are lost when this tab closes. Allow this page to store data, or save your work to a file (More, Your work).'
    case 'full':
      return 'The storage of this browser is full. What you do from now on is lost when this tab closes. Save your work to a file (More, Your work), free some space, then load the page again.'
    case 'damaged':
      return 'Something that this browser kept of your work could not be read. It was put aside as it was found, and all the rest is in use.'
    case 'unopened':
      return 'What this browser kept for Dryrun cannot be opened now. It was left where it is, and your work is kept in a new place. Load the page again to try once more; a file that you saved of your work can be brought in.'
    default:
      return trouble satisfies never
  }
}
