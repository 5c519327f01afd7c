import { expect, test } from 'vitest'
import type { ChartAxes, Figure, Mark } from '../../src/model/figure.ts'
import { describeFigure } from '../../src/ui/machine/chart-words.ts'

const axes = (marks: readonly Mark[], more: Partial<ChartAxes> = {}): ChartAxes => {
  return { title: '', xlabel: '', ylabel: '', xticks: [], yticks: [], legend: [], marks, ...more }
}
const figure = (...pairs: readonly ChartAxes[]): Figure => {
  return { number: 1, end: 'shown', title: '', axes: pairs, svg: '' }
}
const bar = (label: string, value: number | null) => ({ label, value, color: '#000000', base: 0 })

test('a chart is told by its title, its axes and its values', () => {
  const marks: readonly Mark[] = [
    { kind: 'bars', name: 'errors', horizontal: false, bars: [bar('DiskFull', 2), bar('Timeout', 0.1 + 0.2)] },
    { kind: 'text', name: '', text: '2' },
    { kind: 'rule', name: '', horizontal: true, at: 3 },
  ]
  expect(describeFigure(figure(axes(marks, { title: 'Errors', xlabel: 'Type', ylabel: 'Count' })))).toBe(
    'Errors, axis Type, axis Count. Bars errors: DiskFull 2, Timeout 0.3. A level line at 3.',
  )
})

test('a long row of values is cut, and an empty chart is said to be one', () => {
  const points = Array.from({ length: 15 }, (_, x) => ({ label: String(x), x, y: x }))
  const line: Mark = { kind: 'line', name: '', color: '#000000', points }
  expect(describeFigure(figure(axes([line])))).toMatch(/^Line: 0 0, 1 1, .*, 11 11 and 3 more\.$/)
  expect(describeFigure(figure())).toBe('An empty chart.')
  expect(describeFigure(figure(axes([])))).toBe('An empty chart.')
})
