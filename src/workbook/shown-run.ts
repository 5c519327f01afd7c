// The run that the panels below the editor show: what was run, in which world, and everything that it left. Nothing is copied:
// the evidence is the very object that came from the thread, and whoever looks draws from it.
import type { Check } from '../model/check.ts'
import type { Evidence, Stage } from '../model/evidence.ts'
import type { CustomCheck, Exercise } from '../model/exercise.ts'
import type { Recorded, RunRequest } from '../model/run.ts'

export type ShownRun = {
  /** With it the very same run can be made again; one that was interrupted goes on then. */
  readonly request: Pick<RunRequest, 'program' | 'world' | 'calls' | 'twice' | 'schedule' | 'copyOf'>
  /** The lines that the learner typed while it ran, in order; null is the end of input. */
  readonly typed: readonly (string | null)[]
  readonly evidence: Evidence
  /** Ctrl-C was pressed while it ran. */
  readonly isInterrupted?: true
  /** Of a check whose world was opened; null: the exercise's own world. */
  readonly opened: OpenedCase | null
  /** What was recorded of it on further runs, by what was asked for. Whatever nobody looked at is absent. */
  readonly recordings: Readonly<Partial<Record<RecordingName, Recording>>>
}

export type RecordedPart = keyof Recorded

/**
 * `orders`: whether the threads can run in an order that ends otherwise. With a number: the part in that order of the threads; of `steps`, those from
 * that step on, and with a second number in that order.
 */
export type RecordingName = RecordedPart | 'orders' | `${RecordedPart} ${number}` | `steps ${number} ${number}`

/** The same run, made again to see more of it. */
export type Recording =
  | { readonly kind: 'going' }
  | { readonly kind: 'there'; readonly evidence: Evidence }
  /** Ours, not the learner's: the runner itself failed. */
  | { readonly kind: 'broken'; readonly say: string }

/** A world of a check: the places of the check, the instructor's own after the others, and of its case. */
export type OpenedCase = { readonly check: number; readonly case: number }

/** The checks of an exercise in the order in which verdicts have them. */
export function allChecks({ checks, customChecks }: Exercise): readonly (Check | CustomCheck)[] {
  return [...checks, ...(customChecks?.checks ?? [])]
}

/** Undefined where the exercise has no such check or case. */
export function openedCase(exercise: Exercise, { check, case: index }: OpenedCase) {
  return allChecks(exercise)[check]?.cases[index]
}

/**
 * The stages to look at. Where functions were called, that is the calls: the load of the program was on a host of its own, and only
 * counts where it did not come to the calls. A program that ran twice has two stages on one host.
 */
export function stagesShown({ request, evidence }: Pick<ShownRun, 'request' | 'evidence'>): readonly Stage[] {
  const { stages } = evidence
  return request.calls.length > 0 && stages.length > 1 ? stages.slice(1) : stages
}
