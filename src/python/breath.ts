// A sleep takes no real time, so a program that sleeps again and again would never let its thread hear the page. Now and then it does.
import type { Host } from '../host/host.ts'
import { sleepOn } from './process-answers.ts'
import type { Wait } from './process-wait.ts'

export type Breath = {
  readonly isDue: () => boolean
  /** The thread takes the messages that have come. */
  readonly take: () => Promise<unknown>
}

const EVERY_MS = 50

/** `breathe` lets the thread take its messages; without it there are none to be heard. */
export function createBreath(realMs: () => number, breathe: (() => Promise<unknown>) | undefined): Breath {
  let lastMs = realMs()
  return {
    isDue: () => breathe !== undefined && realMs() - lastMs >= EVERY_MS,
    async take() {
      await breathe?.()
      lastMs = realMs()
    },
  }
}

export type Sleeper = {
  readonly host: Host
  readonly wait: Wait
  readonly breath: Breath
  /** A signal has come that the process handles. */
  readonly isPending: () => boolean
}

/** Undefined where the time has passed already; else how many milliseconds are left when a signal ended the sleep early. */
export function sleepFor({ host, wait, breath, isPending }: Sleeper, forMs: number): Promise<number> | undefined {
  const { clock, scheduler } = host
  const untilMs = clock.sinceStartMs() + forMs
  if (breath.isDue()) return breath.take().then(() => (isPending() ? forMs : sleepOn(host, wait, untilMs)))
  return scheduler.passAlone(forMs) ? undefined : sleepOn(host, wait, untilMs)
}
