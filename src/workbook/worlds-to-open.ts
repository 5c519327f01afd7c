// The worlds of an exercise's checks, as a learner can open them.
import { runKey } from '../grading/distinct-runs.ts'
import type { Case } from '../model/check.ts'
import type { Exercise } from '../model/exercise.ts'
import { allChecks, type OpenedCase } from './shown-run.ts'

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

function aboutCase({ name, given, calls }: Case): Omit<WorldToOpen, 'opened'> {
  return { name: name ?? given.join(', '), calls: calls.map(({ expression }) => expression) }
}
