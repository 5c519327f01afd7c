// The charts of the last run. Each is an image: nothing in its SVG can run or reach the page.
import type { Figure } from '../../model/figure.ts'
import { useSheet } from '../use-workbook.ts'
import { describeFigure } from './chart-words.ts'
import style from './charts.module.css'

export function Charts() {
  const lastRun = useSheet((sheet) => sheet.lastRun)
  const figures = lastRun?.kind === 'ended' ? (lastRun.figures ?? []) : []
  const seen = figures.filter((figure) => figure.end !== 'open')
  if (figures.length === 0) return null
  return (
    <div className={style.charts}>
      <h3 className={style.heading}>Charts</h3>
      {seen.length === 0 && <p className={style.note}>A chart was made, and not shown: plt.show() shows it.</p>}
      {seen.map((figure) => (
        <Chart key={figure.number} figure={figure} />
      ))}
    </div>
  )
}

function Chart({ figure }: { readonly figure: Figure }) {
  if (figure.svg === null) return <p className={style.note}>This chart is too large to be shown here.</p>
  return (
    <img
      className={style.chart}
      src={`data:image/svg+xml,${encodeURIComponent(figure.svg)}`}
      alt={describeFigure(figure)}
    />
  )
}
