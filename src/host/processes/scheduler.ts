// Who on the host runs and who waits. The clock moves only when nobody runs: to the next instant at which somebody wants to go on.
import type { Clock } from '../clock.ts'
import { createAgenda, type Entry } from './agenda.ts'

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
   * With neither it waits for ever. `as` names who waits, for `interrupt`. Who waits `patiently` does not make the clock move: its instant
   * ends the wait only when something else has moved the clock so far.
   */
  readonly wait: (
    on: readonly WaitQueue[],
    untilMs?: number,
    as?: object,
    how?: 'plainly' | 'patiently',
  ) => Promise<Woken>
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
  /** What the clock has to wait for before it moves by so many milliseconds; undefined: it moves at once. */
  readonly hold?: (byMs: number) => Promise<unknown> | undefined
}

type Queue = WaitQueue & { readonly waiters: Set<Waiter> }
type Waiter = Entry & {
  readonly on: readonly Queue[]
  readonly as: object | undefined
  readonly resolve: (woken: Woken) => void
}
type Timer = Entry & { readonly action: () => void }

/** The one who calls first, the main program of a run, counts as running. */
export function createScheduler(clock: Clock): Scheduler {
  const waiters = new Set<Waiter>()
  const plain = createAgenda<Waiter>()
  const patient = createAgenda<Waiter>()
  const timers = createAgenda<Timer>()
  let running = 1
  let order = 0
  let isHeld = false
  let watcher: Watcher = { turn: () => undefined, stuck: () => undefined }

  const goOn = (waiter: Waiter, woken: Woken): void => {
    if (waiter.isGone) return
    waiter.isGone = true
    waiters.delete(waiter)
    for (const queue of waiter.on) queue.waiters.delete(waiter)
    running += 1
    waiter.resolve(woken)
  }
  const rest = (): void => {
    running -= 1
    if (running === 0) queueMicrotask(() => advance())
  }
  const advance = (isFree = false): void => {
    if (running > 0 || isHeld) return
    watcher.turn()
    if (running > 0) return
    const comes = Math.min(plain.nextMs(), timers.nextMs())
    if (comes === Number.POSITIVE_INFINITY) {
      if (waiters.size > 0) watcher.stuck()
      return
    }
    const next = Math.min(comes, patient.nextMs())
    const held = isFree ? undefined : watcher.hold?.(Math.max(0, next - clock.sinceStartMs()))
    if (held !== undefined) {
      isHeld = true
      void held.then(() => {
        isHeld = false
        advance(true)
      })
      return
    }
    clock.moveBy(Math.max(0, next - clock.sinceStartMs()))
    ring(next)
    for (const agenda of [plain, patient])
      for (let due = agenda.take(next); due !== undefined; due = agenda.take(next)) goOn(due, 'due')
    if (running === 0) queueMicrotask(() => advance())
  }
  /** What a timer sets while it rings is for the next turn. */
  const ring = (untilMs: number): void => {
    const due: Timer[] = []
    for (let timer = timers.take(untilMs); timer !== undefined; timer = timers.take(untilMs)) due.push(timer)
    for (const timer of due) if (!timer.isGone) timer.action()
  }
  const wait: Scheduler['wait'] = (on, untilMs = Number.POSITIVE_INFINITY, as, how = 'plainly') =>
    new Promise((resolve) => {
      clock.forgetLooks()
      order += 1
      const waiter: Waiter = { on: on as readonly Queue[], atMs: untilMs, order, isGone: false, as, resolve }
      waiters.add(waiter)
      if (untilMs !== Number.POSITIVE_INFINITY) (how === 'plainly' ? plain : patient).add(waiter)
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
      const timer = { atMs: ms, order, isGone: false, action }
      timers.add(timer)
      return () => {
        timer.isGone = true
      }
    },
    passAlone(ms) {
      // Somebody watches how the clock moves.
      if (watcher.hold !== undefined) return false
      const untilMs = clock.sinceStartMs() + ms
      const nextMs = Math.min(plain.nextMs(), patient.nextMs(), timers.nextMs())
      const isAlone = running === 1 && nextMs > untilMs
      if (isAlone) clock.moveBy(ms)
      return isAlone
    },
    watch(next) {
      watcher = next
    },
  }
}
