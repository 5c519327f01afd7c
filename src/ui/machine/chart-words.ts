// Says in words what a chart shows, for who cannot see its picture.
import type { ChartAxes, Figure, Mark } from '../../model/figure.ts'

/** A longer list of numbers is no help to a listener. */
const MOST_VALUES = 12

export function describeFigure({ title, axes }: Figure): string {
  const parts = [title, ...axes.map(describeAxes)].filter((part) => part !== '')
  return parts.length === 0 ? 'An empty chart.' : parts.map(sentence).join(' ')
}

function describeAxes({ title, xlabel, ylabel, marks }: ChartAxes): string {
  const about = [title, ...[xlabel, ylabel].filter((label) => label !== '').map((label) => `axis ${label}`)]
  return [about.filter((part) => part !== '').join(', '), ...marks.map(describeMark)]
    .filter((part) => part !== '')
    .map(sentence)
    .join(' ')
}

function describeMark(mark: Mark): string {
  const name = mark.name === '' ? '' : ` ${mark.name}`
  switch (mark.kind) {
    case 'bars':
      return `Bars${name}: ${listed(mark.bars.map(({ label, value }) => `${label} ${say(value)}`))}`
    case 'histogram':
      return `Histogram${name}: ${listed(mark.bars.map(({ label, value }) => `around ${label} ${say(value)}`))}`
    case 'pie':
      return `Pie: ${listed(mark.slices.map(({ label, value }) => `${label} ${say(value)}`))}`
    case 'line':
    case 'scatter':
    case 'area': {
      const kind = { line: 'Line', scatter: 'Points', area: 'Area' }[mark.kind]
      return `${kind}${name}: ${listed(mark.points.map(({ label, y }) => `${label} ${say(y)}`))}`
    }
    case 'rule':
      return `A ${mark.horizontal ? 'level' : 'upright'} line${name} at ${say(mark.at)}`
    case 'text':
      return ''
    default:
      return mark satisfies never
  }
}

function listed(values: readonly string[]): string {
  if (values.length === 0) return 'none'
  const left = values.length - MOST_VALUES
  return left <= 0 ? values.join(', ') : `${values.slice(0, MOST_VALUES).join(', ')} and ${left} more`
}

const say = (value: number | null): string => (value === null ? 'no number' : String(Number(value.toPrecision(6))))

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
