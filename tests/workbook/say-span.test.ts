import { expect, test } from 'vitest'
import { saySpan } from '../../src/workbook/say-span.ts'

test.each<[number, string]>([
  [0, '0 s'],
  [0.254, '0.25 ms'],
  [2.54, '2.5 ms'],
  [999, '999 ms'],
  [1_250, '1.25 s'],
  [12_345, '12.345 s'],
  [120_000, '2 min'],
  [125_000, '2 min 5 s'],
  [7_200_000, '2 h'],
  [7_260_000, '2 h 1 min'],
])('%s ms are %s', (ms, say) => expect(saySpan(ms)).toBe(say))
