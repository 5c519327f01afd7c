// Which order of the threads is shown: that of the run, or one of those that were tried; and the search for them.
import type { Evidence } from '../../../model/evidence.ts'
import type { ScheduleSearch } from '../../../model/schedule.ts'
import { type Order, searchedOf } from '../../../workbook/orders/orders.ts'
import type { ShownRun } from '../../../workbook/shown-run.ts'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../parts/choice.tsx'
import style from './order-choice.module.css'
import { orders, type ShownOrder } from './use-order.ts'

type Props = ShownOrder & { readonly shown: ShownRun }

/** Nothing for a run without threads. */
export function OrderChoice({ shown, order, isSearching }: Props) {
  const { evidence } = shown
  if (evidence.stages.every(({ threads = [] }) => threads.length === 0)) return null
  if (isSearching) {
    return (
      <span className={style.note} role="status">
        Other orders of the threads are tried.
      </span>
    )
  }
  const searched = searchedOf(shown)
  if (searched === undefined && order === null) {
    return (
      <Button look="quiet" onClick={() => orders.search(evidence)}>
        Try other orders of the threads
      </Button>
    )
  }
  const known = knownOrders(searched, order)
  if (known.length === 0 && searched !== undefined) {
    return <span className={style.note}>In {searched.tried} other orders of the threads it went the same.</span>
  }
  return <Orders evidence={evidence} order={order} searched={searched} known={known} />
}

type OrdersProps = {
  readonly evidence: Evidence
  readonly order: Order
  readonly searched: ScheduleSearch | undefined
  readonly known: readonly number[]
}

function Orders({ evidence, order, searched, known }: OrdersProps) {
  const says = (one: number): string =>
    one === searched?.found?.schedule ? `in order ${one}, which ends otherwise` : `in order ${one}`
  return (
    <Choice
      label="Threads"
      value={order ?? 'plain'}
      onChoose={(value) => orders.choose(evidence, value === 'plain' ? null : Number(value))}
    >
      <option value="plain">in the order of the run</option>
      {known.map((one) => (
        <option key={one} value={one}>
          {says(one)}
        </option>
      ))}
    </Choice>
  )
}

const MOST = 30

/** The one that ends otherwise first, then those that go another way; the shown one is always there. */
function knownOrders(searched: ScheduleSearch | undefined, order: Order): readonly number[] {
  const { found, others = [] } = searched ?? {}
  const first = found === undefined ? [] : [found.schedule]
  const all = [...first, ...others.map(({ schedule }) => schedule)].slice(0, MOST)
  return [...new Set(order === null ? all : [...all, order])]
}
