// The page's side of what is said about the host between the runs: questions with their answers, and events. Which thread it lives in is the client's business.
import type { HostAnswer, HostEvent, HostMessage, HostQuestion, LiveHost } from '../model/live-host.ts'
import type { FromThread, ToThread } from './protocol.ts'

export type HostLine = LiveHost & {
  readonly receive: (message: Extract<FromThread, { kind: 'host answer' | 'host event' }>) => void
  /** The thread is gone, and the host with it. */
  readonly lost: () => void
  /** Somebody has sat down at it, or a run has left it: it must not be given up for a better thread. */
  readonly isThere: () => boolean
  /** A run leaves one. */
  readonly isLeft: () => void
}

type Pending = { readonly resolve: (answer: HostAnswer) => void; readonly reject: (reason: Error) => void }

/** `take` gives the thread to ask, started if need be; `now` the one that is there. */
export function createHostLine(
  take: () => Promise<(message: ToThread) => void>,
  now: () => ((message: ToThread) => void) | undefined,
): HostLine {
  const listeners = new Set<(event: HostEvent) => void>()
  const pending = new Map<number, Pending>()
  let lastId = 0
  let isThere = false
  const tellAll = (event: HostEvent): void => {
    for (const listener of [...listeners]) listener(event)
  }
  return {
    async ask(question: HostQuestion) {
      const post = await take()
      if (question.kind === 'open') isThere = true
      lastId += 1
      const id = lastId
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject })
        post({ kind: 'ask host', id, question })
      })
    },
    tell: (message: HostMessage) => now()?.({ kind: 'tell host', message }),
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    receive(message) {
      if (message.kind === 'host event') return tellAll(message.event)
      pending.get(message.id)?.resolve(message.answer)
      pending.delete(message.id)
    },
    lost() {
      for (const { reject } of pending.values()) reject(new Error('The host was lost.'))
      pending.clear()
      if (isThere) tellAll({ kind: 'gone' })
      isThere = false
    },
    isThere: () => isThere,
    isLeft() {
      isThere = true
    },
  }
}
