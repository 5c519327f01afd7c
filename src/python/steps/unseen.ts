// What the Python side does beside a program's own work, such as recording its steps, does not count: Python does not look for signals
// meanwhile, and threads are left as if nothing had come between. So a recorded run goes as one that is not recorded.
import type { EmscriptenModule } from '../interpreter.ts'

export type Unseen = {
  /** Called first thing in a Python function. */
  readonly begin: () => void
  /** Called last thing in it. */
  readonly end: () => void
  /** From here on Python counts as in any other run. */
  readonly anew: () => void
}

/**
 * Python counts calls and jumps down to its next look for signals (Python/emscripten_signal.c). The begin of the function that calls
 * `begin` was counted, and the call of `end` will be: both are given back.
 */
const COUNTED_CALLS = 2
/** Python counts down from here. */
const FROM = 50

/** `clockAddress` is where C keeps the count. */
export function createUnseen(module: EmscriptenModule, clockAddress: number): Unseen {
  let count = 0
  return {
    begin() {
      count = module.HEAPU32[clockAddress >> 2] as number
      module.HEAP8[module._Py_EMSCRIPTEN_SIGNAL_HANDLING] = 0
    },
    end() {
      module.HEAP8[module._Py_EMSCRIPTEN_SIGNAL_HANDLING] = 1
      module.HEAPU32[clockAddress >> 2] = count + COUNTED_CALLS
    },
    anew() {
      module.HEAPU32[clockAddress >> 2] = FROM
    },
  }
}
