// The Timeline tab: the shown run on the host's clock, or step by step, as it was recorded when the tab was looked at.
import { type ReactNode, useMemo, useState } from 'react'
import type { Evidence } from '../../../model/evidence.ts'
import { type Order, stagesIn } from '../../../workbook/orders/orders.ts'
import { sayRecorded } from '../../../workbook/say-recorded.ts'
import { type RecordingName, type ShownRun, stagesShown } from '../../../workbook/shown-run.ts'
import { pictureOf } from '../../../workbook/timeline/picture.ts'
import { isTimed } from '../../../workbook/timeline/required.ts'
import { OrderChoice } from '../orders/order-choice.tsx'
import { useOrder } from '../orders/use-order.ts'
import { Choice } from '../parts/choice.tsx'
import { useRecording, useShownRun } from '../use-shown-run.ts'
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

/** The run in the order of its threads, or in another one. */
function Orders({ shown }: { readonly shown: ShownRun }) {
  const { order, isSearching } = useOrder(shown)
  const name: RecordingName = order === null ? 'timeline' : `timeline ${order}`
  const recording = useRecording(name)
  const choice = <OrderChoice shown={shown} order={order} isSearching={isSearching} />
  if (recording === undefined || recording.kind === 'going') {
    return (
      <Say choice={choice}>
        The run is made once more, the same in every step, to record what happened when. Your own runs go first.
      </Say>
    )
  }
  if (recording.kind === 'broken') return <Say choice={choice}>The run could not be recorded: {recording.say}</Say>
  return <Stages key={name} choice={choice} shown={shown} order={order} evidence={recording.evidence} />
}

type StagesProps = {
  readonly choice: ReactNode
  readonly shown: ShownRun
  readonly order: Order
  readonly evidence: Evidence
}

function Stages({ choice, shown, order, evidence }: StagesProps) {
  const timed = useMemo(() => stagesShown({ ...shown, evidence }).filter(isTimed), [shown, evidence])
  const [index, setIndex] = useState(0)
  const stage = timed[Math.min(index, timed.length - 1)]
  const picture = useMemo(() => (stage === undefined ? null : pictureOf(stage)), [stage])
  if (picture === null || stage === undefined)
    return <Say choice={choice}>This run has nothing that could be recorded.</Say>
  const before = stagesIn(shown, order)?.find(({ call }) => call === stage.call)
  const calls =
    timed.length < 2 ? null : (
      <Choice label="Look at" value={index} onChoose={(value) => setIndex(Number(value))}>
        {timed.map(({ call = 'the program' }, place) => (
          <option key={call} value={place}>
            {call}
          </option>
        ))}
      </Choice>
    )
  return (
    <Viewer
      key={index}
      picture={picture}
      program={shown.request.program}
      order={order}
      differs={sayRecorded(shown, evidence, { before, stage })}
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
