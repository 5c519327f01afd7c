// The charts of the shown run.
import { Charts } from '../../machine/charts.tsx'
import style from './charts.module.css'

export function ChartsTab() {
  return (
    <section className={style.charts} aria-label="Charts">
      <Charts />
    </section>
  )
}
