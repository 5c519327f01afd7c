// The numbers of a chart's marks as rows of a table.
import type { Mark } from '../../../model/figure.ts'

export type MarkNumbers = {
  /** "Line web-01", "Bars". */
  readonly title: string
  /** What the first column holds. */
  readonly of: string
  readonly rows: readonly { readonly label: string; readonly value: string }[]
}

/** Undefined for what has no numbers, such as a text. */
export function numbersOf(mark: Mark): MarkNumbers | undefined {
  const title = `${KINDS[mark.kind]}${mark.name === '' ? '' : ` ${mark.name}`}`
  switch (mark.kind) {
    case 'bars':
      return { title, of: 'Bar', rows: mark.bars.map(({ label, value }) => ({ label, value: say(value) })) }
    case 'histogram':
      return { title, of: 'Around', rows: mark.bars.map(({ label, value }) => ({ label, value: say(value) })) }
    case 'pie':
      return { title, of: 'Slice', rows: mark.slices.map(({ label, value }) => ({ label, value: say(value) })) }
    case 'line':
    case 'scatter':
    case 'area':
      return { title, of: 'At', rows: mark.points.map(({ label, y }) => ({ label, value: say(y) })) }
    case 'rule':
      return { title, of: 'Direction', rows: [{ label: mark.horizontal ? 'level' : 'upright', value: say(mark.at) }] }
    case 'text':
      return undefined
    default:
      return mark satisfies never
  }
}

const KINDS: Readonly<Record<Mark['kind'], string>> = {
  bars: 'Bars',
  histogram: 'Histogram',
  line: 'Line',
  scatter: 'Points',
  area: 'Area',
  pie: 'Pie',
  rule: 'Line at',
  text: 'Text',
}

const say = (value: number | null): string => (value === null ? 'no number' : String(Number(value.toPrecision(12))))
