// The verbs about the work of a program: memory, executed lines and calls, opened files, measuring tools, plans.
import { describe, expect, test } from 'vitest'
import { judgeCase } from '../../src/grading/judge-case.ts'
import type { Expectation } from '../../src/model/check.ts'
import type { FileTrace, Measured, Stage } from '../../src/model/evidence.ts'
import { called, caseOf, evidence, script, stage, v } from './build-evidence.ts'

const say = (expectation: Expectation, more: Partial<Stage>) =>
  judgeCase(caseOf([expectation]), script('', {}, more))?.say ?? 'holds'

describe('peaks', () => {
  const measured = { peakBytes: 2_400_000, keptBytes: 52_000 }
  test.each([
    [{ kind: 'range', to: 3_000_000 }, 'holds'],
    [
      { kind: 'range', to: 500_000 },
      'While the program ran, 2.4 MB of memory were held at once; expected at most 500 kB.',
    ],
    [
      { kind: 'range', from: 5_000_000 },
      'While the program ran, 2.4 MB of memory were held at once; expected at least 5 MB.',
    ],
  ] as const)('%j', (peak, said) => {
    expect(say({ kind: 'peaks', peak }, { measured })).toBe(said)
  })

  test('what is kept', () => {
    const kept = (to: number) => say({ kind: 'peaks', kept: { kind: 'range', to } }, { measured })
    expect([kept(60_000), kept(999)]).toEqual([
      'holds',
      '52 kB of memory were still held at the end; expected at most 999 bytes.',
    ])
  })

  test('name the call, and do not hold where nothing was measured', () => {
    const ofCase = caseOf([{ kind: 'peaks', peak: { kind: 'range', to: 10 } }], { calls: [{ expression: 'f(1)' }] })
    expect(judgeCase(ofCase, evidence([stage(), called('f(1)', v(1), { measured })]))?.say).toBe(
      'During `f(1)` 2.4 MB of memory were held at once; expected at most 10 bytes.',
    )
    expect(say({ kind: 'peaks', peak: { kind: 'range', to: 10 } }, {})).toBe('The memory of this run was not measured.')
  })
})

describe('executes', () => {
  const measured: Measured = {
    lines: 3_011,
    functions: { square: 3 },
    calls: [1, 2, 2].map((x) => ({ name: 'square', given: { x: v(x) } })),
  }
  const executed = (more: Partial<Extract<Expectation, { kind: 'executes' }>>) =>
    say({ kind: 'executes', calls: {}, ...more }, { measured })

  test('lines', () => {
    expect(executed({ lines: { kind: 'range', to: 5_000 } })).toBe('holds')
    expect(executed({ lines: { kind: 'range', to: 200 } })).toBe(
      'The program took 3011 steps through the lines of your code; expected at most 200.',
    )
  })

  test('calls, also with their arguments', () => {
    const twice = { atLeast: 2, atMost: 2 }
    expect(executed({ calls: { square: { times: { atLeast: 1 } } } })).toBe('holds')
    expect(executed({ calls: { square: { times: twice, given: [v(2)] } } })).toBe('holds')
    expect(executed({ calls: { square: { times: twice } } })).toBe(
      'Your function `square` was called 3 times, expected 2 times.',
    )
    expect(executed({ calls: { square: { times: twice, given: [v(7)] } } })).toBe(
      'Your function `square` was called with `7` never, expected 2 times.',
    )
  })

  test('do not hold where nothing was counted', () => {
    expect(say({ kind: 'executes', lines: { kind: 'range', to: 5 }, calls: {} }, {})).toBe(
      'What this run executed was not counted.',
    )
  })
})

describe('opens', () => {
  const file: FileTrace = {
    ...{ path: '/home/sre/a.txt', change: 'kept', kind: 'file', mode: 0o644, size: 1 },
    ...{ opens: 2, reads: 2, writes: 0, bytesRead: 500, bytesWritten: 0, readCalls: 3, writeCalls: 0 },
  }
  const opened = (more: object, path = '/home/sre/a.txt') =>
    say({ kind: 'opens', files: { [path]: { times: { atLeast: 1 }, ...more } } }, { files: [file] })

  test.each([
    [{}, 'holds'],
    [{ times: { atLeast: 1, atMost: 1 } }, 'Your program opened `a.txt` 2 times, expected once.'],
    [{ readCalls: { kind: 'range', to: 2 } }, 'There were 3 calls to read from `a.txt`; expected at most 2.'],
    [{ bytesRead: { kind: 'range', to: 100 } }, 'There were 500 bytes read from `a.txt`; expected at most 100.'],
    [{ writeCalls: { kind: 'range', to: 0 } }, 'holds'],
  ])('%j', (more, said) => {
    expect(opened(more)).toBe(said)
  })

  test('a file that nobody opened', () => {
    expect(opened({}, '/home/sre/b.txt')).toBe('Your program never opened `b.txt`, expected at least once.')
    expect(opened({ times: { atLeast: 0, atMost: 0 } }, '/home/sre/b.txt')).toBe('holds')
  })
})

test('measures: the tool was really switched on', () => {
  const measures = (tools: readonly string[]) => say({ kind: 'measures', tools: ['cProfile'] }, { tools })
  expect([measures(['timeit', 'cProfile']), measures(['timeit']), measures([])]).toEqual([
    'holds',
    'Your program never measured with cProfile. It used timeit.',
    'Your program never measured with cProfile.',
  ])
})

test('plans of a database', () => {
  const plans = (plan: readonly string[]) =>
    say(
      {
        kind: 'connects',
        databases: { to: { '/home/sre/a.db': { times: { atLeast: 1 }, plans: { lacks: ['SCAN'] } } } },
      },
      {
        databases: [
          {
            path: '/home/sre/a.db',
            isClosed: true,
            statements: [],
            queries: [{ sql: 'SELECT 1', parameters: 0, plan }],
          },
        ],
      },
    )
  expect(plans(['SEARCH t USING INDEX i (a=?)'])).toBe('holds')
  expect(plans(['SCAN t'])).toMatch(/^The plan of SQLite for the database `a\.db` contains `SCAN`/)
})
