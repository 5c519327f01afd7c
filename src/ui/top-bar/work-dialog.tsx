// A learner's whole work: out to a file and in from one, and what this browser could not read.
import { Dialog } from '@base-ui/react/dialog'
import { Download, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { saveFile } from '../browser.ts'
import { Button, buttonClass } from '../parts/button.tsx'
import floating from '../parts/floating.module.css'
import type { DialogProps } from '../parts/later-dialog.tsx'
import { useShown, useWorkbook } from '../use-workbook.ts'
import { sayBrought } from './say-brought.ts'
import style from './work-dialog.module.css'

export function WorkDialog({ open, onOpenChange }: DialogProps) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={floating.backdrop} />
        <Dialog.Popup className={floating.dialog}>
          <Dialog.Title className={floating.dialogTitle}>Your work</Dialog.Title>
          <Ways />
          <Dialog.Close className={buttonClass('plain')}>Close</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Ways() {
  const workbook = useWorkbook()
  const passed = useShown((state) => Object.keys(state.progress).length)
  const field = useRef<HTMLInputElement>(null)
  const [said, say] = useState('')
  const aside = workbook.setAside()
  async function bring(file: File | undefined): Promise<void> {
    if (file === undefined) return
    say('The file is being read.')
    try {
      say(sayBrought(await workbook.bringWork(await file.text())))
    } catch {
      say('The file could not be read to its end. Nothing that you have here was lost. Try once more.')
    }
  }
  return (
    <>
      <p className={style.what}>
        Your programs and your progress are kept in this browser, and nowhere else
        {passed === 0 ? '' : `: ${passed} passed so far`}. A file takes them to another browser, or keeps them safe.
      </p>
      <div className={style.ways}>
        <Button look="plain" onClick={() => void saveWork(workbook.saveWork(), say)}>
          <Download size={16} aria-hidden="true" />
          Save to a file
        </Button>
        <Button look="plain" onClick={() => field.current?.click()}>
          <Upload size={16} aria-hidden="true" />
          Bring in from a file
        </Button>
        <input
          ref={field}
          type="file"
          hidden
          accept="application/json,.json"
          aria-label="File with your work"
          onChange={({ target }) => {
            void bring(target.files?.[0])
            // The same file can be chosen a second time.
            target.value = ''
          }}
        />
      </div>
      <p className={style.said} role="status">
        {said}
      </p>
      {aside.length > 0 && (
        <p className={style.what}>
          {aside.length === 1 ? 'One text that was' : `${aside.length} texts that were`} kept here could not be read.
          The file has {aside.length === 1 ? 'it' : 'them'} as found, under “couldNotBeRead”.
        </p>
      )}
    </>
  )
}

async function saveWork(text: Promise<string>, say: (words: string) => void): Promise<void> {
  try {
    const day = new Date().toLocaleDateString('sv')
    saveFile(`dryrun-work-${day}.json`, await text)
    say('The file was saved with your downloads.')
  } catch {
    say('Some of your work could not be read just now, so no file was saved. Load the page again and try once more.')
  }
}
