// The bars of the waterfall and the scale above them. What they say is in the details of a row too, in words.

import { saySpan } from '../../../workbook/say-span.ts'
import { ticksOf } from '../parts/say-time.ts'
import type { PhaseKind, RequestEntry, Waterfall } from './entries.ts'
import style from './time-bar.module.css'

type Props = { readonly entry: RequestEntry; readonly waterfall: Waterfall }

export function TimeBar({ entry, waterfall }: Props) {
  const { phases, outcome, startMs } = entry
  return (
    <span className={style.lane} aria-hidden="true">
      {phases.map(({ kind, fromMs, toMs }) => (
        <span
          key={kind}
          className={style.phase}
          data-kind={kind}
          style={{ left: placeOf(fromMs, waterfall), width: `${100 * shareOf(toMs - fromMs, waterfall)}%` }}
        />
      ))}
      {(outcome.kind === 'failed' || outcome.kind === 'bad') && (
        <span className={style.end} data-kind={outcome.kind} style={{ left: placeOf(entry.endMs, waterfall) }} />
      )}
      {phases.length === 0 && <span className={style.end} style={{ left: placeOf(startMs, waterfall) }} />}
    </span>
  )
}

const TICKS = 4

export function Scale({ waterfall }: { readonly waterfall: Waterfall }) {
  const { fromMs, toMs, entries } = waterfall
  return (
    <div className={style.scale}>
      <span className={style.sum}>
        {entries.length.toLocaleString('en')} {entries.length === 1 ? 'row' : 'rows'} in {saySpan(toMs - fromMs)}
      </span>
      <span className={style.ticks} aria-hidden="true">
        <span className={style.tick} style={{ left: 0 }}>
          0
        </span>
        {ticksOf(fromMs, toMs, TICKS)
          .filter((tick) => shareOf(tick - fromMs, waterfall) < 0.9)
          .map((tick) => (
            <span key={tick} className={style.tick} style={{ left: placeOf(tick, waterfall) }}>
              {saySpan(tick - fromMs)}
            </span>
          ))}
      </span>
    </div>
  )
}

/** The same mark as in the bars, for the words that explain it. */
export function PhaseMark({ kind }: { readonly kind: PhaseKind }) {
  return <span className={style.mark} data-kind={kind} aria-hidden="true" />
}

function shareOf(ms: number, { fromMs, toMs }: Waterfall): number {
  return toMs > fromMs ? ms / (toMs - fromMs) : 0
}

function placeOf(ms: number, waterfall: Waterfall): string {
  return `${(100 * shareOf(ms - waterfall.fromMs, waterfall)).toFixed(3)}%`
}
