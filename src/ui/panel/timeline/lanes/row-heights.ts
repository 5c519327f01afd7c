// Where each lane lies and how high it is: one that holds several locks at once needs more room.
import type { Picture } from '../../../../workbook/timeline/picture.ts'

export type Row = {
  readonly top: number
  readonly height: number
  /** Where its bars begin: below its marks, if it has any. */
  readonly barTop: number
}

export type Rows = {
  readonly rows: readonly Row[]
  readonly height: number
}

export const BAR_PX = 16
export const HOLD_PX = 14
const BELOW_PX = 5
const ABOVE_PX = 5
const MARKS_PX = 18
const MOST_HOLDS = 3

export function rowHeights({ lanes, holds, marks }: Picture): Rows {
  let top = 0
  const rows = lanes.map((_lane, lane) => {
    const barTop = (marks[lane] ?? []).some(({ kind }) => kind !== 'sleep' && kind !== 'lock') ? MARKS_PX : ABOVE_PX
    const height = barTop + BAR_PX + Math.min(mostAtOnce(holds[lane] ?? []), MOST_HOLDS) * HOLD_PX + BELOW_PX
    top += height
    return { top: top - height, height, barTop }
  })
  return { rows, height: top }
}

function mostAtOnce(holds: Picture['holds'][number]): number {
  let most = 0
  const ends: number[] = []
  for (const { from, to, isOver } of holds) {
    for (let index = ends.length - 1; index >= 0; index -= 1) if ((ends[index] ?? 0) <= from.step) ends.splice(index, 1)
    ends.push(isOver ? to.step : Number.POSITIVE_INFINITY)
    most = Math.max(most, ends.length)
  }
  return most
}
