// The worlds of an exercise's checks, as a learner can open them, and what was called in the one that is open.
import { runKey } from '../grading/distinct-runs.ts'
import { showValue } from '../grading/show-value.ts'
import type { Case } from '../model/check.ts'
import type { Exercise } from '../model/exercise.ts'
import { allChecks, type OpenedCase, type ShownRun } from './shown-run.ts'

export type WorldToOpen = {
  readonly opened: OpenedCase
  /** What the author called it, or what is given in it; empty: it is as the exercise's own. */
  readonly name: string
  /** The expressions that are evaluated there. */
  readonly calls: readonly string[]
}

/** Each world with its calls once, in the order of the checks; the exercise's own is none of them. */
export function worldsToOpen(exercise: Exercise): readonly WorldToOpen[] {
  const seen = new Set([runKey({ world: exercise.world, calls: [] })])
  return allChecks(exercise).flatMap(({ cases }, check) =>
    cases.flatMap((ofCase, index) => {
      const key = runKey(ofCase)
      if (seen.has(key)) return []
      seen.add(key)
      return [{ opened: { check, case: index }, ...aboutCase(ofCase) }]
    }),
  )
}

export function aboutCase({ name, given, calls }: Case): Omit<WorldToOpen, 'opened'> {
  return { name: name ?? given.join(', '), calls: calls.map(({ expression }) => expression) }
}

const LONGEST_VALUE = 400

/** What the calls of a run gave back, as Python writes it; `gave` is absent where a call gave nothing back. */
export function callsOf({ evidence }: ShownRun): readonly { readonly expression: string; readonly gave?: string }[] {
  return evidence.stages.flatMap(({ call, returned }) => {
    if (call === undefined) return []
    return [{ expression: call, ...(returned === undefined ? {} : { gave: showValue(returned, LONGEST_VALUE) }) }]
  })
}
