import { expect, test } from 'vitest'
import { namesIn } from '../../src/content/rules/python-names.ts'

test('the names that a call needs', () => {
  expect(namesIn('f(x, key=len, y == z)')).toEqual([
    { name: 'f', called: true },
    { name: 'x', called: false },
    { name: 'y', called: false },
    { name: 'z', called: false },
  ])
  expect(namesIn("obj.method('name', [a for a in data], lambda b: b + 1)").map((one) => one.name)).toEqual([
    'obj',
    'data',
  ])
  expect(namesIn('3e5 + 0x1f').map((one) => one.name)).toEqual([])
})
