// How a view reaches the workbook: its actions, its state, and the desk of the exercise that is open.
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Desk } from '../workbook/desk.ts'
import type { WorkbookState } from '../workbook/inside.ts'
import type { Workbook } from '../workbook/store.ts'

export const WorkbookContext = createContext<Workbook | null>(null)

/** The desk as it was when the exercise was opened. It stands in for the moment in which a view is still there and its exercise is not. */
export const FirstDeskContext = createContext<Desk | null>(null)

export function useWorkbook(): Workbook {
  const workbook = useContext(WorkbookContext)
  if (workbook === null) throw new Error('This view stands outside of a workbook.')
  return workbook
}

export function useShown<T>(select: (state: WorkbookState) => T): T {
  return useStore(useWorkbook().store, select)
}

export function useDesk<T>(select: (desk: Desk) => T): T {
  const first = useContext(FirstDeskContext)
  if (first === null) throw new Error('This view stands outside of an exercise.')
  return useShown(({ page }) => {
    const isOpen = page.kind === 'open' && page.desk.exercise.id === first.exercise.id
    return select(isOpen ? page.desk : first)
  })
}
