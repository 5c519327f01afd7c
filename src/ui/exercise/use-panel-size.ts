// How high the panel below the editor is: as the learner has dragged it, or large for a while.
import { type RefObject, useMemo, useState } from 'react'
import { type GroupImperativeHandle, type Layout, useGroupRef } from 'react-resizable-panels'
import type { PanelSize } from '../panel/panel-size.ts'

/** Less of the editor than this, in percent, and the panel counts as large. */
const SMALL_EDITOR = 30
const LARGE: Layout = { editor: 20, output: 80 }
export const USUAL: Layout = { editor: 54, output: 46 }

type Sized = {
  readonly group: RefObject<GroupImperativeHandle | null>
  readonly size: PanelSize
  /** To be told of every change of the layout. */
  readonly changed: (layout: Layout) => void
}

export function usePanelSize(kept: Layout | undefined): Sized {
  const group = useGroupRef()
  const [layout, setLayout] = useState(kept ?? USUAL)
  const [before, setBefore] = useState(USUAL)
  const isLarge = (layout.editor ?? 100) < SMALL_EDITOR
  const size = useMemo(
    () => ({
      isLarge,
      turn: () => {
        if (!isLarge) setBefore(layout)
        group.current?.setLayout(isLarge ? before : LARGE)
      },
    }),
    [isLarge, layout, before, group],
  )
  return { group, size, changed: setLayout }
}
