// Makes an editor of Monaco, set up for a program of Python, which gives Tab back after Escape.
import { monaco } from './monaco.ts'

export type Instance = monaco.editor.IStandaloneCodeEditor

export function createEditor(host: HTMLElement, program: string): Instance {
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
