// Names in columns for a screen, as ls arranges them: as few lines as will do.

const GAP = 2
const NARROWEST = 3

/** A name, and how it is shown where that is more than its letters. */
export type Cell = { readonly name: string; readonly shown: string }

export function columns(cells: readonly Cell[], isAcross: boolean, width: number): string {
  const names = cells.map(({ name }) => name)
  if (names.length === 0) return ''
  const lengths = names.map((name) => [...name].length)
  const most = Math.min(names.length, Math.max(1, Math.floor(width / NARROWEST)))
  for (let count = most; count >= 1; count -= 1) {
    const rows = Math.ceil(names.length / count)
    const widths = Array.from({ length: count }, () => 0)
    const columnOf = (index: number): number => (isAcross ? index % count : Math.floor(index / rows))
    for (const [index, length] of lengths.entries()) {
      const column = columnOf(index)
      const isLast = column === count - 1
      widths[column] = Math.max(widths[column] ?? 0, length + (isLast ? 0 : GAP))
    }
    const total = widths.reduce((sum, width) => sum + width, 0)
    if (count > 1 && (total >= width || (!isAcross && Math.ceil(names.length / rows) !== count))) continue
    return arranged(cells, { rows, count, widths, isAcross })
  }
  return `${cells.map(({ shown }) => shown).join('\n')}\n`
}

type Grid = {
  readonly rows: number
  readonly count: number
  readonly widths: readonly number[]
  readonly isAcross: boolean
}

function arranged(all: readonly Cell[], { rows, count, widths, isAcross }: Grid): string {
  let text = ''
  for (let row = 0; row < rows; row += 1) {
    const cells: Cell[] = []
    for (let column = 0; column < count; column += 1) {
      const cell = all[isAcross ? row * count + column : column * rows + row]
      if (cell !== undefined) cells.push(cell)
    }
    text += `${cells.map((cell, column) => (column === cells.length - 1 ? cell.shown : cell.shown + ' '.repeat((widths[column] ?? 0) - [...cell.name].length))).join('')}\n`
  }
  return text
}
