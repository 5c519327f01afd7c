// Names in columns for a terminal of 80, as ls arranges them: as few lines as will do.

const SCREEN = 80
const GAP = 2
const NARROWEST = 3

export function columns(names: readonly string[], isAcross: boolean): string {
  if (names.length === 0) return ''
  const lengths = names.map((name) => [...name].length)
  const most = Math.min(names.length, Math.floor(SCREEN / NARROWEST))
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
    if (count > 1 && (total >= SCREEN || (!isAcross && Math.ceil(names.length / rows) !== count))) continue
    return arranged(names, { rows, count, widths, isAcross })
  }
  return `${names.join('\n')}\n`
}

type Grid = {
  readonly rows: number
  readonly count: number
  readonly widths: readonly number[]
  readonly isAcross: boolean
}

function arranged(names: readonly string[], { rows, count, widths, isAcross }: Grid): string {
  let text = ''
  for (let row = 0; row < rows; row += 1) {
    const cells: string[] = []
    for (let column = 0; column < count; column += 1) {
      const name = names[isAcross ? row * count + column : column * rows + row]
      if (name !== undefined) cells.push(name)
    }
    text += `${cells.map((cell, column) => (column === cells.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - [...cell].length))).join('')}\n`
  }
  return text
}
