// The checkpoint: a copy of the interpreter's memory, to which it is rewound before each run.
// JavaScript's side is not rewound by it: streams and files belong to a run and are made new.
import type { Interpreter } from './interpreter.ts'
import { BLOCK, type BlockPrints, createBlockPrints, isZeros, type Prints } from './wasm/block-prints.ts'

export type Checkpoint = {
  /** Puts the interpreter back; no Python stack may be running. */
  readonly rewind: () => void
  /** From now on this is the state to go back to. */
  readonly renew: () => void
  /** The memory that it is put back to. */
  readonly saved: () => Memory
  /** From now on that is the state to go back to, and it is put there: the memory of an interpreter that was made in the same way. */
  readonly adopt: (memory: Memory) => void
  /** Bytes of memory that runs have added since the checkpoint; they stay allocated. */
  readonly grownBytes: () => number
}

/** A memory in blocks. Not to be changed. */
export type Memory = {
  /** In the order of their addresses; undefined: zeros. The stack that is not in use, and what was never allocated, are a third of it. */
  readonly blocks: readonly (Uint8Array | undefined)[]
  /** They show what a run has changed, which is a tenth at most times. */
  readonly prints: Prints
}

/** `known` is the state to go back to where somebody has it already: that of an interpreter that was made in the same way. */
export function createCheckpoint(interpreter: Interpreter, known?: Memory): Checkpoint {
  const module = interpreter._module
  // Pyodide gives an object back when JavaScript collects its proxy. After a rewind another object may live at that address,
  // so from here on nothing is given back: the rewind itself frees what a run has made.
  module.finalizationRegistry = { register: () => undefined, unregister: () => undefined }
  const stack = module.stackSave()
  const prints = createBlockPrints(module.memory)
  let saved = known ?? copyOf(module.HEAPU8, prints)
  const rewind = (): void => {
    module.stackRestore(stack)
    putBack(saved, module.HEAPU8, prints)
  }
  return {
    rewind,
    saved: () => saved,
    adopt(memory) {
      saved = memory
      // What is allocated for this is forgotten with all the rest.
      const missing = lengthOf(memory) - module.HEAPU8.length
      if (missing > 0) module._malloc(missing)
      rewind()
    },
    renew() {
      saved = copyOf(module.HEAPU8, prints)
    },
    grownBytes: () => module.HEAPU8.length - lengthOf(saved),
  }
}

function lengthOf({ blocks }: Memory): number {
  return blocks.length * BLOCK
}

function copyOf(heap: Uint8Array, { take }: BlockPrints): Memory {
  const prints = take()
  const blocks = Array<Uint8Array | undefined>(heap.length / BLOCK)
  for (let block = 0; block < blocks.length; block += 1) {
    const first = block
    while (block < blocks.length && !isZeros(prints, block)) block += 1
    const written = heap.slice(first * BLOCK, block * BLOCK)
    for (let at = 0; at < written.length; at += BLOCK) blocks[first + at / BLOCK] = written.subarray(at, at + BLOCK)
  }
  return { blocks, prints }
}

function putBack({ blocks, prints }: Memory, heap: Uint8Array, { changed }: BlockPrints): void {
  for (const block of changed(prints)) {
    const bytes = blocks[block]
    if (bytes === undefined) heap.fill(0, block * BLOCK, (block + 1) * BLOCK)
    else heap.set(bytes, block * BLOCK)
  }
}
