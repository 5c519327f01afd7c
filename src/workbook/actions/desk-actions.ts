// What a learner does at the desk, kept as a draft. What is replaced goes into the history first.
import { afterReset, afterUndoReset, type Desk, draftOf, isWorthKeeping, type Offer, originOf } from '../desk.ts'
import type { Inside } from '../inside.ts'
import type { ReplacedBy } from '../memory/history.ts'
import type { OpenedCase } from '../shown-run.ts'
import { remember } from './history-actions.ts'

export type DeskActions = {
  readonly type: (program: string) => void
  readonly reset: () => void
  readonly undoReset: () => void
  readonly showNextHint: () => void
  readonly showSolution: () => void
  /** The exercise has changed since this work on it began: the work stays as it is. */
  readonly keepMine: () => void
  /** The same, and the learner begins with the exercise as it is now. */
  readonly takeNewVersion: () => void
  /** Brings a program of the history back. */
  readonly restore: (program: string) => void
  /** A link brought something to this exercise; nothing happens where another one is open. */
  readonly offer: (id: string, offer: Offer) => void
  readonly takeOffered: () => void
  readonly refuseOffered: () => void
  /** Run is in the world of this case from now on; null is the exercise's own. */
  readonly openWorld: (opened: OpenedCase | null) => void
}

export function createDeskActions(inside: Inside): DeskActions {
  const { memory, desk, put, doors } = inside
  function change(how: (desk: Desk) => Desk): void {
    const before = desk()
    if (before === null) return
    const after = how(before)
    if (after === before) return
    put(after)
    memory.drafts.keep(after.exercise.id, draftOf(after, doors.clock.nowMs()))
  }
  function replace(by: ReplacedBy, how: (desk: Desk) => Desk): void {
    const before = desk()
    if (before === null) return
    if (isWorthKeeping(before) && how(before).program !== before.program)
      remember(inside, before.exercise.id, before.program, { kind: 'replaced', by })
    change(how)
  }
  const began = (desk: Desk): Desk => ({ ...desk, from: originOf(desk.exercise) })
  return {
    type: (program) => change((desk) => (desk.program === program ? desk : { ...desk, program, typedHere: true })),
    reset: () => replace('starter', afterReset),
    undoReset: () => change(afterUndoReset),
    showNextHint: () =>
      change((desk) => ({ ...desk, hintsShown: Math.min(desk.hintsShown + 1, desk.exercise.hints.length) })),
    showSolution: () => change((desk) => ({ ...desk, solutionShown: true })),
    keepMine: () => change(began),
    takeNewVersion: () => replace('new version', afterReset),
    restore: (program) => replace('earlier one', (desk) => ({ ...began(desk), program, typedHere: true })),
    offer(id, offered) {
      const current = desk()
      if (current === null || ![current.exercise.id, ...current.exercise.formerly].includes(id)) return
      // The same program is nothing new.
      if (offered.kind === 'unreadable' || offered.program !== current.program) put({ ...current, offered })
    },
    takeOffered: () =>
      replace('link', (desk) => {
        if (desk.offered?.kind !== 'program') return desk
        return { ...began(desk), program: desk.offered.program, offered: null, typedHere: true }
      }),
    refuseOffered() {
      const current = desk()
      if (current !== null) put({ ...current, offered: null })
    },
    openWorld(opened) {
      const current = desk()
      if (current !== null) put({ ...current, opened })
    },
  }
}
