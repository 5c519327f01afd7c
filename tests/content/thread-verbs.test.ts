// The noun and the verbs about threads, as they are written and as they are read.
import { expect, test } from 'vitest'
import { exerciseFrom, exerciseText, problemsOf, said } from './exercise-text.ts'

const TASK = '# Count\n\nWrite `count(servers)`. It sets `leader`.\n'
const written = (verb: string) =>
  exerciseText({ front: `checks:\n  - it: It works\n    ${verb}\n`, mistakes: null, task: TASK, starter: null })
const firstCase = (verb: string) => exerciseFrom(written(verb)).checks[0]?.cases[0]
const problem = (verb: string) => said(problemsOf(written(verb)))[0]

test('schedules are a number, and none where nothing is said', () => {
  expect(firstCase('schedules: 50\n    prints: x')?.world.schedules).toBe(50)
  expect(firstCase('prints: x')?.world).not.toHaveProperty('schedules')
  expect(problem('schedules: 1000\n    prints: x')).toMatch(/wrong-kind.*a whole number up to 200/)
})

test('starts', () => {
  expect(firstCase('starts: 3')?.expects).toEqual([
    { kind: 'starts', what: { threads: { kind: 'near', near: 3, within: 1e-9 } } },
  ])
  expect(firstCase('starts: none')?.expects).toEqual([{ kind: 'starts', what: { threads: { kind: 'range', to: 0 } } }])
  const words = 'starts: {threads: {from: 2}, at once: {to: 4}, left alive: {to: 0}, races: none, deadlock: false}'
  expect(firstCase(words)?.expects).toEqual([
    {
      kind: 'starts',
      what: {
        threads: { kind: 'range', from: 2 },
        atOnce: { kind: 'range', to: 4 },
        leftAlive: { kind: 'range', to: 0 },
        noRaces: true,
        deadlock: false,
      },
    },
  ])
  expect(problem('starts: many')).toMatch(/wrong-kind.*"starts" is a number of threads/)
  expect(problem('starts: {races: some}')).toMatch(/races: none/)
})

test('varies needs schedules', () => {
  expect(firstCase('schedules: 9\n    varies: [prints, returns, leader]')?.expects).toEqual([
    { kind: 'varies', parts: [{ kind: 'prints' }, { kind: 'returns' }, { kind: 'variable', name: 'leader' }] },
  ])
  expect(problem('varies: leader')).toMatch(/wrong-kind.*"varies" compares schedules/)
})
