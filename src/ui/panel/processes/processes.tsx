// Processes and services: the host as it was when the run ended. A further run of the same program tells it.
import { useMemo, useState } from 'react'
import type { Stage } from '../../../model/evidence.ts'
import type { MachineSeen, UnitSeen } from '../../../model/machine-seen.ts'
import { sayCopy } from '../../../workbook/say-recorded.ts'
import cells from '../parts/cells.module.css'
import { commandLine, count, inRow } from '../parts/plain-text.ts'
import { RowList } from '../parts/row-list.tsx'
import { EmptyTab, TabView } from '../parts/tab-view.tsx'
import { stagesRecorded, useRecording, useShownRun } from '../use-shown-run.ts'
import { ProcessDetails } from './process-details.tsx'
import { type ProcessRow, processTree } from './process-tree.ts'
import style from './processes.module.css'
import { UnitDetails } from './unit-details.tsx'

export function Processes() {
  const shown = useShownRun()
  const recording = useRecording('machine')
  const stages = useMemo(() => stagesRecorded(shown, recording), [shown, recording])
  const stage = stages.findLast(({ machine }) => machine !== undefined)
  const copy = recording?.kind === 'there' ? recording.evidence.copy : undefined
  const says = copy === undefined ? [] : sayCopy(copy)
  if (stage?.machine !== undefined) return <Machine stage={stage} machine={stage.machine} says={says} />
  return (
    <EmptyTab label="Processes">
      <p>
        {shown === null
          ? 'Nothing has run yet. The processes of the host appear here as a tree: those that were there, those that your program started, the signals that they got and how they ended; and the services with their journal.'
          : recording?.kind === 'broken'
            ? `The host could not be looked at: ${recording.say}`
            : recording?.kind === 'there'
              ? 'The further run came to no end, so nothing is known of the host.'
              : 'The run is made once more to look at its host.'}
      </p>
    </EmptyTab>
  )
}

type Row =
  | { readonly kind: 'unit'; readonly unit: UnitSeen; readonly level: 1 }
  | ({ readonly kind: 'process' } & ProcessRow)

type MachineProps = {
  readonly stage: Stage
  readonly machine: MachineSeen
  /** What the copy of a kept host lacks. */
  readonly says: readonly string[]
}

function Machine({ stage, machine, says }: MachineProps) {
  const rows = useMemo(
    (): readonly Row[] => [
      ...machine.units.map((unit) => ({ kind: 'unit', unit, level: 1 }) as const),
      ...processTree(machine, stage).map((row) => ({ kind: 'process', ...row }) as const),
    ],
    [machine, stage],
  )
  const [choice, setChoice] = useState<{ readonly of: unknown; readonly index: number } | null>(null)
  const chosen = choice?.of === rows ? choice.index : null
  const row = chosen === null ? undefined : rows[chosen]
  const { units, processes } = machine
  return (
    <TabView
      label="Processes"
      head={
        <span className={cells.sum}>
          {units.length > 0 && `${count(units.length, 'service')}, `}
          {count(processes.length, 'process', 'processes')}, as they were at the end of the run
          {says.length > 0 && `. ${says.join(' ')}`}
        </span>
      }
      details={
        row === undefined
          ? null
          : {
              title: row.kind === 'unit' ? 'The chosen service' : 'The chosen process',
              content:
                row.kind === 'unit' ? (
                  <UnitDetails key={chosen} unit={row.unit} machine={machine} fromMs={stage.startedMs} />
                ) : (
                  <ProcessDetails key={chosen} row={row} stage={stage} />
                ),
              onClose: () => setChoice(null),
            }
      }
    >
      <RowList
        label="Services, and processes each followed by its children"
        rows={rows}
        chosen={chosen}
        onChoose={(index) => setChoice(index === null ? null : { of: rows, index })}
        levelOf={({ level }) => level}
        draw={(one) => (one.kind === 'unit' ? <UnitRow unit={one.unit} /> : <OneProcess row={one} />)}
      />
    </TabView>
  )
}

const DEEPEST_INDENT = 8

function OneProcess({ row }: { readonly row: ProcessRow }) {
  const { process, level, state, isNew, signals } = row
  const { pid, name, argv, user } = process
  return (
    <span className={cells.row}>
      <span className={style.state} data-kind={state.kind}>
        {state.word}
      </span>
      <span className={style.pid}>{pid}</span>
      <bdi className={cells.rest} style={{ paddingLeft: `${2 * Math.min(level - 1, DEEPEST_INDENT)}ch` }}>
        {inRow(argv.length > 0 ? commandLine(argv) : `[${name}]`)}
      </bdi>
      {signals.length > 0 && (
        <span className={cells.soft}>
          {signals.length === 1 ? `SIG${signals[0]?.signal}` : count(signals.length, 'signal')}
        </span>
      )}
      {isNew && <span className={cells.soft}>new</span>}
      <span className={style.user}>{inRow(user)}</span>
    </span>
  )
}

function UnitRow({ unit }: { readonly unit: UnitSeen }) {
  const { before, state, description } = unit
  return (
    <span className={cells.row}>
      <span className={style.state} data-kind={state === 'failed' ? 'bad end' : state === 'active' ? 'lives' : 'ended'}>
        {state}
      </span>
      <span className={style.pid}>unit</span>
      <bdi className={cells.rest}>
        {inRow(unit.unit)}.service <span className={cells.soft}>{inRow(description)}</span>
      </bdi>
      {before !== state && <span className={cells.soft}>was {before}</span>}
    </span>
  )
}
