// What a learner has to know of a run that was made once more: where it is not the run that it repeats, or may not be.
import type { Evidence, Stage } from '../model/evidence.ts'
import type { HostCopy } from '../model/host-copy.ts'
import type { ShownRun } from './shown-run.ts'
import { differsFrom } from './timeline/same-run.ts'

/** Sentences; none where it is the same run. `before` is the stage that the learner saw, and undefined where that is not known. */
export function sayRecorded(
  shown: ShownRun,
  evidence: Evidence,
  { before, stage }: { readonly before: Stage | undefined; readonly stage: Stage },
): readonly string[] {
  const isStopped = before?.ending.kind === 'stopped' && before.ending.by === 'learner'
  const differs = before === undefined ? null : isStopped ? sayStopped(stage) : differsFrom(before, stage)
  const isInterrupted = shown.isInterrupted === true && !isStopped
  return [
    ...(differs === null ? [] : [differs]),
    ...(isInterrupted
      ? ['You pressed Ctrl-C while it ran. In the recording nobody does, so it goes on from there.']
      : []),
    ...(evidence.copy === undefined ? [] : sayCopy(evidence.copy)),
  ]
}

function sayStopped({ ending }: Stage): string {
  if (ending.kind !== 'stopped')
    return 'You stopped this run. It was made once more to record it, and came to its end by itself.'
  if (ending.by === 'learner')
    return 'You stopped this run. It was made once more to record it, up to where it was about to print more than you had seen.'
  return 'You stopped this run. Where the program was then is not known, because it printed nothing after it. It was made once more to record it, and ended after a few seconds.'
}

/** Nothing where the copy lacks nothing that is known of. */
export function sayCopy(copy: HostCopy): readonly string[] {
  if (copy.kind === 'gone')
    return [
      'The run began on a host that you had kept, and what that was is forgotten. It was recorded on a new host of the exercise, so it can differ.',
    ]
  const lacks = [
    ...(copy.processes.length === 0 ? [] : [`what ran there beside it (${listOf(copy.processes)})`]),
    ...(copy.services.length === 0 ? [] : [`the state of ${listOf(copy.services)}`]),
    ...(copy.hasAsked ? ['what servers remember of earlier requests'] : []),
  ]
  if (lacks.length === 0) return []
  return [
    `The run began on a host that you had kept. It was recorded on a copy with the same files and the same time, but without ${inWords(lacks)}.`,
  ]
}

const MOST = 3

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, MOST).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name))
  const more = names.length - shown.length
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ')
}

function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
