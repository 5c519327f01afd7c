// A gate: a WebAssembly function that stands in for an import of the interpreter and can wait there.
// It knows nothing of what is waited for.
import { type EmscriptenModule, webAssembly } from '../interpreter.ts'

/**
 * A suspending import must not be called where nothing can suspend, so a small WebAssembly function asks first:
 *   gate(a…) = { while (blocked(a…)) { key = before(a…); wait(key); after(key) } return plain(a…) }
 * `before` and `after` save and restore the thread state on the stack itself, as Pyodide's own syncify does.
 */
function gateModule(arity: number): object {
  const name = (text: string): number[] => [text.length, ...new TextEncoder().encode(text)]
  const section = (id: number, content: readonly number[]): number[] => [id, content.length, ...content]
  const type = (parameters: number): number[] => [0x60, parameters, ...Array<number>(parameters).fill(I32), 1, I32]
  const all = Array.from({ length: arity }, (_, index) => [LOCAL_GET, index]).flat()
  const imports = (['blocked', 'plain', 'before', 'wait', 'after'] as const).flatMap((field) => [
    ...name('gate'),
    ...name(field),
    FUNCTION,
    field === 'wait' || field === 'after' ? 1 : 0,
  ])
  const [blocked, plain, before, wait, after] = [0, 1, 2, 3, 4]
  const loop = [LOOP, NOTHING, ...all, CALL, blocked, IF, NOTHING, ...all, CALL, before, LOCAL_SET, arity]
  const waits = [LOCAL_GET, arity, CALL, wait, DROP, LOCAL_GET, arity, CALL, after, DROP, BRANCH, 1, END, END]
  const body = [1, 1, I32, ...loop, ...waits, ...all, CALL, plain, END]
  return new webAssembly.Module(
    new Uint8Array([
      ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
      ...section(1, [2, ...type(arity), ...type(1)]),
      ...section(2, [5, ...imports]),
      ...section(3, [1, 0]),
      ...section(7, [1, ...name('f'), FUNCTION, 5]),
      ...section(10, [1, body.length, ...body]),
    ]),
  )
}

// https://webassembly.github.io/spec/core/appendix/index-instructions.html
const I32 = 0x7f
const FUNCTION = 0x00
const NOTHING = 0x40
const LOOP = 0x03
const IF = 0x04
const END = 0x0b
const BRANCH = 0x0c
const CALL = 0x10
const DROP = 0x1a
const LOCAL_GET = 0x20
const LOCAL_SET = 0x21

export type Gate = {
  readonly env: Record<string, unknown>
  /** Name of the import, a function of i32 numbers, and how many it takes. */
  readonly field: string
  readonly arity: number
  /** The interpreter, once it stands; before, nothing is blocked. */
  readonly module: () => EmscriptenModule | undefined
  /** Whether the call has to wait. Asked again after each wait. */
  readonly blocked: (...args: number[]) => boolean
  /** Waits for what the call waits for. */
  readonly wait: (...args: number[]) => Promise<unknown>
  /** Told before a wait, and after it when the stack that waited goes on. */
  readonly suspended: (isSuspended: boolean) => void
}

type Held = { readonly state: unknown; readonly until: Promise<unknown> }

/** Puts a gate before an import of the interpreter. */
export function placeGate({ env, field, arity, module, blocked, wait, suspended }: Gate): void {
  const held = new Map<number, Held>()
  let lastKey = 0
  const interpreter = (): EmscriptenModule => {
    const found = module()
    if (found === undefined) throw new Error(`${field} cannot wait before the interpreter stands`)
    return found
  }
  const gate = {
    plain: env[field],
    blocked: (...args: number[]) => (module() !== undefined && blocked(...args) ? 1 : 0),
    before: (...args: number[]) => {
      const python = interpreter()
      // A blocking system call is made without the GIL; without it there is no thread state to save.
      python._PyEval_RestoreThread(python._PyGILState_GetThisThreadState())
      const state = (env.saveState as () => unknown)()
      if (state === python.error) throw new Error(`${field} cannot wait here: nothing can suspend`)
      lastKey += 1
      suspended(true)
      held.set(lastKey, { state, until: wait(...args) })
      return lastKey
    },
    wait: suspending(async (key) => {
      await held.get(key)?.until
      return 0
    }),
    after: (key: number) => {
      const restore = env.restoreState as (state: unknown) => void
      restore(held.get(key)?.state)
      held.delete(key)
      interpreter()._PyEval_SaveThread()
      suspended(false)
      return 0
    },
  }
  env[field] = new webAssembly.Instance(gateModule(arity), { gate }).exports.f
}

function suspending(action: (key: number) => Promise<number>): object {
  if (webAssembly.Suspending === undefined) throw new Error('This WebAssembly cannot wait (no JSPI).')
  return new webAssembly.Suspending(action as (...args: number[]) => Promise<number>)
}
