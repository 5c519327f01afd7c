// Requests: a waterfall of what went over the network, on the host's clock.
import { useMemo, useState } from 'react'
import { saySpan } from '../../../workbook/say-span.ts'
import cells from '../parts/cells.module.css'
import { inRow } from '../parts/plain-text.ts'
import { RowList } from '../parts/row-list.tsx'
import { EmptyTab, TabView } from '../parts/tab-view.tsx'
import { useShownRun, useShownStages } from '../use-shown-run.ts'
import { neverAsked, type RequestEntry, waterfallOf } from './entries.ts'
import { RequestDetails } from './request-details.tsx'
import style from './requests.module.css'
import { Scale, TimeBar } from './time-bar.tsx'

/** The evidence has no more of them than this. */
const MOST_KEPT = 20_000

export function Requests() {
  const shown = useShownRun()
  const stages = useShownStages()
  const waterfall = useMemo(() => waterfallOf(stages), [stages])
  const asked = useMemo(() => (shown === null ? [] : neverAsked(shown.request.world, stages)), [shown, stages])
  const [choice, setChoice] = useState<{ readonly of: unknown; readonly index: number } | null>(null)
  // A choice belongs to the run in which it was made.
  const chosen = choice?.of === waterfall ? choice.index : null
  const entry = chosen === null ? undefined : waterfall.entries[chosen]
  const isCut = stages.some(({ requests, connections }) => Math.max(requests.length, connections.length) >= MOST_KEPT)
  if (waterfall.entries.length === 0) return <Nothing hasRun={shown !== null} asked={asked} />
  return (
    <TabView
      label="Requests"
      head={<Scale waterfall={waterfall} />}
      details={
        entry === undefined
          ? null
          : {
              title: 'The chosen request',
              content: <RequestDetails key={chosen} entry={entry} fromMs={waterfall.fromMs} />,
              onClose: () => setChoice(null),
            }
      }
      foot={
        asked.length > 0 || isCut ? (
          <>
            {isCut && (
              <p>Only the first {MOST_KEPT.toLocaleString('en')} requests are kept, and as many connections.</p>
            )}
            <NeverAsked asked={asked} />
          </>
        ) : undefined
      }
    >
      <RowList
        label="Requests, in the order of their beginning"
        rows={waterfall.entries}
        chosen={chosen}
        onChoose={(index) => setChoice(index === null ? null : { of: waterfall, index })}
        nameOf={nameOf}
        draw={(row) => <Row entry={row} waterfall={waterfall} />}
      />
    </TabView>
  )
}

/** With the address in one piece, which is drawn in two. */
function nameOf({ outcome, method, target, again, startMs, endMs }: RequestEntry): string {
  const tries = again === undefined ? '' : ` try ${again.number}`
  return `${outcome.word} ${method ?? ''} ${inRow(target)}${tries} ${saySpan(endMs - startMs)}`
}

type RowProps = { readonly entry: RequestEntry; readonly waterfall: ReturnType<typeof waterfallOf> }

function Row({ entry, waterfall }: RowProps) {
  const { outcome, method, target, again, startMs, endMs } = entry
  return (
    <span className={`${cells.row} ${style.row}`}>
      <span className={style.outcome} data-kind={outcome.kind}>
        {outcome.word}
      </span>
      <span className={style.method}>{method ?? '?'}</span>
      <span className={style.target}>
        <Target text={target} />
      </span>
      <span className={style.again}>{again === undefined ? '' : `try ${again.number}`}</span>
      <span className={style.took}>{saySpan(endMs - startMs)}</span>
      <TimeBar entry={entry} waterfall={waterfall} />
    </span>
  )
}

/** What is the same in most rows gives way first where there is no room. */
function Target({ text }: { readonly text: string }) {
  const [, server = '', path = text] = /^https?:\/\/([^/?#]+)(.*)$/s.exec(text) ?? []
  return (
    <>
      {server !== '' && <bdi className={style.server}>{inRow(server)}</bdi>}
      <bdi className={style.path}>{inRow(path)}</bdi>
    </>
  )
}

const MOST_NAMED = 20

function NeverAsked({ asked }: { readonly asked: readonly string[] }) {
  if (asked.length === 0) return null
  return (
    <div className={style.asked}>
      <h3>Never asked</h3>
      <ul>
        {asked.slice(0, MOST_NAMED).map((text) => (
          <li key={text}>{inRow(text)}</li>
        ))}
      </ul>
      {asked.length > MOST_NAMED && <p>And {(asked.length - MOST_NAMED).toLocaleString('en')} others.</p>}
    </div>
  )
}

function Nothing({ hasRun, asked }: { readonly hasRun: boolean; readonly asked: readonly string[] }) {
  return (
    <EmptyTab label="Requests">
      <p>
        {hasRun
          ? 'The last run asked nobody over the network.'
          : 'Nothing has run yet. What your program asks over the network appears here.'}{' '}
        Each request is a row: the look-up of the name, the connection, the wait and the answer, on the host's clock.
      </p>
      {hasRun && <NeverAsked asked={asked} />}
    </EmptyTab>
  )
}
