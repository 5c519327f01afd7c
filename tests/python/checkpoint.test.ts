import { expect, test } from 'vitest'
import { createCheckpoint } from '../../src/python/checkpoint.ts'
import { type Interpreter, webAssembly } from '../../src/python/interpreter.ts'

const PAGE_BYTES = 65_536

/** An interpreter of nothing but memory: a page of numbers, one of zeros, one of numbers. */
function interpreterOf() {
  const memory = new webAssembly.Memory({ initial: 3 })
  const heap = () => new Uint8Array(memory.buffer)
  const fill = (page: number) => {
    const bytes = heap()
    for (let at = 0; at < PAGE_BYTES; at += 1) bytes[page * PAGE_BYTES + at] = 1 + ((at * 31 + page) % 255)
  }
  fill(0)
  fill(2)
  let stack = 1_000
  const module = {
    memory,
    get HEAPU8() {
      return heap()
    },
    stackSave: () => stack,
    stackRestore(pointer: number) {
      stack = pointer
    },
    _malloc: () => memory.grow(1) * PAGE_BYTES,
  }
  const interpreter = { _module: module } as unknown as Interpreter
  return {
    memory,
    heap,
    interpreter,
    stack: () => stack,
    leaveStackAt: (pointer: number) => module.stackRestore(pointer),
  }
}

/** The first and last bytes, those around blocks and pages, and one in each block. */
const PLACES = [
  ...[
    0,
    1,
    4_095,
    4_096,
    PAGE_BYTES - 1,
    PAGE_BYTES,
    PAGE_BYTES + 1,
    2 * PAGE_BYTES - 1,
    2 * PAGE_BYTES,
    3 * PAGE_BYTES - 1,
  ],
  ...Array.from({ length: 48 }, (_, block) => block * 4_096 + ((block * 977) % 4_096)),
]

test('whatever a run has written is put back, and so is the stack', () => {
  const { heap, interpreter, stack, leaveStackAt } = interpreterOf()
  const before = heap().slice()
  const checkpoint = createCheckpoint(interpreter)
  for (const place of PLACES) {
    heap()[place] = (heap()[place] ?? 0) + 1
    leaveStackAt(10)
    checkpoint.rewind()
    expect(heap()).toEqual(before)
    expect(stack()).toBe(1_000)
  }
  heap().fill(7)
  checkpoint.rewind()
  expect(heap()).toEqual(before)
})

test('memory that a run has added stays, with zeros in it', () => {
  const { memory, heap, interpreter } = interpreterOf()
  const before = heap().slice()
  const checkpoint = createCheckpoint(interpreter)
  memory.grow(2)
  heap().fill(9)
  expect(checkpoint.grownBytes()).toBe(2 * PAGE_BYTES)
  checkpoint.rewind()
  expect(heap()).toEqual(new Uint8Array([...before, ...new Uint8Array(2 * PAGE_BYTES)]))
})

test('another beginning is put there, also a longer one', () => {
  const one = interpreterOf()
  const other = interpreterOf()
  const plain = createCheckpoint(one.interpreter)
  const grown = createCheckpoint(other.interpreter)
  const beginning = plain.saved()
  other.memory.grow(1)
  other.heap().fill(5, PAGE_BYTES, 4 * PAGE_BYTES)
  const wanted = other.heap().slice()
  grown.renew()
  expect(grown.grownBytes()).toBe(0)
  plain.adopt(grown.saved())
  expect(one.heap()).toEqual(wanted)
  plain.adopt(beginning)
  expect(one.heap()).toEqual(new Uint8Array([...interpreterOf().heap(), ...new Uint8Array(PAGE_BYTES)]))
  expect(plain.grownBytes()).toBe(PAGE_BYTES)
})
