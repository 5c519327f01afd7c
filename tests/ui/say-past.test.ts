import { expect, test } from 'vitest'
import { sayLines, sayWhen, sayWhy } from '../../src/ui/history/say-past.ts'
import { sayBrought } from '../../src/ui/top-bar/say-brought.ts'

test('what a program was kept for is said in a few words', () => {
  expect(sayWhy({ kind: 'ran' })).toBe('Ran')
  expect(sayWhy({ kind: 'checked', passed: 4, of: 4 })).toBe('Passed')
  expect(sayWhy({ kind: 'checked', passed: 3, of: 4 })).toBe('3 of 4 checks passed')
  expect(sayWhy({ kind: 'replaced', by: 'other tab' })).toBe('Replaced by another tab')
})

test('when it was, by the time for today and by the date for long ago', () => {
  const now = new Date(2026, 10, 21, 15, 30).getTime()
  expect(sayWhen(new Date(2026, 10, 21, 9, 5).getTime(), now)).toBe('Today, 09:05')
  expect(sayWhen(new Date(2026, 10, 19, 9, 5).getTime(), now)).toBe('Thursday, 09:05')
  expect(sayWhen(new Date(2026, 1, 3, 9, 5).getTime(), now)).toBe('3 Feb 2026, 09:05')
})

test('lines are counted as an editor counts them', () => {
  expect([sayLines('a'), sayLines('a\nb\n')]).toEqual(['1 line', '2 lines'])
})

test('what a file brought is said with numbers', () => {
  const brought = { kind: 'brought', done: 2, programs: 1, keptBoth: 0, leftOut: 0 } as const
  expect(sayBrought(brought)).toBe('2 exercises more done. 1 program brought in.')
  expect(sayBrought({ ...brought, done: 0, programs: 0, leftOut: 2 })).toBe(
    'Nothing was passed there that was not passed here. 2 entries of the file could not be read and were left out.',
  )
})
