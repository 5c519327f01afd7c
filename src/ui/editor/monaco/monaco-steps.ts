// The recorded steps in Monaco: the line that the step is at, and breakpoints beside the numbers, set by a click there.
import { type RefObject, useEffect, useRef } from 'react'
import type { StepMarks } from '../editor-handle.ts'
import type { Instance } from './create-monaco.ts'
import { monaco } from './monaco.ts'
import style from './monaco-steps.module.css'

export function useStepMarks(editor: RefObject<Instance | null>, steps: StepMarks | null): void {
  const toggle = useRef(steps?.onToggle)
  toggle.current = steps?.onToggle
  useEffect(() => {
    const instance = editor.current
    const model = instance?.getModel()
    if (steps === null || !instance || !model) return
    const { line, breakpoints } = steps
    const isThere = (at: number): boolean => at <= model.getLineCount()
    const marks = instance.createDecorationsCollection([
      ...(line === null || !isThere(line) ? [] : [decoration(line, { isWholeLine: true, className: style.now ?? '' })]),
      ...breakpoints.filter(isThere).map((at) => decoration(at, { linesDecorationsClassName: style.stop ?? '' })),
    ])
    return () => marks.clear()
  }, [editor, steps])
  useEffect(() => {
    const { GUTTER_LINE_DECORATIONS, GUTTER_LINE_NUMBERS } = monaco.editor.MouseTargetType
    const listening = editor.current?.onMouseDown(({ target, event }) => {
      const isMargin = target.type === GUTTER_LINE_DECORATIONS || target.type === GUTTER_LINE_NUMBERS
      if (!isMargin || toggle.current === undefined || target.position === null) return
      event.preventDefault()
      toggle.current(target.position.lineNumber)
    })
    return () => listening?.dispose()
  }, [editor])
}

function decoration(line: number, options: monaco.editor.IModelDecorationOptions): monaco.editor.IModelDeltaDecoration {
  return { range: new monaco.Range(line, 1, line, 1), options }
}
