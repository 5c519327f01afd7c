// Logs: the records of the module logging that a handler put out, with a filter by level and by words.
import { useId, useMemo, useState } from 'react'
import type { LogRecord } from '../../../model/evidence.ts'
import { GoToLine } from '../../editor/linked-sentence.tsx'
import { Select } from '../../parts/select.tsx'
import cells from '../parts/cells.module.css'
import { DetailsTitle, Facts, LongText, Part, Say } from '../parts/facts.tsx'
import { count, inRow } from '../parts/plain-text.ts'
import { RowList } from '../parts/row-list.tsx'
import { sayAfter } from '../parts/say-time.ts'
import { EmptyTab, TabView } from '../parts/tab-view.tsx'
import { useShownRun, useShownStages } from '../use-shown-run.ts'
import style from './logs.module.css'
import { LEVELS, type Level, type LogFilter, pickRecords } from './pick-records.ts'

/** The evidence has no more of them than this. */
const MOST_KEPT = 5_000
const ALL: LogFilter = { from: 'DEBUG', text: '' }

export function Logs() {
  const shown = useShownRun()
  const stages = useShownStages()
  const records = useMemo(() => stages.flatMap(({ logs }) => logs), [stages])
  const [filter, setFilter] = useState(ALL)
  const picked = useMemo(() => pickRecords(records, filter), [records, filter])
  const [choice, setChoice] = useState<{ readonly of: unknown; readonly index: number } | null>(null)
  const chosen = choice?.of === picked ? choice.index : null
  const record = chosen === null ? undefined : picked[chosen]
  const fromMs = stages[0]?.startedMs ?? 0
  if (records.length === 0) {
    return (
      <EmptyTab label="Logs">
        <p>
          {shown === null ? 'Nothing has run yet.' : 'The last run put no record out.'} Records of the module{' '}
          <code>logging</code> appear here once a handler puts them out. Without a configuration that is{' '}
          <code>WARNING</code> and above.
        </p>
      </EmptyTab>
    )
  }
  return (
    <TabView
      label="Logs"
      head={<Filter filter={filter} onChange={setFilter} say={sayPicked(picked.length, records.length)} />}
      details={
        record === undefined
          ? null
          : {
              title: 'The chosen record',
              content: <RecordDetails key={chosen} record={record} fromMs={fromMs} />,
              onClose: () => setChoice(null),
            }
      }
      foot={records.length >= MOST_KEPT ? `Only the first ${count(MOST_KEPT, 'record')} of a run are kept.` : undefined}
    >
      <RowList
        label="Records, in the order of their time"
        rows={picked}
        chosen={chosen}
        onChoose={(index) => setChoice(index === null ? null : { of: picked, index })}
        draw={(one) => <Row record={one} fromMs={fromMs} />}
      />
    </TabView>
  )
}

function sayPicked(picked: number, all: number): string {
  return picked === all ? count(all, 'record') : `${picked.toLocaleString('en')} of ${count(all, 'record')}`
}

type FilterProps = {
  readonly filter: LogFilter
  readonly onChange: (filter: LogFilter) => void
  readonly say: string
}

function Filter({ filter, onChange, say }: FilterProps) {
  const level = useId()
  return (
    <>
      <label className={style.label} htmlFor={level}>
        Level
        <Select
          id={level}
          look="machine"
          value={filter.from}
          onChange={({ currentTarget }) => onChange({ ...filter, from: currentTarget.value as Level })}
        >
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {level === 'DEBUG' ? 'all' : level === 'CRITICAL' ? level : `${level} and above`}
            </option>
          ))}
        </Select>
      </label>
      <label className={style.label}>
        Words
        <input
          className={style.field}
          type="search"
          value={filter.text}
          onChange={({ currentTarget }) => onChange({ ...filter, text: currentTarget.value })}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
      </label>
      <span className={cells.sum} role="status">
        {say}
      </span>
    </>
  )
}

type RowProps = { readonly record: LogRecord; readonly fromMs: number }

function Row({ record, fromMs }: RowProps) {
  const { level, atMs, logger, message } = record
  return (
    <span className={cells.row}>
      <span className={style.level} data-level={level}>
        {inRow(level)}
      </span>
      <span className={style.time}>{sayAfter(atMs - fromMs)}</span>
      <bdi className={style.logger}>{inRow(logger)}</bdi>
      <bdi className={cells.rest}>{inRow(message)}</bdi>
    </span>
  )
}

function RecordDetails({ record, fromMs }: RowProps) {
  const { level, logger, message, line, atMs, hasTraceback } = record
  return (
    <>
      <DetailsTitle>
        {inRow(level)} · {inRow(logger)}
      </DetailsTitle>
      <Facts
        facts={[
          line === undefined ? null : { name: 'Logged in', value: <GoToLine line={line} /> },
          { name: 'At', value: sayAfter(atMs - fromMs) },
        ]}
      />
      {hasTraceback && <Say>It came with the traceback of an exception, which stands in the output.</Say>}
      <Part title="Message">
        <LongText text={message} name="the message" />
      </Part>
    </>
  )
}
