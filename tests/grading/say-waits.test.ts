import { expect, test } from 'vitest'
import { sayWaits } from '../../src/grading/say-waits.ts'

test('threads that wait for each other are told with what they hold', () => {
  expect(
    sayWaits([
      { thread: 'MainThread', line: 14, kind: 'thread', name: 'one' },
      { thread: 'one', line: 6, kind: 'lock', name: 'second', heldBy: 'two', heldLine: 8 },
      { thread: 'two', line: 10, kind: 'lock', name: 'first', heldBy: 'one', heldLine: 4 },
    ]),
  ).toBe(
    'The main thread waits in line 14 for the end of the thread one. The thread one waits in line 6 for the lock second, which the thread two holds since line 8. The thread two waits in line 10 for the lock first, which the thread one holds since line 4.',
  )
})

test('a lock that is taken twice is told as such', () => {
  const wait = { thread: 'MainThread', line: 4, kind: 'lock', name: 'lock', heldBy: 'MainThread', heldLine: 3 } as const
  expect(sayWaits([wait])).toBe(
    'The main thread waits in line 4 for the lock lock, which it holds itself since line 3.',
  )
})

test('of a program with one thread that waits for something else there is nothing to add', () => {
  expect([sayWaits(undefined), sayWaits([{ thread: 'MainThread', kind: 'queue' }])]).toEqual([undefined, undefined])
})
