// How a view reaches the workbook: its actions, its state, the desk of the exercise that is open, and the sheet that it shows.
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Desk, PlacedSheet, Sheet } from '../workbook/desk.ts'
import { sheetsOn, type WorkbookState } from '../workbook/inside.ts'
import type { Workbook } from '../workbook/store.ts'
import type { Tape } from '../workbook/tape.ts'

export const WorkbookContext = createContext<Workbook | null>(null)

/** The desk as it was when the exercise was opened. It stands in for the moment in which a view is still there and its exercise is not. */
export const FirstDeskContext = createContext<Desk | null>(null)

/** The same for a program that can be run: that of the exercise, or an example of a lesson. */
export const FirstSheetContext = createContext<PlacedSheet | null>(null)

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

export function useSheet<T>(select: (sheet: Sheet) => T): T {
  const first = useFirstSheet()
  return useShown(({ page }) => select((sheetsOn(page).find(({ name }) => name === first.name) ?? first).sheet))
}

export function useTape(): Tape {
  return useWorkbook().tapeOf(useFirstSheet().name)
}

function useFirstSheet(): PlacedSheet {
  const first = useContext(FirstSheetContext)
  if (first === null) throw new Error('This view stands outside of a sheet.')
  return first
}
