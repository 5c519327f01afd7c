import { expect, test } from 'vitest'
import type { Evidence, Stage } from '../../src/model/evidence.ts'
import type { HostCopy } from '../../src/model/host-copy.ts'
import { EMPTY_WORLD } from '../../src/model/world.ts'
import { sayRecorded } from '../../src/workbook/say-recorded.ts'
import type { ShownRun } from '../../src/workbook/shown-run.ts'
import { stageThatPrinted } from './small-course.ts'

const run = (evidence: Evidence, more: Partial<ShownRun> = {}): ShownRun => ({
  request: { program: '', world: EMPTY_WORLD, calls: [] },
  typed: [],
  evidence,
  opened: null,
  recordings: {},
  ...more,
})
const stopped = (by: 'learner' | 'time limit'): Partial<Stage> => ({ ending: { kind: 'stopped', by } })

function said(shown: ShownRun, recorded: Evidence): readonly string[] {
  const [stage] = recorded.stages
  if (stage === undefined) throw new Error('A run has a stage.')
  return sayRecorded(shown, recorded, { before: shown.evidence.stages[0], stage })
}

test('nothing is said of a run that came out the same', () => {
  expect(said(run(stageThatPrinted('a')), stageThatPrinted('a'))).toEqual([])
  const copy: HostCopy = { kind: 'copied', processes: [], services: [], hasAsked: false }
  expect(said(run(stageThatPrinted('a')), { ...stageThatPrinted('a'), copy })).toEqual([])
})

test('of a run that the learner stopped it is said how far the recording goes', () => {
  const shown = run(stageThatPrinted('1\n', stopped('learner')))
  expect(said(shown, stageThatPrinted('1\n2\n', { ...stopped('learner'), endedMs: 3_000 }))).toEqual([
    'You stopped this run. It was made once more to record it, up to where it was about to print more than you had seen.',
  ])
  expect(said(shown, stageThatPrinted('1\n', stopped('time limit')))[0]).toContain('is not known')
  expect(said(shown, stageThatPrinted('1\n'))[0]).toContain('came to its end by itself')
})

test('Ctrl-C is not pressed again, and that is said', () => {
  const shown = run(stageThatPrinted('a'), { isInterrupted: true })
  expect(said(shown, stageThatPrinted('ab'))).toEqual([
    'The run was made once more to record it, and printed something else. What is shown here is the recorded run.',
    'You pressed Ctrl-C while it ran. In the recording nobody does, so it goes on from there.',
  ])
})

test('what the copy of a kept host lacks is named', () => {
  const copy: HostCopy = {
    kind: 'copied',
    processes: ['sleep 1', 'sleep 2', 'sleep 3', 'sleep 4'],
    services: ['nginx'],
    hasAsked: true,
  }
  expect(said(run(stageThatPrinted('a')), { ...stageThatPrinted('a'), copy })).toEqual([
    'The run began on a host that you had kept. It was recorded on a copy with the same files and the same time, but without what ran there beside it (sleep 1, sleep 2, sleep 3 and 1 more), the state of nginx and what servers remember of earlier requests.',
  ])
  const [gone] = said(run(stageThatPrinted('a')), { ...stageThatPrinted('a'), copy: { kind: 'gone' } })
  expect(gone).toContain('is forgotten')
})
