// An exercise taken apart: for each of its checks, the exercise as if there were no other.
import type { Exercise } from '../../model/exercise.ts'

export type CheckAlone = { readonly it: string; readonly line: number; readonly exercise: Exercise }

/** In the order of a verdict: the checks, then the custom ones. */
export function eachCheckAlone(exercise: Exercise): readonly CheckAlone[] {
  const { customChecks, ...rest } = exercise
  const written = exercise.checks.map((check) => ({ ...check, exercise: { ...rest, checks: [check] } }))
  if (customChecks === undefined) return written
  const custom = customChecks.checks.map((check) => ({
    ...check,
    exercise: { ...rest, checks: [], customChecks: { ...customChecks, checks: [check] } },
  }))
  return [...written, ...custom]
}
