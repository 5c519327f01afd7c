// The row in which a learner answers `input()`.
import { CornerDownLeft } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useEditorHandle } from '../editor/editor-handle.ts'
import { Button } from '../parts/button.tsx'
import { useSheet, useWorkbook } from '../use-workbook.ts'
import style from './input-row.module.css'

export function InputRow() {
  const workbook = useWorkbook()
  const asking = useSheet((sheet) => sheet.asking)
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useFocusWhileAsking(asking, field)
  // After Ctrl-C, what was typed so far is forgotten, as a terminal forgets it.
  useEffect(() => {
    if (!asking) setText('')
  }, [asking])
  if (!asking) return null

  function answer(line: string | null): void {
    setText('')
    workbook.answer(line)
  }
  function submit(event: FormEvent): void {
    event.preventDefault()
    answer(text)
  }
  function keyDown(event: KeyboardEvent): void {
    if (!event.ctrlKey || event.key.toLowerCase() !== 'd') return
    event.preventDefault()
    answer(null)
  }
  return (
    <form className={style.row} onSubmit={submit}>
      <label className={style.label} htmlFor="input-row">
        Your program waits for a line
      </label>
      <input
        ref={field}
        id="input-row"
        className={style.field}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={keyDown}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="send"
      />
      <button type="submit" className={style.send}>
        <CornerDownLeft size={16} aria-hidden="true" />
        Send
      </button>
      <Button look="ghost" onClick={() => answer(null)}>
        End of input
      </Button>
      <Button look="ghost" onClick={workbook.interrupt}>
        Interrupt
      </Button>
    </form>
  )
}

/** The focus comes to the row when the program asks, and goes back to the editor when the row goes. */
function useFocusWhileAsking(asking: boolean, field: { readonly current: HTMLInputElement | null }): void {
  const handle = useEditorHandle()
  const hadIt = useRef(false)
  useEffect(() => {
    if (asking) {
      field.current?.focus()
      hadIt.current = true
      return
    }
    if (hadIt.current && document.activeElement === document.body) handle.current?.focus()
    hadIt.current = false
  }, [asking, field, handle])
}
