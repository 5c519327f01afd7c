// What is known of one service: its state before and after, and what its journal says.
import { useState } from 'react'
import type { JournalLine, MachineSeen, UnitSeen } from '../../../model/machine-seen.ts'
import { saySpan } from '../../../workbook/say-span.ts'
import { Button } from '../../parts/button.tsx'
import { DetailsTitle, Facts, Part, Say } from '../parts/facts.tsx'
import { count, inRow } from '../parts/plain-text.ts'
import { sayAfter } from '../parts/say-time.ts'
import style from './processes.module.css'

type Props = { readonly unit: UnitSeen; readonly machine: MachineSeen; readonly fromMs: number }

export function UnitDetails({ unit, machine, fromMs }: Props) {
  const { before, state, isEnabled, pid, result, sinceMs, description } = unit
  return (
    <>
      <DetailsTitle>{inRow(unit.unit)}.service</DetailsTitle>
      <Say tone={state === 'failed' ? 'amber' : 'calm'}>
        {before === state
          ? `It was ${state} before the run, and is still.`
          : `It was ${before}, and is ${state} after the run.`}
      </Say>
      <Facts
        facts={[
          { name: 'About', value: inRow(description) },
          { name: 'At boot', value: isEnabled ? 'enabled: it starts with the host' : 'disabled' },
          pid === undefined ? null : { name: 'Main process', value: pid },
          result === 'success' ? null : { name: 'Result', value: result },
          sinceMs === undefined ? null : { name: 'Since', value: sayWhen(sinceMs - fromMs) },
        ]}
      />
      <Journal unit={unit.unit} machine={machine} fromMs={fromMs} />
    </>
  )
}

const FIRST = 100

function Journal({ unit, machine, fromMs }: Omit<Props, 'unit'> & { readonly unit: string }) {
  const [most, setMost] = useState(FIRST)
  const lines = machine.journal.filter((line) => line.unit === unit)
  const shown = lines.slice(-most)
  return (
    <Part title="Journal">
      {lines.length === 0 && <Say>It has no lines.</Say>}
      {machine.journalLeftOut > 0 && (
        <Say>{count(machine.journalLeftOut, 'earlier line')} of the host are not kept.</Say>
      )}
      {lines.length > shown.length && (
        <Say>
          {count(lines.length - shown.length, 'earlier line')} are not shown.{' '}
          <Button look="quiet" onClick={() => setMost(most + 10 * FIRST)}>
            Show more
          </Button>
        </Say>
      )}
      <ol className={style.journal}>
        {shown.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines can read the same; their order is what they are.
          <Line key={index} line={line} fromMs={fromMs} />
        ))}
      </ol>
    </Part>
  )
}

/** As in syslog(3): an error and worse, a warning. */
const ERROR = 3
const WARNING = 4

function Line({ line, fromMs }: { readonly line: JournalLine; readonly fromMs: number }) {
  const { atMs, identifier, pid, message, priority } = line
  const tone = priority <= ERROR ? 'error' : priority === WARNING ? 'warning' : 'calm'
  return (
    <li className={style.entry} data-tone={tone}>
      <span className={style.when}>{sayWhen(atMs - fromMs)}</span>{' '}
      <bdi>
        {inRow(identifier)}
        {pid === undefined ? '' : `[${pid}]`}: {inRow(message)}
      </bdi>
    </li>
  )
}

function sayWhen(ms: number): string {
  return ms < 0 ? `${saySpan(-ms)} before` : sayAfter(ms)
}
