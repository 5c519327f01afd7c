// Where the learner is in the steps of a run, for the tab and for the editor beside it.
import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Order } from '../../../workbook/orders/orders.ts'
import { createStepping, type SteppingState, type StepTarget } from '../../../workbook/steps/stepping.ts'
import { useDesk, useWorkbook } from '../../use-workbook.ts'
import { orders } from '../orders/use-order.ts'

/** One page shows one run at a time. */
export const stepping = createStepping()

export function useStepping<T>(select: (state: SteppingState) => T): T {
  return useStore(stepping.store, select)
}

const NONE: readonly number[] = []

export type EditorSteps = {
  /** The line that the step is at. */
  readonly line: number | null
  readonly breakpoints: readonly number[]
  readonly onToggle: (line: number) => void
}

/** What the editor shows of the steps, while somebody looks at them and the program is still the one that ran. */
export function useEditorSteps(): EditorSteps | null {
  const exercise = useDesk((desk) => desk.exercise.id)
  const isSame = useDesk((desk) => desk.shown?.request.program === desk.program)
  const isOpen = useStepping((state) => state.isOpen)
  const line = useStepping((state) => state.line)
  const breakpoints = useBreakpoints(exercise)
  return useMemo(() => {
    if (!isOpen || !isSame) return null
    return { line, breakpoints, onToggle: (at: number) => stepping.toggle(exercise, at) }
  }, [isOpen, isSame, line, breakpoints, exercise])
}

export function useBreakpoints(exercise: string): readonly number[] {
  return useStepping((state) => (state.exercise === exercise ? state.breakpoints : NONE))
}

export type StepWanted = {
  /** In the order of the threads that is shown; without it in that of the run, as everything else on the page tells of it. */
  readonly order?: Order
  /** The run is about to be made. */
  readonly isNext?: true
}

/** Opens the tab at the step that somebody wants to see. */
export function useShowStep(): (target: StepTarget, wanted?: StepWanted) => void {
  const workbook = useWorkbook()
  const evidence = useDesk((desk) => desk.shown?.evidence)
  return (target, { order = null, isNext } = {}) => {
    stepping.want(target, isNext ? evidence : undefined)
    if (isNext) orders.want(order, evidence ?? null)
    else if (evidence !== undefined) orders.choose(evidence, order)
    workbook.set({ panelTab: STEPS })
  }
}

export const STEPS = 'steps'
