// Goes from one stack of the interpreter to another: C's stack pointer, the number of the thread, and the hold on the interpreter go along.
// While no thread runs, the thread state that the interpreter was started with holds it, so that Pyodide finds it held.
import type { EmscriptenModule } from '../interpreter.ts'
import type { Left, Switching } from '../kernel/gate.ts'
import type { Stacks } from './stacks.ts'

export type SwitchTools = {
  readonly stacks: () => Stacks
  /** Address of the number of the thread that runs. */
  readonly numberAddress: () => number
  /** Where C's stack is while no thread runs, and which thread state is in force. */
  readonly base: () => { readonly stackPointer: number; readonly threadState: number }
  /** The interpreter goes on, after others on the host may have run. */
  readonly entered: () => void
}

export type ThreadSwitching = Switching & {
  /** From here on the interpreter's memory says that this thread runs. */
  readonly enter: (module: EmscriptenModule, number: number, stackPointer: number) => void
  /** No thread runs. */
  readonly leave: (module: EmscriptenModule) => void
}

export function createSwitching({ stacks, numberAddress, base, entered }: SwitchTools): ThreadSwitching {
  const place = (module: EmscriptenModule, number: number, stackPointer: number): void => {
    module.HEAPU32[numberAddress() >> 2] = number
    module.stackRestore(stackPointer)
  }
  const enter: ThreadSwitching['enter'] = (module, number, stackPointer) => {
    module._PyEval_SaveThread()
    place(module, number, stackPointer)
    entered()
  }
  const leave: ThreadSwitching['leave'] = (module) => {
    const { stackPointer, threadState } = base()
    place(module, 0, stackPointer)
    module._PyEval_RestoreThread(threadState)
  }
  return {
    enter,
    leave,
    suspend(standing): Left {
      const isHolding = standing._PyThreadState_GetUnchecked() !== 0
      return {
        module: standing,
        stack: stacks().current(),
        stackPointer: standing.stackSave(),
        threadState: isHolding ? standing._PyEval_SaveThread() : 0,
      }
    },
    async until({ stack, module }, waiting) {
      const all = stacks()
      leave(module)
      all.leave()
      const brought = await waiting
      if (all.isOver()) {
        stack.over()
        // The stack stays where it is.
        return new Promise<never>(() => undefined)
      }
      await all.turn(stack)
      return brought
    },
    resume({ module, stack, stackPointer, threadState }) {
      enter(module, stack.number, stackPointer)
      if (threadState !== 0) module._PyEval_RestoreThread(threadState)
    },
  }
}
