// The page of one exercise: wide, with the lesson beside the machine, or narrow, with one after the other.
import { useEffect, useMemo, useRef } from 'react'
import type { Desk } from '../../workbook/desk.ts'
import { sheetsOn } from '../../workbook/inside.ts'
import { Announcer } from '../announcer.tsx'
import { type EditorHandle, EditorHandleContext } from '../editor/editor-handle.ts'
import { shortcutOf } from '../keys.ts'
import { APPLE, NARROW, useMedia } from '../platform.ts'
import { FirstDeskContext, FirstSheetContext, useWorkbook } from '../use-workbook.ts'
import { NarrowLayout } from './narrow-layout.tsx'
import { WideLayout } from './wide-layout.tsx'

export function ExercisePage({ desk }: { readonly desk: Desk }) {
  const first = useRef(desk)
  const [sheet = null] = useMemo(() => sheetsOn({ kind: 'open', desk: first.current }), [])
  const handle = useRef<EditorHandle | null>(null)
  const isNarrow = useMedia(NARROW)
  useShortcuts()
  return (
    <FirstDeskContext value={first.current}>
      <FirstSheetContext value={sheet}>
        <EditorHandleContext value={handle}>
          {isNarrow ? <NarrowLayout /> : <WideLayout />}
          <Announcer />
        </EditorHandleContext>
      </FirstSheetContext>
    </FirstDeskContext>
  )
}

/** Before the editor sees them, because it has meanings of its own for the same keys. */
function useShortcuts(): void {
  const workbook = useWorkbook()
  useEffect(() => {
    function pressed(event: KeyboardEvent): void {
      const shortcut = shortcutOf(event, APPLE)
      if (shortcut === null) return
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) workbook[shortcut]()
    }
    window.addEventListener('keydown', pressed, { capture: true })
    return () => window.removeEventListener('keydown', pressed, { capture: true })
  }, [workbook])
}
