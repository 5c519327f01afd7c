// A thread as the runner sees it, whether it is a browser's worker or Node's: messages go in, messages come out, it can be ended.
import type { ToThread } from './protocol.ts'

export type Channel = {
  readonly post: (message: ToThread) => void
  /** `receive` gets every message as it comes; `died` is called when the thread is gone without having been ended. */
  readonly listen: (receive: (data: unknown) => void, died: (why: string) => void) => void
  readonly end: () => void
}

/** As setTimeout; the answer takes it back. Real time. */
export type Timer = (afterMs: number, action: () => void) => () => void
