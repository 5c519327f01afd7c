// Database: the SQLite files of the host as the program left them, the statements that it ran, and how SQLite went about its queries.
import { useId, useMemo, useState } from 'react'
import type { DatabaseUse } from '../../../model/evidence.ts'
import type { DatabaseSeen, TableSeen } from '../../../model/tables-seen.ts'
import type { Recording } from '../../../workbook/shown-run.ts'
import { Select } from '../../parts/select.tsx'
import { Say } from '../parts/facts.tsx'
import { count, inRow } from '../parts/plain-text.ts'
import { EmptyTab } from '../parts/tab-view.tsx'
import { stagesRecorded, useRecording, useShownRun, useShownStages } from '../use-shown-run.ts'
import style from './database.module.css'
import { Statements } from './statements.tsx'
import { TableView } from './table-view.tsx'

export function Database() {
  const shown = useShownRun()
  const plain = useShownStages()
  const recording = useRecording('databases')
  const stages = useMemo(() => stagesRecorded(shown, recording), [shown, recording])
  const seen = stages.findLast(({ tables }) => tables !== undefined)?.tables ?? []
  const uses = (stages.length > 0 ? stages : plain).flatMap(({ databases }) => databases)
  if (seen.length === 0 && uses.length === 0) {
    return (
      <EmptyTab label="Database">
        <p>
          {shown === null ? 'Nothing has run yet.' : 'The last run opened no SQLite file.'} The tables of the host's
          SQLite files appear here as your program left them, with the statements that it ran and SQLite's plan for each
          query.
        </p>
      </EmptyTab>
    )
  }
  return (
    <section className={style.view} aria-label="Database">
      {seen.length === 0 && <Say>{sayRecording(recording)}</Say>}
      {seen.map((database) => (
        <OneDatabase key={database.path} database={database} uses={uses} />
      ))}
      {uses.length > 0 && <Statements uses={uses} />}
    </section>
  )
}

function sayRecording(recording: Recording | undefined): string {
  if (recording?.kind === 'there') return 'The program did not come to its end, so its tables cannot be read.'
  if (recording?.kind === 'broken') return `The tables could not be read: ${recording.say}`
  return 'The run is made once more to read its tables.'
}

type OneProps = { readonly database: DatabaseSeen; readonly uses: readonly DatabaseUse[] }

function OneDatabase({ database, uses }: OneProps) {
  const { path, tables, tablesLeftOut, failed } = database
  const [chosen, setChosen] = useState<string | null>(null)
  const field = useId()
  const table = tables.find(({ name }) => name === chosen) ?? tables[0]
  const isOpen = uses.some((use) => use.path === path && !use.isClosed)
  return (
    <div className={style.file}>
      <h3 className={style.path}>
        <bdi>{inRow(path)}</bdi>
      </h3>
      {failed !== undefined && <Say tone="amber">It cannot be read: {inRow(failed)}.</Say>}
      {isOpen && <Say tone="amber">A connection to it was never closed.</Say>}
      {failed === undefined && tables.length === 0 && <Say>It has no tables.</Say>}
      {tables.length > 1 && (
        <label className={style.label} htmlFor={field}>
          Table
          <Select
            id={field}
            look="machine"
            value={table?.name}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            {tables.map((one) => (
              <option key={one.name} value={one.name}>
                {nameOf(one)}
              </option>
            ))}
          </Select>
        </label>
      )}
      {tablesLeftOut > 0 && <Say>{count(tablesLeftOut, 'other table')} of it are not shown.</Say>}
      {table !== undefined && <TableView key={table.name} table={table} />}
    </div>
  )
}

function nameOf({ name, kind, count: rows }: TableSeen): string {
  return `${inRow(name)}${kind === 'view' ? ' (a view)' : ''}, ${count(rows, 'row')}`
}
