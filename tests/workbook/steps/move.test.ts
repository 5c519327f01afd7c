// Going through recorded steps: on and back, over calls and out of them, to lines, and to what caused what is seen.
import { describe, expect, test } from 'vitest'
import { indexSteps } from '../../../src/workbook/steps/index-steps.ts'
import {
  stepFrom,
  stepOut,
  stepOver,
  toLine,
  whereBegan,
  whereChanged,
  whereRaised,
  whereWritten,
} from '../../../src/workbook/steps/move.ts'
import { recordingOf } from './small-recording.ts'

const inAdd = ['<module>', 'add']
/** total = 0; for n in …: total = add(n); print(total) */
const loop = indexSteps(
  recordingOf([
    { line: 1 },
    { line: 2, sets: { total: '0' } },
    { line: 3, sets: { n: '2' } },
    { line: 8, in: inAdd, sets: { x: '2' } },
    { kind: 'return', line: 9, in: inAdd, value: '3' },
    { line: 4, sets: { total: '3' } },
    { line: 2, written: 2 },
    { line: 3, sets: { n: '5' } },
    { line: 8, in: ['<module>', 'add#2'], sets: { x: '5' } },
    { kind: 'return', line: 9, in: ['<module>', 'add#2'], value: '6' },
    { line: 4, sets: { total: '6' } },
    { kind: 'return', line: 4, written: 4 },
  ]),
)
const nameNumber = (name: string): number => loop.recording.names.indexOf(name)

describe('a step', () => {
  test('goes on and back, and not past the ends', () => {
    expect([stepFrom(loop, 0, 'forward'), stepFrom(loop, 0, 'back'), stepFrom(loop, 11, 'forward')]).toEqual([
      1,
      undefined,
      undefined,
    ])
  })

  test('over a line does not go into what it calls, in both directions', () => {
    expect(stepOver(loop, 2, 'forward')).toBe(5)
    expect(stepOver(loop, 5, 'back')).toBe(2)
    expect(stepOver(loop, 1, 'forward')).toBe(2)
  })

  test('over the end of a function comes to its caller, and back over its beginning to the call', () => {
    expect(stepOver(loop, 4, 'forward')).toBe(5)
    expect(stepOver(loop, 3, 'back')).toBe(2)
  })

  test('out of a function comes to its caller', () => {
    expect([stepOut(loop, 3, 'forward'), stepOut(loop, 9, 'back'), stepOut(loop, 2, 'forward')]).toEqual([
      5,
      7,
      undefined,
    ])
  })

  test('over stays in its thread', () => {
    const index = indexSteps(
      recordingOf([
        { line: 1, in: ['a'], thread: 'one' },
        { line: 7, in: ['b'], thread: 'two' },
        { line: 2, in: ['a'], thread: 'one' },
      ]),
    )
    expect(stepOver(index, 0, 'forward')).toBe(2)
    expect(stepOver(index, 2, 'back')).toBe(0)
  })
})

describe('a line', () => {
  test('is found on and back, and the nearest of several breakpoints', () => {
    expect(toLine(loop, 4, new Set([8]), 'forward')).toBe(8)
    expect(toLine(loop, 8, new Set([8]), 'back')).toBe(3)
    expect(toLine(loop, 3, new Set([8]), 'back')).toBeUndefined()
    expect(toLine(loop, 5, new Set([1, 2, 8]), 'back')).toBe(3)
    expect(toLine(loop, 5, new Set([99]), 'forward')).toBeUndefined()
  })
})

describe('the cause', () => {
  test('of a value is the step whose line gave it', () => {
    const total = (step: number) => whereChanged(loop, step, 0, nameNumber('total'))
    // What the function gave back was assigned by the line that called it.
    expect([total(11), total(9), total(4)]).toEqual([7, 2, 0])
    expect(total(0)).toBeUndefined()
  })

  test('of a value that stood there when the recording began is not known', () => {
    const index = indexSteps(recordingOf([{ line: 2, sets: { total: '5' } }], { first: 100, seen: 101 }))
    expect(whereChanged(index, 0, 0, 0)).toBeUndefined()
  })

  test('of a printed character is the step that was under way', () => {
    expect([whereWritten(loop, 0), whereWritten(loop, 1), whereWritten(loop, 2), whereWritten(loop, 4)]).toEqual([
      5, 5, 10, 11,
    ])
  })

  test('of a request is the step that sent it', () => {
    const index = indexSteps(recordingOf([{ line: 1 }, { line: 2, requests: 1 }, { line: 3, requests: 2 }]))
    expect([
      whereBegan(index, 'requests', 0),
      whereBegan(index, 'requests', 1),
      whereBegan(index, 'requests', 2),
    ]).toEqual([0, 1, undefined])
  })

  test('of an exception is the innermost line that it came through', () => {
    const index = indexSteps(
      recordingOf([
        { line: 1 },
        { line: 5, in: inAdd },
        { kind: 'raise', line: 5, in: inAdd, value: "KeyError('k')" },
        { kind: 'raise', line: 1, value: "KeyError('k')" },
      ]),
    )
    expect(whereRaised(index)).toBe(2)
    expect(whereRaised(loop)).toBeUndefined()
  })
})
