// The large editor: Monaco. It takes over text, selection and focus from the light one, and gives Tab back after Escape.
import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react'
import type { Remark } from '../../assist/python-help.ts'
import { savesData } from '../browser.ts'
import { useSeenTheme } from '../platform.ts'
import type { EditorHandle, EditorProps, LineMark } from './editor-handle.ts'
import { monaco } from './monaco.ts'
import { registerLanguageHelp } from './monaco-help.ts'
import './monaco-python.ts'
import style from './monaco-editor.module.css'
import { takeTheme } from './monaco-theme.ts'
import { languageHelper } from './python-tools.ts'
import { useRemarks } from './use-remarks.ts'

type Instance = monaco.editor.IStandaloneCodeEditor

/** Who counts bytes writes without them. */
const HAS_HELP = !savesData()

if (HAS_HELP) registerLanguageHelp()

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
  useRemarkMarks(editor, useRemarks(program, HAS_HELP))
  useWarmHelper(program)
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
    acceptSuggestionOnEnter: 'smart',
    occurrencesHighlight: 'singleFile',
    overviewRulerBorder: false,
    overviewRulerLanes: 0,
    padding: { top: 12, bottom: 12 },
    renderFinalNewline: 'on',
    renderLineHighlight: 'line',
    renderLineHighlightOnlyWhenFocus: true,
    scrollBeyondLastLine: false,
    scrollbar: { useShadows: false, verticalScrollbarSize: 10, horizontalScrollbarSize: 10 },
    quickSuggestions: { other: true, comments: false, strings: false },
    smoothScrolling: false,
    suggest: { showStatusBar: false, preview: false },
    stickyScroll: { enabled: false },
    tabSize: 4,
    theme: 'dryrun',
    unicodeHighlight: { ambiguousCharacters: false },
    wordBasedSuggestions: 'off',
  })
  giveTabBack(instance)
  return instance
}

/** Tab indents; after Escape it leaves the editor, until the editor has the focus again. */
function giveTabBack(instance: Instance): void {
  instance.onKeyDown((event) => {
    // Escape closes a list of suggestions first.
    if (event.keyCode === monaco.KeyCode.Escape) instance.updateOptions({ tabFocusMode: !hasOpenWidget(instance) })
    else if (event.keyCode !== monaco.KeyCode.Tab && event.keyCode !== monaco.KeyCode.Shift) {
      instance.updateOptions({ tabFocusMode: false })
    }
  })
  instance.onDidBlurEditorWidget(() => instance.updateOptions({ tabFocusMode: false }))
}

function hasOpenWidget(instance: Instance): boolean {
  return instance.getDomNode()?.querySelector('.suggest-widget.visible, .parameter-hints-widget.visible') != null
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

function useRemarkMarks(editor: RefObject<Instance | null>, remarks: readonly Remark[]): void {
  useEffect(() => {
    const model = editor.current?.getModel()
    if (!model) return
    monaco.editor.setModelMarkers(model, 'ruff', remarks.map(markerOf))
  }, [editor, remarks])
}

function markerOf({ severity, say, rule, from, to }: Remark): monaco.editor.IMarkerData {
  const { MarkerSeverity, MarkerTag } = monaco
  return {
    severity: { error: MarkerSeverity.Error, warning: MarkerSeverity.Warning, unused: MarkerSeverity.Hint }[severity],
    message: say,
    ...(rule === undefined ? {} : { code: rule, source: 'Ruff' }),
    ...(severity === 'unused' ? { tags: [MarkerTag.Unnecessary] } : {}),
    startLineNumber: from.line,
    startColumn: from.column,
    endLineNumber: to.line,
    endColumn: to.column,
  }
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
