// What is shown of a step, in data and in words; and where the learner is.
import { describe, expect, test } from 'vitest'
import { indexSteps } from '../../../src/workbook/steps/index-steps.ts'
import { outputLines } from '../../../src/workbook/steps/output-lines.ts'
import { sayChanges, sayStep } from '../../../src/workbook/steps/say-step.ts'
import { filesUntil, sceneAt } from '../../../src/workbook/steps/scene-at.ts'
import { createStepping, stepOf } from '../../../src/workbook/steps/stepping.ts'
import { type Row, recordingOf } from './small-recording.ts'

const inAdd = ['<module>', 'add']
const rows: readonly Row[] = [
  { line: 1 },
  { line: 2, sets: { total: '0' } },
  { line: 8, in: inAdd, sets: { x: '2' } },
  { kind: 'return', line: 9, in: inAdd, sets: { '<module>.total': '2', y: '4' }, value: '4' },
  { line: 3, sets: { total: null, seen: '4' }, written: 3 },
]
const index = indexSteps(recordingOf(rows))

describe('a scene', () => {
  test('has the calls, innermost first, with what changed since the step before', () => {
    expect(sceneAt(index, 3).frames).toEqual([
      {
        activation: 1,
        name: 'add',
        line: 9,
        file: null,
        variables: [
          { name: 'x', number: 1, text: '2', change: null },
          { name: 'y', number: 2, text: '4', change: 'new' },
        ],
      },
      {
        activation: 0,
        name: '<module>',
        line: 2,
        file: null,
        variables: [{ name: 'total', number: 0, text: '2', change: 'changed' }],
      },
    ])
  })

  test('leaves out names that are gone', () => {
    expect(sceneAt(index, 4).frames[0]?.variables).toEqual([{ name: 'seen', number: 3, text: '4', change: 'new' }])
  })

  test('is said in words', () => {
    expect([2, 3, 4].map((step) => sayStep(sceneAt(index, step)))).toEqual([
      'Line 8 runs next.',
      'add ends in line 9 and gives back 4.',
      'Line 3 runs next.',
    ])
    expect(sayChanges(sceneAt(index, 3))).toBe('y is new: 4. total is now 2.')
  })

  test('names the thread only where there are several', () => {
    const two = indexSteps(recordingOf([{ line: 1 }, { line: 9, in: ['work'], thread: 'Thread-1 (work)' }]))
    expect(sceneAt(index, 0).thread).toBeNull()
    expect(sayStep(sceneAt(two, 1))).toBe('Line 9 runs next (Thread-1 (work)).')
  })

  test('does not mark as new what stood there before the recording began', () => {
    const later = indexSteps(recordingOf([{ line: 2, sets: { total: '5' } }], { first: 100, seen: 101 }))
    expect(sceneAt(later, 0).frames[0]?.variables[0]?.change).toBeNull()
  })
})

test('files are as they were by then, under the name that they had', () => {
  const changed = indexSteps(
    recordingOf(rows, {
      fileChanges: [
        { step: 1, change: 'created', path: '/a' },
        { step: 2, change: 'written', path: '/a' },
        { step: 3, change: 'moved', path: '/a', to: '/b' },
      ],
    }),
  )
  expect(filesUntil(changed, 0)).toEqual([])
  expect(filesUntil(changed, 2)).toEqual([{ step: 2, change: 'created', path: '/a' }])
  expect(filesUntil(changed, 4).map(({ change, to }) => [change, to])).toEqual([['moved', '/b']])
})

test('printed lines know where they stand among all that was written, also after a part that was not kept', () => {
  const piece = (text: string, afterGap = false) => ({
    stream: 'out' as const,
    text,
    atMs: 0,
    ...(afterGap ? { afterGap } : {}),
  })
  expect(outputLines({ pieces: [piece('a\nb'), piece('c\n')], leftOutLines: 0 }, index)).toEqual([
    { text: 'a', stream: 'out', at: 0, to: 2 },
    { text: 'bc', stream: 'out', at: 2, to: 5 },
  ])
  const long = indexSteps(recordingOf([{ line: 1 }, { line: 2, written: 100 }]))
  expect(outputLines({ pieces: [piece('a\n'), piece('z\n', true)], leftOutLines: 9 }, long).at(-1)).toEqual({
    text: 'z',
    stream: 'out',
    at: 98,
    to: 100,
  })
})

describe('the learner', () => {
  test('begins at the first step, or at the exception, or where somebody wanted to go', () => {
    const stepping = createStepping()
    stepping.open(index, { ended: 'otherwise' })
    expect(stepping.store.getState()).toMatchObject({ step: 0, line: 1, isOpen: true })
    const failed = indexSteps(recordingOf([{ line: 1 }, { kind: 'raise', line: 1, value: 'KeyError()' }]))
    stepping.open(failed, { ended: 'raised' })
    expect(stepping.store.getState().step).toBe(1)
    stepping.want({ kind: 'line', line: 8 })
    stepping.open(index, { ended: 'otherwise' })
    expect(stepping.store.getState()).toMatchObject({ step: 2, wanted: null })
  })

  test('is still at the same step when the same steps are looked at again', () => {
    const stepping = createStepping()
    stepping.open(index, { ended: 'otherwise' })
    stepping.goTo(index, 3)
    stepping.close()
    expect(stepping.store.getState().line).toBeNull()
    stepping.open(index, { ended: 'otherwise' })
    expect(stepping.store.getState()).toMatchObject({ step: 3, line: 9 })
  })

  test('sets breakpoints for one exercise', () => {
    const stepping = createStepping()
    for (const line of [5, 2, 5, 9]) stepping.toggle('one', line)
    expect(stepping.store.getState().breakpoints).toEqual([2, 9])
    stepping.toggle('two', 4)
    expect(stepping.store.getState()).toMatchObject({ exercise: 'two', breakpoints: [4] })
  })

  test('comes from what is printed, and from the end, to its step', () => {
    expect([stepOf(index, { kind: 'written', place: 1 }), stepOf(index, { kind: 'end' })]).toEqual([1, 4])
  })
})
