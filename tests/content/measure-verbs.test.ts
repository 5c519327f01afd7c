// The verbs about the work of a program, as they are written and as they are read, and what is measured for them.
import { describe, expect, test } from 'vitest'
import { exerciseFrom, exerciseText, problemsOf, said } from './exercise-text.ts'

const TASK = '# Count\n\nWrite `count(servers)`. It uses `a.txt` and `app.db`.\n'
const written = (verb: string) =>
  exerciseText({ front: `checks:\n  - it: It works\n    ${verb}\n`, mistakes: null, task: TASK, starter: null })
const firstCase = (verb: string) => exerciseFrom(written(verb)).checks[0]?.cases[0]
const expected = (verb: string) => firstCase(verb)?.expects[0]
const problem = (verb: string) => said(problemsOf(written(verb)))[0]

describe('sizes and counts', () => {
  test('peaks', () => {
    expect(expected('peaks: 500 kB')).toEqual({ kind: 'peaks', peak: { kind: 'range', to: 500_000 } })
    expect(expected('peaks: {from: 1 MiB, kept: 20}')).toEqual({
      kind: 'peaks',
      peak: { kind: 'range', from: 1_048_576 },
      kept: { kind: 'range', to: 20 },
    })
    expect(problem('peaks: a lot')).toMatch(/wrong-kind.*Write a size such as/)
  })

  test('executes', () => {
    expect(expected('executes: {lines: {to: 9}, calls: {f: 2, g: {at most: 3, with: [1, x]}}}')).toEqual({
      kind: 'executes',
      lines: { kind: 'range', to: 9 },
      calls: {
        f: { times: { atLeast: 2, atMost: 2 } },
        g: {
          times: { atLeast: 0, atMost: 3 },
          given: [
            { kind: 'int', text: '1' },
            { kind: 'str', text: 'x' },
          ],
        },
      },
    })
  })

  test('opens', () => {
    expect(expected('opens: {a.txt: 1}')).toEqual({
      kind: 'opens',
      files: { '/home/sre/a.txt': { times: { atLeast: 1, atMost: 1 } } },
    })
    expect(expected('opens: {a.txt: {write calls: {to: 5}}}')).toEqual({
      kind: 'opens',
      files: { '/home/sre/a.txt': { times: { atLeast: 1 }, writeCalls: { kind: 'range', to: 5 } } },
    })
  })

  test('measures', () => {
    expect(expected('measures: cProfile')).toEqual({ kind: 'measures', tools: ['cProfile'] })
    expect(problem('measures: stopwatch')).toMatch(/"measures" is one of cProfile/)
  })
})

test('a run is measured only where a check needs it', () => {
  const asked = (verb: string) => firstCase(verb)?.world.measured
  expect(asked('prints: x')).toBeUndefined()
  expect(asked('peaks: 1 MB')).toEqual(['memory'])
  expect(asked('executes: {lines: 3}')).toEqual(['lines'])
  expect(asked('executes: {calls: {f: 1}}')).toEqual(['calls'])
  expect(asked('connects: {app.db: {plans: {has: SEARCH}}}')).toEqual(['plans'])
})

test('names that the Python of a world has need no mention in the task', () => {
  const front = (name: string) =>
    `world:\n  define: |\n    def ${name}(n):\n        return count([n] * n)\ncall: half(4)\nchecks:\n  - it: It works\n    returns: 4\n`
  const problems = (name: string) => said(problemsOf(exerciseText({ front: front(name), mistakes: null })))
  expect(problems('half').filter((one) => one.startsWith('unstated-name'))).toEqual([])
  expect(problems('other')[0]).toMatch(/unstated-name.*half\(\)/)
})
