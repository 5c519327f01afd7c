import { expect, test } from 'vitest'
import type { Evidence } from '../../src/model/evidence.ts'
import { EMPTY_WORLD } from '../../src/model/world.ts'
import { createOrders, orderOf, stagesIn } from '../../src/workbook/orders/orders.ts'
import type { ShownRun } from '../../src/workbook/shown-run.ts'
import { stageThatPrinted } from './small-course.ts'

const run = (evidence: Evidence): ShownRun => ({
  request: { program: '', world: EMPTY_WORLD, calls: [] },
  typed: [],
  evidence,
  opened: null,
  recordings: {},
})
const { stages: race } = stageThatPrinted('2')
const [raced] = race
if (raced === undefined) throw new Error('A run has a stage.')

const plain = run(stageThatPrinted('1'))
const searched = run({
  ...stageThatPrinted('1'),
  schedules: { tried: 9, found: { schedule: 3, stage: raced }, others: [{ schedule: 5, stages: race }] },
})
const shownIn = (orders: ReturnType<typeof createOrders>, shown: ShownRun) => orderOf(orders.store.getState(), shown)

test('a run is shown in its own order, or in the one that ends otherwise where one is known', () => {
  expect([shownIn(createOrders(), plain), shownIn(createOrders(), searched)]).toEqual([null, 3])
})

test('an order is chosen for one run, and wanted for the next', () => {
  const orders = createOrders()
  orders.choose(searched.evidence, 5)
  expect([shownIn(orders, searched), shownIn(orders, plain)]).toEqual([5, null])
  orders.want(7, searched.evidence)
  expect([shownIn(orders, searched), shownIn(orders, plain)]).toEqual([5, 7])
  orders.choose(plain.evidence, 7)
  expect([shownIn(orders, plain), shownIn(orders, searched)]).toEqual([7, 3])
})

test('a search leads to the order that ends otherwise', () => {
  const orders = createOrders()
  orders.choose(plain.evidence, null)
  orders.search(plain.evidence)
  const recordings = { orders: { kind: 'there', evidence: searched.evidence } } as const
  expect(shownIn(orders, { ...plain, recordings })).toBe(3)
})

test('the stages of an order are those that were kept of it', () => {
  expect([stagesIn(searched, null), stagesIn(searched, 3), stagesIn(searched, 5), stagesIn(searched, 6)]).toEqual([
    searched.evidence.stages,
    race,
    race,
    undefined,
  ])
})
