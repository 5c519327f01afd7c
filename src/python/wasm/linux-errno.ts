// Gives Python the error numbers of Linux. Its C library keeps its own, which C's code compares with; they are exchanged where Python comes to
// see them: in OSError, in the class that a number leads to, in the module errno, and in strerror.
import { WASI_TO_LINUX } from '../kernel/errno.ts'
import { type Body, bytes, indexOf, joined, leb, readLeb, signedLeb, type WasmCode } from './wasm-code.ts'

// https://webassembly.github.io/spec/core/appendix/index-instructions.html
const CALL = 0x10
const SELECT = 0x1b
const LOCAL_GET = 0x20
const LOCAL_SET = 0x21
const I32_CONST = 0x41
const I32_EQ = 0x46
const I32 = 0x7f

/** Text of a number that Linux has and the C library has not: none. */
const UNKNOWN = 255
/** How many numbers lead to a class of their own (Objects/exceptions.c, _PyExc_InitState), and at least how many the module errno has. */
const CLASSES = 19
const LEAST_NAMES = 70

/** Throws where the WebAssembly is not the one that these changes were made for. */
export function fitLinuxErrno(code: WasmCode): void {
  const asNumber = [CALL, ...leb(code.exported('PyLong_FromInt32'))]
  const strerror = [CALL, ...leb(code.exported('strerror'))]
  code.change('PyErr_SetFromErrnoWithFilenameObjects', (body) => raisedBody(body, strerror))
  code.change('strerror', strerrorBody)
  // errno_exec follows PyInit_errno, and calls what adds a name, which follows it in turn (Modules/errnomodule.c).
  const module = code.exported('PyInit_errno') + 1
  changeOne(code, (body) => exchanged(body, [asNumber, [CALL, ...leb(module + 1)]]), LEAST_NAMES, 'the module errno')
  changeOne(code, (body) => exchanged(body, [asNumber], CLASS_NUMBERS), CLASSES, 'the classes of OSError')
}

/** Those of _PyExc_InitState, in its order, as the C library has them. */
const CLASS_NUMBERS = [6, 7, 26, 6, 64, 140, 12, 13, 14, 15, 20, 44, 31, 54, 27, 2, 63, 71, 73]

/** The number that errno had is in local 3, and is only shown from here on: local.get 3, call strerror. */
function raisedBody(body: Body, strerror: readonly number[]): Body {
  const at = indexOf(body, [LOCAL_GET, 3, ...strerror])
  if (at < 0) throw new Error('An error number is not raised where it was.')
  return exchanging(body, { at, local: 3, parameters: 3 }, [...WASI_TO_LINUX])
}

function strerrorBody(body: Body): Body {
  const known = [...WASI_TO_LINUX].map(([wasi, linux]) => [linux, wasi] as const)
  // 0 is no number of an error, and has a text.
  const numbers = Array.from(
    { length: UNKNOWN },
    (_, linux) => known.find(([one]) => one === linux) ?? ([linux, linux && UNKNOWN] as const),
  )
  return exchanging(body, { at: readLocals(body).end, local: 0, parameters: 1 }, numbers)
}

type Place = { readonly at: number; readonly local: number; readonly parameters: number }

/** From a place on, the local is what its value leads to; without a pair, what it was. */
function exchanging(body: Body, { at, local, parameters }: Place, pairs: readonly (readonly [number, number])[]): Body {
  const { groups, end } = readLocals(body)
  const was = parameters + groups.reduce((sum, [count]) => sum + count, 0)
  const locals = [...leb(groups.length + 1), ...groups.flatMap(([count, type]) => [...leb(count), type]), 1, I32]
  const steps = pairs.flatMap(([from, to]) => [
    ...[I32_CONST, ...signedLeb(to), LOCAL_GET, local],
    ...[LOCAL_GET, was, I32_CONST, ...signedLeb(from), I32_EQ, SELECT, LOCAL_SET, local],
  ])
  const exchange = bytes(LOCAL_GET, local, LOCAL_SET, was, ...steps)
  return joined([bytes(...locals), body.subarray(end, at), exchange, body.subarray(at)])
}

function readLocals(body: Body): { readonly groups: readonly (readonly [number, number])[]; readonly end: number } {
  const groups: (readonly [number, number])[] = []
  let { value: count, next: at } = readLeb(body, 0)
  for (; count > 0; count -= 1) {
    const many = readLeb(body, at)
    groups.push([many.value, body[many.next] ?? 0])
    at = many.next + 1
  }
  return { groups, end: at }
}

type Exchanged = { readonly body: Body; readonly count: number }

/** Constants that stand just before one of the calls; with `only`, those that follow each other as it says. */
function exchanged(body: Body, calls: readonly (readonly number[])[], only?: readonly number[]): Exchanged {
  const parts: Uint8Array[] = []
  const seen = only === undefined ? [] : [...only]
  let [from, count] = [0, 0]
  for (let at = 0; at < body.length; at += 1) {
    if (body[at] !== I32_CONST) continue
    const { value, next } = readLeb(body, at + 1)
    const linux = WASI_TO_LINUX.get(value)
    if (linux === undefined || !calls.some((call) => call.every((byte, index) => body[next + index] === byte))) continue
    if (only !== undefined && seen.shift() !== value) break
    parts.push(body.subarray(from, at), bytes(I32_CONST, ...signedLeb(linux)))
    from = next
    count += 1
    if (only !== undefined && seen.length === 0) break
  }
  return { body: joined([...parts, body.subarray(from)]), count }
}

/** The one function in which so many are exchanged. */
function changeOne(code: WasmCode, change: (body: Body) => Exchanged, least: number, what: string): void {
  const changed = code.bodies.flatMap((body, index) => {
    const { body: next, count } = change(body)
    return count >= least ? [{ index, next }] : []
  })
  const [found] = changed
  if (found === undefined || changed.length > 1)
    throw new Error(`The error numbers of ${what} are not where they were.`)
  code.bodies[found.index] = found.next
}
