// The lanes of threads, processes and tasks on a scale: they are dragged and zoomed with the pointer, and gone through with the keys.
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Picture } from '../../../../workbook/timeline/picture.ts'
import style from '../timeline.module.css'
import { ZOOM } from '../tool-bar.tsx'
import type { View } from '../use-view.ts'
import { Axis } from './axis.tsx'
import { LaneRow } from './lane-row.tsx'
import { nearestStep } from './nearest-step.ts'
import { type Row, rowHeights } from './row-heights.ts'
import { useWidth } from './use-width.ts'

type Props = { readonly picture: Picture; readonly view: View; readonly editorLine: number | null }

/** Rows a little outside of what is seen are drawn too. */
const BEYOND_PX = 120
const DRAG_PX = 4
const NO_ROW: Row = { top: 0, height: 0, barTop: 0 }

export function Lanes({ picture, view, editorLine }: Props) {
  const [plot, width] = useWidth()
  const scroller = useRef<HTMLDivElement>(null)
  const [scrolled, setScrolled] = useState({ top: 0, height: 400 })
  const rows = useMemo(() => rowHeights(picture), [picture])
  const drag = useRef<{ x: number; isMoving: boolean } | null>(null)
  const perPx = (view.window.to - view.window.from) / width
  useWheel(plot, scroller, view, width)
  useLaneInSight(scroller, rows, picture.steps[view.step]?.lane)
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const look = (): void => setScrolled({ top: element.scrollTop, height: element.clientHeight })
    look()
    const watcher = new ResizeObserver(look)
    watcher.observe(element)
    element.addEventListener('scroll', look)
    return () => {
      watcher.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])
  const seen = picture.lanes.flatMap((_lane, lane) => {
    const { top, height } = rows.rows[lane] ?? NO_ROW
    return top + height > scrolled.top - BEYOND_PX && top < scrolled.top + scrolled.height + BEYOND_PX ? [lane] : []
  })
  const choose = (event: PointerEvent<HTMLElement>): void => {
    const box = plot.current?.getBoundingClientRect()
    if (box === undefined) return
    const lane = rows.rows.findIndex(({ top, height }) => event.clientY - box.top < top + height)
    view.goTo(nearestStep(picture, view.scale, lane, view.window.from + (event.clientX - box.left) * perPx))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of a picture, not of a form.
    <div
      ref={scroller}
      className={style.lanes}
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys go from step to step here.
      tabIndex={0}
      aria-label="Lanes. The arrow keys go from step to step, plus and minus zoom, List has the same as a table."
      onKeyDown={(event) => keyDown(event, view)}
    >
      <Axis picture={picture} view={view} width={width} />
      <div className={style.rows} style={{ height: rows.height }}>
        <div
          ref={plot}
          className={style.plot}
          onPointerDown={(event) => {
            drag.current = { x: event.clientX, isMoving: false }
          }}
          onPointerMove={(event) => {
            if (drag.current === null || event.buttons === 0) return
            const by = event.clientX - drag.current.x
            if (!drag.current.isMoving && Math.abs(by) < DRAG_PX) return
            event.currentTarget.setPointerCapture(event.pointerId)
            drag.current = { x: event.clientX, isMoving: true }
            view.move(-by * perPx)
          }}
          onPointerUp={(event) => {
            if (drag.current?.isMoving === false) choose(event)
            drag.current = null
          }}
        />
        {seen.map((lane) => (
          <LaneRow key={lane} {...{ picture, view, lane, width, editorLine }} row={rows.rows[lane] ?? NO_ROW} />
        ))}
      </div>
    </div>
  )
}

function keyDown(event: KeyboardEvent, view: View): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const size = view.window.to - view.window.from
  const actions: Readonly<Record<string, () => void>> = {
    ArrowRight: () => (event.shiftKey ? view.move(size / 4) : view.goTo(view.step + 1)),
    ArrowLeft: () => (event.shiftKey ? view.move(-size / 4) : view.goTo(view.step - 1)),
    Home: () => view.goTo(0),
    End: () => view.goTo(Number.MAX_SAFE_INTEGER),
    '+': () => view.zoom(ZOOM),
    '=': () => view.zoom(ZOOM),
    '-': () => view.zoom(1 / ZOOM),
    '0': view.fit,
  }
  const action = actions[event.key]
  if (action === undefined) return
  event.preventDefault()
  action()
}

type Place = { readonly current: HTMLElement | null }

/** The wheel zooms; where the lanes need to be scrolled it does so with Ctrl, and without it scrolls them. Sideways it moves. */
function useWheel(plot: Place, scroller: Place, view: View, width: number): void {
  const latest = useRef(view)
  latest.current = view
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const turned = (event: WheelEvent): void => {
      const { window, zoom, move } = latest.current
      const size = window.to - window.from
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
        event.preventDefault()
        move(((event.deltaX || event.deltaY) / width) * size)
        return
      }
      const isLong = element.scrollHeight > element.clientHeight + 1
      const left = plot.current?.getBoundingClientRect().left ?? 0
      if (event.clientX < left || (isLong && !event.ctrlKey && !event.metaKey)) return
      event.preventDefault()
      zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, window.from + ((event.clientX - left) / width) * size)
    }
    // React's own listener could not keep the page from scrolling.
    element.addEventListener('wheel', turned, { passive: false })
    return () => element.removeEventListener('wheel', turned)
  }, [plot, scroller, width])
}

/** The lane of the chosen step is scrolled into sight, within the lanes alone. */
function useLaneInSight(scroller: Place, { rows }: ReturnType<typeof rowHeights>, lane: number | undefined): void {
  useEffect(() => {
    const element = scroller.current
    const row = lane === undefined ? undefined : rows[lane]
    if (element === null || row === undefined) return
    const bottom = row.top + row.height + AXIS_PX
    if (row.top < element.scrollTop) element.scrollTop = row.top
    else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight
  }, [scroller, rows, lane])
}

const AXIS_PX = 22
