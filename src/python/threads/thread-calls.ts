// What C asks of the thread system: to start a thread, to wait for a semaphore, to wake who waits for one. All locks of Python stand on these three.
// It knows nothing of which lock a semaphore belongs to.
import type { Process } from '../../host/processes/process.ts'
import type { Processes } from '../../host/processes/processes.ts'
import type { Scheduler, WaitQueue } from '../../host/processes/scheduler.ts'
import { type EmscriptenModule, type WasmExports, type WasmImports, webAssembly } from '../interpreter.ts'
import type { Wait } from '../process-wait.ts'
import { COUNTER_OFFSET, THREAD_CALLS, WAITED } from './fake-descriptors.ts'
import type { Stack, Stacks } from './stacks.ts'
import type { ThreadSwitching } from './switching.ts'

export type ThreadTools = {
  readonly module: () => EmscriptenModule
  readonly exports: () => WasmExports
  readonly memory: () => DataView
  readonly stacks: () => Stacks
  readonly scheduler: () => Scheduler
  readonly processes: () => Processes
  readonly process: () => Process
  readonly nowMs: () => number
  /** A wait of the stack that runs. */
  readonly wait: Wait
  /** A signal has come for the stack that runs, or its time is up. */
  readonly isInterrupted: () => boolean
  readonly switching: ThreadSwitching
  /** The number of the first thread, which those of the others are counted from. */
  readonly mainIdent: () => number
}

export type ThreadCalls = {
  readonly blocked: (fd: number, semaphore: number, low: number, high: number) => boolean
  readonly wait: (semaphore: number, low: number, high: number) => Promise<void>
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
const HIGH_WORD = 4_294_967_296

type Read = (fd: number, first: number, second: number, third: number) => number

export function fitThreadCalls(imports: WasmImports, tools: ThreadTools): ThreadCalls {
  const env = imports.env ?? {}
  const read = env.fd_read as Read
  /** Address of a semaphore's counter → who waits for it. */
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
  env.fd_read = (fd: number, first: number, second: number, third: number) => {
    switch (fd) {
      case THREAD_CALLS.start:
        return start(first, second, third)
      case THREAD_CALLS.wait:
        return takeAnswer(tools.stacks().current())
      case THREAD_CALLS.wake:
        waiting.get(first)?.wake()
        return 0
      default:
        return read(fd, first, second, third)
    }
  }
  return {
    blocked(_fd, _semaphore, low, high) {
      const stack = tools.stacks().current()
      if (stack.answer === undefined && low === 0 && high === 0) stack.answer = WAITED.timeout
      if (stack.answer === undefined && interruptions < MOST_INTERRUPTIONS && tools.isInterrupted()) {
        interruptions += 1
        stack.answer = WAITED.interrupted
      }
      return stack.answer === undefined
    },
    async wait(semaphore, low, high) {
      interruptions = 0
      const stack = tools.stacks().current()
      const queue = tools.scheduler().queue()
      const counter = semaphore + COUNTER_OFFSET
      waiting.set(counter, queue)
      const forMs = (high * HIGH_WORD + (low >>> 0)) / NS_PER_MS
      const woken = await tools.wait([queue], high < 0 ? undefined : tools.nowMs() + forMs)
      waiting.delete(counter)
      stack.answer = woken === 'woken' ? WAITED.ok : woken === 'due' ? WAITED.timeout : WAITED.interrupted
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
  const process = tools.process()
  const id = tools.processes().newThread()
  process.threads += 1
  tools.scheduler().start(
    () =>
      new Promise<void>((over) => {
        const stack: Stack = { number, id, isWaiting: false, answer: undefined, over }
        stacks.add(stack)
        void stacks
          .turn(stack)
          .then(() => {
            tools.switching.enter(module, number, bottom + THREAD_STACK_BYTES - ALIGNMENT)
            const running = promising(tools.exports(), func)(argument)
            return running
          })
          .then(() => {
            tools.switching.leave(module)
            stacks.remove(stack)
            process.threads -= 1
            release()
            stacks.leave()
            over()
          })
      }),
  )
}

function promising(exports: WasmExports, func: number): (...args: number[]) => Promise<unknown> {
  if (webAssembly.promising === undefined) throw new Error('This WebAssembly cannot wait (no JSPI).')
  return webAssembly.promising(exports.__indirect_function_table.get(func))
}
