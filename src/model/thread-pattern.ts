// What a check expects of a program's threads, in one run or over all schedules that are tried.
import type { NumberPattern } from './check.ts'

/** All that is said must hold. */
export type StartsPattern = {
  /** How many are started. */
  readonly threads?: NumberPattern
  /** How many of them are alive at the same time, at the most. */
  readonly atOnce?: NumberPattern
  /** How many are alive when the program is over. */
  readonly leftAlive?: NumberPattern
  /** Whether the run ends because all threads wait for something that never comes. */
  readonly deadlock?: boolean
  /** Every schedule comes to the same end, whatever the order of the lines that threads print. */
  readonly noRaces?: true
}

/** `prints`, `returns`, or the name of a variable. */
export type VaryingPart =
  | { readonly kind: 'prints' }
  | { readonly kind: 'returns' }
  | { readonly kind: 'variable'; readonly name: string }
