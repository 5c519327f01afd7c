// The line that the learner is at in the editor, while a panel looks at it.
import { useEffect, useState } from 'react'
import { useEditorHandle } from '../../../editor/editor-handle.ts'
import { useSheet } from '../../../use-workbook.ts'

/** Lines count from 1. Null until the learner has been in the editor. */
export function useEditorLine(): number | null {
  const handle = useEditorHandle()
  const program = useSheet((sheet) => sheet.program)
  const [line, setLine] = useState<number | null>(null)
  useEffect(() => {
    const look = (): void => {
      const place = handle.current?.place()
      if (place?.hasFocus === true) setLine(program.slice(0, place.from).split('\n').length)
    }
    // The editor tells nobody where its cursor is; it moves by a key or by the pointer.
    const later = (): void => {
      requestAnimationFrame(look)
    }
    document.addEventListener('keyup', later)
    document.addEventListener('pointerup', later)
    return () => {
      document.removeEventListener('keyup', later)
      document.removeEventListener('pointerup', later)
    }
  }, [handle, program])
  return line
}
