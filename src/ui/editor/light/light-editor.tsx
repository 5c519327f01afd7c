// A light editor: a text field over its own coloured text. It is there at once, on a phone always, and elsewhere until the large one has come.
import { type KeyboardEvent, type RefObject, useEffect, useId, useImperativeHandle, useRef } from 'react'
import { PythonLines } from '../../python-text/python-text.tsx'
import { useShown } from '../../use-workbook.ts'
import type { EditorHandle, EditorPlace, EditorProps, StepMarks } from '../editor-handle.ts'
import { type Edit, type EditKey, editFor, insertAt } from './editing.ts'
import style from './light-editor.module.css'

export function LightEditor({
  program,
  mark,
  steps = null,
  place,
  onType,
  handle,
  label = 'Your program, main.py',
  tab = 'indents',
}: EditorProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const keys = useId()
  const text = useRef<HTMLPreElement>(null)
  const wraps = useShown(({ settings }) => settings.wrapsLines)
  const size = useShown(({ settings }) => settings.textSize)
  useHandle(handle, field, scroll, text)
  useFirstPlace(place, field, scroll)
  useBeforeInput(field)
  const keyDown = useTab(field, tab === 'indents')
  return (
    <div ref={scroll} className={style.scroll} data-wraps={wraps || undefined} data-size={size}>
      <p id={keys} className="heard">
        {tab === 'indents' ? 'Tab indents. Press Escape, then Tab, to leave the editor.' : 'Tab leaves the example.'}
      </p>
      {!wraps && <Gutter lines={program.split('\n').length} marked={mark?.line ?? null} steps={steps} />}
      <div className={style.sheet}>
        <pre ref={text} className={style.text} aria-hidden="true">
          <PythonLines
            program={program}
            line={style.line ?? ''}
            marked={mark?.line ?? null}
            now={steps?.line ?? null}
          />
        </pre>
        <textarea
          ref={field}
          className={style.field}
          aria-label={label}
          aria-describedby={keys}
          value={program}
          onChange={(event) => onType(event.currentTarget.value)}
          onKeyDown={keyDown}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          wrap={wraps ? 'soft' : 'off'}
        />
      </div>
    </div>
  )
}

/** Breakpoints are set by the keyboard in the tab of the steps. The numbers stay in view when a long line is followed to its end. Where lines are wrapped, each brings its own number. */
function Gutter({ lines, marked, steps }: GutterProps) {
  return (
    <div
      className={style.gutter}
      aria-hidden="true"
      data-steps={steps !== null || undefined}
      onClick={({ target }) => {
        const line = target instanceof HTMLElement ? Number(target.dataset.number) : 0
        if (line > 0) steps?.onToggle(line)
      }}
    >
      {Array.from({ length: lines }, (_, index) => index + 1).map((line) => (
        <span
          key={line}
          data-number={line}
          data-stop={steps?.breakpoints.includes(line) || undefined}
          className={line === marked ? style.markedNumber : undefined}
        >
          {line}
        </span>
      ))}
    </div>
  )
}

type GutterProps = { readonly lines: number; readonly marked: number | null; readonly steps: StepMarks | null }

type Field = RefObject<HTMLTextAreaElement | null>

function useHandle(
  handle: RefObject<EditorHandle | null>,
  field: Field,
  scroll: RefObject<HTMLDivElement | null>,
  text: RefObject<HTMLPreElement | null>,
): void {
  useImperativeHandle(handle, () => {
    const change = (edit: Edit | null): void => {
      if (field.current !== null && edit !== null) apply(field.current, edit)
    }
    return {
      focus: () => field.current?.focus(),
      goTo(line) {
        const area = field.current
        if (area === null) return
        const lines = area.value.split('\n')
        const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
        area.focus({ preventScroll: true })
        // Backward, with the cursor at its beginning: that is what a browser keeps in view.
        area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0), 'backward')
        // A text field does not show what is selected in it when it is as high as its text.
        text.current?.children[line - 1]?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
        scroll.current?.scrollTo({ left: 0 })
      },
      reveal: (line) => text.current?.children[line - 1]?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
      insert(text) {
        const area = field.current
        if (area !== null) change(insertAt(area.selectionStart, area.selectionEnd, text))
      },
      indent() {
        const area = field.current
        if (area !== null) change(editFor('tab', area.value, area.selectionStart, area.selectionEnd))
      },
      place: () => ({
        from: field.current?.selectionStart ?? 0,
        to: field.current?.selectionEnd ?? 0,
        scrollTop: scroll.current?.scrollTop ?? 0,
        hasFocus: document.activeElement === field.current,
      }),
    }
  }, [field, scroll, text])
}

function useFirstPlace(place: EditorPlace | null, field: Field, scroll: RefObject<HTMLDivElement | null>): void {
  const first = useRef(place)
  useEffect(() => {
    if (first.current === null || field.current === null) return
    const { from, to, scrollTop, hasFocus } = first.current
    field.current.setSelectionRange(from, to)
    if (hasFocus) field.current.focus()
    scroll.current?.scrollTo({ top: scrollTop })
  }, [field, scroll])
}

/** Enter and Backspace come as input of a kind from keyboards of glass too, where no key has a name. */
function useBeforeInput(field: Field): void {
  useEffect(() => {
    const area = field.current
    if (area === null) return
    function before(event: InputEvent): void {
      const key = keyOf(event)
      if (area === null || key === null || event.isComposing) return
      const edit = editFor(key, area.value, area.selectionStart, area.selectionEnd)
      if (edit === null) return
      event.preventDefault()
      apply(area, edit)
    }
    area.addEventListener('beforeinput', before)
    return () => area.removeEventListener('beforeinput', before)
  }, [field])
}

function keyOf(event: InputEvent): EditKey | null {
  if (event.inputType === 'insertLineBreak' || event.inputType === 'insertParagraph') return 'enter'
  return event.inputType === 'deleteContentBackward' ? 'backspace' : null
}

/** Tab indents; after Escape it leaves the field, so that nobody is caught in it. */
function useTab(field: Field, indents: boolean): (event: KeyboardEvent) => void {
  const leaving = useRef(false)
  return (event) => {
    const area = field.current
    if (area === null) return
    if (event.key === 'Shift' || !indents) return
    if (event.key === 'Tab' && !leaving.current && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault()
      const key = event.shiftKey ? 'shift tab' : 'tab'
      const edit = editFor(key, area.value, area.selectionStart, area.selectionEnd)
      if (edit !== null) apply(area, edit)
    }
    leaving.current = event.key === 'Escape'
  }
}

/** Typed as the learner would, so that the browser's own undo knows it. */
function apply(area: HTMLTextAreaElement, edit: Edit): void {
  area.focus()
  area.setSelectionRange(edit.from, edit.to)
  const typed =
    edit.insert === '' ? document.execCommand('delete') : document.execCommand('insertText', false, edit.insert)
  if (!typed) {
    area.setRangeText(edit.insert, edit.from, edit.to, 'end')
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }
  area.setSelectionRange(...edit.select)
}
