// Commands: what was started, by the program or by what it started, with everything that is known of it.
import { useMemo, useState } from 'react'
import type { CommandRun, StreamPlace } from '../../../model/evidence.ts'
import { saySpan } from '../../../workbook/say-span.ts'
import { GoToLine } from '../../editor/linked-sentence.tsx'
import cells from '../parts/cells.module.css'
import { DetailsTitle, Facts, LongText, Part, Say } from '../parts/facts.tsx'
import { commandLine, count, inRow } from '../parts/plain-text.ts'
import { RowList } from '../parts/row-list.tsx'
import { exitWord, sayExit } from '../parts/say-exit.ts'
import { sayAfter } from '../parts/say-time.ts'
import { EmptyTab, TabView } from '../parts/tab-view.tsx'
import { useShownRun, useShownStages } from '../use-shown-run.ts'
import { type CommandRow, commandTree } from './command-tree.ts'
import style from './commands.module.css'

/** The evidence has no more of them than this. */
const MOST_KEPT = 5_000
const DEEPEST_INDENT = 8

export function Commands() {
  const shown = useShownRun()
  const stages = useShownStages()
  const rows = useMemo(() => commandTree(stages), [stages])
  const [choice, setChoice] = useState<{ readonly of: unknown; readonly index: number } | null>(null)
  const chosen = choice?.of === rows ? choice.index : null
  const row = chosen === null ? undefined : rows[chosen]
  const fromMs = stages[0]?.startedMs ?? 0
  if (rows.length === 0) {
    return (
      <EmptyTab label="Commands">
        <p>
          {shown === null ? 'Nothing has run yet.' : 'The last run started no command.'} Commands that your program
          starts appear here, such as <code>subprocess.run(["df", "-h"])</code>: with their arguments, what they wrote
          and how they ended.
        </p>
      </EmptyTab>
    )
  }
  return (
    <TabView
      label="Commands"
      details={
        row === undefined
          ? null
          : {
              title: 'The chosen command',
              content: <CommandDetails key={chosen} row={row} fromMs={fromMs} />,
              onClose: () => setChoice(null),
            }
      }
      foot={
        stages.some(({ commands }) => commands.length >= MOST_KEPT)
          ? `Only the first ${count(MOST_KEPT, 'command')} are kept.`
          : undefined
      }
    >
      <RowList
        label="Commands, each followed by those that it started"
        rows={rows}
        chosen={chosen}
        onChoose={(index) => setChoice(index === null ? null : { of: rows, index })}
        levelOf={({ level }) => level}
        draw={(one) => <Row row={one} />}
      />
    </TabView>
  )
}

function Row({ row }: { readonly row: CommandRow }) {
  const { run, level } = row
  const { exitCode, argv, line } = run
  return (
    <span className={cells.row}>
      <span className={style.exit} data-bad={exitCode !== undefined && exitCode !== 0}>
        {exitCode === undefined ? 'running' : exitWord(exitCode)}
      </span>
      <bdi className={cells.rest} style={{ paddingLeft: `${2 * Math.min(level - 1, DEEPEST_INDENT)}ch` }}>
        {inRow(commandLine(argv))}
      </bdi>
      {line !== undefined && <span className={style.soft}>line {line}</span>}
      <span className={style.took}>{tookOf(row)}</span>
    </span>
  )
}

function tookOf({ run: { startedMs, endedMs }, stageEndedMs }: CommandRow): string {
  return saySpan(Math.max(0, (endedMs ?? stageEndedMs) - startedMs))
}

type DetailsProps = { readonly row: CommandRow; readonly fromMs: number }

function CommandDetails({ row, fromMs }: DetailsProps) {
  const { run } = row
  const { exitCode, argv, first, line, pid, by, path, cwd, startedMs } = run
  return (
    <>
      <DetailsTitle>{inRow(commandLine(argv))}</DetailsTitle>
      <Say tone={exitCode === undefined || exitCode === 0 ? 'calm' : 'amber'}>
        {exitCode === undefined ? 'It had not ended when the run was over' : sayExit(exitCode)}, after {tookOf(row)}.
      </Say>
      <Facts
        facts={[
          line === undefined ? null : { name: 'Started in', value: <GoToLine line={line} /> },
          by === 'program' ? null : { name: 'Started by', value: `process ${by}` },
          { name: 'Process', value: pid },
          { name: 'At', value: sayAfter(startedMs - fromMs) },
          { name: 'File', value: inRow(path) },
          { name: 'Folder', value: inRow(cwd) },
          first === undefined ? null : { name: 'Began as', value: inRow(commandLine(first)) },
          { name: 'Streams', value: sayStreams(run) },
        ]}
      />
      <Part title="Arguments">
        <ol className={style.arguments}>
          {argv.slice(0, MOST_ARGUMENTS).map((word, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: arguments are known by their places.
            <li key={index}>
              <bdi>{word === '' ? '(empty)' : inRow(word)}</bdi>
            </li>
          ))}
        </ol>
        {argv.length > MOST_ARGUMENTS && <Say>And {count(argv.length - MOST_ARGUMENTS, 'other')}.</Say>}
      </Part>
      <Written title="Output" text={run.output} />
      <Written title="Errors" text={run.errors} />
    </>
  )
}

const MOST_ARGUMENTS = 50
/** The evidence keeps no more of a stream. */
const MOST_OUTPUT = 50_000

function Written({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Part title={title}>
      {text === '' ? <Say>Nothing was written.</Say> : <LongText text={text} name={title.toLowerCase()} />}
      {text.length >= MOST_OUTPUT && <Say>What it wrote after that is not kept.</Say>}
    </Part>
  )
}

const PLACES: Readonly<Record<StreamPlace, string>> = {
  pipe: 'a pipe',
  file: 'a file',
  terminal: 'the terminal',
  nowhere: 'nowhere',
}

function sayStreams({ streams }: CommandRun): string {
  return `input from ${PLACES[streams.in]}, output to ${PLACES[streams.out]}, errors to ${PLACES[streams.err]}`
}
