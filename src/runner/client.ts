// The page's side of the letterbox: a runner over threads. One thread works, one stands by, started already, so that a
// program which does not give control back can be ended at once.
import type { EngineState, PageRunner } from '../model/page-runner.ts'
import type { LiveRun } from '../model/run.ts'
import { TIME_LIMIT_MS } from '../model/run.ts'
import type { Channel, Timer } from './channel.ts'
import { createExchange, type Outcome, type Question, stoppedBefore } from './exchange.ts'
import { createHostLine } from './host-line.ts'
import type { Start } from './protocol.ts'
import { openThread, type Thread } from './thread.ts'

export type RunnerOptions = {
  /** A new thread, which begins with this message. */
  readonly open: (start: Start) => Channel
  /** Where the engine's files lie: a URL for a browser, a folder for Node. */
  readonly place: string
  readonly timer: Timer
  /** Whether a second thread is kept ready. */
  readonly standby: boolean
}

export type ThreadRunner = PageRunner & {
  /** Ends all threads for good. */
  readonly close: () => void
}

type Create = (id: number) => Question

const FIRST: EngineState = { kind: 'loading', stage: 'Starting Python', done: 0 }
/** The start of a thread takes a processor for a second: not in the moment in which somebody waits for a run. */
export const STANDBY_AFTER_MS = 500
const CLOSED = 'Python was closed.'

export function createRunner(options: RunnerOptions): ThreadRunner {
  const listeners = new Set<(state: EngineState) => void>()
  let state = FIRST
  let shared: unknown
  let active: Thread | undefined
  let standby: Thread | undefined
  let cancelStandby: (() => void) | undefined
  let last: Promise<unknown> = Promise.resolve()
  let lastId = 0
  let isClosed = false

  const show = (next: EngineState): void => {
    state = next
    for (const listener of listeners) listener(next)
  }

  function open(role: 'first' | 'standby'): Thread {
    const { place } = options
    const channel = options.open({ kind: 'start', place, role, ...(shared === undefined ? {} : { shared }) })
    const thread = openThread(channel, (event) => {
      if (event.kind === 'loading') {
        if (thread === active) show(event)
      } else if (event.kind === 'ready') shared ??= event.shared
      else if (event.kind === 'host answer' || event.kind === 'host event') {
        if (thread === active) host.receive(event)
      } else lose(thread, event.wasReady)
    })
    return thread
  }

  /** A thread that died: another takes its place. Who waits for one that never was ready hears of it there. */
  function lose(thread: Thread, wasReady: boolean): void {
    thread.end()
    if (thread === standby) standby = undefined
    if (thread !== active || !wasReady) return
    active = undefined
    host.lost()
    begin()
  }

  /** The thread to ask next, started if need be. The standby follows soon after it is ready. */
  async function take(): Promise<Thread> {
    if (isClosed) throw new Error(CLOSED)
    // On a first visit the second thread becomes the better one: it has had the time to import what larger programs use.
    const mayChange = !host.isThere() && active?.isReady() === true
    if (mayChange && active?.isFuller() === false && standby?.isFuller() === true) {
      active.end()
      active = undefined
    }
    if (active === undefined) {
      active = standby ?? open('first')
      standby = undefined
      if (!active.isReady()) show(FIRST)
    }
    const thread = active
    try {
      await thread.ready
    } catch (reason) {
      // All were started again, or closed, in the meantime.
      if (isClosed || (active !== undefined && active !== thread)) return take()
      if (active === thread) show({ kind: 'failed', say: reason instanceof Error ? reason.message : String(reason) })
      active = undefined
      thread.end()
      throw reason
    }
    // It may have died, or all may have been started again, since it was ready.
    if (active !== thread) return take()
    if (options.standby && standby === undefined) openStandbySoon()
    return thread
  }

  function openStandbySoon(): void {
    cancelStandby ??= options.timer(STANDBY_AFTER_MS, () => {
      cancelStandby = undefined
      standby = open('standby')
    })
  }

  async function ask(create: Create, live: LiveRun, limitMs: number, begun: () => void): Promise<Outcome> {
    const thread = await take()
    lastId += 1
    const question = create(lastId)
    if (live.stop?.aborted === true) return stoppedBefore(question)
    begun()
    show({ kind: 'running' })
    const outcome = await thread.exchange(createExchange(thread.channel, question, live, limitMs, options.timer))
    if (active !== thread) return outcome
    if (outcome.gone) {
      thread.end()
      active = undefined
      host.lost()
      begin()
    } else show({ kind: 'ready' })
    return outcome
  }

  /** One question at a time; one that is stopped before its turn, or before Python is there, is answered at once. */
  function queue(create: Create, live: LiveRun, limitMs: number): Promise<Outcome> {
    let isBegun = false
    const mine = last.then(() => ask(create, live, limitMs, () => (isBegun = true)))
    last = mine.catch(() => undefined)
    const { stop } = live
    if (stop === undefined) return mine
    return new Promise((resolve, reject) => {
      const stopped = (): void => {
        if (!isBegun) resolve(stoppedBefore(create(0)))
      }
      stop.addEventListener('abort', stopped, { once: true })
      if (stop.aborted) stopped()
      mine.then(resolve, reject).finally(() => stop.removeEventListener('abort', stopped))
    })
  }

  function begin(): void {
    take().then(
      (thread) => {
        if (thread === active && !thread.isBusy()) show({ kind: 'ready' })
      },
      // The state says what failed.
      () => undefined,
    )
  }

  function endAll(why: string): void {
    const threads = [active, standby]
    active = undefined
    standby = undefined
    cancelStandby?.()
    cancelStandby = undefined
    host.lost()
    for (const thread of threads) thread?.end(why)
  }

  const host = createHostLine(
    async () => (await take()).channel.post,
    () => (active?.isReady() === true ? active.channel.post : undefined),
  )
  begin()
  return {
    host,
    async run(request, live = {}) {
      if (request.host !== undefined) host.isLeft()
      const shows = live.output !== undefined
      const asks = live.ask !== undefined
      const outcome = await queue((id) => ({ kind: 'run', id, request, shows, asks }), live, request.timeLimitMs)
      if (outcome.kind === 'evidence') return outcome.evidence
      throw new Error(outcome.kind === 'broken' ? outcome.say : 'The thread answered another question.')
    },
    async customCheck(request) {
      const outcome = await queue((id) => ({ kind: 'custom check', id, request }), {}, TIME_LIMIT_MS)
      if (outcome.kind === 'answer') return outcome.answer
      throw new Error(outcome.kind === 'broken' ? outcome.say : 'The thread answered another question.')
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    restart() {
      isClosed = false
      endAll('it was started again.')
      begin()
    },
    close() {
      isClosed = true
      endAll('it was closed.')
    },
  }
}
