// Numbers for the blocks of a memory, by which a change of it shows: reading a memory takes less time than writing it.
import { type WasmMemory, webAssembly } from '../interpreter.ts'
import { functionOf, makeModule, named } from './make-module.ts'
import { leb, SECTION, signedLeb } from './wasm-code.ts'

/** Bytes. The length of a memory of WebAssembly is a multiple of it. */
export const BLOCK = 4_096

/**
 * Of each block in turn, the two halves of its number. Those of different threads cannot be compared, and none may be stored: they say nothing
 * to whoever does not have the thread's key.
 */
export type Prints = Int32Array

export type BlockPrints = {
  /** The numbers as the memory is now. */
  readonly take: () => Prints
  /** Which blocks may have changed since: those of the workspace always, and those that have been added where they are not zeros. */
  readonly changed: (since: Prints) => readonly number[]
}

/**
 * The number is NH of UMAC (Black, Halevi, Krawczyk, Krovetz, Rogaway, "UMAC: Fast and Secure Message Authentication", 1999): each 32-bit word
 * has a word of the key added to it, and the 64-bit products of pairs are summed up. Whatever else is written into a block without knowing the
 * key, the number stays the same with a probability of 2^-32 at the most: of 8 million runs that change 500 blocks each, in one.
 */
const KEY = crypto.getRandomValues(new Uint8Array(BLOCK))

/** The key stands in the memory's first block only while the memory is read, when no program runs, and the number after it. */
const WORKSPACE_BLOCKS = 2

export function createBlockPrints(memory: WasmMemory): BlockPrints {
  const { exports } = new webAssembly.Instance(MODULE, { of: { memory } })
  const print = exports.print as (address: number) => void
  const inWorkspace = (look: (number: Int32Array) => void): void => {
    const workspace = new Uint8Array(memory.buffer, 0, WORKSPACE_BLOCKS * BLOCK)
    const before = workspace.slice()
    workspace.set(KEY)
    look(new Int32Array(memory.buffer, KEY.length, 2))
    workspace.set(before)
  }
  return {
    take() {
      const prints = new Int32Array((2 * memory.buffer.byteLength) / BLOCK)
      inWorkspace((number) => {
        for (let block = WORKSPACE_BLOCKS; block < prints.length / 2; block += 1) {
          print(block * BLOCK)
          prints.set(number, 2 * block)
        }
      })
      return prints
    },
    changed(since) {
      const found = Array.from({ length: WORKSPACE_BLOCKS }, (_, block) => block)
      inWorkspace((number) => {
        const blocks = memory.buffer.byteLength / BLOCK
        const [zerosLow, zerosHigh] = PRINT_OF_ZEROS
        for (let block = WORKSPACE_BLOCKS; block < blocks; block += 1) {
          print(block * BLOCK)
          const isSame =
            number[0] === (since[2 * block] ?? zerosLow) && number[1] === (since[2 * block + 1] ?? zerosHigh)
          if (!isSame) found.push(block)
        }
      })
      return found
    },
  }
}

/** Whether a block had nothing but zeros; not said of those of the workspace. */
export function isZeros(prints: Prints, block: number): boolean {
  return prints[2 * block] === PRINT_OF_ZEROS[0] && prints[2 * block + 1] === PRINT_OF_ZEROS[1]
}

const VECTOR = 16
/** Pairs of vectors in one turn of the loop. */
const PAIRS = 8

function printModule(): object {
  const load = (from: number, offset: number) => [LOCAL_GET, from, ...LOAD_VECTOR, ...leb(offset)]
  const keyed = (offset: number) => [...load(ADDRESS, offset), ...load(KEY_ADDRESS, offset), ...ADD_32]
  const multiplied = (product: readonly number[], sum: number) => {
    const vectors = [LOCAL_GET, FIRST, LOCAL_GET, SECOND]
    return [LOCAL_GET, sum, ...vectors, ...product, ...ADD_64_VECTOR, LOCAL_SET, sum]
  }
  const pair = (index: number) => [
    ...[...keyed(2 * index * VECTOR), LOCAL_SET, FIRST],
    ...[...keyed((2 * index + 1) * VECTOR), LOCAL_SET, SECOND],
    ...multiplied(MULTIPLY_LOW, LOW_SUM),
    ...multiplied(MULTIPLY_HIGH, HIGH_SUM),
  ]
  const onward = (address: number) => [LOCAL_GET, address, ...number(2 * PAIRS * VECTOR), ADD, LOCAL_TEE, address]
  const isMore = [...onward(KEY_ADDRESS), ...number(BLOCK), LESS]
  const pairs = Array.from({ length: PAIRS }, (_, index) => pair(index)).flat()
  const loop = [LOOP, NOTHING, ...pairs, ...onward(ADDRESS), DROP, ...isMore, BRANCH_IF, 0, END]
  const sum = [LOCAL_GET, LOW_SUM, LOCAL_GET, HIGH_SUM, ...ADD_64_VECTOR, LOCAL_TEE, LOW_SUM]
  const whole = [...sum, ...HALF, 0, LOCAL_GET, LOW_SUM, ...HALF, 1, ADD_64]
  return makeModule({
    [SECTION.type]: [1, 0x60, 1, I32, 0],
    [SECTION.import]: [1, ...named('of'), ...named('memory'), 0x02, 0, 1],
    [SECTION.function]: [1, 0],
    [SECTION.export]: [1, ...named('print'), 0x00, 0],
    [SECTION.code]: [
      1,
      ...functionOf([1, I32, 4, V128], [...loop, ...number(0), ...whole, STORE_64, 3, ...leb(KEY.length)]),
    ],
  })
}

const ADDRESS = 0
const KEY_ADDRESS = 1
const FIRST = 2
const SECOND = 3
const LOW_SUM = 4
const HIGH_SUM = 5

function number(value: number): readonly number[] {
  return [I32_CONST, ...signedLeb(value)]
}

// https://webassembly.github.io/spec/core/appendix/index-instructions.html
const I32 = 0x7f
const V128 = 0x7b
const NOTHING = 0x40
const LOOP = 0x03
const END = 0x0b
const BRANCH_IF = 0x0d
const DROP = 0x1a
const LOCAL_GET = 0x20
const LOCAL_SET = 0x21
const LOCAL_TEE = 0x22
const STORE_64 = 0x37
const I32_CONST = 0x41
const LESS = 0x49
const ADD = 0x6a
const ADD_64 = 0x7c
/** The second number: alignment, as a power of two. */
const LOAD_VECTOR = [0xfd, 0x00, 0x04] as const
const HALF = [0xfd, 0x1d] as const
const ADD_32 = [0xfd, 0xae, 0x01] as const
const ADD_64_VECTOR = [0xfd, 0xce, 0x01] as const
const MULTIPLY_LOW = [0xfd, 0xde, 0x01] as const
const MULTIPLY_HIGH = [0xfd, 0xdf, 0x01] as const

const MODULE = printModule()

const PRINT_OF_ZEROS = createBlockPrints(new webAssembly.Memory({ initial: 1 }))
  .take()
  .slice(-2)
