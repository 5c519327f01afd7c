// The large editor: Monaco. It takes over text, selection and focus from the light one, and gives Tab back after Escape.
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react'
import type { TextSize } from '../../../workbook/memory/saved-data.ts'
import { savesData } from '../../browser.ts'
import { useSeenTheme } from '../../platform.ts'
import { useShown } from '../../use-workbook.ts'
import type { EditorHandle, EditorProps } from '../editor-handle.ts'
import { createEditor, type Instance } from './create-monaco.ts'
import { monaco } from './monaco.ts'
import { registerLanguageHelp } from './monaco-help.ts'
import './monaco-python.ts'
import { languageHelper } from '../python-tools.ts'
import style from './monaco-editor.module.css'
import { useMark, useRemarkMarks } from './monaco-marks.ts'
import { useStepMarks } from './monaco-steps.ts'
import { takeTheme } from './monaco-theme.ts'
import { changeBetween } from './text-change.ts'
import { useRemarks } from './use-remarks.ts'

/** Who counts bytes writes without them. */
const HAS_HELP = !savesData()

if (HAS_HELP) registerLanguageHelp()

export function MonacoEditor({ program, mark, steps = null, place, onType, handle }: EditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<Instance | null>(null)
  const typed = useRef(onType)
  typed.current = onType
  const first = useRef({ program, place })
  useEditorTheme()
  useEffect(() => {
    if (host.current === null) return
    const { program, place } = first.current
    const instance = createEditor(host.current, program)
    editor.current = instance
    const model = instance.getModel()
    instance.onDidChangeModelContent(() => typed.current(instance.getValue()))
    if (place !== null && model !== null) {
      instance.setSelection(monaco.Range.fromPositions(model.getPositionAt(place.from), model.getPositionAt(place.to)))
      instance.setScrollTop(place.scrollTop)
      if (place.hasFocus) instance.focus()
    }
    return () => {
      model?.dispose()
      instance.dispose()
      editor.current = null
    }
  }, [])
  useProgram(editor, program)
  useTextLook(editor)
  useMark(editor, mark)
  useStepMarks(editor, steps)
  useRemarkMarks(editor, useRemarks(program, HAS_HELP))
  useWarmHelper(program)
  useHandle(handle, editor)
  return <div ref={host} className={style.host} />
}

/** A change from outside (a reset, another page) comes in as an edit, so that undo can take it back. */
function useProgram(editor: RefObject<Instance | null>, program: string): void {
  useEffect(() => {
    const instance = editor.current
    const model = instance?.getModel()
    if (!instance || !model || model.getValue() === program) return
    instance.pushUndoStop()
    const { from, to, insert } = changeBetween(model.getValue(), program)
    const range = monaco.Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to))
    instance.executeEdits('dryrun', [{ range, text: insert }])
    instance.pushUndoStop()
  }, [editor, program])
}

/** Pyright needs a moment for its first answer; it takes it before somebody waits. */
function useWarmHelper(program: string): void {
  const first = useRef(program)
  useEffect(() => {
    if (!HAS_HELP) return
    const ask = (): void => {
      // Without Pyright the editor works as before.
      languageHelper()
        .hover(first.current, { line: 1, column: 1 })
        .catch(() => undefined)
    }
    const timer = window.setTimeout(ask, WARM_AFTER_MS)
    return () => window.clearTimeout(timer)
  }, [])
}

const WARM_AFTER_MS = 1_000

/** Size and row height in pixels. */
const SIZES: Readonly<Record<TextSize, readonly [number, number]>> = {
  small: [13, 18],
  medium: [14, 20],
  large: [17, 24],
  largest: [21, 30],
}

function useTextLook(editor: RefObject<Instance | null>): void {
  const size = useShown(({ settings }) => settings.textSize)
  const wraps = useShown(({ settings }) => settings.wrapsLines)
  useEffect(() => {
    const [fontSize, lineHeight] = SIZES[size]
    editor.current?.updateOptions({ fontSize, lineHeight, wordWrap: wraps ? 'on' : 'off' })
  }, [editor, size, wraps])
}

function useEditorTheme(): void {
  const seen = useSeenTheme()
  useEffect(() => takeTheme(seen), [seen])
}

function useHandle(handle: RefObject<EditorHandle | null>, editor: RefObject<Instance | null>): void {
  useImperativeHandle(
    handle,
    () => ({
      focus: () => editor.current?.focus(),
      goTo(line) {
        editor.current?.focus()
        editor.current?.setPosition({ lineNumber: line, column: 1 })
        editor.current?.revealLineInCenterIfOutsideViewport(line)
      },
      reveal: (line) => editor.current?.revealLineInCenterIfOutsideViewport(line),
      insert: (text) => editor.current?.trigger('keys', 'type', { text }),
      indent: () => editor.current?.trigger('keys', 'tab', null),
      place() {
        const selection = editor.current?.getSelection()
        const model = editor.current?.getModel()
        return {
          from: selection && model ? model.getOffsetAt(selection.getStartPosition()) : 0,
          to: selection && model ? model.getOffsetAt(selection.getEndPosition()) : 0,
          scrollTop: editor.current?.getScrollTop() ?? 0,
          hasFocus: editor.current?.hasTextFocus() ?? false,
        }
      },
    }),
    [editor],
  )
}
