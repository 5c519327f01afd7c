// The whole of a timeline in a strip, with the part that is looked at; dragging moves it.
import { type PointerEvent, useMemo, useRef } from 'react'
import { drawnLane, xOf } from '../../../../workbook/timeline/drawn.ts'
import type { Picture } from '../../../../workbook/timeline/picture.ts'
import style from '../timeline.module.css'
import type { View } from '../use-view.ts'
import { useWidth } from './use-width.ts'

const MOST_LANES = 8
const HEIGHT_PX = 16

export function Overview({ picture, view }: { readonly picture: Picture; readonly view: View }) {
  const [place, width] = useWidth()
  const isHeld = useRef(false)
  const { whole, window, scale } = view
  const sight = useMemo(
    () => ({ scale, window: whole, widthPx: width, startedMs: picture.stage.startedMs }),
    [scale, whole, width, picture],
  )
  const rows = useMemo(
    () => picture.lanes.slice(0, MOST_LANES).map((_lane, lane) => drawnLane(picture, lane, sight)),
    [picture, sight],
  )
  const room = HEIGHT_PX / rows.length
  const from = xOf(window.from, sight)
  const to = xOf(window.to, sight)
  const moveTo = (event: PointerEvent<HTMLElement>): void => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    const at = whole.from + (x / width) * (whole.to - whole.from)
    view.move(at - (window.from + window.to) / 2)
  }
  return (
    <div
      ref={place}
      className={style.overview}
      aria-hidden="true"
      onPointerDown={(event) => {
        isHeld.current = true
        event.currentTarget.setPointerCapture(event.pointerId)
        moveTo(event)
      }}
      onPointerMove={(event) => isHeld.current && moveTo(event)}
      onPointerUp={() => {
        isHeld.current = false
      }}
    >
      <svg width={width} height={HEIGHT_PX} aria-hidden="true">
        {rows.map(({ spans, marks }, row) => {
          const [y, height] = [row * room + 1, Math.max(room - 2, 1)]
          const busy = spans.filter(({ state }) => state === 'running' || state === 'several')
          const bars = [...busy, ...marks.map(({ x }) => ({ x: x - 1, width: 2 }))]
          return bars.map(({ x, width: wide }) => (
            <rect key={`${y} ${x} ${wide}`} className={style.small} x={x} y={y} width={wide} height={height} />
          ))
        })}
        <rect
          className={style.sight}
          x={from + 0.5}
          y={0.5}
          width={Math.max(to - from - 1, 3)}
          height={HEIGHT_PX - 1}
          rx={2}
        />
      </svg>
    </div>
  )
}
