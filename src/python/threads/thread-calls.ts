// What C asks of the thread system: to start a thread, to wait for a semaphore, to wake who waits for one. All locks of Python stand on these three.
// It knows nothing of which lock a semaphore belongs to.
import type { Process } from '../../host/processes/process.ts'
import type { Processes } from '../../host/processes/processes.ts'
import type { Scheduler, WaitQueue } from '../../host/processes/scheduler.ts'
import { type EmscriptenModule, type WasmExports, type WasmImports, webAssembly } from '../interpreter.ts'
import type { Wait } from '../run/process-wait.ts'
import { ACQUIRED, ADDRESS_OFFSET, COUNTER_OFFSET, LOCK, THREAD_CALLS, WAITED } from './fake-descriptors.ts'
import type { Stack, Stacks } from './stacks.ts'
import type { ThreadSwitching } from './switching.ts'
import type { ThreadLog } from './thread-log.ts'

export type ThreadTools = {
  readonly module: () => EmscriptenModule
  readonly exports: () => WasmExports
  readonly memory: () => DataView
  readonly stacks: () => Stacks
  readonly scheduler: () => Scheduler
  readonly processes: () => Processes
  readonly process: () => Process
  readonly log: () => ThreadLog
  readonly nowMs: () => number
  /** A wait of the stack that runs. */
  readonly wait: Wait
  /** A signal has come for the stack that runs, or its time is up. */
  readonly isInterrupted: () => boolean
  readonly switching: ThreadSwitching
  /** The interpreter gave up below Python. */
  readonly lost: (failure: unknown) => void
  /** The number of the first thread, which those of the others are counted from. */
  readonly mainIdent: () => number
}

export type ThreadCalls = {
  readonly isWait: (fd: number) => boolean
  readonly blocked: (fd: number, address: number, low: number, high: number) => boolean
  readonly wait: (fd: number, address: number, low: number, high: number) => Promise<void>
  /** A fresh process: no thread has left anything behind. */
  readonly begin: () => void
}

/** More at once are refused, as by a limit of the user's processes (RLIMIT_NPROC) or of the machine's memory. */
const MOST_THREADS = 2_000
/** C's part of a thread's stack, in bytes. The browser's own part is beyond it. */
export const THREAD_STACK_BYTES = 131_072
const ALIGNMENT = 16
const NO_THREAD = 1
/** A signal that nobody takes must not keep its thread from waiting. */
const MOST_INTERRUPTIONS = 3
const NS_PER_MS = 1_000_000
const US_PER_MS = 1_000
const HIGH_WORD = 4_294_967_296

type Read = (fd: number, first: number, second: number, third: number) => number

export function fitThreadCalls(imports: WasmImports, tools: ThreadTools): ThreadCalls {
  const env = imports.env ?? {}
  const read = env.fd_read as Read
  /** Address of a semaphore's counter, or of a lock → who waits for it. */
  const waiting = new Map<number, WaitQueue>()
  /** Memory of stacks that are over. */
  const free: number[] = []
  let interruptions = 0
  const start = (func: number, argument: number, into: number): number => {
    const stacks = tools.stacks()
    if (stacks.others().size >= MOST_THREADS) return NO_THREAD
    const bottom = free.pop() ?? tools.module()._malloc(THREAD_STACK_BYTES)
    if (bottom === 0) return NO_THREAD
    const ident = bottom >>> 0
    tools.memory().setBigUint64(into >>> 0, BigInt(ident), true)
    run(tools, { func, argument, number: ident - tools.mainIdent(), bottom: ident, release: () => free.push(bottom) })
    return 0
  }
  const isHeld = (lock: number): boolean => tools.memory().getUint8((lock >>> 0) + LOCK.held) !== 0
  const acquire = (lock: number): number => {
    const answer = takeAnswer(tools.stacks().current())
    if (isHeld(lock)) return answer === WAITED.interrupted ? ACQUIRED.interrupted : ACQUIRED.failure
    tools.memory().setUint8((lock >>> 0) + LOCK.held, 1)
    return ACQUIRED.ok
  }
  const release = (lock: number): number => {
    tools.memory().setUint32((lock >>> 0) + LOCK.wanted, 0, true)
    waiting.get(lock)?.wake()
    waiting.delete(lock)
    return 0
  }
  env.fd_read = (fd: number, first: number, second: number, third: number) => {
    switch (fd) {
      case THREAD_CALLS.start:
        return start(first, second, third)
      case THREAD_CALLS.wait:
        return takeAnswer(tools.stacks().current())
      case THREAD_CALLS.wake:
        waiting.get(first)?.wake()
        return 0
      case THREAD_CALLS.acquire:
        return acquire(first)
      case THREAD_CALLS.release:
        return release(first)
      default:
        return read(fd, first, second, third)
    }
  }
  const waitIn = async (queue: WaitQueue, untilMs: number | undefined): Promise<number> => {
    interruptions = 0
    const woken = await tools.wait([queue], untilMs)
    return woken === 'woken' ? WAITED.ok : woken === 'due' ? WAITED.timeout : WAITED.interrupted
  }
  return {
    isWait: (fd) => fd === THREAD_CALLS.wait || fd === THREAD_CALLS.acquire,
    blocked(fd, address, low, high) {
      const stack = tools.stacks().current()
      if (fd === THREAD_CALLS.acquire) {
        if (!isHeld(address)) return false
        // It was released, and somebody else was quicker.
        if (stack.answer === WAITED.ok) stack.answer = undefined
      }
      if (stack.answer === undefined && low === 0 && high === 0) stack.answer = WAITED.timeout
      if (stack.answer === undefined && interruptions < MOST_INTERRUPTIONS && tools.isInterrupted()) {
        interruptions += 1
        stack.answer = WAITED.interrupted
      }
      return stack.answer === undefined
    },
    async wait(fd, address, low, high) {
      const stack = tools.stacks().current()
      if (stack.log !== undefined) stack.log.waits += 1
      const isLock = fd === THREAD_CALLS.acquire
      const forMs = (high * HIGH_WORD + (low >>> 0)) / (isLock ? US_PER_MS : NS_PER_MS)
      if (high >= 0) stack.untilMs ??= tools.nowMs() + forMs
      stack.waitsAt = isLock ? address : tools.memory().getUint32((address >>> 0) + ADDRESS_OFFSET, true)
      if (isLock) {
        const queue = waiting.get(address) ?? tools.scheduler().queue()
        waiting.set(address, queue)
        tools.memory().setUint32((address >>> 0) + LOCK.wanted, 1, true)
        stack.answer = await waitIn(queue, stack.untilMs)
        return
      }
      const queue = tools.scheduler().queue()
      waiting.set(address + COUNTER_OFFSET, queue)
      stack.answer = await waitIn(queue, stack.untilMs)
      waiting.delete(address + COUNTER_OFFSET)
    },
    begin() {
      waiting.clear()
      free.length = 0
    },
  }
}

function takeAnswer(stack: Stack): number {
  const { answer = WAITED.ok } = stack
  stack.answer = undefined
  stack.untilMs = undefined
  return answer
}

type Start = {
  readonly func: number
  readonly argument: number
  readonly number: number
  /** Of its stack, which grows down towards it. */
  readonly bottom: number
  readonly release: () => void
}

/** Lets the thread run on a stack of its own, when it is its turn. */
function run(tools: ThreadTools, { func, argument, number, bottom, release }: Start): void {
  const stacks = tools.stacks()
  const module = tools.module()
  const id = tools.processes().newThread()
  tools.process().threads += 1
  let over = (): void => undefined
  const done = new Promise<void>((resolve) => {
    over = resolve
  })
  const log = tools.log().started(stacks.others().size + 2)
  const stack: Stack = { number, id, isWaiting: false, answer: undefined, over, done, log }
  const live = async (): Promise<void> => {
    await stacks.turn(stack)
    tools.switching.enter(module, number, topOf(bottom))
    await promising(tools.exports(), func)(argument)
    tools.switching.leave(module)
    stacks.remove(stack)
    tools.log().ended(log)
    tools.process().threads -= 1
    release()
    stacks.leave()
    over()
  }
  stacks.add(stack)
  tools.scheduler().start(() => done)
  live().catch(tools.lost)
}

/** C counts on the alignment of a stack, and memory comes with less. */
function topOf(bottom: number): number {
  return Math.floor((bottom + THREAD_STACK_BYTES - ALIGNMENT) / ALIGNMENT) * ALIGNMENT
}

function promising(exports: WasmExports, func: number): (...args: number[]) => Promise<unknown> {
  if (webAssembly.promising === undefined) throw new Error('This WebAssembly cannot wait (no JSPI).')
  return webAssembly.promising(exports.__indirect_function_table.get(func))
}
