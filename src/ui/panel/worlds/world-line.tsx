// The line that says that Run runs in a world of a check, what is given there, and what its calls gave.
import { Layers } from 'lucide-react'
import type { ReactNode } from 'react'
import { openedCase } from '../../../workbook/shown-run.ts'
import { aboutCase, callsOf } from '../../../workbook/worlds-to-open.ts'
import { Button } from '../../parts/button.tsx'
import { useDesk, useWorkbook } from '../../use-workbook.ts'
import { inRow } from '../parts/plain-text.ts'
import { useShownRun } from '../use-shown-run.ts'
import style from './worlds.module.css'

/** Nothing while the exercise's own world is open. */
export function WorldLine() {
  const workbook = useWorkbook()
  const opened = useDesk((desk) => desk.opened)
  const exercise = useDesk((desk) => desk.exercise)
  const ofCase = opened === null ? undefined : openedCase(exercise, opened)
  if (ofCase === undefined) return null
  const { name } = aboutCase(ofCase)
  return (
    <div className={style.line}>
      <Layers className={style.icon} size={16} aria-hidden="true" />
      <p className={style.say}>
        Run runs in a world of the checks{name === '' ? '' : ': '}
        {name !== '' && <Code text={name} />}. <Calls />
      </p>
      <Button look="quiet" onClick={() => workbook.openWorld(null)}>
        Back to the exercise's world
      </Button>
    </div>
  )
}

const MOST_CALLS = 3

function Calls(): ReactNode {
  const shown = useShownRun()
  if (shown === null || shown.opened === null) return null
  const calls = callsOf(shown)
  return (
    <>
      {calls.slice(0, MOST_CALLS).map(({ expression, gave }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two calls can read the same; their order is what they are.
        <span key={index}>
          <Code text={expression} /> {gave === undefined ? 'gave nothing back' : 'gave '}
          {gave !== undefined && <Code text={gave} />}.{' '}
        </span>
      ))}
      {calls.length > MOST_CALLS && `And ${calls.length - MOST_CALLS} more calls.`}
    </>
  )
}

function Code({ text }: { readonly text: string }) {
  return (
    <code>
      <bdi>{inRow(text)}</bdi>
    </code>
  )
}
