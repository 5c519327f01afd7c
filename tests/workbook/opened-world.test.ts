import { describe, expect, test } from 'vitest'
import type { Case } from '../../src/model/check.ts'
import type { Value } from '../../src/model/value.ts'
import { EMPTY_WORLD, type World } from '../../src/model/world.ts'
import { givenIn, worldToOpen } from '../../src/workbook/opened-world.ts'
import { exerciseNamed } from './small-course.ts'

const listOf = (...texts: string[]): Value => ({ kind: 'list', items: texts.map((text) => ({ kind: 'str', text })) })
const caseOf = (world: Partial<World>, calls: readonly string[], given: readonly string[] = []): Case => ({
  world: { ...EMPTY_WORLD, ...world },
  given,
  calls: calls.map((expression) => ({ expression })),
  expects: [],
  anyEnding: false,
})

describe('what a failed case gives', () => {
  test('names a value that a call hands over, also where it is as in the task', () => {
    const world = { let: { servers: listOf('web01'), other: listOf('db01') } }
    expect(givenIn(caseOf(world, ['count(servers)']))).toEqual(["`servers` is `['web01']`"])
  })

  test('names it once, and not for a text or a longer name that only looks like it', () => {
    const world = { let: { servers: listOf('web01') } }
    const said = ["`servers` is `['web01']`", 'the user is `root`']
    expect(givenIn(caseOf(world, ['count(servers)'], said))).toEqual(said)
    expect(givenIn(caseOf(world, ['count("servers", my_servers, host.servers)']))).toEqual([])
  })
})

test('the world that Run is in anyhow is not there to be opened', () => {
  const cases = [caseOf({}, []), caseOf({}, ['greet()']), caseOf({ user: 'root' }, [], ['the user is `root`'])]
  const exercise = exerciseNamed('greet', { checks: [{ it: 'It greets', line: 1, cases }] })
  const openable = [0, 1, 2, 3].map((index) => worldToOpen(exercise, { check: 0, case: index })?.case)
  expect(openable).toEqual([undefined, cases[1], cases[2], undefined])
})
