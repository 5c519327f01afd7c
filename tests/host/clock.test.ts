import { expect, test } from 'vitest'
import { createClock } from '../../src/host/clock.ts'

const START_MS = Date.UTC(2026, 0, 5, 9)
const PATIENCE = 2_000

test('the clock stands still while a program only looks', () => {
  const clock = createClock(START_MS)
  const looks = Array.from({ length: PATIENCE }, () => clock.look())
  expect(new Set(looks)).toEqual(new Set([START_MS]))
})

test('it moves by exactly what somebody waits', () => {
  const clock = createClock(START_MS)
  clock.moveBy(1_500)
  clock.moveBy(0.25)
  expect([clock.look(), clock.nowMs(), clock.sinceStartMs()]).toEqual([
    START_MS + 1_500.25,
    START_MS + 1_500.25,
    1_500.25,
  ])
})

test('waits that end on half seconds are never rounded; after another one each of them may be', () => {
  const clock = createClock(START_MS)
  const counts = [9_500, 500, 100, 400, 1_000].map((ms) => {
    clock.moveBy(ms)
    return clock.roundedWaits()
  })
  expect(counts).toEqual([0, 0, 1, 2, 3])
})

test('after many looks without a wait it creeps, so that a loop which waits for a time to come ends', () => {
  const clock = createClock(START_MS)
  const endMs = START_MS + 1_000
  let turns = 0
  while (clock.look() < endMs) turns += 1
  expect(turns).toBeGreaterThan(PATIENCE)
  expect(turns).toBeLessThan(200_000)
})

test('a wait makes it patient again', () => {
  const clock = createClock(START_MS)
  for (let look = 0; look < PATIENCE * 2; look += 1) clock.look()
  clock.moveBy(1_000)
  const before = clock.look()
  expect(Array.from({ length: PATIENCE - 1 }, () => clock.look())).toEqual(Array(PATIENCE - 1).fill(before))
})

test('the host’s own records are no looks', () => {
  const clock = createClock(START_MS)
  for (let look = 0; look < PATIENCE * 2; look += 1) clock.nowMs()
  expect([clock.look(), clock.sinceStartMs()]).toEqual([START_MS, 0])
})
