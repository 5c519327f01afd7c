import { expect, test } from 'vitest'
import { readingGrade } from '../../src/content/rules/wording.ts'

test('short sentences of short words are easy to read', () => {
  expect(readingGrade('The list is long. Take one name at a time. Print it. Go on until none is left.')).toBeLessThan(3)
  expect(
    readingGrade(
      'Considering implementation alternatives necessitates comprehensive investigation of unfamiliar functionality',
    ),
  ).toBeGreaterThan(12)
})
