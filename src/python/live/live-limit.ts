// The time that a program at the terminal may compute without letting its thread hear the page. It begins anew whenever the thread has heard it.
import { createLimit, type Limit } from '../run/limit.ts'

export type LiveLimit = Limit & { readonly renew: () => void }

// Unlike Linux: Ctrl-C and Ctrl-Z reach a program that waits, writes, or goes on to the next line of Python; a single long step of C, or of a utility, hears them when it has ended.
const MOST_MS = 10_000

export function createLiveLimit(realMs: () => number): LiveLimit {
  let inner = createLimit(realMs, MOST_MS)
  return {
    renew() {
      inner = createLimit(realMs, MOST_MS)
    },
    upAt: () => inner.upAt(),
    interrupted: (line) => inner.interrupted(line),
    isDue: () => inner.isDue(),
    isOver: () => inner.isOver(),
    // Who waits for ever at a terminal is ended by Ctrl-C.
    end: () => undefined,
    tell: (waits) => inner.tell(waits),
    waits: () => inner.waits(),
    isEndless: () => inner.isEndless(),
    why: () => inner.why(),
    pausedWhile: (waiting) => inner.pausedWhile(waiting),
    usedMs: () => inner.usedMs(),
  }
}
