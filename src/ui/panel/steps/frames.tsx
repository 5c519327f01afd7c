// The call stack of a step, with the names of each call and what they stand for. What the step before changed is marked.
import { Undo2 } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { StepIndex } from '../../../workbook/steps/index-steps.ts'
import { whereChanged } from '../../../workbook/steps/move.ts'
import { nameOf } from '../../../workbook/steps/say-step.ts'
import type { FrameScene, StepScene, VariableScene } from '../../../workbook/steps/scene-at.ts'
import { keepInView } from './listing.tsx'
import style from './steps.module.css'

type Props = {
  readonly index: StepIndex
  readonly scene: StepScene
  readonly goTo: (step: number | undefined) => void
}

/** Of a deep recursion the innermost and the outermost calls are shown. */
const MOST_FRAMES = 12
const MOST_VARIABLES = 200

export function Frames({ index, scene, goTo }: Props) {
  const { frames } = scene
  const left = frames.length - MOST_FRAMES
  const part = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step has other rows.
  useEffect(() => {
    const row = part.current?.querySelector<HTMLElement>('[data-change]')
    if (part.current && row) keepInView(part.current, row)
  }, [scene])
  const shown = left > 0 ? [...frames.slice(0, MOST_FRAMES - 3), null, ...frames.slice(-2)] : frames
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard.
    <section ref={part} className={style.column} data-part="names" aria-label="Names and calls" tabIndex={0}>
      {shown.map((frame, place) =>
        frame === null ? (
          <p key="left" className={style.left}>
            {left + 1} more calls are between.
          </p>
        ) : (
          <Frame
            key={frame.activation}
            index={index}
            step={scene.step}
            frame={frame}
            isInner={place === 0}
            goTo={goTo}
          />
        ),
      )}
    </section>
  )
}

type FrameProps = {
  readonly index: StepIndex
  readonly step: number
  readonly frame: FrameScene
  readonly isInner: boolean
  readonly goTo: (step: number | undefined) => void
}

function Frame({ index, step, frame, isInner, goTo }: FrameProps) {
  const { name, line, variables, activation, file } = frame
  const left = variables.length - MOST_VARIABLES
  return (
    <section className={style.frame} aria-label={`Names of ${nameOf(name)}`}>
      <h3 className={style.title}>
        <bdi>{nameOf(name)}</bdi>
        {line > 0 && (
          <span className={style.at}>
            {isInner ? 'at' : 'called from'} line {line}
            {file === null ? '' : ` of ${file}`}
          </span>
        )}
      </h3>
      {variables.length === 0 ? (
        <p className={style.left}>No names yet.</p>
      ) : (
        <ul className={style.variables}>
          {variables.slice(0, MOST_VARIABLES).map((variable) => (
            <Variable
              key={variable.number}
              variable={variable}
              cause={whereChanged(index, step, activation, variable.number)}
              goTo={goTo}
            />
          ))}
        </ul>
      )}
      {left > 0 && <p className={style.left}>{left.toLocaleString('en')} more names are not shown.</p>}
    </section>
  )
}

type VariableProps = {
  readonly variable: VariableScene
  /** The step that gave it this value. */
  readonly cause: number | undefined
  readonly goTo: (step: number | undefined) => void
}

function Variable({ variable: { name, text, change }, cause, goTo }: VariableProps) {
  return (
    <li className={style.variable} data-change={change ?? undefined}>
      <span className={style.mark}>{change === null ? '' : change === 'new' ? 'new' : 'changed'}</span>
      <span className={style.name}>
        <bdi>{name}</bdi>
      </span>
      <code className={style.value}>
        <bdi>{text}</bdi>
      </code>
      <button
        type="button"
        className={style.why}
        aria-disabled={cause === undefined || undefined}
        aria-label={
          cause === undefined ? `Where ${name} comes from is not recorded` : `Back to where ${name} was last changed`
        }
        title={cause === undefined ? 'Not changed by a line that is recorded' : 'Back to where it was last changed'}
        onClick={() => goTo(cause)}
      >
        <Undo2 size={14} aria-hidden="true" />
        why
      </button>
    </li>
  )
}
