// Charts: the figures of the shown run with the numbers that they were drawn from. Each is an image: nothing in its SVG can run or reach the page.
import type { ChartAxes, Figure, Mark } from '../../../model/figure.ts'
import { describeFigure } from '../../machine/chart-words.ts'
import { Say } from '../parts/facts.tsx'
import { count, inRow } from '../parts/plain-text.ts'
import { EmptyTab } from '../parts/tab-view.tsx'
import { useShownRun, useShownStages } from '../use-shown-run.ts'
import { numbersOf } from './chart-numbers.ts'
import style from './charts.module.css'

const MOST_FIGURES = 50

export function ChartsTab() {
  const shown = useShownRun()
  const figures = useShownStages().flatMap((stage) => stage.figures ?? [])
  if (figures.length === 0) {
    return (
      <EmptyTab label="Charts">
        <p>
          {shown === null ? 'Nothing has run yet.' : 'The last run drew no chart.'} Charts that your program draws with{' '}
          <code>matplotlib</code> appear here, with the numbers that they were drawn from.
        </p>
      </EmptyTab>
    )
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard.
    <section className={style.view} aria-label="Charts" tabIndex={0}>
      {figures.slice(0, MOST_FIGURES).map((figure) => (
        <OneFigure key={figure.number} figure={figure} />
      ))}
      {figures.length > MOST_FIGURES && <Say>And {count(figures.length - MOST_FIGURES, 'other chart')}.</Say>}
    </section>
  )
}

const ENDS: Readonly<Record<Figure['end'], string>> = {
  shown: 'as plt.show() showed it',
  saved: 'as it was saved last',
  open: 'made, and never shown or saved',
}

function OneFigure({ figure }: { readonly figure: Figure }) {
  const { number, end, svg, axes, title } = figure
  return (
    <div className={style.figure}>
      <h3 className={style.title}>
        Chart {number}
        {title === '' ? '' : `: ${inRow(title)}`} <span className={style.soft}>{ENDS[end]}</span>
      </h3>
      <div className={style.pair}>
        {svg === null ? (
          <Say>This chart is too large to be shown here.</Say>
        ) : (
          <img
            className={style.chart}
            src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
            alt={describeFigure(figure)}
          />
        )}
        <div className={style.numbers}>
          {axes.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the axes of a chart are known by their places.
            <Axes key={index} axes={one} />
          ))}
        </div>
      </div>
    </div>
  )
}

const MOST_MARKS = 20
const MOST_ROWS = 200

function Axes({ axes }: { readonly axes: ChartAxes }) {
  const { marks, title, xlabel, ylabel } = axes
  const labels = [title, xlabel === '' ? '' : `x: ${xlabel}`, ylabel === '' ? '' : `y: ${ylabel}`]
  const said = labels.filter((label) => label !== '').join(', ')
  return (
    <>
      {said !== '' && <p className={style.about}>{inRow(said)}</p>}
      {marks.slice(0, MOST_MARKS).map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a chart are known by their places.
        <Numbers key={index} mark={mark} />
      ))}
      {marks.length > MOST_MARKS && <Say>And {count(marks.length - MOST_MARKS, 'other mark')}.</Say>}
    </>
  )
}

function Numbers({ mark }: { readonly mark: Mark }) {
  const numbers = numbersOf(mark)
  if (numbers === undefined) return null
  const { title, of, rows } = numbers
  return (
    <table className={style.table}>
      <caption>{inRow(title)}</caption>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col" className={style.number}>
            Value
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, MOST_ROWS).map(({ label, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two points can read the same; their order is what they are.
          <tr key={index}>
            <td>{inRow(label)}</td>
            <td className={style.number}>{value}</td>
          </tr>
        ))}
        {rows.length > MOST_ROWS && (
          <tr>
            <td colSpan={2}>And {count(rows.length - MOST_ROWS, 'other row')}.</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
