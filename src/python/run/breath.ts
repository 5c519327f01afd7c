// A sleep takes no real time, so a program that sleeps again and again would never let its thread hear the page. Now and then it does.
import type { Host } from '../../host/host.ts'
import { sleepOn } from '../answers/process-answers.ts'
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
}

/**
 * Undefined where the time has passed already; else how many milliseconds are left when a signal ended the sleep early. While the breath is
 * taken the clock stands still, and other threads go on as they would without it: who sleeps first does not depend on real time.
 */
export function sleepFor({ host, wait, breath }: Sleeper, forMs: number): Promise<number> | undefined {
  const { clock, scheduler } = host
  const untilMs = clock.sinceStartMs() + forMs
  if (breath.isDue()) scheduler.start(breath.take)
  return scheduler.passAlone(forMs) ? undefined : sleepOn(host, wait, untilMs)
}
