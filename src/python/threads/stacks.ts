// The stacks of a Python process: its threads, of which one runs at a time. Who waits has let go of the interpreter, and takes its turn to go on.
// It knows nothing of what is waited for.

import type { LoggedThread } from './thread-log.ts'

export type Stack = {
  /** What is added to a thread's number in C; 0 is the first thread, which the program itself runs in. */
  readonly number: number
  /** Its number on the host: gettid(2). That of the first thread is the process's. */
  readonly id: number
  /** It waits on the host, so it does not count as running there. */
  isWaiting: boolean
  /** How its last wait for a semaphore ended, until C has taken it. */
  answer: number | undefined
  /** The thread is over, or will never go on: the host need not count it any more. */
  readonly over: () => void
  /** Comes after `over`. */
  readonly done: Promise<void>
  /** Where it waited last: the address of a lock, or of what it waits for in C. */
  waitsAt?: number | undefined
  /** It was left in the middle of its work, and has not gone on yet. */
  isLeft?: boolean
  /** What is told of it. */
  readonly log?: LoggedThread | undefined
  /** Until when it waits for a lock that it has to try again for, in milliseconds of the host. */
  untilMs?: number | undefined
}

export type Stacks = {
  readonly main: Stack
  /** The one that runs, or that ran last. */
  readonly current: () => Stack
  readonly isMain: () => boolean
  /** Threads that have started and not ended, the first one left out. */
  readonly others: () => ReadonlySet<Stack>
  readonly add: (stack: Stack) => void
  readonly remove: (stack: Stack) => void
  /** The current one lets go: another can have its turn. */
  readonly leave: () => void
  /** When it is this stack's turn; from then on it is the current one. */
  readonly turn: (stack: Stack) => Promise<void>
  /** Whether another one could go on at once. */
  readonly isWanted: () => boolean
  /** The process is over: nobody has a turn any more. */
  readonly end: (interrupt: (stack: Stack) => void) => void
  readonly isOver: () => boolean
}

/** Chooses who goes on, of so many that could: an index. */
export type Choose = (count: number) => number

type Ready = { readonly stack: Stack; readonly resolve: () => void }

export function createStacks(choose: Choose = () => 0): Stacks {
  const main: Stack = {
    number: 0,
    id: 0,
    isWaiting: false,
    answer: undefined,
    over: () => undefined,
    done: Promise.resolve(),
  }
  const others = new Set<Stack>()
  const ready: Ready[] = []
  let current = main
  let isTaken = true
  let isOver = false
  const next = (): void => {
    if (isTaken || isOver || ready.length === 0) return
    const [chosen] = ready.splice(ready.length === 1 ? 0 : choose(ready.length), 1)
    if (chosen === undefined) return
    isTaken = true
    current = chosen.stack
    chosen.resolve()
  }
  return {
    main,
    current: () => current,
    isMain: () => current === main,
    others: () => others,
    add: (stack) => others.add(stack),
    remove: (stack) => others.delete(stack),
    leave() {
      isTaken = false
      if (ready.length > 0) queueMicrotask(next)
    },
    turn: (stack) =>
      new Promise((resolve) => {
        ready.push({ stack, resolve })
        if (!isTaken) queueMicrotask(next)
      }),
    isWanted: () => ready.length > 0,
    end(interrupt) {
      if (isOver) return
      isOver = true
      for (const stack of others) {
        if (stack.isWaiting) interrupt(stack)
        else stack.over()
      }
    },
    isOver: () => isOver,
  }
}
