// A list of which only the rows in sight are in the page, so that a hundred thousand cost no more than fifty. One row is chosen: the
// arrow keys, Home, End and the page keys move along, Escape lets go. As a tree, rows have levels.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useMedia } from '../../platform.ts'
import style from './row-list.module.css'

type Props<Row> = {
  readonly label: string
  readonly rows: readonly Row[]
  readonly draw: (row: Row) => ReactNode
  /** What a screen reader calls a row; the words in it if absent. */
  readonly nameOf?: (row: Row) => string
  /** Place of the chosen row; null is none. */
  readonly chosen: number | null
  readonly onChoose: (index: number | null) => void
  /** Makes the list a tree; levels count from 1. */
  readonly levelOf?: (row: Row) => number
  /** Lines of text in a row; 1 if absent. */
  readonly lines?: number
}

const LINE_PX = 18
const PADDING_PX = { fine: 10, coarse: 26 }
/** Rows beyond the edges, so that a fast wheel finds them there. */
const BEYOND = 12

export function RowList<Row>({ label, rows, draw, nameOf, chosen, onChoose, levelOf, lines = 1 }: Props<Row>) {
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const isCoarse = useMedia('(pointer: coarse)')
  const rowPx = lines * LINE_PX + (isCoarse ? PADDING_PX.coarse : PADDING_PX.fine)
  const { first, last } = useWindow(scroller, rowPx, rows.length)
  useKeptInSight(scroller, chosen, rowPx)

  function keyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 1)
    const next = nextRow(event.key, chosen, rows.length, page)
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    onChoose(next)
  }

  const seen = rows.slice(first, last)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is a list box or a tree, which take the focus for their rows.
    <div
      ref={scroller}
      {...{ role: levelOf === undefined ? 'listbox' : 'tree', 'aria-label': label }}
      {...(chosen !== null && chosen >= first && chosen < last ? { 'aria-activedescendant': `${id}-${chosen}` } : {})}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as above.
      tabIndex={0}
      className={style.list}
      onKeyDown={keyDown}
    >
      <div role="presentation" className={style.whole} style={{ height: rows.length * rowPx }}>
        {seen.map((row, at) => {
          const index = first + at
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the list, which has the focus.
            // biome-ignore lint/a11y/noStaticElementInteractions: it is an option or an item of a tree.
            <div
              key={index}
              id={`${id}-${index}`}
              {...(levelOf === undefined
                ? { role: 'option', 'aria-setsize': rows.length, 'aria-posinset': index + 1 }
                : { role: 'treeitem', 'aria-level': levelOf(row) })}
              {...{ 'aria-selected': index === chosen, 'aria-label': nameOf?.(row) }}
              tabIndex={-1}
              className={style.row}
              style={{ height: rowPx, transform: `translateY(${index * rowPx}px)` }}
              onClick={() => onChoose(index === chosen ? null : index)}
            >
              {draw(row)}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Undefined where the key means nothing here. */
export function nextRow(key: string, chosen: number | null, rows: number, page: number): number | null | undefined {
  const last = rows - 1
  if (key === 'Escape') return chosen === null ? undefined : null
  if (last < 0) return undefined
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, (chosen ?? -1) + 1)
    case 'ArrowUp':
      return Math.max(0, (chosen ?? rows) - 1)
    case 'PageDown':
      return Math.min(last, (chosen ?? 0) + page)
    case 'PageUp':
      return Math.max(0, (chosen ?? 0) - page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}

type Place = { readonly current: HTMLDivElement | null }

/** Which rows are in sight. */
function useWindow(scroller: Place, rowPx: number, rows: number): { readonly first: number; readonly last: number } {
  const [seen, setSeen] = useState({ first: 0, last: 60 })
  useLayoutEffect(() => {
    const list = scroller.current
    if (list === null) return
    const look = (): void => {
      const first = Math.max(0, Math.floor(list.scrollTop / rowPx) - BEYOND)
      const last = Math.ceil((list.scrollTop + list.clientHeight) / rowPx) + BEYOND
      setSeen((before) => (before.first === first && before.last === last ? before : { first, last }))
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(list)
    list.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      list.removeEventListener('scroll', look)
    }
  }, [scroller, rowPx])
  return { first: Math.min(seen.first, Math.max(0, rows - 1)), last: Math.min(seen.last, rows) }
}

/** The list alone is scrolled: the page around it stays. */
function useKeptInSight(scroller: Place, chosen: number | null, rowPx: number): void {
  useEffect(() => {
    const list = scroller.current
    if (list === null || chosen === null) return
    const top = chosen * rowPx
    if (top < list.scrollTop) list.scrollTop = top
    else if (top + rowPx > list.scrollTop + list.clientHeight) list.scrollTop = top + rowPx - list.clientHeight
  }, [scroller, chosen, rowPx])
}
