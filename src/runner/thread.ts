// One thread of a runner, from its start to its end: whether it is ready, the exchange that goes on in it, and that it died.
import type { Channel } from './channel.ts'
import type { Exchange, Outcome } from './exchange.ts'
import { type FromThread, readFromThread } from './protocol.ts'

export type Thread = {
  readonly channel: Channel
  /** Rejects when the thread cannot be started, or is ended before. */
  readonly ready: Promise<void>
  readonly isReady: () => boolean
  readonly isBusy: () => boolean
  /** It is ready, and what larger programs import is there already. */
  readonly isFuller: () => boolean
  /** Puts the exchange's question to the thread, and hands what it says to the exchange until that has its outcome. */
  readonly exchange: (exchange: Exchange) => Promise<Outcome>
  /** Ends the thread; an exchange that goes on is told why. */
  readonly end: (why?: string) => void
}

export type ThreadEvent =
  | Extract<FromThread, { kind: 'loading' | 'ready' | 'host answer' | 'host event' }>
  /** The thread is gone without having been ended. */
  | { readonly kind: 'gone'; readonly wasReady: boolean }

/** `channel` leads to a thread that was told to start. */
export function openThread(channel: Channel, on: (event: ThreadEvent) => void): Thread {
  let phase: 'starting' | 'ready' | 'over' = 'starting'
  let current: Exchange | undefined
  let isFuller = false
  let fail: (why: string) => void = () => undefined
  const ready = new Promise<void>((resolve, reject) => {
    const isOver = (): boolean => phase === 'over'
    fail = (why) => {
      phase = 'over'
      reject(new Error(why))
      current?.died(why)
    }
    const died = (why: string): void => {
      if (isOver()) return
      const wasReady = phase === 'ready'
      fail(why)
      on({ kind: 'gone', wasReady })
    }
    channel.listen((data) => {
      const message = readFromThread(data)
      if (message === undefined || isOver()) return
      if (message.kind === 'loading' || message.kind === 'host answer' || message.kind === 'host event') on(message)
      else if (message.kind === 'ready') {
        phase = 'ready'
        isFuller = message.isFuller === true
        on(message)
        resolve()
      } else if (message.kind === 'broken' && message.id === undefined) died(message.say)
      else current?.receive(message)
    }, died)
  })
  // Whoever needs the thread waits for it; that nobody does is no failure.
  ready.catch(() => undefined)
  return {
    channel,
    ready,
    isReady: () => phase === 'ready',
    isBusy: () => current !== undefined,
    isFuller: () => phase === 'ready' && isFuller,
    async exchange(exchange) {
      current = exchange
      channel.post(exchange.question)
      const outcome = await exchange.outcome
      current = undefined
      return outcome
    },
    end(why = 'it was ended.') {
      channel.end()
      if (phase !== 'over') fail(why)
    },
  }
}
