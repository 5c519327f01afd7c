// What the interpreter has taken of its own memory, as C's allocator counts it: it falls again when a program frees something.
import type { EmscriptenModule } from '../interpreter.ts'

export type HeldMemory = {
  /** From now on it is counted. The memory is the same each time, since it is rewound: looking through it once is enough. */
  readonly begin: () => void
  /** The memory that is rewound to is another one now. */
  readonly renew: () => void
  readonly bytes: () => number
}

/** Of struct mallinfo (malloc.h): ten words; what is in use is the eighth. */
const WORDS = 10
const USED = 7
const WORD_BYTES = 4

export function createHeldMemory(module: EmscriptenModule): HeldMemory {
  let atFirst: number | undefined
  const used = (): number => {
    const into = module._malloc(WORDS * WORD_BYTES)
    module._mallinfo(into)
    const [bytes = 0] = new Int32Array(module.HEAPU8.buffer, into + USED * WORD_BYTES, 1)
    module._free(into)
    return bytes
  }
  return {
    begin() {
      atFirst ??= used()
    },
    renew() {
      atFirst = undefined
    },
    bytes: () => Math.max(0, used() - (atFirst ?? 0)),
  }
}
