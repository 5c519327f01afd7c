// The checkpoint: a copy of the interpreter's memory, to which it is rewound before each run.
// JavaScript's side is not rewound by it: streams and files belong to a run and are made new.
import type { Interpreter } from './interpreter.ts'

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

/** A memory without its zeros: the stack that is not in use, and what was never allocated, are a third of it. Not to be changed. */
export type Memory = {
  readonly length: number
  /** In the order of their addresses. */
  readonly written: readonly { readonly at: number; readonly bytes: Uint8Array }[]
}

/** `known` is the state to go back to where somebody has it already: that of an interpreter that was made in the same way. */
export function createCheckpoint(interpreter: Interpreter, known?: Memory): Checkpoint {
  const module = interpreter._module
  // Pyodide gives an object back when JavaScript collects its proxy. After a rewind another object may live at that address,
  // so from here on nothing is given back: the rewind itself frees what a run has made.
  module.finalizationRegistry = { register: () => undefined, unregister: () => undefined }
  const stack = module.stackSave()
  let saved = known ?? copyOf(module.HEAPU8)
  const rewind = (): void => {
    module.stackRestore(stack)
    putBack(saved, module.HEAPU8)
  }
  return {
    rewind,
    saved: () => saved,
    adopt(memory) {
      saved = memory
      // What is allocated for this is forgotten with all the rest.
      const missing = memory.length - module.HEAPU8.length
      if (missing > 0) module._malloc(missing)
      rewind()
    },
    renew() {
      saved = copyOf(module.HEAPU8)
    },
    grownBytes: () => module.HEAPU8.length - saved.length,
  }
}

/** Bytes. The length of a memory of WebAssembly is a multiple of it. */
const BLOCK = 16_384

function copyOf(heap: Uint8Array): Memory {
  const words = new Uint32Array(heap.buffer)
  const isZero = (block: number): boolean => {
    const end = ((block + 1) * BLOCK) / words.BYTES_PER_ELEMENT
    for (let at = (block * BLOCK) / words.BYTES_PER_ELEMENT; at < end; at += 1) if (words[at] !== 0) return false
    return true
  }
  const blocks = heap.length / BLOCK
  const written: { at: number; bytes: Uint8Array }[] = []
  for (let block = 0; block < blocks; block += 1) {
    const first = block
    while (block < blocks && !isZero(block)) block += 1
    if (block > first) written.push({ at: first * BLOCK, bytes: heap.slice(first * BLOCK, block * BLOCK) })
  }
  return { length: heap.length, written }
}

function putBack({ written }: Memory, heap: Uint8Array): void {
  let end = 0
  for (const { at, bytes } of written) {
    heap.fill(0, end, at)
    heap.set(bytes, at)
    end = at + bytes.length
  }
  heap.fill(0, end)
}
