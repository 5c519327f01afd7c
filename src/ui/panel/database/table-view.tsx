// One table of a SQLite file: what it is made of, and its first rows.
import type { CellSeen, TableSeen } from '../../../model/tables-seen.ts'
import { LongText, Say } from '../parts/facts.tsx'
import { count, inRow } from '../parts/plain-text.ts'
import style from './database.module.css'

export function TableView({ table }: { readonly table: TableSeen }) {
  const { name, kind, sql, columns, indexes, count: all, rows, failed } = table
  return (
    <>
      <p className={style.about}>
        {kind === 'view' ? 'View' : 'Table'} <code>{inRow(name)}</code>, {count(all, 'row')}
        {rows.length < all && `, the first ${rows.length.toLocaleString('en')} of them here`}.{' '}
        {indexes.length === 0
          ? 'It has no index.'
          : indexes.map((index) => (
              <span key={index.name}>
                Index <code>{inRow(index.name)}</code> on <code>{inRow(index.columns.join(', '))}</code>
                {index.isUnique ? ', unique' : ''}.{' '}
              </span>
            ))}
      </p>
      {failed !== undefined && <Say tone="amber">Its rows cannot be read: {inRow(failed)}.</Say>}
      {columns.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard.
        <section className={style.scroll} aria-label={`Rows of ${inRow(name)}`} tabIndex={0}>
          <table className={style.table}>
            <thead>
              <tr>
                {columns.map((column, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their places.
                  <th key={index} scope="col">
                    {inRow(column.name)} <span className={style.type}>{inRow(column.type)}</span>
                    {column.isKey && <span className={style.type}> key</span>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table have no other name than their place.
                <tr key={index}>
                  {row.map((cell, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                    <Cell key={at} cell={cell} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows.length === 0 && failed === undefined && <Say>It is empty.</Say>}
      <details className={style.made}>
        <summary>How it was made</summary>
        <LongText text={sql} name="the statement" />
      </details>
    </>
  )
}

function Cell({ cell }: { readonly cell: CellSeen }) {
  switch (cell.kind) {
    case 'null':
      return <td className={style.none}>NULL</td>
    case 'blob':
      return <td className={style.none}>{count(cell.bytes, 'byte')}</td>
    case 'number':
      return <td className={style.number}>{cell.text}</td>
    case 'text':
      return (
        <td>
          <bdi>{inRow(cell.text)}</bdi>
          {cell.isCut && '…'}
        </td>
      )
    default:
      return cell satisfies never
  }
}
