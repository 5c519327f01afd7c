// The Timeline tab: the shown run on the host's clock, or step by step, as it was recorded when the tab was looked at.
import { type ReactNode, useMemo, useState } from 'react'
import { type RecordingName, type ShownRun, stagesShown } from '../../../workbook/shown-run.ts'
import { pictureOf } from '../../../workbook/timeline/picture.ts'
import { isTimed } from '../../../workbook/timeline/required.ts'
import { differsFrom } from '../../../workbook/timeline/same-run.ts'
import { useRecording, useShownRun } from '../use-shown-run.ts'
import { OrderChoice } from './order-choice.tsx'
import style from './timeline.module.css'
import { Viewer } from './viewer.tsx'

export function TimelineTab() {
  const shown = useShownRun()
  return (
    <section className={style.timeline} aria-label="Timeline">
      {shown === null ? (
        <Say>Nothing has run yet. After a run, its threads, waits and marks are here.</Say>
      ) : (
        <Orders key={keyOf(shown)} shown={shown} />
      )}
    </section>
  )
}

const keys = new WeakMap<object, number>()
let lastKey = 0

/** Another run is looked at from its beginning. */
function keyOf({ evidence }: ShownRun): number {
  const known = keys.get(evidence)
  if (known !== undefined) return known
  lastKey += 1
  keys.set(evidence, lastKey)
  return lastKey
}

/** The run in the order of its threads, or in one that ends otherwise. */
function Orders({ shown }: { readonly shown: ShownRun }) {
  const [isSearching, setSearching] = useState(false)
  const search = useRecording(isSearching ? 'orders' : null)
  const searched = search?.kind === 'there' ? search.evidence.schedules : undefined
  const schedules = shown.evidence.schedules ?? searched
  const found = schedules?.found
  const [isFailing, setFailing] = useState(found !== undefined)
  const isOther = isFailing && found !== undefined
  const name: RecordingName = isOther ? `timeline ${found.schedule}` : 'timeline'
  const recording = useRecording(name)
  const choice = (
    <OrderChoice
      hasThreads={shown.evidence.stages.some(({ threads = [] }) => threads.length > 0)}
      schedules={schedules}
      isSearching={isSearching && search?.kind !== 'there' && search?.kind !== 'broken'}
      isFailing={isOther}
      onSearch={() => {
        setSearching(true)
        setFailing(true)
      }}
      onChoose={setFailing}
    />
  )
  if (recording === undefined || recording.kind === 'going') {
    return (
      <Say choice={choice}>
        The run is made once more, the same in every step, to record what happened when. Your own runs go first.
      </Say>
    )
  }
  if (recording.kind === 'broken') return <Say choice={choice}>The run could not be recorded: {recording.say}</Say>
  const stages = stagesShown({ ...shown, evidence: recording.evidence })
  const plain = isOther ? [found.stage] : stagesShown(shown)
  return <Stages key={name} choice={choice} stages={stages} plain={plain} program={shown.request.program} />
}

type StagesProps = {
  readonly choice: ReactNode
  readonly stages: ShownRun['evidence']['stages']
  readonly plain: ShownRun['evidence']['stages']
  readonly program: string
}

function Stages({ choice, stages, plain, program }: StagesProps) {
  const timed = useMemo(() => stages.filter(isTimed), [stages])
  const [index, setIndex] = useState(0)
  const stage = timed[Math.min(index, timed.length - 1)]
  const picture = useMemo(() => (stage === undefined ? null : pictureOf(stage)), [stage])
  if (picture === null || stage === undefined)
    return <Say choice={choice}>This run has nothing that could be recorded.</Say>
  const before = plain.find(({ call }) => call === stage.call)
  const calls =
    timed.length < 2 ? null : (
      <label className={style.choice}>
        <span>Of</span>
        <select value={index} onChange={(event) => setIndex(Number(event.currentTarget.value))}>
          {timed.map(({ call = 'the program' }, place) => (
            <option key={call} value={place}>
              {call}
            </option>
          ))}
        </select>
      </label>
    )
  return (
    <Viewer
      key={index}
      picture={picture}
      program={program}
      differs={before === undefined ? null : differsFrom(before, stage)}
      choice={
        <>
          {calls}
          {choice}
        </>
      }
    />
  )
}

function Say({ choice, children }: { readonly choice?: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      {choice !== undefined && <div className={style.bar}>{choice}</div>}
      <p className={style.say} role="status">
        {children}
      </p>
    </>
  )
}
