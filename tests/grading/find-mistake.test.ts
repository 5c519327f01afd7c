import { describe, expect, test } from 'vitest'
import { findMistake } from '../../src/grading/find-mistake.ts'
import type { Fingerprint } from '../../src/grading/fingerprint.ts'
import type { Expectation } from '../../src/model/check.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { Mistake } from '../../src/model/exercise.ts'
import {
  calls,
  caseOf,
  check,
  evidence,
  exercise,
  mistake,
  raised,
  script,
  stage,
  unreadable,
  v,
  world,
} from './build-evidence.ts'

const shows: Expectation = { kind: 'prints', text: { has: ['web-server-01'] } }
const first: Fingerprint = { check: 0, case: 0, way: 'has', expected: 'web-server-01', seen: 'server_name' }
const checks = [check('one', caseOf([shows]))]

async function found(
  mistakes: readonly Mistake[],
  fingerprints: Readonly<Record<string, readonly Fingerprint[]>>,
  learner: Fingerprint = first,
  run: Evidence = script('server_name'),
): Promise<string | undefined> {
  const mistake = await findMistake(exercise(checks, { mistakes }), {
    first: async () => learner,
    evidenceOf: async () => run,
    extrasOf: async () => ({}),
    fingerprints: async () => new Map(mistakes.map((one) => [one, fingerprints[one.title] ?? []])),
  })
  return mistake?.title
}

const quotes = mistake('quotes', ['print("server_name")'])
const braces = mistake('braces', ['print("{server_name}")'])

describe('without a yaml block', () => {
  test('the same seen in the same place is the mistake', async () => {
    const seen = { quotes: [first], braces: [{ ...first, seen: '{server_name}' }] }
    expect(await found([braces, quotes], seen)).toBe('quotes')
    expect(await found([braces, quotes], seen, { ...first, seen: 'something else' })).toBeUndefined()
    expect(await found([braces, quotes], seen, { ...first, check: 1 })).toBeUndefined()
  })

  test('the same way is enough where no second mistake has it', async () => {
    const seen = { quotes: [first], braces: [{ ...first, way: 'nothing', seen: '' }] }
    expect(await found([braces, quotes], seen, { ...first, seen: 'server_name!' })).toBe('quotes')
  })

  test('any of the programs of a mistake may fit', async () => {
    expect(await found([quotes], { quotes: [{ ...first, seen: 'x', way: 'y' }, first] })).toBe('quotes')
  })

  test('endings without anything seen are alike by their way alone', async () => {
    const { seen: _seen, expected: _expected, ...endless } = { ...first, way: 'stopped by time limit' }
    expect(await found([quotes], { quotes: [endless] }, endless)).toBe('quotes')
    expect(await found([quotes, braces], { quotes: [endless], braces: [endless] }, endless)).toBeUndefined()
  })

  test('of programs that Python cannot read only the same message tells anything', async () => {
    const unread = { ...first, way: 'unreadable', seen: 'SyntaxError: cannot assign to expression here.' }
    expect(await found([quotes], { quotes: [unread] }, unread, unreadable())).toBe('quotes')
    expect(
      await found([quotes], { quotes: [unread] }, { ...unread, seen: 'SyntaxError: x' }, unreadable()),
    ).toBeUndefined()
  })
})

describe('with a yaml block', () => {
  const pattern = (has: string, more: Partial<NonNullable<Mistake['pattern']>> = {}) => ({
    expects: [{ kind: 'prints', text: { has: [has] } }] as const,
    ...more,
  })

  test('it alone decides, before what the other mistakes show', async () => {
    expect(await found([quotes, mistake('block', [], pattern('server'))], { quotes: [first] })).toBe('block')
    expect(await found([mistake('block', ['x'], pattern('nothing'))], { block: [first] })).toBeUndefined()
  })

  test('its own world is looked at in its own run', async () => {
    const own = world({ assign: { server_name: v('cache') } })
    const block = mistake('block', [], pattern('cache', { case: { world: own, calls: [] } }))
    const result = await findMistake(exercise(checks, { mistakes: [block] }), {
      first: async () => first,
      evidenceOf: async (ofCase) => (ofCase.world === own ? script('cache') : script('server_name')),
      extrasOf: async () => ({}),
      fingerprints: async () => new Map(),
    })
    expect(result).toBe(block)
  })

  test('a program that Python cannot read fits none', async () => {
    const lacks = { expects: [{ kind: 'prints', text: { lacks: ['x'] } }] as const }
    expect(await found([mistake('block', [], lacks)], {}, first, unreadable())).toBeUndefined()
  })

  test('an exception that it does not name spoils it: the exception is what must be told', async () => {
    const stopped = evidence([stage('server', { ending: raised('KeyError', "'cpu'", 2) })])
    expect(await found([mistake('block', [], pattern('server'))], {}, first, stopped)).toBeUndefined()
    const named = { expects: [{ kind: 'raises', type: 'KeyError' }] as const }
    expect(await found([mistake('block', [], named)], {}, first, stopped)).toBe('block')
    const source = { expects: [{ kind: 'avoids', what: [{ anyOf: ['eval'] }] }] as const }
    expect(await found([mistake('block', [], source)], {}, first, stopped)).toBe('block')
  })

  test('with ends: any, no exception spoils it', async () => {
    const stopped = evidence([stage('server', { ending: raised('KeyError', "'cpu'", 2) })])
    expect(await found([mistake('block', [], pattern('server', { anyEnding: true }))], {}, first, stopped)).toBe(
      'block',
    )
    expect(
      await found([mistake('block', [], pattern('nothing', { anyEnding: true }))], {}, first, stopped),
    ).toBeUndefined()
  })

  test('a program that stopped while it was loaded is looked at there', async () => {
    const stopped = evidence([stage('', { ending: raised('KeyError', "'cpu'", 2) })])
    const named = {
      expects: [{ kind: 'raises', type: 'KeyError' }] as const,
      case: { world: world(), calls: calls('f()') },
    }
    expect(await found([mistake('block', [], named)], {}, first, stopped)).toBe('block')
  })

  test('a world whose variable the program never assigns tells nothing', async () => {
    const run = evidence([stage('server')], { unassigned: ['server_name'] })
    expect(await found([mistake('block', [], pattern('server'))], {}, first, run)).toBeUndefined()
  })
})
