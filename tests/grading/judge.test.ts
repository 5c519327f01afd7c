import { describe, expect, test } from 'vitest'
import { distinctRuns, runKey } from '../../src/grading/distinct-runs.ts'
import { judge, judgeInDetail } from '../../src/grading/judge.ts'
import type { CustomCheckAnswer } from '../../src/model/run.ts'
import {
  calls,
  caseOf,
  check,
  endless,
  evidence,
  exercise,
  fact,
  is,
  raised,
  script,
  stage,
  unreadable,
  v,
  world,
} from './build-evidence.ts'

const prints = (text: string) => ({ kind: 'prints', text: { has: [text] } }) as const
const visible = caseOf([prints('web')])
const other = (name: string) =>
  caseOf([prints(name)], { world: world({ assign: { server: v(name) } }), given: [`server = '${name}'`] })

describe('runs', () => {
  test('equal worlds and calls are run once, whatever the order of their keys', () => {
    const one = caseOf([prints('a')], { world: world({ env: { A: '1', B: '2' } }), calls: calls('f()') })
    const two = caseOf([prints('b')], { world: world({ env: { B: '2', A: '1' } }), calls: calls('f()') })
    const three = caseOf([prints('b')], { world: world({ env: { A: '1', B: '2' } }), calls: calls('g()') })
    expect(runKey(one)).toBe(runKey(two))
    const runs = distinctRuns([check('one', one, three), check('two', two), check('three', visible)])
    expect(runs.map((run) => run.case)).toEqual([one, three, visible])
  })
})

describe('a verdict', () => {
  test('passes when every check holds in each of its cases', () => {
    const two = exercise([check('one', visible), check('two', other('db'), other('lb'))])
    expect(judge(two, () => script('web db lb'))).toEqual({
      passed: true,
      checks: [
        { kind: 'passed', it: 'one' },
        { kind: 'passed', it: 'two' },
      ],
    })
  })

  test('a failure names the case, what is given there, and what was seen', () => {
    const two = exercise([check('one', visible), check('two', other('web'), other('lb'))])
    expect(judge(two, () => script('web\n')).checks[1]).toEqual({
      kind: 'failed',
      it: 'two',
      failure: {
        say: 'The output does not contain `lb`.',
        case: 1,
        given: ["server = 'lb'"],
        expected: 'lb',
        seen: 'web',
        timeline: [],
        expectation: 0,
        way: 'has',
      },
    })
  })

  test('a program that is not Python is said before any check, once', () => {
    const two = exercise([check('one', visible), check('two', other('db'))])
    const { verdict, first } = judgeInDetail(two, (ofCase) => (ofCase === visible ? unreadable() : undefined))
    expect(verdict).toEqual({
      passed: false,
      trouble: "Python cannot read line 3: '(' was never closed. Nothing of the program ran.",
      checks: [
        { kind: 'skipped', it: 'one', because: 'Python cannot read the program' },
        { kind: 'skipped', it: 'two', because: 'Python cannot read the program' },
      ],
    })
    expect(first).toMatchObject({ check: 0, case: 0, way: 'unreadable' })
  })

  test('a program that does not end is said once; what was not run is skipped', () => {
    const three = exercise([check('one', visible), check('two', visible), check('three', other('db'))])
    const verdict = judge(three, (ofCase) => (ofCase.world === visible.world ? endless(2) : undefined))
    expect(verdict.trouble).toContain('It was in line 2.')
    expect(verdict.checks).toMatchObject([
      { kind: 'skipped', because: 'the program did not end by itself' },
      { kind: 'skipped', because: 'the program did not end by itself' },
      { kind: 'skipped', because: 'an earlier run did not end, so this one was not started' },
    ])
  })

  test('a missing assignment fails the first check of its world and skips the others', () => {
    const source = caseOf([{ kind: 'uses', what: [{ anyOf: ['for'] }] }], { world: other('db').world })
    const four = exercise([
      check('one', visible),
      check('two', visible, other('db')),
      check('three', other('db')),
      check('four', source),
    ])
    const run = (assigned: boolean) =>
      evidence([stage('web')], { unassigned: assigned ? [] : ['server'], facts: [fact('syntax', 'for', 1)] })
    expect(judge(four, (ofCase) => run(ofCase.world === visible.world)).checks).toMatchObject([
      { kind: 'passed' },
      { kind: 'failed', failure: { case: 1, way: 'unassigned' } },
      { kind: 'skipped', because: 'the line `server = …` is missing' },
      { kind: 'passed' },
    ])
  })

  test('an exception fails every check of its world', () => {
    const two = exercise([check('one', visible), check('two', visible)])
    const verdict = judge(two, () => script('web', {}, { ending: raised('KeyError', "'a'", 2) }))
    expect(verdict.checks.map((result) => result.kind)).toEqual(['failed', 'failed'])
    expect(verdict.trouble).toBeUndefined()
  })
})

describe('custom checks', () => {
  const custom = { name: 'tidy', it: 'It is tidy', cases: [caseOf([])], line: 9 }
  const one = exercise([check('one', visible)], { customChecks: { source: '', line: 8, checks: [custom] } })
  const verdict = (answer: CustomCheckAnswer | undefined) => judge(one, () => script('web'), { answerOf: () => answer })

  test('come after the others, with the assertion’s own words', () => {
    expect(verdict({ kind: 'passed' }).passed).toBe(true)
    expect(verdict({ kind: 'failed', say: 'A file is left.' }).checks[1]).toMatchObject({
      kind: 'failed',
      it: 'It is tidy',
      failure: { say: 'A file is left.', way: 'custom' },
    })
    expect(verdict(undefined).checks[1]?.kind).toBe('skipped')
  })

  test('one that stops itself is no fault of the learner', () => {
    const [, broken] = verdict({ kind: 'broken', say: 'KeyError', line: 3 }).checks
    expect(broken).toMatchObject({ failure: { way: 'broken check' } })
    expect(broken?.kind === 'failed' && broken.failure.say).toContain('no fault of your program')
  })

  test('decide themselves what an exception means, unless they stumble over it', () => {
    const stopped = (answer: CustomCheckAnswer) =>
      judge(one, () => script('web', {}, { ending: raised('KeyError', "'a'") }), { answerOf: () => answer }).checks[1]
    expect(stopped({ kind: 'failed', say: 'A file is left.' })).toMatchObject({ failure: { say: 'A file is left.' } })
    expect(stopped({ kind: 'passed' })).toMatchObject({ kind: 'passed' })
    expect(stopped({ kind: 'broken', say: 'TypeError' })).toMatchObject({ failure: { way: 'stopped by KeyError' } })
  })

  test('hold in each of their worlds', () => {
    const other = caseOf([], { world: world({ cwd: '/tmp' }), given: ['the folder is /tmp'] })
    const two = exercise([], {
      customChecks: { source: '', line: 8, checks: [{ ...custom, cases: [caseOf([]), other] }] },
    })
    const answerOf = (_check: unknown, { world: { cwd } }: { readonly world: { readonly cwd: string } }) =>
      cwd === '/tmp' ? ({ kind: 'failed', say: 'No.' } as const) : ({ kind: 'passed' } as const)
    expect(judge(two, () => script('web'), { answerOf }).checks).toMatchObject([
      { kind: 'failed', failure: { case: 1, given: ['the folder is /tmp'], say: 'No.' } },
    ])
  })
})

test('a check that compares with the solution is given the solution’s run', () => {
  const one = exercise([check('one', caseOf([{ kind: 'same', verbs: ['prints'] }]))])
  expect(judge(one, () => script('a'), { solutionOf: () => script('a') }).passed).toBe(true)
  expect(judge(one, () => script('a')).passed).toBe(false)
})

test('a value pattern without words only wants the name to be there', () => {
  const one = exercise([check('one', caseOf([{ kind: 'holds', names: { server: {} } }]))])
  expect(judge(one, () => script('', { server: v(null) })).passed).toBe(true)
  expect(judge(one, () => script('', { sever: v(null) })).passed).toBe(false)
})

test('calls that were not made for want of an answer are trouble of the run', () => {
  const one = exercise([check('one', caseOf([{ kind: 'returns', values: [is(1)] }], { calls: calls('f()') }))])
  expect(judge(one, () => evidence([stage()])).trouble).toBe('The run came back without an answer.')
})
