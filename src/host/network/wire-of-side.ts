// A side of a link as a wire: its calls wait on the host's clock.
import { fail } from '../failure.ts'
import type { Scheduler, WaitQueue } from '../processes/scheduler.ts'
import type { Side } from './link.ts'
import type { Wire } from './wire.ts'

type Clocked = {
  readonly scheduler: Scheduler
  readonly sinceStartMs: () => number
  readonly nowMs: () => number
}

const MOST_AT_ONCE = 65_536

/** `changed` is woken when something is new at the side. */
export function createWire(
  { scheduler, sinceStartMs, nowMs }: Clocked,
  side: Side,
  changed: WaitQueue,
  facts: Pick<Wire, 'local' | 'remote' | 'connection' | 'name'>,
): Wire {
  return {
    ...facts,
    async read(most = MOST_AT_ONCE, untilMs) {
      const until = untilMs === undefined ? undefined : sinceStartMs() + untilMs - nowMs()
      for (;;) {
        const bytes = side.read(most)
        if (bytes !== undefined) return bytes
        if (until !== undefined && sinceStartMs() >= until) return fail('ETIMEDOUT')
        await scheduler.wait([changed], until)
      }
    },
    async write(bytes) {
      for (let at = 0; at < bytes.length; ) {
        const count = side.write(bytes.subarray(at))
        if (count === undefined) await scheduler.wait([changed])
        else at += count
      }
    },
    async sleep(ms) {
      if (ms > 0) await scheduler.wait([], sinceStartMs() + ms)
    },
    nowMs,
    endWriting: side.endWriting,
    close: side.close,
    reset: side.reset,
  }
}
