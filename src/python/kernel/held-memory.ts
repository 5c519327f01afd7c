// What the interpreter has taken of its own memory, as C's allocator counts it: it falls again when a program frees something.
import type { EmscriptenModule } from '../interpreter.ts'

export type HeldMemory = {
  /** From now on it is counted. */
  readonly begin: () => void
  /** The memory that it begins from each time, and with it all interpreters that were made in the same way: looking through it once is enough. */
  readonly beginFrom: (memory: object) => void
  readonly bytes: () => number
}

/** Of struct mallinfo (malloc.h): ten words; what is in use is the eighth. */
const WORDS = 10
const USED = 7
const WORD_BYTES = 4

/** A memory that runs begin from → how many of its bytes are in use. */
const usedAtFirst = new WeakMap<object, number>()

export function createHeldMemory(module: EmscriptenModule): HeldMemory {
  let beginning: object = module
  const used = (): number => {
    const into = module._malloc(WORDS * WORD_BYTES)
    module._mallinfo(into)
    const [bytes = 0] = new Int32Array(module.HEAPU8.buffer, into + USED * WORD_BYTES, 1)
    module._free(into)
    return bytes
  }
  return {
    begin() {
      if (!usedAtFirst.has(beginning)) usedAtFirst.set(beginning, used())
    },
    beginFrom(memory) {
      beginning = memory
    },
    bytes: () => Math.max(0, used() - (usedAtFirst.get(beginning) ?? 0)),
  }
}
