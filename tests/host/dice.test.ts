import { expect, test } from 'vitest'
import { createDice } from '../../src/host/dice.ts'

function bytes(seed: number, length: number): number[] {
  const into = new Uint8Array(length)
  createDice(seed).fill(into)
  return [...into]
}

test('equal seeds give equal bytes, different seeds different ones', () => {
  expect(bytes(7, 64)).toEqual(bytes(7, 64))
  const seeds = Array.from({ length: 200 }, (_, seed) => bytes(seed, 16).join())
  expect(new Set(seeds).size).toBe(200)
})

test('any number of bytes is filled, also none', () => {
  expect([0, 1, 2, 3, 4, 5, 7].map((length) => bytes(1, length).length)).toEqual([0, 1, 2, 3, 4, 5, 7])
  expect(bytes(1, 7).slice(0, 4)).toEqual(bytes(1, 4))
})

test('they go on from where they were, and each value is as likely as any other', () => {
  const dice = createDice(3)
  const [first, second] = [new Uint8Array(8), new Uint8Array(65_536)]
  dice.fill(first)
  dice.fill(second)
  expect([...second.subarray(0, 8)]).not.toEqual([...first])
  const counts = Array<number>(256).fill(0)
  for (const byte of second) counts[byte] = (counts[byte] ?? 0) + 1
  expect(Math.min(...counts)).toBeGreaterThan(180)
  expect(Math.max(...counts)).toBeLessThan(340)
})
