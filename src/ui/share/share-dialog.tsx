// A link to the open exercise with the program in it.
import { Dialog } from '@base-ui/react/dialog'
import { Check, Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button, buttonClass } from '../parts/button.tsx'
import floating from '../parts/floating.module.css'
import type { DialogProps } from '../parts/later-dialog.tsx'
import { programLink } from '../route.ts'
import { useDesk } from '../use-workbook.ts'
import { packProgram } from './program-link.ts'
import style from './share.module.css'

export function ShareDialog({ open, onOpenChange }: DialogProps) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={floating.backdrop} />
        <Dialog.Popup className={floating.dialog}>
          <Dialog.Title className={floating.dialogTitle}>Share this program</Dialog.Title>
          <Link />
          <Dialog.Close className={buttonClass('plain')}>Close</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

type Packing =
  | { readonly kind: 'packing' }
  | { readonly kind: 'link'; readonly link: string }
  | { readonly kind: 'long' }

function Link() {
  const id = useDesk((desk) => desk.exercise.id)
  const program = useDesk((desk) => desk.program)
  const [packing, setPacking] = useState<Packing>({ kind: 'packing' })
  useEffect(() => {
    let isWanted = true
    void packProgram(program).then((packed) => {
      if (!isWanted) return
      const link = packed === null ? null : new URL(programLink(id, packed), document.baseURI).href
      setPacking(link === null ? { kind: 'long' } : { kind: 'link', link })
    })
    return () => {
      isWanted = false
    }
  }, [id, program])
  switch (packing.kind) {
    case 'packing':
      return <p className={style.say}>The link is being made.</p>
    case 'long':
      return (
        <p className={style.say}>
          This program is too long for a link. Copy its text, or save your work to a file (More, Your work).
        </p>
      )
    case 'link':
      return <Ready link={packing.link} />
    default:
      return packing satisfies never
  }
}

function Ready({ link }: { readonly link: string }) {
  const field = useRef<HTMLInputElement>(null)
  const [said, say] = useState('')
  async function copy(): Promise<void> {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(link)
      say('The link is copied.')
    } catch {
      // Pages without a secure address have no clipboard.
      say('This browser does not let the page copy. The link is selected: copy it with the keyboard.')
    }
  }
  return (
    <>
      <p className={style.say}>
        The program is in the link itself. Who opens it sees the program first and then decides; nothing is sent
        anywhere by making it.
      </p>
      <div className={style.link}>
        <input
          ref={field}
          aria-label="Link to this program"
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <Button look="strong" onClick={() => void copy()}>
          {said === '' ? <Copy size={16} aria-hidden="true" /> : <Check size={16} aria-hidden="true" />}
          Copy
        </Button>
      </div>
      <p className={style.copied} role="status">
        {said}
      </p>
    </>
  )
}
