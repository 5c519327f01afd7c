// A recorded run to be looked at: the lanes on one of two scales or a list of the steps, and beside them the step that is chosen.
import { type ReactNode, useState } from 'react'
import type { Order } from '../../../workbook/orders/orders.ts'
import type { Picture } from '../../../workbook/timeline/picture.ts'
import { Lanes } from './lanes/lanes.tsx'
import { Legend, SCALE_SAYS } from './lanes/legend.tsx'
import { Overview } from './lanes/overview.tsx'
import { StepDetails } from './step/step-details.tsx'
import { StepList } from './step/step-list.tsx'
import { useEditorLine } from './step/use-editor-line.ts'
import style from './timeline.module.css'
import { ToolBar } from './tool-bar.tsx'
import { useView } from './use-view.ts'

type Props = {
  readonly picture: Picture
  readonly program: string
  readonly order: Order
  /** How the recorded run differs from the one that it repeats, in sentences. */
  readonly differs: readonly string[]
  readonly choice: ReactNode
}

export function Viewer({ picture, program, order, differs, choice }: Props) {
  const view = useView(picture)
  const [isList, setList] = useState(false)
  const [isKeyShown, setKeyShown] = useState(false)
  const editorLine = useEditorLine()
  if (picture.steps.length === 0) return <p className={style.say}>Nothing was recorded of this run.</p>
  return (
    <>
      <ToolBar {...{ view, isList, isKeyShown }} onList={setList} onKey={() => setKeyShown(!isKeyShown)}>
        {choice}
      </ToolBar>
      <div className={style.body}>
        <div className={style.main}>
          {isList ? (
            <StepList picture={picture} view={view} program={program} />
          ) : (
            <>
              <Overview picture={picture} view={view} />
              <Lanes picture={picture} view={view} editorLine={editorLine} />
            </>
          )}
        </div>
        <StepDetails {...{ picture, view, program, order, editorLine }} />
      </div>
      <Notes picture={picture} differs={differs} scale={isList ? null : view.scale} isKeyShown={isKeyShown} />
    </>
  )
}

type NotesProps = {
  readonly picture: Picture
  readonly differs: readonly string[]
  readonly scale: 'clock' | 'steps' | null
  readonly isKeyShown: boolean
}

function Notes({ picture, differs, scale, isKeyShown }: NotesProps) {
  const { leftOut, lanesLeftOut, events } = picture.stage.timeline
  return (
    <div className={style.notes}>
      {scale !== null && isKeyShown && (
        <>
          <p className={style.scaleSays}>{SCALE_SAYS[scale]}</p>
          <Legend />
        </>
      )}
      {scale === 'clock' && picture.lastsMs === 0 && (
        <p>The whole run took no time on the host's clock. The scale of steps shows its order.</p>
      )}
      {differs.map((sentence) => (
        <p key={sentence} className={style.amber}>
          {sentence}
        </p>
      ))}
      {leftOut > 0 && (
        <p className={style.amber}>
          The first {events.length.toLocaleString('en-GB')} events are shown. The run went on after them; what came then
          is left out.
        </p>
      )}
      {lanesLeftOut > 0 && (
        <p className={style.amber}>
          {lanesLeftOut.toLocaleString('en-GB')} more threads, tasks and processes have no lane: the first{' '}
          {picture.lanes.length.toLocaleString('en-GB')} are shown.
        </p>
      )}
    </div>
  )
}
