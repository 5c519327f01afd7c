import { expect, test } from 'vitest'
import { createProcessors } from '../../../src/host/processes/processors.ts'

const standing = { sinceStartMs: () => 100 }

test('as many processes work at once as there are processors, and the next one waits for the first to be free', () => {
  const processors = createProcessors(standing, 2)
  const [one, two, three] = [{}, {}, {}]
  expect([processors.take(one, 10), processors.take(two, 4), processors.take(three, 5)]).toEqual([110, 104, 109])
})

test('a process is on one processor at a time', () => {
  const processors = createProcessors(standing, 4)
  const one = {}
  expect([processors.take(one, 10), processors.take(one, 5)]).toEqual([110, 115])
  expect(processors.usedMs(one)).toBe(15)
  expect(processors.usedMs({})).toBe(0)
})

test('a processor that was free for a while gives nothing back', () => {
  let nowMs = 0
  const processors = createProcessors({ sinceStartMs: () => nowMs }, 1)
  processors.take({}, 3)
  nowMs = 50
  expect(processors.take({}, 3)).toBe(53)
})
