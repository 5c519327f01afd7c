// The sentence in plain words about the error that ended a run.
import { explainError } from '../../errors/explain-error.ts'
import type { RunOutcome } from '../../workbook/desk.ts'

/** Undefined where no error ended it, or where the catalogue has nothing to say. */
export function explainRun(outcome: RunOutcome | null): string | undefined {
  if (outcome?.kind !== 'ended') return undefined
  const { ending, program, holds = {} } = outcome
  if (ending.kind !== 'raised' && ending.kind !== 'unreadable') return undefined
  return explainError(ending, { program, holds })
}
