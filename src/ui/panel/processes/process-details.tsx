// What is known of one process.
import type { Stage } from '../../../model/evidence.ts'
import { saySpan } from '../../../workbook/say-span.ts'
import { GoToLine } from '../../editor/linked-sentence.tsx'
import { DetailsTitle, Facts, Part, Say } from '../parts/facts.tsx'
import { commandLine, count, inRow } from '../parts/plain-text.ts'
import { sayExit } from '../parts/say-exit.ts'
import { sayAfter } from '../parts/say-time.ts'
import type { ProcessRow } from './process-tree.ts'

type Props = { readonly row: ProcessRow; readonly stage: Stage }

const MIB = 1_048_576
const MOST_SIGNALS = 100

export function ProcessDetails({ row, stage }: Props) {
  const { process, state, signals, isNew } = row
  const { pid, parent, name, argv, user, threads, memoryBytes, startedMs, endedMs } = process
  const line = stage.commands.find((command) => command.pid === pid)?.line
  return (
    <>
      <DetailsTitle>{inRow(argv.length > 0 ? commandLine(argv) : `[${name}]`)}</DetailsTitle>
      <Say tone={state.kind === 'bad end' || state.kind === 'zombie' ? 'amber' : 'calm'}>{sayState(row)}</Say>
      <Facts
        facts={[
          line === undefined ? null : { name: 'Started in', value: <GoToLine line={line} /> },
          { name: 'Process', value: pid },
          { name: 'Parent', value: parent === 0 ? 'none' : parent },
          { name: 'Name', value: inRow(name) },
          { name: 'User', value: inRow(user) },
          {
            name: 'Began',
            value: isNew
              ? sayAfter(startedMs - stage.startedMs)
              : `${saySpan(Math.max(0, stage.startedMs - startedMs))} before the program`,
          },
          endedMs === undefined ? null : { name: 'Ended', value: sayAfter(endedMs - stage.startedMs) },
          threads > 1 ? { name: 'Threads', value: threads } : null,
          { name: 'Memory', value: `${(memoryBytes / MIB).toFixed(1)} MiB` },
        ]}
      />
      <Part title="Signals">
        {signals.length === 0 ? (
          <Say>It got none.</Say>
        ) : (
          <Facts
            facts={signals.slice(0, MOST_SIGNALS).map(({ atMs, signal, by }, index) => ({
              name: `${index + 1}. ${sayAfter(atMs - stage.startedMs)}`,
              value: `SIG${signal} from ${by === 'program' ? 'your program' : `process ${by}`}`,
            }))}
          />
        )}
        {signals.length > MOST_SIGNALS && <Say>And {count(signals.length - MOST_SIGNALS, 'other')}.</Say>}
      </Part>
    </>
  )
}

function sayState({ process, state }: ProcessRow): string {
  if (state.kind === 'zombie') return 'It has ended, and its parent has not asked how: a zombie.'
  if (process.exitCode !== undefined) return `${sayExit(process.exitCode)}.`
  if (state.kind !== 'lives') return `Your program: ${state.word}.`
  return `It was there when the run ended; ps shows its state as ${process.state}.`
}
