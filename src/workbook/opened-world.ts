// The world of a failed check, opened on the desk: while it is, Run runs the program there and makes the calls of the check.
import { quoteValue, showValue } from '../grading/show-value.ts'
import type { Case } from '../model/check.ts'
import type { Stage } from '../model/evidence.ts'
import type { Exercise } from '../model/exercise.ts'
import { allChecks, type OpenedCase, openedCase } from './shown-run.ts'

export type OpenedWorld = { readonly it: string; readonly case: Case }

/** Undefined where there is nothing to open: no such case, or one that is what Run shows anyhow. */
export function worldToOpen(exercise: Exercise, place: OpenedCase): OpenedWorld | undefined {
  const found = allChecks(exercise)[place.check]
  const ofCase = openedCase(exercise, place)
  if (found === undefined || ofCase === undefined) return undefined
  const isUsual = ofCase.given.length === 0 && ofCase.calls.length === 0 && ofCase.twice !== true
  return isUsual ? undefined : { it: found.it, case: ofCase }
}

/**
 * What a case gives, for a learner who did not get through it: what differs from the exercise's own world, and the names that its calls hand
 * over without saying what they are.
 */
export function givenIn({ given, world, calls }: Case): readonly string[] {
  const named = Object.entries(world.let).filter(([name]) =>
    calls.some(({ expression }) => new RegExp(`(?<![\\w"'.])${name}(?![\\w"'])`).test(expression)),
  )
  const unsaid = named.filter(([name]) => !given.some((line) => line.startsWith(`\`${name}\` is `)))
  return [...unsaid.map(([name, value]) => `\`${name}\` is ${quoteValue(value)}`), ...given]
}

/** What a call that was made by hand led to. `gave` is the value as Python shows it; absent where it was stopped. */
export type CallOutcome = { readonly expression: string; readonly gave?: string }

const LONGEST = 2_000

export function callOutcomes(stages: readonly Stage[]): readonly CallOutcome[] {
  return stages.flatMap(({ call, returned, ending }) => {
    if (call === undefined) return []
    if (ending.kind !== 'finished' || returned === undefined) return [{ expression: call }]
    return [{ expression: call, gave: showValue(returned, LONGEST) }]
  })
}
