// Whether the panel below the editor is large now, and the way to and fro; null where the page lays it out another way.
import { createContext, useContext } from 'react'

export type PanelSize = { readonly isLarge: boolean; readonly turn: () => void }

export const PanelSizeContext = createContext<PanelSize | null>(null)

export function usePanelSize(): PanelSize | null {
  return useContext(PanelSizeContext)
}
