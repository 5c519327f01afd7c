import { describe, expect, test } from 'vitest'
import type { Expectation } from '../../src/model/check.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { Runner, RunRequest } from '../../src/model/run.ts'
import type { Value } from '../../src/model/value.ts'
import { attempt, fingerprintOfProgram } from '../../src/workbook/attempt.ts'
import {
  caseOf,
  check,
  endless,
  evidence,
  exercise,
  mistake,
  script,
  stage,
  unreadable,
  v,
  world,
} from '../grading/build-evidence.ts'

/** Stands where Python would: the "programs" of these tests are names of what they do. */
function runner(seen: string[] = []): Runner {
  return {
    run: async (request) => {
      const name = text(request.world.assign.server_name) ?? 'web-server-01'
      seen.push(`${request.program} ${name}`)
      return behave(request, name)
    },
    customCheck: async ({ evidence: { stages } }) =>
      stages[0]?.output.pieces[0]?.text.includes('!') ? { kind: 'failed', say: 'No shouting.' } : { kind: 'passed' },
  }
}

const text = (value: Value | undefined): string | undefined => (value?.kind === 'str' ? value.text : undefined)

function behave({ program }: RunRequest, name: string): Evidence {
  if (program === 'right') return script(`${name}\n`)
  if (program === 'shouting') return script(`${name}!\n`)
  if (program === 'typed again' || program === 'typed twice') return script('web-server-01\n')
  if (program === 'quotes') return script('server_name\n')
  if (program === 'endless') return endless(1)
  if (program === 'unreadable') return unreadable()
  return evidence([
    stage('', { ending: { kind: 'raised', type: 'NameError', bases: [], message: 'x', traceback: '' } }),
  ])
}

const prints = (has: string): Expectation => ({ kind: 'prints', text: { has: [has] } })
const hidden = (name: string) => caseOf([prints(name)], { world: world({ assign: { server_name: v(name) } }) })

const printServerName = () =>
  exercise(
    [
      check('The output shows the name', caseOf([prints('web-server-01')])),
      check('The output follows the variable', hidden('db-server-07'), hidden('cache')),
    ],
    { mistakes: [mistake('typed again', ['typed again']), mistake('quotes', ['quotes'])] },
  )

describe('an attempt', () => {
  test('that passes runs each case once and no mistake', async () => {
    const seen: string[] = []
    const progress: string[] = []
    const { verdict, runs } = await attempt(printServerName(), 'right', runner(seen), {
      onProgress: (done, of) => progress.push(`${done}/${of}`),
    })
    expect(verdict.passed).toBe(true)
    expect(seen).toEqual(['right web-server-01', 'right db-server-07', 'right cache'])
    expect(progress).toEqual(['1/3', '2/3', '3/3'])
    expect(runs.length).toBe(3)
  })

  test('that fails finds the mistake, and runs the mistakes no further than their first failure', async () => {
    const seen: string[] = []
    const { verdict } = await attempt(printServerName(), 'typed twice', runner(seen))
    expect(verdict.mistake).toEqual({ title: 'typed again', message: 'typed again', html: '<p>typed again</p>' })
    expect(seen.slice(3)).toEqual(['typed again web-server-01', 'typed again db-server-07', 'quotes web-server-01'])
  })

  test('after it what the mistakes gave is remembered', async () => {
    const one = printServerName()
    await attempt(one, 'typed twice', runner())
    const seen: string[] = []
    const { verdict } = await attempt(one, 'quotes', runner(seen))
    expect(verdict.mistake?.title).toBe('quotes')
    expect(seen).toEqual(['quotes web-server-01', 'quotes db-server-07', 'quotes cache'])
  })

  test('of a program that does not end makes the learner wait once', async () => {
    const seen: string[] = []
    const { verdict } = await attempt(printServerName(), 'endless', runner(seen))
    expect(seen.filter((run) => run.startsWith('endless'))).toEqual(['endless web-server-01'])
    expect(verdict.trouble).toContain('did not end by itself')
    expect(verdict.checks.map((result) => result.kind)).toEqual(['skipped', 'skipped'])
  })

  test('of what is not Python says so before any check', async () => {
    const { verdict } = await attempt(printServerName(), 'unreadable', runner())
    expect(verdict.trouble).toContain('Python cannot read line 3')
    expect(verdict.mistake).toBeUndefined()
  })

  test('looks at a mistake’s own world only when something failed', async () => {
    const own = { world: world({ assign: { server_name: v('own') } }), calls: [] }
    const block = mistake('block', [], { case: own, expects: [prints('web-server-01')] })
    const one = { ...printServerName(), mistakes: [block] }
    const passing: string[] = []
    await attempt(one, 'right', runner(passing))
    expect(passing).not.toContain('right own')
    const failing: string[] = []
    const { verdict } = await attempt(one, 'typed again', runner(failing))
    expect(failing).toContain('typed again own')
    expect(verdict.mistake?.title).toBe('block')
  })
})

test('the solution is run only for checks that compare with it, and once', async () => {
  const html = '' as never
  const one = exercise([check('same', caseOf([{ kind: 'same', verbs: ['prints'] }]))], {
    solutions: [{ html, program: 'right', line: 1 }],
  })
  const seen: string[] = []
  expect((await attempt(one, 'typed again', runner(seen))).verdict.passed).toBe(true)
  expect((await attempt(one, 'quotes', runner(seen))).verdict.passed).toBe(false)
  expect(seen.filter((run) => run.startsWith('right'))).toEqual(['right web-server-01'])
})

describe('custom checks', () => {
  const one = () => ({
    ...printServerName(),
    mistakes: [mistake('shouting', ['shouting'])],
    customChecks: { source: '', line: 1, checks: [{ name: 'calm', it: 'It is calm', cases: [caseOf([])], line: 1 }] },
  })

  test('are asked after the runs', async () => {
    const { verdict } = await attempt(one(), 'shouting', runner())
    expect(verdict.checks[2]).toMatchObject({ kind: 'failed', it: 'It is calm', failure: { say: 'No shouting.' } })
    expect(verdict.mistake?.title).toBe('shouting')
    expect((await attempt(one(), 'right', runner())).verdict.passed).toBe(true)
  })

  test('count for the fingerprint of a program', async () => {
    expect(await fingerprintOfProgram(one(), 'shouting', runner())).toMatchObject({ check: 2, case: 0, way: 'custom' })
    expect(await fingerprintOfProgram(one(), 'right', runner())).toBeUndefined()
  })
})
