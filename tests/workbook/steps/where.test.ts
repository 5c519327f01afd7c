// From elsewhere to a step: from what a check found, and from a step of the timeline.
import { describe, expect, test } from 'vitest'
import type { Output } from '../../../src/model/evidence.ts'
import { indexSteps } from '../../../src/workbook/steps/index-steps.ts'
import { createStepping } from '../../../src/workbook/steps/stepping.ts'
import { whereFailed } from '../../../src/workbook/steps/where-failed.ts'
import { whereThread } from '../../../src/workbook/steps/where-thread.ts'
import { placeOfStep } from '../../../src/workbook/timeline/step-place.ts'
import { stepsOf } from '../../../src/workbook/timeline/steps.ts'
import { stageThatPrinted } from '../small-course.ts'
import { at, thread } from '../timeline/small-timeline.ts'
import { recordingOf } from './small-recording.ts'

const printed = (text: string): Output => ({ pieces: [{ stream: 'out', text, atMs: 0 }], leftOutLines: 0 })

describe('a failed check', () => {
  const index = indexSteps(
    recordingOf([{ line: 1 }, { line: 2, written: 4 }, { line: 3, written: 8 }, { line: 4, written: 12 }]),
  )

  test('leads to the line that printed the first wrong line', () => {
    const found = { expected: 'one\ntwo\nsix\n', seen: 'one\ntoo\nsix\n' }
    expect(whereFailed(index, printed('one\ntoo\nsix\n'), found)).toBe(1)
  })

  test('leads to the exception where there is one', () => {
    const raised = indexSteps(recordingOf([{ line: 1 }, { line: 2 }, { kind: 'raise', line: 2, value: 'KeyError()' }]))
    expect(whereFailed(raised, undefined, {})).toBe(2)
  })

  test('leads nowhere where what it compared is not what was printed', () => {
    expect(whereFailed(index, printed('one\n'), { expected: '3', seen: '4' })).toBeUndefined()
    expect(whereFailed(index, printed('one\n'), {})).toBeUndefined()
  })
})

describe('a step of the timeline', () => {
  const add = (name: string) => ({ in: [name], thread: name })
  const index = indexSteps(
    recordingOf([
      { line: 9 },
      { line: 2, ...add('A') },
      { line: 3, ...add('A') },
      { line: 2, ...add('B') },
      { line: 2, ...add('A') },
      { line: 9, written: 1 },
    ]),
  )

  test('leads to the step at which the thread came to the line that time', () => {
    expect([0, 1, 2].map((time) => whereThread(index, { thread: 'A', line: 2, time }))).toEqual([1, 4, 4])
    expect(whereThread(index, { thread: 'B', line: 2, time: 0 })).toBe(3)
    expect(whereThread(index, { thread: 'C', line: 2, time: 0 })).toBeUndefined()
  })

  test('is counted as the timeline tells it', () => {
    const lanes = [thread('MainThread'), thread('A')]
    const line = { kind: 'line' } as const
    const { all: steps } = stepsOf({
      events: [at(5, 0, 9, line), at(5, 1, 2, line), at(5, 1, 3, line), at(5, 1, 2, line)],
    })
    expect([0, 1, 2, 3].map((step) => placeOfStep({ steps, lanes }, step))).toEqual([
      { thread: 'MainThread', line: 9, time: { atMs: 5 } },
      { thread: 'A', line: 2, time: 0 },
      { thread: 'A', line: 3, time: 0 },
      { thread: 'A', line: 2, time: 1 },
    ])
  })
})

test('what is wanted of a run that still goes on is kept until it is there', () => {
  const stepping = createStepping()
  const [before, next] = [stageThatPrinted('before'), stageThatPrinted('next')]
  const index = indexSteps(recordingOf([{ line: 1 }, { line: 2 }]))
  const later = indexSteps(recordingOf([{ line: 1 }, { line: 2 }, { line: 3 }]))
  stepping.want({ kind: 'end' }, before)
  stepping.open(index, { of: before, ended: 'otherwise' })
  expect(stepping.store.getState().step).toBe(0)
  stepping.open(later, { of: next, ended: 'otherwise' })
  expect(stepping.store.getState()).toMatchObject({ step: 2, wanted: null })
})
