// The tab of the steps: has the shown run recorded when it is looked at, and shows the steps as soon as they are there.
import { useState } from 'react'
import type { Stage } from '../../../model/evidence.ts'
import { MOST_STEPS } from '../../../model/run.ts'
import type { StepRecording } from '../../../model/steps.ts'
import { type Order, stagesIn } from '../../../workbook/orders/orders.ts'
import { sayRecorded } from '../../../workbook/say-recorded.ts'
import { type RecordingName, type ShownRun, stagesShown } from '../../../workbook/shown-run.ts'
import { Button } from '../../parts/button.tsx'
import { useWorkbook } from '../../use-workbook.ts'
import { OrderChoice } from '../orders/order-choice.tsx'
import { useOrder } from '../orders/use-order.ts'
import { EmptyTab } from '../parts/tab-view.tsx'
import { useRecording, useShownRun } from '../use-shown-run.ts'
import style from './steps.module.css'
import { Viewer } from './viewer.tsx'

const LABEL = 'Steps of the run'

/** A stage whose steps were recorded. */
export type RecordedStage = Stage & { readonly recording: StepRecording }

export function StepsTab() {
  const shown = useShownRun()
  if (shown === null) {
    return (
      <EmptyTab label={LABEL}>
        <p>Nothing has run yet. After a run you can go through its lines here, forward and back.</p>
      </EmptyTab>
    )
  }
  return <StepsOf shown={shown} />
}

function StepsOf({ shown }: { readonly shown: ShownRun }) {
  const workbook = useWorkbook()
  const { order, isSearching } = useOrder(shown)
  // Which part of a long run is looked at belongs to that run, in that order of its threads.
  const [part, setPart] = useState({ of: shown.evidence, order, first: 0 })
  const first = part.of === shown.evidence && part.order === order ? part.first : 0
  const recording = useRecording(nameOf(first, order))
  const choice = <OrderChoice shown={shown} order={order} isSearching={isSearching} />
  if (recording === undefined || recording.kind === 'going') {
    return (
      <EmptyTab label={LABEL}>
        <p role="status">The run is made once more, and each of its steps is recorded.</p>
        {choice}
      </EmptyTab>
    )
  }
  if (recording.kind === 'broken') {
    return (
      <EmptyTab label={LABEL}>
        <p role="alert">The steps could not be recorded. The reason was: {recording.say}</p>
        {choice}
      </EmptyTab>
    )
  }
  const { evidence } = recording
  const stages = stagesShown({ request: shown.request, evidence }).filter(isRecorded)
  if (stages.length === 0) {
    return (
      <EmptyTab label={LABEL}>
        <p>{sayNothing(evidence.stages.at(-1))}</p>
        {choice}
        {first > 0 && (
          <Button look="plain" onClick={() => setPart({ of: shown.evidence, order, first: 0 })}>
            Back to the first steps
          </Button>
        )}
      </EmptyTab>
    )
  }
  const before = stagesIn(shown, order)
  return (
    <div className={style.tab}>
      <Viewer
        key={`${first} ${order}`}
        shown={shown}
        stages={stages}
        choice={choice}
        saysOf={(stage) =>
          sayRecorded(shown, evidence, { before: before?.find(({ call }) => call === stage.call), stage })
        }
        onPart={(next) => {
          const from = Math.max(0, next)
          setPart({ of: shown.evidence, order, first: from })
          workbook.record(nameOf(from, order))
        }}
      />
    </div>
  )
}

function nameOf(first: number, order: Order): RecordingName {
  if (order !== null) return `steps ${first} ${order}`
  return first === 0 ? 'steps' : `steps ${first}`
}

/** The first step of the last part of so many. */
export const lastPart = (seen: number): number => Math.max(0, seen - MOST_STEPS)

function isRecorded(stage: Stage): stage is RecordedStage {
  return stage.recording !== undefined && stage.recording.lines.length > 0
}

function sayNothing(stage: Stage | undefined): string {
  const { kind } = stage?.ending ?? {}
  if (kind === 'unreadable') return 'Python could not read the program, so none of its lines ran.'
  if (kind === 'killed') return 'A signal ended the program, and its steps were lost with it.'
  return 'No step was recorded: the program left at once, or had not so many steps this time.'
}
