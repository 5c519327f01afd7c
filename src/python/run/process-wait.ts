// How a Python process waits on its host: not for ever, and not beyond its own end.
import type { Host } from '../../host/host.ts'
import type { Process } from '../../host/processes/process.ts'
import type { Scheduler, WaitQueue, Woken } from '../../host/processes/scheduler.ts'
import { standStill as standStillOnHost } from '../../host/processes/system.ts'

/** As the scheduler's, for one process. `as` is a thread of it; only the first one is interrupted by signals, and can find out that it waits for ever. */
export type Wait = (on: readonly WaitQueue[], untilMs?: number, as?: object) => Promise<Woken>

/** Who has waited for something so long, on the host's clock, waits for ever. */
const ENDLESS_MS = 86_400_000

/** Waits as long as a process is stopped. One that is ended meanwhile does not go on. */
export async function standStill(scheduler: Scheduler, self: Process): Promise<void> {
  await standStillOnHost({ scheduler }, self)
  if (self.status !== undefined) await new Promise<never>(() => undefined)
}

/** `endless` is called when it becomes clear that what is waited for never comes. */
export function createWait({ scheduler, clock }: Host, self: Process, endless: () => void): Wait {
  return async (on, untilMs, as) => {
    if (as !== undefined) {
      const woken = await scheduler.wait(on, untilMs, as)
      if (self.state === 'T') await standStill(scheduler, self)
      return woken
    }
    const woken =
      untilMs === undefined
        ? await scheduler.wait(on, clock.sinceStartMs() + ENDLESS_MS, self, 'patiently')
        : await scheduler.wait(on, untilMs, self)
    if (self.state === 'T') await standStill(scheduler, self)
    // A process that a signal has ended does not go on: its stack stays where it is.
    if (self.status !== undefined) await new Promise<never>(() => undefined)
    if (woken === 'due' && untilMs === undefined) endless()
    return woken
  }
}
