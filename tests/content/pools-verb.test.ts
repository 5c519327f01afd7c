// The verb about pools of processes, as it is written and as it is read.
import { expect, test } from 'vitest'
import { exerciseFrom, exerciseText, problemsOf, said } from './exercise-text.ts'

const written = (verb: string) =>
  exerciseText({
    front: `checks:\n  - it: It works\n    ${verb}\n`,
    mistakes: null,
    task: '# Sum\n\nWrite `total(n)`.\n',
    starter: null,
  })
const expects = (verb: string) => exerciseFrom(written(verb)).checks[0]?.cases[0]?.expects
const problem = (verb: string) => said(problemsOf(written(verb)))[0]

test('pools are counted, or none', () => {
  expect(expects('pools: 1')).toEqual([{ kind: 'pools', what: { made: { kind: 'near', near: 1, within: 1e-9 } } }])
  expect(expects('pools: none')).toEqual([{ kind: 'pools', what: { made: { kind: 'range', to: 0 } } }])
})

test('their workers, their messages and their end', () => {
  expect(expects('pools: {made: {from: 1}, workers: {to: 4}, messages: {from: 1, to: 100}, ended: all}')).toEqual([
    {
      kind: 'pools',
      what: {
        made: { kind: 'range', from: 1 },
        workers: { kind: 'range', to: 4 },
        messages: { kind: 'range', from: 1, to: 100 },
        ended: 'all',
      },
    },
  ])
})

test('what is no number of pools is said', () => {
  expect(problem('pools: some')).toMatch(/wrong-kind.*"pools" is a number of pools/)
  expect(problem('pools: {ended: some}')).toMatch(/"ended" is all or none/)
})
