// Marks in Monaco: the line that the last run stopped in, and what Ruff remarks.
import { type RefObject, useEffect } from 'react'
import type { Remark } from '../../../assist/python-help.ts'
import type { LineMark } from '../editor-handle.ts'
import type { Instance } from './create-monaco.ts'
import { monaco } from './monaco.ts'

export function useMark(editor: RefObject<Instance | null>, mark: LineMark | null): void {
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

export function useRemarkMarks(editor: RefObject<Instance | null>, remarks: readonly Remark[]): void {
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
