// Who on the host runs and who waits. The clock moves only when nobody runs: to the next instant at which somebody wants to go on.
import type { Clock } from '../clock.ts'

/** Something to wait for: whoever waits looks again when it is woken. */
export type WaitQueue = { readonly wake: () => void }

/** How a wait ended. `interrupted`: by `interrupt`, for a signal or because the run is over. */
export type Woken = 'woken' | 'due' | 'interrupted'

export type Scheduler = {
  readonly queue: () => WaitQueue
  /** Runs a task. Until it ends it counts as running, its waits here left out. */
  readonly start: (task: () => Promise<unknown>) => void
  /**
   * Waits until one of the queues is woken or the clock has come to an instant, in milliseconds since the start of the host.
   * With neither it waits for ever. `as` names who waits, for `interrupt`.
   */
  readonly wait: (on: readonly WaitQueue[], untilMs?: number, as?: object) => Promise<Woken>
  /** Ends the waits of one who waits. */
  readonly interrupt: (who: object) => void
  /** At an instant, when nobody runs. The answer cancels it. */
  readonly at: (ms: number, action: () => void) => () => void
  /** Moves the clock without a wait of its own: true if nobody else is there who could run, and no timer goes off on the way. */
  readonly passAlone: (ms: number) => boolean
  /** Called each time before the clock moves, and when all wait for each other. */
  readonly watch: (watcher: Watcher) => void
}

export type Watcher = {
  /** The clock is about to move. */
  readonly turn: () => void
  /** Everybody waits, and nothing will ever come. */
  readonly stuck: () => void
}

type Queue = WaitQueue & { readonly waiters: Set<Waiter> }
type Waiter = {
  readonly on: readonly Queue[]
  readonly untilMs: number
  readonly as: object | undefined
  readonly resolve: (woken: Woken) => void
}
type Timer = { readonly atMs: number; readonly order: number; readonly action: () => void }

/** The one who calls first, the main program of a run, counts as running. */
export function createScheduler(clock: Clock): Scheduler {
  const waiters = new Set<Waiter>()
  const timers = new Set<Timer>()
  let running = 1
  let order = 0
  let watcher: Watcher = { turn: () => undefined, stuck: () => undefined }

  const goOn = (waiter: Waiter, woken: Woken): void => {
    if (!waiters.delete(waiter)) return
    for (const queue of waiter.on) queue.waiters.delete(waiter)
    running += 1
    waiter.resolve(woken)
  }
  const rest = (): void => {
    running -= 1
    if (running === 0) queueMicrotask(advance)
  }
  const advance = (): void => {
    if (running > 0) return
    watcher.turn()
    if (running > 0) return
    const next = Math.min(
      earliest(waiters, (waiter) => waiter.untilMs),
      earliest(timers, (timer) => timer.atMs),
    )
    if (next === Number.POSITIVE_INFINITY) {
      if (waiters.size > 0) watcher.stuck()
      return
    }
    clock.moveBy(Math.max(0, next - clock.sinceStartMs()))
    ring(next)
    for (const waiter of [...waiters].filter((one) => one.untilMs <= next)) goOn(waiter, 'due')
    if (running === 0) queueMicrotask(advance)
  }
  const ring = (untilMs: number): void => {
    const due = [...timers].filter((timer) => timer.atMs <= untilMs).sort(byTime)
    for (const timer of due) if (timers.delete(timer)) timer.action()
  }
  const wait: Scheduler['wait'] = (on, untilMs = Number.POSITIVE_INFINITY, as) =>
    new Promise((resolve) => {
      clock.forgetLooks()
      const waiter = { on: on as readonly Queue[], untilMs, as, resolve }
      waiters.add(waiter)
      for (const queue of waiter.on) queue.waiters.add(waiter)
      rest()
    })
  return {
    queue() {
      const own: Queue = {
        waiters: new Set(),
        wake() {
          for (const waiter of [...own.waiters]) goOn(waiter, 'woken')
        },
      }
      return own
    },
    start(task) {
      running += 1
      void task().finally(rest)
    },
    wait,
    interrupt(who) {
      for (const waiter of [...waiters].filter((one) => one.as === who)) goOn(waiter, 'interrupted')
    },
    at(ms, action) {
      order += 1
      const timer = { atMs: ms, order, action }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    passAlone(ms) {
      const untilMs = clock.sinceStartMs() + ms
      const isAlone =
        running === 1 &&
        earliest(waiters, (waiter) => waiter.untilMs) > untilMs &&
        earliest(timers, (timer) => timer.atMs) > untilMs
      if (isAlone) clock.moveBy(ms)
      return isAlone
    },
    watch(next) {
      watcher = next
    },
  }
}

function byTime(one: Timer, other: Timer): number {
  return one.atMs - other.atMs || one.order - other.order
}

function earliest<T>(all: Iterable<T>, time: (one: T) => number): number {
  let first = Number.POSITIVE_INFINITY
  for (const one of all) first = Math.min(first, time(one))
  return first
}
