import { expect, test } from 'vitest'
import { closestWord, editDistance } from '../../src/content/closest-word.ts'

test('the word that was probably meant', () => {
  expect(closestWord('retruns', ['returns', 'raises', 'runs'])).toBe('returns')
  expect(closestWord('Prints', ['prints'])).toBe('prints')
  expect(closestWord('elephant', ['prints', 'it'])).toBeUndefined()
  expect([editDistance('ab', 'ba'), editDistance('abc', 'abc'), editDistance('', 'abc')]).toEqual([1, 0, 3])
})
