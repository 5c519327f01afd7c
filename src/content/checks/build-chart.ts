// A chart pattern as written becomes one of the model. Its shape was checked before.
import type { ChartKind, ChartPattern } from '../../model/check.ts'
import type { Report } from '../report.ts'
import { CHART_ENDS, CHART_KINDS } from '../schema/chart-schema.ts'
import { entriesOf, numberOf, textOf, textsOf, type Written, wordIn } from '../yaml/written.ts'
import { numberPattern, textPattern } from './build-patterns.ts'

export function chartPattern(node: Written, report: Report): ChartPattern {
  const word = (name: string) => wordIn(node, name)
  const by = CHART_ENDS.find((one) => one === textOf(word('by'))) ?? 'show'
  const count = numberOf(word('count'))
  const chart = CHART_KINDS.find((one): one is ChartKind => one === textOf(word('kind')))
  const horizontal = word('horizontal')
  const values = word('values')
  const labels = word('labels')
  const legend = word('legend')
  const text = (name: 'title' | 'xlabel' | 'ylabel') => {
    const written = word(name)
    return written === undefined ? {} : { [name]: textPattern(written, report) }
  }
  return {
    by,
    ...(count === undefined ? {} : { count }),
    ...(chart === undefined ? {} : { chart }),
    ...(horizontal?.kind === 'bool' ? { horizontal: horizontal.value } : {}),
    ...(values === undefined ? {} : { values: numbersOf(values, report) }),
    ...(labels === undefined ? {} : labelsOf(labels)),
    ...text('title'),
    ...text('xlabel'),
    ...text('ylabel'),
    ...(legend === undefined ? {} : { legend: textsOf(legend) }),
  }
}

function labelsOf(labels: Written): Partial<ChartPattern> {
  return labels.kind === 'map'
    ? { labelsInAnyOrder: textsOf(wordIn(labels, 'in any order')) }
    : { labels: textsOf(labels) }
}

function numbersOf(values: Written, report: Report): NonNullable<ChartPattern['values']> {
  return Object.fromEntries(entriesOf(values).map((entry) => [entry.name, numberPattern(entry.value, report)]))
}
