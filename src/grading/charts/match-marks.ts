// Whether the marks of a chart are those that a pattern wants: their kind, and each label with its number.
import type { ChartKind, ChartPattern } from '../../model/check.ts'
import type { ChartAxes, Mark } from '../../model/figure.ts'
import type { Finding } from '../finding.ts'
import { count, firstFew, listed, quoteText } from '../text/plain-text.ts'
import { describeNumber, matchesNumber, plain } from '../values/match-number.ts'

type Entry = { readonly label: string; readonly value: number | null }
type DataMark = Exclude<Mark, { readonly kind: 'rule' | 'text' }>
type Part = { readonly one: string; readonly many: string; readonly number: string }

/** How a mark of each kind, and its number, is called. */
const PARTS: Readonly<Record<ChartKind, Part>> = {
  bars: { one: 'bar', many: 'bars', number: 'height' },
  histogram: { one: 'bar', many: 'a histogram', number: 'height' },
  line: { one: 'point', many: 'a line', number: 'value' },
  scatter: { one: 'point', many: 'single points', number: 'value' },
  area: { one: 'point', many: 'an area', number: 'value' },
  pie: { one: 'slice', many: 'a pie', number: 'value' },
}

export function dataMarks(axes: ChartAxes): readonly DataMark[] {
  return axes.marks.filter((mark) => mark.kind !== 'rule' && mark.kind !== 'text')
}

export function matchMarks(axes: ChartAxes, pattern: ChartPattern): Finding | undefined {
  const drawn = dataMarks(axes)
  const marks = pattern.chart === undefined ? drawn : drawn.filter((mark) => mark.kind === pattern.chart)
  const wanted = pattern.labelsInAnyOrder ?? (pattern.values === undefined ? undefined : Object.keys(pattern.values))
  const isEmptyWanted = wanted?.length === 0
  if (isEmptyWanted && drawn.every((mark) => entriesOf(mark).length === 0)) return undefined
  return (
    matchKind(drawn, marks, pattern) ??
    matchDirection(marks, pattern) ??
    matchLabels(marks, pattern) ??
    matchLabelSet(marks, pattern) ??
    matchValues(marks, pattern)
  )
}

function matchKind(drawn: readonly Mark[], marks: readonly Mark[], { chart }: ChartPattern): Finding | undefined {
  if (chart === undefined || marks.length > 0) return undefined
  const expected = PARTS[chart].many
  const [first] = drawn
  if (first === undefined || first.kind === 'rule' || first.kind === 'text') {
    return { way: 'nothing drawn', say: `There is nothing in the chart, expected ${expected}.`, expected }
  }
  const seen = PARTS[first.kind].many
  const why = chart === 'bars' && first.kind === 'histogram' ? ' `hist` sorts numbers into ranges.' : ''
  return { way: `kind ${first.kind}`, say: `The chart shows ${seen}, expected ${expected}.${why}`, expected, seen }
}

function matchDirection(marks: readonly Mark[], { horizontal }: ChartPattern): Finding | undefined {
  if (horizontal === undefined) return undefined
  const wrong = marks.some((mark) => 'bars' in mark && mark.horizontal !== horizontal)
  if (!wrong) return undefined
  const words = horizontal ? ['upright', 'horizontal'] : ['horizontal', 'upright']
  return {
    way: 'direction',
    say: `The bars are ${words[0]}, expected ${words[1]} ones.`,
    expected: `${words[1]} bars`,
    seen: `${words[0]} bars`,
  }
}

function matchLabels(marks: readonly DataMark[], { labels, chart }: ChartPattern): Finding | undefined {
  if (labels === undefined) return undefined
  const seen = marks.flatMap(entriesOf).map((entry) => entry.label)
  if (seen.length === labels.length && labels.every((label, at) => label === seen[at])) return undefined
  const shown = { expected: labels.join('\n'), seen: seen.join('\n') }
  const isSorted = [...seen].sort().join('\n') === [...labels].sort().join('\n')
  const wanted = `expected ${firstFew(labels.map(quoteText))}.`
  if (isSorted) return { way: 'order', say: `The labels are in another order, ${wanted}`, ...shown }
  const { many } = partOf(marks, chart)
  if (seen.length === 0) return { way: 'no labels', say: `There are no labels, ${wanted}`, ...shown }
  return { way: 'labels', say: `The labels of the ${many} are ${firstFew(seen.map(quoteText))}, ${wanted}`, ...shown }
}

function matchValues(marks: readonly DataMark[], { values, chart }: ChartPattern): Finding | undefined {
  if (values === undefined) return undefined
  const entries = marks.flatMap(entriesOf)
  const wanted = Object.entries(values)
  const shown = {
    expected: wanted.map(([label, value]) => `${label}: ${describeNumber(value)}`).join('\n'),
    seen: entries.map(({ label, value }) => `${label}: ${sayNumber(value)}`).join('\n'),
  }
  const part = partOf(marks, chart)
  const wrongNames = matchNames(entries, Object.keys(values), part)
  if (wrongNames !== undefined) return { ...wrongNames, ...shown }
  for (const [label, pattern] of wanted) {
    const value = entries.find((entry) => entry.label === label)?.value ?? null
    if (value !== null && matchesNumber(value, pattern)) continue
    const say = `The ${part.one} for ${quoteText(label)} has the ${part.number} ${sayNumber(value)}, expected ${describeNumber(pattern)}.`
    return { way: part.number, say, ...shown }
  }
  return undefined
}

function matchLabelSet(
  marks: readonly DataMark[],
  { labelsInAnyOrder: wanted, chart }: ChartPattern,
): Finding | undefined {
  if (wanted === undefined) return undefined
  const entries = marks.flatMap(entriesOf)
  const finding = matchNames(entries, wanted, partOf(marks, chart))
  if (finding === undefined) return undefined
  return { ...finding, expected: wanted.join('\n'), seen: entries.map(({ label }) => label).join('\n') }
}

function partOf(marks: readonly DataMark[], chart: ChartKind | undefined): Part {
  return PARTS[chart ?? marks[0]?.kind ?? 'bars']
}

/** Each label once, and no other. */
function matchNames(entries: readonly Entry[], wanted: readonly string[], { one }: Part): Finding | undefined {
  const missing = wanted.filter((label) => entries.every((entry) => entry.label !== label))
  const extra = entries.filter(({ label }) => !wanted.includes(label))
  if (missing.length > 0 && extra.length > 0 && extra.every(({ label }) => /^[-\d.]*$/.test(label))) {
    const labels = firstFew(extra.map((entry) => quoteText(entry.label)))
    return { way: 'no names', say: `The ${one}s have no names: their labels are ${labels}.` }
  }
  if (missing.length > 0) {
    const instead = extra[0] === undefined ? '' : ` There is one for ${quoteText(extra[0].label)}.`
    const names = listed(missing.slice(0, 3).map(quoteText), 'or')
    return { way: `no ${one}`, say: `There is no ${one} for ${names}.${instead}` }
  }
  if (extra[0] !== undefined) {
    const say = `There is a ${one} for ${quoteText(extra[0].label)}, which should not be there.`
    return { way: `extra ${one}`, say }
  }
  const twice = wanted.find((label) => entries.filter((entry) => entry.label === label).length > 1)
  if (twice === undefined) return undefined
  const many = entries.filter((entry) => entry.label === twice).length
  return { way: `several ${one}s`, say: `There are ${count(many, one)} for ${quoteText(twice)}, expected one.` }
}

/** Labels and numbers of a mark, in the order in which they were drawn. */
export function entriesOf(mark: DataMark): readonly Entry[] {
  switch (mark.kind) {
    case 'bars':
    case 'histogram':
      return mark.bars
    case 'pie':
      return mark.slices
    case 'line':
    case 'scatter':
    case 'area':
      return mark.points.map(({ label, y }) => ({ label, value: y }))
    default:
      return mark satisfies never
  }
}

function sayNumber(value: number | null): string {
  return value === null ? 'nan' : plain(value)
}
