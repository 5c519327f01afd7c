// The page's side of the letterbox: a runner over threads. One thread works, one stands by, started already, so that a
// program which does not give control back can be ended at once.
import type { LiveRun, Runner } from '../model/run.ts'
import { TIME_LIMIT_MS } from '../model/run.ts'
import type { Channel, Timer } from './channel.ts'
import { createExchange, type Exchange, type Outcome } from './exchange.ts'
import { readFromThread, type ThreadRole, type ToThread } from './protocol.ts'

export type RunnerOptions = {
  readonly open: () => Channel
  /** Where the engine's files lie: a URL for a browser, a folder for Node. */
  readonly place: string
  readonly timer: Timer
  /** Whether a second thread is kept ready. */
  readonly standby: boolean
}

export type EngineState =
  | { readonly kind: 'loading'; readonly stage: string; readonly done: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'running' }
  | { readonly kind: 'failed'; readonly say: string }

export type ThreadRunner = Runner & {
  readonly state: () => EngineState
  readonly subscribe: (listener: (state: EngineState) => void) => () => void
  /** Ends all threads and starts anew. */
  readonly restart: () => void
  /** Ends all threads for good. */
  readonly close: () => void
}

type Thread = {
  readonly channel: Channel
  readonly ready: Promise<void>
  isReady: boolean
  exchange?: Exchange | undefined
}

const FIRST: EngineState = { kind: 'loading', stage: 'Starting Python', done: 0 }

export function createRunner(options: RunnerOptions): ThreadRunner {
  const listeners = new Set<(state: EngineState) => void>()
  let state = FIRST
  let shared: unknown
  let active: Thread | undefined
  let standby: Thread | undefined
  let last: Promise<unknown> = Promise.resolve()
  let lastId = 0

  const show = (next: EngineState): void => {
    state = next
    for (const listener of listeners) listener(next)
  }

  function open(role: ThreadRole): Thread {
    const channel = options.open()
    const thread: Thread = { channel, ready: started(channel, (see) => see(thread)), isReady: false }
    channel.post({ kind: 'start', place: options.place, role, ...(shared === undefined ? {} : { shared }) })
    return thread
  }

  /** Resolves when the thread is ready; hands every later message to the exchange that goes on. */
  function started(channel: Channel, at: (see: (thread: Thread) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (why: string): void => {
        reject(new Error(why))
        at((thread) => thread.exchange?.died(why))
      }
      channel.listen((data) => {
        const message = readFromThread(data)
        if (message === undefined) return
        if (message.kind === 'loading') return at((thread) => thread === active && show(message))
        if (message.kind === 'broken' && message.id === undefined) return fail(message.say)
        if (message.kind === 'ready') {
          shared ??= message.shared
          at((thread) => {
            thread.isReady = true
          })
          return resolve()
        }
        at((thread) => thread.exchange?.receive(message))
      }, fail)
    })
  }

  /** The thread to ask next, started if need be. The standby follows once it is ready. */
  async function take(): Promise<Thread> {
    if (active === undefined) {
      active = standby ?? open('first')
      standby = undefined
      if (!active.isReady) show(FIRST)
    }
    const thread = active
    try {
      await thread.ready
    } catch (reason) {
      if (active === thread) {
        active = undefined
        show({ kind: 'failed', say: reason instanceof Error ? reason.message : String(reason) })
      }
      throw reason
    }
    if (options.standby && standby === undefined) {
      standby = open('standby')
      standby.ready.catch(() => {
        standby = undefined
      })
    }
    return thread
  }

  function ask(question: (id: number) => Extract<ToThread, { id: number }>, live: LiveRun, limitMs: number) {
    const mine = last.then(async (): Promise<Outcome> => {
      const thread = await take()
      lastId += 1
      const message = question(lastId)
      if (message.kind === 'typed') throw new Error('Nothing is asked with a typed line.')
      show({ kind: 'running' })
      thread.exchange = createExchange(thread.channel, message, live, limitMs, options.timer)
      thread.channel.post(message)
      const outcome = await thread.exchange.outcome
      thread.exchange = undefined
      if (outcome.gone) leave(thread)
      else if (active === thread) show({ kind: 'ready' })
      return outcome
    })
    last = mine.catch(() => undefined)
    return mine
  }

  function leave(thread: Thread): void {
    thread.channel.end()
    if (active === thread) active = undefined
    begin()
  }

  function begin(): void {
    take().then(
      () => show({ kind: 'ready' }),
      // The state says what failed.
      () => undefined,
    )
  }

  function close(): void {
    for (const thread of [active, standby]) {
      thread?.channel.end()
      thread?.exchange?.died('it was started again')
      thread?.ready.catch(() => undefined)
    }
    active = undefined
    standby = undefined
  }

  begin()
  return {
    async run(request, live = {}) {
      const shows = live.output !== undefined
      const asks = live.ask !== undefined
      const outcome = await ask((id) => ({ kind: 'run', id, request, shows, asks }), live, request.timeLimitMs)
      if (outcome.kind === 'evidence') return outcome.evidence
      throw new Error(outcome.kind === 'broken' ? outcome.say : 'The thread answered another question.')
    },
    async customCheck(request) {
      const outcome = await ask((id) => ({ kind: 'custom check', id, request }), {}, TIME_LIMIT_MS)
      if (outcome.kind === 'answer') return outcome.answer
      throw new Error(outcome.kind === 'broken' ? outcome.say : 'The thread answered another question.')
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    restart() {
      close()
      begin()
    },
    close,
  }
}
