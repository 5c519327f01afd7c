// The checkpoint: a copy of the interpreter's memory, to which it is rewound before each run.
// JavaScript's side is not rewound by it: streams and files belong to a run and are made new.
import type { Interpreter } from './interpreter.ts'

export type Checkpoint = {
  /** Puts the interpreter back; no Python stack may be running. */
  readonly rewind: () => void
  /** From now on this is the state to go back to. */
  readonly renew: () => void
  /** The memory that it is put back to; not to be changed. */
  readonly saved: () => Uint8Array
  /** From now on that is the state to go back to, and it is put there: the memory of an interpreter that was made in the same way. */
  readonly adopt: (memory: Uint8Array) => void
  /** Bytes of memory that runs have added since the checkpoint; they stay allocated. */
  readonly grownBytes: () => number
}

/** `known` is the state to go back to where somebody has it already: that of an interpreter that was made in the same way. */
export function createCheckpoint(interpreter: Interpreter, known?: Uint8Array): Checkpoint {
  const module = interpreter._module
  // Pyodide gives an object back when JavaScript collects its proxy. After a rewind another object may live at that address,
  // so from here on nothing is given back: the rewind itself frees what a run has made.
  module.finalizationRegistry = { register: () => undefined, unregister: () => undefined }
  const stack = module.stackSave()
  let saved = known ?? module.HEAPU8.slice()
  const rewind = (): void => {
    module.stackRestore(stack)
    module.HEAPU8.set(saved)
    if (module.HEAPU8.length > saved.length) module.HEAPU8.fill(0, saved.length)
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
      saved = module.HEAPU8.slice()
    },
    grownBytes: () => module.HEAPU8.length - saved.length,
  }
}
