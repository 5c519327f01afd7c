// The tables of the SQLite files of a host as they are at the end of a stage. Told only where they were asked for.

export type DatabaseSeen = {
  readonly path: string
  readonly tables: readonly TableSeen[]
  /** Tables beyond the first hundred. */
  readonly tablesLeftOut: number
  /** Why it cannot be read: SQLite's own words. */
  readonly failed?: string
}

export type TableSeen = {
  readonly name: string
  readonly kind: 'table' | 'view'
  /** The statement that made it. */
  readonly sql: string
  readonly columns: readonly ColumnSeen[]
  readonly indexes: readonly {
    readonly name: string
    readonly columns: readonly string[]
    readonly isUnique: boolean
  }[]
  /** Of all rows; the first of them are in `rows`. */
  readonly count: number
  readonly rows: readonly (readonly CellSeen[])[]
  /** Why its rows cannot be read. */
  readonly failed?: string
}

export type ColumnSeen = {
  readonly name: string
  /** As declared; empty where nothing was. */
  readonly type: string
  readonly isKey: boolean
}

/** In SQLite's kinds; numbers as text, because they can be larger than a page can count. Long texts are cut. */
export type CellSeen =
  | { readonly kind: 'null' }
  | { readonly kind: 'number' | 'text'; readonly text: string; readonly isCut?: true }
  | { readonly kind: 'blob'; readonly bytes: number }
