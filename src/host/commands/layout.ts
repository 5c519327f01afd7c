// Lays out tables: columns as wide as their longest text, with a blank between.

export type Side = 'left' | 'right'

export type TableColumn = { readonly side: Side; readonly least?: number }

/** The last column is not filled up where it is on the left. */
export function table(columns: readonly TableColumn[], rows: readonly (readonly string[])[], between = ' '): string[] {
  const widths = columns.map(({ least = 0 }, column) => Math.max(least, ...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((text, column) => {
        const width = widths[column] ?? 0
        if (columns[column]?.side === 'right') return text.padStart(width)
        return column === row.length - 1 ? text : text.padEnd(width)
      })
      .join(between),
  )
}
