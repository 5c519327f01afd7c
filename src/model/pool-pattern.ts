// What a check may ask of the pools of processes that a program makes.
import type { NumberPattern } from './check.ts'

export type PoolsPattern = {
  /** How many are made. */
  readonly made?: NumberPattern
  /** Processes of each of them. */
  readonly workers?: NumberPattern
  /** Tasks that are sent to the processes of each of them. */
  readonly messages?: NumberPattern
  /** Each is closed or terminated, or none is. */
  readonly ended?: 'all' | 'none'
}
