// Makes threads possible in a build of Python that has none: some functions of its WebAssembly ask the host where the C library only pretends.
// All above them stays as it is: locks, `_thread`, `threading`, `queue`. It runs when the engine's files are made, and knows nothing of hosts.
import { type Body, bytes, indexOf, joined, leb, signedLeb, type WasmCode } from '../wasm/wasm-code.ts'
import { COUNTER_OFFSET, LOCK, NUMBER_OFFSET, THREAD_CALLS } from './fake-descriptors.ts'

type Change = (body: Body, readCall: Body) => Body

const READ = 'fd_read'

/**
 * Name of an exported function → what its body becomes.
 * Sources: Python/thread_pthread.h, Python/parking_lot.c of CPython 3.14.
 */
const CHANGES: Readonly<Record<string, Change>> = {
  PyThread_get_thread_ident: (body) => identBody(body, []),
  PyThread_get_thread_ident_ex: (body) => identBody(body, [EXTEND]),
  PyThread_start_joinable_thread: startBody,
  PyThread_acquire_lock_timed: acquireBody,
  PyThread_release_lock: releaseBody,
  _PySemaphore_Wait: waitBody,
  _PySemaphore_Wakeup: wakeBody,
  _PyParkingLot_Unpark: wakeBody,
  _PyParkingLot_UnparkAll: wakeBody,
}

/** Throws where the WebAssembly is not the one that these changes were made for. */
export function fitThreads(code: WasmCode): void {
  const readCall = bytes(CALL, ...leb(code.imported(READ)))
  for (const [name, change] of Object.entries(CHANGES)) code.change(name, (body) => change(body, readCall))
  joinWithout(code.bodies, code.exported('PyEval_SaveThread'))
}

// https://webassembly.github.io/spec/core/appendix/index-instructions.html
const I32_CONST = 0x41
const I64_CONST = 0x42
const LOCAL_GET = 0x20
const CALL = 0x10
const DROP = 0x1a
const END = 0x0b
const IF = 0x04
const ELSE = 0x05
const I32 = 0x7f
const EQZ = 0x45
const ADD = 0x6a
const LOAD = [0x28, 0x02] as const
const STORE = [0x36, 0x02] as const
const WRAP = 0xa7
const SHIFT_RIGHT = 0x87
const EXTEND = 0xad

/** The address of struct pthread, plus the number of the thread that runs; it is 0 for the first one. */
function identBody(body: Body, widen: readonly number[]): Body {
  const at = indexOf(body, STORE_IDENT)
  const start = body.lastIndexOf(I32_CONST, at)
  if (at < 0 || start < 0) throw new Error('The number of a thread is not where it was.')
  const self = body.subarray(start, at)
  return bytes(0, ...self, ...self, ...LOAD, NUMBER_OFFSET, ADD, ...widen, END)
}

const STORE_IDENT = [...STORE, 12]

/** (function, argument, ident*, handle*): handle and ident are the same number. */
function startBody(_body: Body, readCall: Body): Body {
  const func = [LOCAL_GET, 0]
  const argument = [LOCAL_GET, 1]
  const ident = [LOCAL_GET, 2]
  const handle = [LOCAL_GET, 3]
  const started = [...handle, ...ident, ...LOAD, 0, ...STORE, 0, I32_CONST, 0]
  const failed = [I32_CONST, 0x7f]
  const asked = [...constant(THREAD_CALLS.start), ...func, ...argument, ...ident, ...readCall, EQZ]
  return bytes(0, ...asked, IF, I32, ...started, ELSE, ...failed, END, END)
}

/** (lock, microseconds, …): a free one is taken at once, and one that is held is not waited for where there is no time. */
function acquireBody(_body: Body, readCall: Body): Body {
  const lock = [LOCAL_GET, 0]
  const take = [...lock, I32_CONST, 1, ...STORE8, LOCK.held, I32_CONST, 1, RETURN]
  const isFree = [...lock, ...LOAD8, LOCK.held, EQZ]
  const giveUp = [LOCAL_GET, 1, I64_EQZ, IF, NOTHING, I32_CONST, 0, RETURN, END]
  const asked = [...constant(THREAD_CALLS.acquire), ...lock, ...wordsOf(1), ...readCall]
  return bytes(0, ...isFree, IF, NOTHING, ...take, END, ...giveUp, ...asked, END)
}

function releaseBody(_body: Body, readCall: Body): Body {
  const lock = [LOCAL_GET, 0]
  const free = [...lock, I32_CONST, 0, ...STORE8, LOCK.held]
  const told = [...constant(THREAD_CALLS.release), ...lock, I32_CONST, 0, I32_CONST, 0, ...readCall, DROP]
  return bytes(0, ...free, ...lock, ...LOAD, LOCK.wanted, IF, NOTHING, ...told, END, END)
}

/** The low and the high word of a parameter. */
function wordsOf(parameter: number): readonly number[] {
  const whole = [LOCAL_GET, parameter]
  return [...whole, WRAP, ...whole, I64_CONST, 32, SHIFT_RIGHT, WRAP]
}

const NOTHING = 0x40
const RETURN = 0x0f
const I64_EQZ = 0x50
const LOAD8 = [0x2d, 0x00] as const
const STORE8 = [0x3a, 0x00] as const

/** The wait itself, between letting go of the interpreter and taking the count: C's library would come back at once. */
function waitBody(body: Body, readCall: Body): Body {
  const from = indexOf(body, WAIT_STARTS)
  const to = indexOf(body, WAIT_ENDS)
  const looks = indexOf(body, [...LOAD, COUNTER_OFFSET])
  if (from < 0 || to < from || looks < 0) throw new Error('_PySemaphore_Wait is not what it was.')
  const asked = bytes(...constant(THREAD_CALLS.wait), LOCAL_GET, 0, ...wordsOf(1), ...readCall)
  return joined([body.subarray(0, from), asked, body.subarray(to + 1)])
}

/** i32.const -2, i32.const -3, block i32: the answers that it chooses from. */
const WAIT_STARTS = [I32_CONST, 0x7e, I32_CONST, 0x7d, 0x02, I32]
/** select, local.set 2. */
const WAIT_ENDS = [0x1b, 0x21, 2]

/** After the count has gone up: local.tee n, local.get n, i32.load, i32.const 1, i32.add, i32.store. */
function wakeBody(body: Body, readCall: Body): Body {
  const after = [LOCAL_TEE, 0, LOCAL_GET, 0, ...LOAD, 0, I32_CONST, 1, ADD, ...STORE, 0]
  const found = [...body.keys()].filter((at) => body[at + 1] === body[at + 3] && isCountUp(body, at, after))
  const [at] = found
  if (at === undefined || found.length > 1) throw new Error('A semaphore is not woken where it was.')
  const counter = [LOCAL_GET, body[at + 1] ?? 0]
  const end = at + after.length
  const told = bytes(...constant(THREAD_CALLS.wake), ...counter, I32_CONST, 0, I32_CONST, 0, ...readCall, DROP)
  return joined([body.subarray(0, end), told, body.subarray(end)])
}

const LOCAL_TEE = 0x22

/**
 * pthread_join is EINVAL here, always, and the compiler has put that where it was called (join_thread of _threadmodule.c): by then the thread has
 * said that it is over, which is all that a join waits for.
 */
function joinWithout(bodies: Body[], saveThread: number): void {
  const called = [CALL, ...leb(saveThread), LOCAL_SET]
  const joined = bodies.flatMap((body, index) => {
    const at = indexOf(body, called) + called.length + 1
    const isJoin = at > called.length && EINVAL.every((byte, offset) => body[at + offset] === byte)
    return isJoin ? [{ index, at }] : []
  })
  const [join] = joined
  if (join === undefined || joined.length > 1) throw new Error('A thread is not joined where it was.')
  const body = new Uint8Array(bodies[join.index] ?? [])
  body[join.at + 1] = 0
  bodies[join.index] = body
}

const LOCAL_SET = 0x21
/** i32.const EINVAL, local.set … */
const EINVAL = [I32_CONST, 28, LOCAL_SET]

function isCountUp(body: Body, at: number, pattern: readonly number[]): boolean {
  return pattern.every((byte, index) => index === 1 || index === 3 || body[at + index] === byte)
}

const constant = (value: number): readonly number[] => [I32_CONST, ...signedLeb(value)]
