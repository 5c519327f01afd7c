// What goes into the history of an exercise by itself: programs that ran and were checked, and those that something else replaced.
import { type CheckOutcome, isWorthKeeping, originOf, type RunOutcome } from '../desk.ts'
import type { Inside } from '../inside.ts'
import type { ReplacedBy, Why } from '../memory/history.ts'

/** Keeps a program, and shows it in the history where its exercise is open. */
export function remember(inside: Inside, exercise: string, program: string, why: Why): void {
  const { memory, doors, desk, put, refused } = inside
  memory.history.add({ exercise, atMs: doors.clock.nowMs(), program, why }).then((history) => {
    const current = desk()
    if (current?.exercise.id === exercise) put({ ...current, history })
  }, refused)
}

/** Fetches the history of an exercise that was just opened. It is not waited for. */
export function bringHistory({ memory, desk, put, refused }: Inside): void {
  const opened = desk()
  if (opened === null) return
  const { id, formerly } = opened.exercise
  memory.history.of([id, ...formerly]).then((history) => {
    const current = desk()
    // What was added meanwhile knows more.
    if (current?.exercise.id === id && current.history === null) put({ ...current, history })
  }, refused)
}

/** A run of a lesson's example is nobody's attempt, and a starter can be had again at any time. */
export function keepRun(inside: Inside, name: string, outcome: RunOutcome): void {
  const exercise = inside.desk()?.exercise
  if (exercise?.id !== name || outcome.kind !== 'ended' || outcome.program === exercise.starter) return
  remember(inside, name, outcome.program, { kind: 'ran' })
}

/** Puts the draft of the open exercise on its desk, after it was changed from elsewhere. */
export function takeDraft(inside: Inside, id: string, by: ReplacedBy): void {
  const { memory, desk, put } = inside
  const current = desk()
  const draft = current?.exercise.id === id ? memory.drafts.of([id]) : null
  if (current === null || draft === null) return
  // What was typed here is kept; the rest came from there and is known there.
  if (current.typedHere && current.program !== draft.program && isWorthKeeping(current))
    remember(inside, id, current.program, { kind: 'replaced', by })
  const { program, beforeReset = null, hintsShown, from = originOf(current.exercise) } = draft
  put({ ...current, program, beforeReset, hintsShown, from, typedHere: false })
}

/** What a check leaves behind: its program in the history, and a pass where it passed. */
export function keepOutcome(inside: Inside, id: string, outcome: CheckOutcome): void {
  const { store, memory, doors, desk, put } = inside
  const current = desk()
  if (current?.exercise.id !== id) return
  // What passed everywhere has no world left to be looked into.
  const hasPassed = outcome.kind === 'judged' && outcome.verdict.passed
  put({ ...current, lastCheck: outcome, opened: hasPassed ? null : current.opened })
  if (outcome.kind !== 'judged') return
  const { verdict, program } = outcome
  const passed = verdict.checks.filter((check) => check.kind === 'passed').length
  remember(inside, id, program, { kind: 'checked', passed, of: verdict.checks.length })
  if (!verdict.passed) return
  const pass = { passedMs: doors.clock.nowMs(), program, fingerprint: current.exercise.fingerprint }
  store.setState({ progress: memory.addPasses({ [id]: pass }) })
}
