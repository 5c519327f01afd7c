// What a learner does at the desk, kept as a draft, and what a passed check leaves behind.
import { afterReset, afterUndoReset, type CheckOutcome, type Desk, draftOf } from '../desk.ts'
import type { Inside } from '../inside.ts'

export type DeskActions = {
  readonly type: (program: string) => void
  readonly reset: () => void
  readonly undoReset: () => void
  readonly showNextHint: () => void
  readonly showSolution: () => void
}

export function createDeskActions({ memory, desk, put }: Inside): DeskActions {
  function change(how: (desk: Desk) => Desk): void {
    const before = desk()
    if (before === null) return
    const after = how(before)
    if (after === before) return
    put(after)
    memory.drafts.keep(after.exercise.id, draftOf(after))
  }
  return {
    type: (program) => change((desk) => (desk.program === program ? desk : { ...desk, program })),
    reset: () => change(afterReset),
    undoReset: () => change(afterUndoReset),
    showNextHint: () =>
      change((desk) => ({ ...desk, hintsShown: Math.min(desk.hintsShown + 1, desk.exercise.hints.length) })),
    showSolution: () => change((desk) => ({ ...desk, solutionShown: true })),
  }
}

export function keepOutcome({ store, memory, doors, desk, put }: Inside, id: string, outcome: CheckOutcome): void {
  const current = desk()
  if (current?.exercise.id !== id) return
  put({ ...current, lastCheck: outcome })
  if (outcome.kind !== 'judged' || !outcome.verdict.passed) return
  const { fingerprint } = current.exercise
  const pass = { passedMs: doors.clock.nowMs(), program: outcome.program, fingerprint }
  store.setState({ progress: memory.addPass(id, pass) })
}
