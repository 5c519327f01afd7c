import { expect, test } from 'vitest'
import { changeBetween } from '../../src/ui/editor/monaco/text-change.ts'

test.each([
  ['x=1\ny=2\n', 'x = 1\ny=2\n'],
  ['', 'print(1)\n'],
  ['print(1)\n', ''],
  ['aaa', 'aaaa'],
  ['aaaa', 'aaa'],
  ['same', 'same'],
])('%j becomes %j by a change of what differs', (before, after) => {
  const { from, to, insert } = changeBetween(before, after)
  expect(before.slice(0, from) + insert + before.slice(to)).toBe(after)
  expect(insert.length).toBeLessThanOrEqual(after.length)
})

test('what stands before and after the change is not touched', () => {
  expect(changeBetween('import os\nx=1\nprint(x)\n', 'import os\nx = 1\nprint(x)\n')).toEqual({
    from: 11,
    to: 12,
    insert: ' = ',
  })
})
