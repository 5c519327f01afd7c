// The verb `draws`, as it is written and as it is read.
import { describe, expect, test } from 'vitest'
import { exerciseFrom, exerciseText, problemsOf, said } from './exercise-text.ts'

const written = (draws: string) =>
  exerciseText({
    front: `checks:\n  - it: A chart is shown\n    draws: ${draws}\n`,
    mistakes: null,
    task: '# Chart\n\nDraw a chart with the title `Errors` and the label `Count`.\n',
    starter: null,
  })

const patternOf = (draws: string) => exerciseFrom(written(draws)).checks[0]?.cases[0]?.expects

test('all words of a chart become its pattern', () => {
  expect(
    patternOf(
      '{count: 1, kind: bars, horizontal: false, values: {disk: 2, 404: {from: 1, to: 3}}, labels: [disk, 404], title: Errors, xlabel: {has: Type}, ylabel: Count, legend: [errors]}',
    ),
  ).toEqual([
    {
      kind: 'draws',
      chart: {
        by: 'show',
        count: 1,
        chart: 'bars',
        horizontal: false,
        values: { disk: { kind: 'near', near: 2, within: 1e-9 }, 404: { kind: 'range', from: 1, to: 3 } },
        labels: ['disk', '404'],
        title: { is: 'Errors' },
        xlabel: { has: ['Type'] },
        ylabel: { is: 'Count' },
        legend: ['errors'],
      },
    },
  ])
})

test('labels in any order', () => {
  expect(patternOf('{labels: {in any order: [b, a]}}')).toEqual([
    { kind: 'draws', chart: { by: 'show', labelsInAnyOrder: ['b', 'a'] } },
  ])
})

test('a chart may be saved in place of shown', () => {
  expect(patternOf('{by: savefig}')).toEqual([{ kind: 'draws', chart: { by: 'savefig' } }])
})

describe('what an author wrote that cannot stand', () => {
  test.each([
    [
      '{title: Failures}',
      'unstated-value 4:20 A check expects the chart to say "Failures", which the task does not mention.',
    ],
    ['{kind: histo}', 'wrong-kind 4:19 "kind" is one of: bars, histogram, line, scatter, area, pie.'],
    ['{titel: x}', 'unknown-word 4:13 "draws" has no word "titel". Did you mean "title"?'],
    ['bars', 'wrong-kind 4:12 "draws" is a mapping: write names with a colon and a value.'],
    ['{values: [1]}', 'wrong-kind 4:21 "values" is a mapping: a label and its number, for example  values: {web01: 3}'],
    ['{count: many}', 'wrong-kind 4:20 "count" is how many charts there are, for example  count: 1'],
    ['{labels: {a: b}}', 'unknown-word 4:22 "labels" has no word "a". It has: in any order.'],
  ])('%s', (draws, expected) => {
    expect(said(problemsOf(written(draws)))[0]).toBe(expected)
  })
})
