// The large editor: Monaco. It takes over text, selection and focus from the light one, and gives Tab back after Escape.
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react'
import { useSeenTheme } from '../platform.ts'
import type { EditorHandle, EditorProps, LineMark } from './editor-handle.ts'
import { monaco } from './monaco.ts'
import './monaco-python.ts'
import style from './monaco-editor.module.css'
import { takeTheme } from './monaco-theme.ts'

type Instance = monaco.editor.IStandaloneCodeEditor

export function MonacoEditor({ program, mark, place, onType, handle }: EditorProps) {
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
  useMark(editor, mark)
  useHandle(handle, editor)
  return <div ref={host} className={style.host} />
}

function createEditor(host: HTMLElement, program: string): Instance {
  const instance = monaco.editor.create(host, {
    value: program,
    language: 'python',
    ariaLabel: 'Your program, main.py. Press Escape, then Tab, to leave the editor.',
    automaticLayout: true,
    bracketPairColorization: { enabled: false },
    contextmenu: false,
    fixedOverflowWidgets: true,
    folding: false,
    fontFamily: '"JetBrains Mono", monospace',
    fontLigatures: false,
    fontSize: 14,
    glyphMargin: false,
    guides: { indentation: true },
    hideCursorInOverviewRuler: true,
    insertSpaces: true,
    lineDecorationsWidth: 16,
    lineHeight: 20,
    lineNumbersMinChars: 4,
    minimap: { enabled: false },
    occurrencesHighlight: 'singleFile',
    overviewRulerBorder: false,
    overviewRulerLanes: 0,
    padding: { top: 12, bottom: 12 },
    renderFinalNewline: 'on',
    renderLineHighlight: 'line',
    renderLineHighlightOnlyWhenFocus: true,
    scrollBeyondLastLine: false,
    scrollbar: { useShadows: false, verticalScrollbarSize: 10, horizontalScrollbarSize: 10 },
    smoothScrolling: false,
    stickyScroll: { enabled: false },
    tabSize: 4,
    theme: 'dryrun',
    unicodeHighlight: { ambiguousCharacters: false },
  })
  giveTabBack(instance)
  return instance
}

/** Tab indents; after Escape it leaves the editor, until the editor has the focus again. */
function giveTabBack(instance: Instance): void {
  instance.onKeyDown((event) => {
    if (event.keyCode === monaco.KeyCode.Escape) instance.updateOptions({ tabFocusMode: true })
    else if (event.keyCode !== monaco.KeyCode.Tab && event.keyCode !== monaco.KeyCode.Shift) {
      instance.updateOptions({ tabFocusMode: false })
    }
  })
  instance.onDidBlurEditorWidget(() => instance.updateOptions({ tabFocusMode: false }))
}

/** A change from outside (a reset, another page) comes in as an edit, so that undo can take it back. */
function useProgram(editor: RefObject<Instance | null>, program: string): void {
  useEffect(() => {
    const instance = editor.current
    const model = instance?.getModel()
    if (!instance || !model || model.getValue() === program) return
    instance.pushUndoStop()
    instance.executeEdits('dryrun', [{ range: model.getFullModelRange(), text: program }])
    instance.pushUndoStop()
  }, [editor, program])
}

function useMark(editor: RefObject<Instance | null>, mark: LineMark | null): void {
  useEffect(() => {
    const model = editor.current?.getModel()
    if (!model) return
    const lines = mark === null || mark.line > model.getLineCount() ? [] : [mark]
    monaco.editor.setModelMarkers(
      model,
      'last run',
      lines.map(({ line, say }) => ({
        severity: monaco.MarkerSeverity.Error,
        message: say,
        startLineNumber: line,
        endLineNumber: line,
        startColumn: model.getLineFirstNonWhitespaceColumn(line) || 1,
        endColumn: model.getLineMaxColumn(line),
      })),
    )
  }, [editor, mark])
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
