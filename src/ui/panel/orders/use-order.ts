// The order of the threads that the timeline and the steps of a run are shown in: one choice for both.
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createOrders, type Order, orderOf, searchedOf } from '../../../workbook/orders/orders.ts'
import type { ShownRun } from '../../../workbook/shown-run.ts'
import { useRecording } from '../use-shown-run.ts'

/** One page shows one run at a time. */
export const orders = createOrders()

export type ShownOrder = {
  readonly order: Order
  /** Other orders are tried just now. */
  readonly isSearching: boolean
}

export function useOrder(shown: ShownRun): ShownOrder {
  const state = useStore(orders.store)
  const order = orderOf(state, shown)
  const isWanted = state.searches === shown.evidence && searchedOf(shown) === undefined
  const search = useRecording(isWanted ? 'orders' : null)
  const { wanted } = state
  const { evidence } = shown
  // What was wanted for this run is not wanted for the next.
  useEffect(() => {
    if (wanted !== null && wanted.notOf !== evidence) orders.choose(evidence, wanted.order)
  }, [wanted, evidence])
  return { order, isSearching: isWanted && search?.kind !== 'broken' }
}
