import { expect, test } from 'vitest'
import { webAssembly } from '../../src/python/interpreter.ts'
import { BLOCK, createBlockPrints, isZeros } from '../../src/python/wasm/block-prints.ts'

/** They stand in for the key while the memory is read, and are said to have changed at all times. */
const WORKSPACE = [0, 1]
const PAGE_BLOCKS = 65_536 / BLOCK

function memoryOf(pages: number) {
  const memory = new webAssembly.Memory({ initial: pages })
  const bytes = () => new Uint8Array(memory.buffer)
  return { memory, bytes, ...createBlockPrints(memory) }
}

function numbers(): Uint8Array {
  return Uint8Array.from({ length: BLOCK }, (_, at) => (at * at + 7 * at) >> 3)
}

test('what was not written has not changed, and looking leaves the memory as it was', () => {
  const { bytes, take, changed } = memoryOf(2)
  bytes().set(numbers(), 0)
  bytes().set(numbers(), 5 * BLOCK)
  const before = bytes().slice()
  const prints = take()
  expect(bytes()).toEqual(before)
  expect(changed(prints)).toEqual(WORKSPACE)
  expect(bytes()).toEqual(before)
})

test('each bit of a block shows, in its place', () => {
  const { bytes, take, changed } = memoryOf(1)
  bytes().set(numbers(), 3 * BLOCK)
  const prints = take()
  for (let at = 0; at < BLOCK; at += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const whole = bytes()
      whole[3 * BLOCK + at] = (whole[3 * BLOCK + at] ?? 0) ^ (1 << bit)
      expect(changed(prints)).toEqual([...WORKSPACE, 3])
      whole[3 * BLOCK + at] = (whole[3 * BLOCK + at] ?? 0) ^ (1 << bit)
    }
  }
  expect(changed(prints)).toEqual(WORKSPACE)
})

test('so do changes that undo each other in a plain sum', () => {
  const { memory, bytes, take, changed } = memoryOf(1)
  const words = new Int32Array(memory.buffer, 2 * BLOCK, BLOCK / Int32Array.BYTES_PER_ELEMENT)
  const all = [...words.keys()]
  bytes().set(numbers(), 2 * BLOCK)
  const given = words.slice()
  const prints = take()
  const see = () => {
    expect(changed(prints)).toEqual([...WORKSPACE, 2])
    words.set(given)
  }
  for (const at of all) {
    if (at === 40) continue
    // What one word has more, the other has less.
    for (const difference of [1, 0x8000_0000 | 0]) {
      words[40] = (words[40] ?? 0) + difference
      words[at] = (words[at] ?? 0) - difference
      see()
    }
  }
  words.reverse()
  see()
  // The signs of all floating-point numbers.
  for (const at of all.filter((place) => place % 2 === 1)) words[at] = (words[at] ?? 0) ^ 0x8000_0000
  see()
})

test('zeros are known, and what is added as zeros is no change', () => {
  const { memory, bytes, take, changed } = memoryOf(1)
  bytes()[4 * BLOCK + 9] = 1
  const prints = take()
  expect([...WORKSPACE, 2, 3, 4, 5].filter((block) => isZeros(prints, block))).toEqual([2, 3, 5])
  memory.grow(1)
  expect(changed(prints)).toEqual(WORKSPACE)
  bytes()[(PAGE_BLOCKS + 7) * BLOCK] = 1
  expect(changed(prints)).toEqual([...WORKSPACE, PAGE_BLOCKS + 7])
})

test('prints are those of this thread for every memory', () => {
  const [one, other] = [memoryOf(1), memoryOf(1)]
  for (const { bytes } of [one, other]) bytes().set(numbers(), 6 * BLOCK)
  expect(other.changed(one.take())).toEqual(WORKSPACE)
})
