// A gate: a WebAssembly function that stands in for an import of the interpreter and can wait there.
// It knows nothing of what is waited for.
import { type EmscriptenModule, webAssembly } from '../interpreter.ts'
import type { Stack } from '../threads/stacks.ts'
import { functionOf, makeModule, named } from '../wasm/make-module.ts'
import { SECTION } from '../wasm/wasm-code.ts'

/**
 * A suspending import must not be called where nothing can suspend, so a small WebAssembly function asks first:
 *   gate(a…) = { while (blocked(a…)) { key = before(a…); wait(key); after(key) } return plain(a…) }
 * `before` and `after` are called on the stack that waits.
 */
function gateModule(arity: number): object {
  const type = (parameters: number): number[] => [0x60, parameters, ...Array<number>(parameters).fill(I32), 1, I32]
  const all = Array.from({ length: arity }, (_, index) => [LOCAL_GET, index]).flat()
  const imports = (['blocked', 'plain', 'before', 'wait', 'after'] as const).flatMap((field) => [
    ...named('gate'),
    ...named(field),
    FUNCTION,
    field === 'wait' || field === 'after' ? 1 : 0,
  ])
  const [blocked, plain, before, wait, after] = [0, 1, 2, 3, 4]
  const loop = [LOOP, NOTHING, ...all, CALL, blocked, IF, NOTHING, ...all, CALL, before, LOCAL_SET, arity]
  const waits = [LOCAL_GET, arity, CALL, wait, DROP, LOCAL_GET, arity, CALL, after, DROP, BRANCH, 1, END, END]
  return makeModule({
    [SECTION.type]: [2, ...type(arity), ...type(1)],
    [SECTION.import]: [5, ...imports],
    [SECTION.function]: [1, 0],
    [SECTION.export]: [1, ...named('f'), FUNCTION, 5],
    [SECTION.code]: [1, ...functionOf([1, I32], [...loop, ...waits, ...all, CALL, plain])],
  })
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
  /** Lets others run while a stack waits. */
  readonly switching: Switching
  /** What the wait brought, told on the stack that waited. */
  readonly brought?: (value: unknown) => void
}

/** Leaves a stack and comes back to it; the calls come in this order. */
export type Switching = {
  /** On the stack that is about to wait. The answer knows how to come back. */
  readonly suspend: (module: EmscriptenModule) => Left
  /** Off the stack: others may run until what it waits for has come and it is its turn. */
  readonly until: <T>(left: Left, waiting: Promise<T>) => Promise<T>
  /** On the stack again. */
  readonly resume: (left: Left) => void
}

export type Left = {
  readonly module: EmscriptenModule
  readonly stack: Stack
  readonly stackPointer: number
  /** Of a call that holds the interpreter: it lets go of it meanwhile. 0 where it has let go already. */
  readonly threadState: number
}

type Held = { readonly left: Left; readonly until: Promise<unknown>; brought: unknown }

/** Puts a gate before an import of the interpreter. */
export function placeGate({ env, field, arity, module, blocked, wait, switching, brought }: Gate): void {
  const held = new Map<number, Held>()
  let lastKey = 0
  const interpreter = (): EmscriptenModule => {
    const found = module()
    if (found === undefined) throw new Error(`${field} cannot wait before the interpreter stands`)
    return found
  }
  const heldBy = (key: number): Held => {
    const found = held.get(key)
    if (found === undefined) throw new Error(`${field} waits for nothing`)
    return found
  }
  const gate = {
    plain: env[field],
    blocked: (...args: number[]) => (module() !== undefined && blocked(...args) ? 1 : 0),
    before(...args: number[]) {
      const until = wait(...args)
      lastKey += 1
      held.set(lastKey, { left: switching.suspend(interpreter()), until, brought: undefined })
      return lastKey
    },
    wait: suspending(async (key) => {
      const one = heldBy(key)
      one.brought = await switching.until(one.left, one.until)
      return 0
    }),
    after(key: number) {
      const one = heldBy(key)
      held.delete(key)
      switching.resume(one.left)
      brought?.(one.brought)
      return 0
    },
  }
  env[field] = new webAssembly.Instance(gateModule(arity), { gate }).exports.f
}

function suspending(action: (key: number) => Promise<number>): object {
  if (webAssembly.Suspending === undefined) throw new Error('This WebAssembly cannot wait (no JSPI).')
  return new webAssembly.Suspending(action as (...args: number[]) => Promise<number>)
}
