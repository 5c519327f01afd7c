// Schedules: other orders in which the threads of a program could have run, and what came of them. Plain data.
import type { Stage } from './evidence.ts'

export type ScheduleSearch = {
  /** How many were tried: all that the world asks for, or fewer where one did not come to its end. */
  readonly tried: number
  /** The first that ended otherwise than the plain one, whatever the order of the lines that threads print: with its number it can be run again. */
  readonly found?: { readonly schedule: number; readonly stage: Stage }
  /** One for each way in which it went that neither the plain one nor an earlier one did, in order. Checks must hold in each of them. */
  readonly others: readonly ScheduleRun[]
}

/** A program's run in one schedule: as in the evidence, the load first, then each call. */
export type ScheduleRun = { readonly schedule: number; readonly stages: readonly Stage[] }
