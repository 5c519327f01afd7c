// `draws`: a right chart passes however it was drawn, and a wrong one is told what is wrong with it.
import { describe, expect, test } from 'vitest'
import { judgeCase } from '../../src/grading/judge-case.ts'
import type { ChartPattern, NumberPattern } from '../../src/model/check.ts'
import type { ChartAxes, Figure, Mark } from '../../src/model/figure.ts'
import { caseOf, script } from './build-evidence.ts'

const slices = (values: Readonly<Record<string, number | null>>) =>
  Object.entries(values).map(([label, value]) => ({ label, value, color: '#1f77b4' }))

function bars(values: Readonly<Record<string, number>>, more: { horizontal?: boolean; kind?: 'histogram' } = {}): Mark {
  const { horizontal = false, kind = 'bars' } = more
  return { kind, name: '', horizontal, bars: slices(values).map((bar) => ({ ...bar, base: 0 })) }
}

const line = (values: Readonly<Record<string, number>>): Mark => ({
  kind: 'line',
  name: '',
  color: '#1f77b4',
  points: Object.entries(values).map(([label, y], x) => ({ label, x, y })),
})

function axes(marks: readonly Mark[], more: Partial<ChartAxes> = {}): ChartAxes {
  const words = { title: 'Errors', xlabel: 'Type', ylabel: 'Count' }
  return { ...words, xticks: [], yticks: [], legend: [], marks, ...more }
}

function figure(pairs: readonly ChartAxes[], more: Partial<Figure> = {}): Figure {
  return { number: 1, end: 'shown', title: '', axes: pairs, svg: null, ...more }
}

const number = (near: number): NumberPattern => ({ kind: 'near', near, within: 0 })
const RIGHT: ChartPattern = {
  by: 'show',
  chart: 'bars',
  horizontal: false,
  values: { disk: number(2), net: number(1) },
  title: { is: 'Errors' },
}

function judged(figures: readonly Figure[] | undefined, pattern: ChartPattern = RIGHT) {
  const run = script('', {}, figures === undefined ? {} : { figures })
  return judgeCase(caseOf([{ kind: 'draws', chart: pattern }]), run)
}

const say = (marks: readonly Mark[], pattern?: ChartPattern, more?: Partial<ChartAxes>) =>
  judged([figure([axes(marks, more)])], pattern)?.say

describe('a chart that is right', () => {
  test.each<[string, readonly Figure[], ChartPattern?]>([
    ['as it was asked for', [figure([axes([bars({ disk: 2, net: 1 })])])]],
    ['bars in another order', [figure([axes([bars({ net: 1, disk: 2 })])])]],
    ['one call for each bar', [figure([axes([bars({ net: 1 }), bars({ disk: 2 })])])]],
    [
      'texts and rules do not count',
      [figure([axes([bars({ net: 1, disk: 2 }), { kind: 'text', name: '', text: '2' }])])],
    ],
    [
      'a title above the whole figure',
      [figure([axes([bars({ net: 1, disk: 2 })], { title: '' })], { title: 'Errors' })],
    ],
    ['beside another pair of axes', [figure([axes([line({ a: 1 })]), axes([bars({ net: 1, disk: 2 })])])]],
    ['nothing drawn for no values', [figure([axes([])])], { by: 'show', chart: 'bars', values: {} }],
    ['no bars for no values', [figure([axes([bars({})])])], { by: 'show', chart: 'bars', values: {} }],
    [
      'points by their label',
      [figure([axes([line({ '1': 5 })])])],
      { by: 'show', chart: 'line', values: { 1: number(5) } },
    ],
    ['labels in any order', [figure([axes([bars({ a: 1, b: 2 })])])], { by: 'show', labelsInAnyOrder: ['b', 'a'] }],
    ['no chart, where none is wanted', [], { by: 'show', count: 0 }],
    ['saved, where it is to be saved', [figure([], { end: 'saved' })], { by: 'savefig', count: 1 }],
    [
      'names in the legend in any order',
      [figure([axes([], { legend: ['b', 'a'] })])],
      { by: 'show', legend: ['a', 'b'] },
    ],
  ])('%s', (_name, figures, pattern) => {
    expect(judged(figures, pattern)?.say).toBeUndefined()
  })
})

describe('what is said of a wrong chart', () => {
  test.each<[string, readonly Mark[], ChartPattern?]>([
    [
      'The chart shows a histogram, expected bars. `hist` sorts numbers into ranges.',
      [bars({ '0.1': 2 }, { kind: 'histogram' })],
    ],
    ['The chart shows a line, expected bars.', [line({ disk: 2, net: 1 })]],
    ['There is nothing in the chart, expected bars.', []],
    ['The bars are horizontal, expected upright ones.', [bars({ disk: 2, net: 1 }, { horizontal: true })]],
    ['There is no bar for `net`.', [bars({ disk: 2 })]],
    ['There is no bar for `net`. There is one for `net down`.', [bars({ disk: 2, 'net down': 1 })]],
    ['There is a bar for `cpu`, which should not be there.', [bars({ disk: 2, net: 1, cpu: 1 })]],
    ['There are 2 bars for `disk`, expected one.', [bars({ disk: 2, net: 1 }), bars({ disk: 2 })]],
    ['The bar for `disk` has the height 1, expected 2.', [bars({ disk: 1, net: 2 })]],
    ['The bars have no names: their labels are `0` and `1`.', [bars({ '0': 2, '1': 1 })]],
    [
      'The labels are in another order, expected `b` and `a`.',
      [bars({ a: 1, b: 2 })],
      { by: 'show', chart: 'bars', labels: ['b', 'a'] },
    ],
    [
      'The slice for `a` has the value nan, expected 1.',
      [{ kind: 'pie', name: '', slices: slices({ a: null }) }],
      { by: 'show', values: { a: number(1) } },
    ],
    [
      'There is no bar for `c`. There is one for `a`.',
      [bars({ a: 1, b: 2 })],
      { by: 'show', labelsInAnyOrder: ['b', 'c'] },
    ],
    ['The chart has no legend.', [], { by: 'show', legend: ['a'] }],
  ])('%s', (expected, marks, pattern) => {
    expect(say(marks, pattern)).toBe(expected)
  })

  test('title and labels', () => {
    const right = [bars({ disk: 2, net: 1 })]
    expect(say(right, RIGHT, { title: 'errors' })).toBe('The title is `errors`, expected `Errors`.')
    expect(say(right, RIGHT, { title: '' })).toBe('The chart has no title.')
    expect(say(right, { by: 'show', ylabel: { is: 'Number' } })).toBe(
      'The label of the y axis is `Count`, expected `Number`.',
    )
  })

  test('a title that came after the chart was shown', () => {
    const shown = figure([axes([bars({ disk: 2, net: 1 })], { title: '' })])
    const late = figure([axes([])], { end: 'open', number: 2 })
    expect(judged([shown, late])).toMatchObject({
      way: 'title too late',
      say: 'The chart had no title when it was shown: it was set after that.',
    })
  })

  test('a chart that nobody was shown', () => {
    expect(judged(undefined)?.say).toBe('The program drew no chart.')
    expect(judged([])?.say).toBe('No chart was shown.')
    expect(judged([figure([], { end: 'open' })])?.say).toBe(
      'No chart was shown: one was built, but `plt.show()` never came after it.',
    )
    expect(judged([figure([], { end: 'saved' })])?.say).toBe(
      'No chart was shown: it was only saved. Call `plt.show()`.',
    )
  })

  test('too many charts', () => {
    expect(judged([figure([]), figure([])], { by: 'show', count: 1 })?.say).toBe('2 charts were shown, expected 1.')
  })

  test('of several pairs of axes, the one that comes closest is told', () => {
    const near = axes([bars({ disk: 2, net: 1 })], { title: 'Error' })
    expect(judged([figure([axes([]), near, axes([line({ a: 1 })])])])?.say).toBe(
      'The title is `Error`, expected `Errors`.',
    )
  })
})
