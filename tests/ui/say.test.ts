import { beforeAll, describe, expect, test } from 'vitest'
import { bringExplanations } from '../../src/errors/explain-error.ts'
import type { Ending } from '../../src/model/evidence.ts'
import type { Html } from '../../src/model/exercise.ts'
import type { Failure, Verdict } from '../../src/model/verdict.ts'
import { sayCheck, sayCheckAloud, sayNotes, sayRun, sayRunAloud } from '../../src/ui/machine/say.ts'
import { createTape } from '../../src/workbook/tape.ts'

beforeAll(bringExplanations)

const ended = (ending: Ending, more: { tookMs?: number; hostMs?: number } = {}) =>
  ({ kind: 'ended', ending, program: '', tookMs: 40, hostMs: 0, ...more }) as const

describe('how a run ended', () => {
  test.each<[string, Ending]>([
    ['Finished in 40 ms.', { kind: 'finished', exitCode: 0 }],
    ['Ended with exit code 2 in 40 ms.', { kind: 'finished', exitCode: 2 }],
    [
      'Stopped by KeyError in line 4.',
      { kind: 'raised', type: 'KeyError', bases: [], message: "'cpu'", line: 4, traceback: '' },
    ],
    [
      'Python cannot read line 3. Nothing ran.',
      { kind: 'unreadable', type: 'SyntaxError', message: '', line: 3, column: 1, traceback: '' },
    ],
    ['You stopped it in line 2.', { kind: 'stopped', by: 'learner', line: 2 }],
    ['Python ran out of memory.', { kind: 'lost', say: 'Python ran out of memory' }],
  ])('%s', (say, ending) => {
    expect(sayRun(ended(ending)).say).toBe(say)
  })

  test('that Ctrl-C was not heard is told apart from Stop', () => {
    const outcome = { ...ended({ kind: 'stopped', by: 'learner' }), unheard: true } as const
    expect(sayRun(outcome).say).toBe('Stopped: it was busy and could not hear Ctrl-C.')
  })

  test('a wait on the host is said, because it cost no time', () => {
    expect(sayRun(ended({ kind: 'finished', exitCode: 0 }, { hostMs: 10_000 })).say).toBe(
      'Finished. 10 s passed on the host.',
    )
  })

  test('what the world does not have is said too', () => {
    const notes = ['There is no api.exmaple.com here. This world has: api.example.com.']
    const outcome = { ...ended({ kind: 'finished', exitCode: 0 }), notes } as const
    expect(sayNotes(outcome)).toBe(notes[0])
    expect(sayRunAloud(outcome, createTape())).toBe(`Finished in 40 ms. No output. ${notes[0]}`)
  })

  test('the time limit names the time and the line', () => {
    expect(sayRun(ended({ kind: 'stopped', by: 'time limit', line: 2 }, { tookMs: 10_020 })).say).toBe(
      'Stopped after 10 s in line 2: it did not end by itself.',
    )
  })

  test('aloud, a short output is read and a long one is not', () => {
    const tape = createTape()
    const finished = ended({ kind: 'finished', exitCode: 0 })
    expect(sayRunAloud(finished, tape)).toBe('Finished in 40 ms. No output.')
    tape.append('out', 'web01\n')
    expect(sayRunAloud(finished, tape)).toBe('Finished in 40 ms. Output: web01\n')
    tape.append('out', 'x'.repeat(400))
    expect(sayRunAloud(finished, tape)).toBe('Finished in 40 ms. The output is long.')
  })

  test('aloud, an error is explained as it is for the eye', () => {
    const raised = {
      kind: 'raised',
      type: 'ZeroDivisionError',
      bases: [],
      message: 'division by zero',
      line: 4,
    } as const
    expect(sayRunAloud(ended({ ...raised, traceback: '' }), createTape())).toBe(
      'Stopped by ZeroDivisionError in line 4. No output. What stands after the division sign in line 4 is 0, and nothing can be divided by 0: ask for that case before.',
    )
  })
})

describe('how a check ended', () => {
  const failure: Failure = {
    say: 'It returned None.',
    case: 0,
    given: [],
    timeline: [],
    expectation: 0,
    way: 'returns',
  }
  const verdict: Verdict = {
    passed: false,
    checks: [
      { kind: 'passed', it: 'It exists' },
      { kind: 'failed', it: 'It returns the number', failure },
    ],
    mistake: { title: 'It prints', message: 'Printing shows a number.', html: '' as Html },
  }

  test('in one sentence', () => {
    expect(sayCheck({ kind: 'judged', verdict, program: '', atMs: 0 })).toBe('1 of 2 checks passed.')
    const passed: Verdict = { passed: true, checks: verdict.checks.slice(0, 1) }
    expect(sayCheck({ kind: 'judged', verdict: passed, program: '', atMs: 0 })).toBe('The check passed.')
    expect(sayCheck({ kind: 'stopped' })).toBe('You stopped the check.')
  })

  test('aloud, with the first failure and the mistake behind it', () => {
    expect(sayCheckAloud({ kind: 'judged', verdict, program: '', atMs: 0 })).toBe(
      '1 of 2 checks passed. Failed: It returns the number. It returned None. Printing shows a number.',
    )
  })
})

test('a check that an error stopped is explained aloud, without the signs around code', () => {
  const failure: Failure = {
    say: "Stopped by `KeyError: 'cpus'` in your line 2.",
    explanation: 'There is no key `cpus`, but there is `cpu`.',
    case: 0,
    given: [],
    timeline: [],
    expectation: 0,
    way: 'stopped by KeyError',
  }
  const verdict: Verdict = { passed: false, checks: [{ kind: 'failed', it: 'It prints', failure }] }
  expect(sayCheckAloud({ kind: 'judged', verdict, program: '', atMs: 0 })).toContain(
    'There is no key cpus, but there is cpu.',
  )
})

test('a mistake is told aloud only where a check failed, as it is seen', () => {
  const verdict: Verdict = {
    passed: false,
    trouble: 'The program did not end by itself and was stopped.',
    checks: [{ kind: 'skipped', it: 'It prints', because: '' }],
    mistake: { title: '', message: 'You used another address.', html: '' as Html },
  }
  expect(sayCheckAloud({ kind: 'judged', verdict, program: '', atMs: 0 })).toBe(
    'Nothing could be checked. The program did not end by itself and was stopped.',
  )
})

test('times have as many digits as they are worth', () => {
  const said = [12, 243, 9_438, 12_400, 180_000].map(
    (tookMs) => sayRun(ended({ kind: 'finished', exitCode: 0 }, { tookMs })).say,
  )
  expect(said).toEqual(['10 ms', '240 ms', '9.4 s', '12 s', '3 min'].map((time) => `Finished in ${time}.`))
})
