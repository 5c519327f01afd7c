// The steps of one stage: where the program is, what its names stand for, what it has printed, and the host at that instant.

import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Stage } from '../../../model/evidence.ts'
import type { ShownRun } from '../../../workbook/shown-run.ts'
import { sayChanges, sayStep } from '../../../workbook/steps/say-step.ts'
import { sceneAt } from '../../../workbook/steps/scene-at.ts'
import { indexOf } from '../../../workbook/steps/stepping.ts'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { useDesk } from '../../use-workbook.ts'
import { Choice } from '../parts/choice.tsx'
import { Frames } from './frames.tsx'
import { HostThen } from './host-then.tsx'
import { LineActions } from './line-actions.tsx'
import { Listing } from './listing.tsx'
import { PartLine } from './part-line.tsx'
import { StepBar } from './step-bar.tsx'
import { moveFor } from './step-keys.ts'
import style from './steps.module.css'
import type { RecordedStage } from './steps.tsx'
import { stepping, useBreakpoints, useStepping } from './use-stepping.ts'

type Props = {
  readonly shown: ShownRun
  readonly stages: readonly RecordedStage[]
  /** The choice of the order of the threads. */
  readonly choice: ReactNode
  /** How a recorded stage differs from the one that it repeats. */
  readonly saysOf: (stage: Stage) => readonly string[]
  /** Has another part of a long run recorded, from the step of this number on. */
  readonly onPart: (first: number) => void
}

export function Viewer({ shown, stages, choice, saysOf, onPart }: Props) {
  const { program } = shown.request
  const [chosen, setChosen] = useState(stages.length - 1)
  const stage = stages[Math.min(chosen, stages.length - 1)] as RecordedStage
  const index = indexOf(stage.recording)
  const exercise = useDesk((desk) => desk.exercise.id)
  const breakpoints = useBreakpoints(exercise)
  const step = Math.min(
    useStepping((state) => state.step),
    index.count - 1,
  )
  const wanted = useStepping((state) => state.wanted)
  const ended = stage.ending.kind === 'raised' ? 'raised' : 'otherwise'
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wanted is taken up.
  useEffect(() => {
    stepping.open(index, { of: shown.evidence, ended, output: stage.output })
  }, [index, ended, wanted, shown.evidence])
  useEffect(() => stepping.close, [])
  const [chosenLine, setLine] = useState<number | null>(null)
  const line = chosenLine ?? index.recording.lines[step] ?? 1
  const lines = useMemo(() => program.replace(/\n$/, '').split('\n').length, [program])
  const scene = useMemo(() => sceneAt(index, step), [index, step])
  useShownInEditor(scene.file === null ? scene.line : null)
  const goTo = (next: number | undefined): void => {
    if (next !== undefined) stepping.goTo(index, next)
  }
  const keyDown = (event: KeyboardEvent): void => {
    const move = moveFor(event)
    if (move === null) return
    event.preventDefault()
    event.stopPropagation()
    goTo(move(index, step, breakpoints))
  }
  const listed = stages.length > 1 && (
    <Choice label="Look at" value={chosen} onChoose={(value) => setChosen(Number(value))}>
      {stages.map(({ call }, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two calls can read the same; their order is what they are.
        <option key={number} value={number}>
          {call ?? `run ${number + 1}`}
        </option>
      ))}
    </Choice>
  )
  return (
    <section className={style.viewer} aria-label="Steps of the run" onKeyDown={keyDown}>
      <StepBar index={index} step={step} breakpoints={breakpoints} goTo={goTo} />
      <div className={style.say}>
        <p>{sayStep(scene)}</p>
        {listed}
        {choice}
        <LineActions
          index={index}
          step={step}
          line={line}
          lines={lines}
          exercise={exercise}
          onLine={setLine}
          goTo={goTo}
        />
      </div>
      <PartLine stage={stage} says={saysOf(stage)} onPart={onPart} />
      <div className="heard" role="status">
        {sayStep(scene)} {sayChanges(scene)}
      </div>
      <div className={style.columns}>
        <Listing index={index} step={step} program={program} exercise={exercise} line={line} onLine={setLine} />
        <Frames index={index} scene={scene} goTo={goTo} />
        <HostThen index={index} stage={stage} scene={scene} goTo={goTo} />
      </div>
    </section>
  )
}

/** The editor keeps the line in view; the focus stays here. */
function useShownInEditor(line: number | null): void {
  const handle = useEditorHandle()
  const last = useRef(line)
  useEffect(() => {
    if (line !== null && line !== last.current) handle.current?.reveal(line)
    last.current = line
  }, [handle, line])
}
