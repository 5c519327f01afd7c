// Which order of its threads a run is looked at in: the one of the run itself, or one of those that were tried. It does not know how it is shown.
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Evidence, Stage } from '../../model/evidence.ts'
import type { ScheduleSearch } from '../../model/schedule.ts'
import { type ShownRun, stagesShown } from '../shown-run.ts'

/** The number of a schedule; null: the order of the run itself. */
export type Order = number | null

export type OrderState = {
  /** What `chosen` was chosen for. */
  readonly of: Evidence | null
  readonly chosen: Order
  /** For the next run that is shown: any but this one. */
  readonly wanted: { readonly order: Order; readonly notOf: Evidence | null } | null
  /** The run whose other orders somebody wants to see. */
  readonly searches: Evidence | null
}

export type Orders = {
  readonly store: StoreApi<OrderState>
  readonly choose: (of: Evidence, order: Order) => void
  /** For a run that is about to be made. */
  readonly want: (order: Order, notOf: Evidence | null) => void
  readonly search: (of: Evidence) => void
}

export function createOrders(): Orders {
  const store = createStore<OrderState>(() => ({ of: null, chosen: null, wanted: null, searches: null }))
  return {
    store,
    choose: (of, chosen) => store.setState({ of, chosen, wanted: null }),
    want: (order, notOf) => store.setState({ wanted: { order, notOf } }),
    // Where it finds one that ends otherwise, that is the one to look at.
    search: (searches) => store.setState({ searches, of: null, wanted: null }),
  }
}

/** What was chosen, or is wanted; else the order that ends otherwise, where one is known. */
export function orderOf({ of, chosen, wanted }: OrderState, shown: ShownRun): Order {
  if (of === shown.evidence) return chosen
  if (wanted !== null && wanted.notOf !== shown.evidence) return wanted.order
  return searchedOf(shown)?.found?.schedule ?? null
}

/** The orders that were tried with the run, or because somebody wanted to see them. */
export function searchedOf({ evidence, recordings }: ShownRun): ScheduleSearch | undefined {
  const { orders } = recordings
  return evidence.schedules ?? (orders?.kind === 'there' ? orders.evidence.schedules : undefined)
}

/** The stages of the run as it went in an order; undefined where that was not kept. */
export function stagesIn(shown: ShownRun, order: Order): readonly Stage[] | undefined {
  if (order === null) return stagesShown(shown)
  const searched = searchedOf(shown)
  const other = searched?.others.find(({ schedule }) => schedule === order)
  if (other !== undefined) return other.stages
  return searched?.found?.schedule === order ? [searched.found.stage] : undefined
}
