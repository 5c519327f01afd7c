// Says where a recording was cut, and has another part of the run recorded; and where the recorded run is not as the one before.

import { MOST_STEPS } from '../../../model/run.ts'
import { Button } from '../../parts/button.tsx'
import style from './steps.module.css'
import type { RecordedStage } from './steps.tsx'

type Props = {
  readonly stage: RecordedStage
  /** How the recorded run differs from the one that it repeats. */
  readonly says: readonly string[]
  readonly onPart: (first: number) => void
}

export function PartLine({ stage, says, onPart }: Props) {
  const { first, seen, cut, lines } = stage.recording
  const until = first + lines.length
  const isPart = first > 0 || cut !== null
  const lastFirst = Math.max(0, seen - MOST_STEPS)
  if (!isPart && says.length === 0) return null
  return (
    <div className={style.part}>
      {isPart && (
        <p>
          {sayPart(first, until, seen, cut)}{' '}
          {first > 0 && (
            <Button look="quiet" onClick={() => onPart(0)}>
              First part
            </Button>
          )}
          {cut !== null && until < seen && (
            <Button look="quiet" onClick={() => onPart(until)}>
              Next part
            </Button>
          )}
          {cut !== null && lastFirst > first && (
            <Button look="quiet" onClick={() => onPart(lastFirst)}>
              Last part
            </Button>
          )}
        </p>
      )}
      {says.map((sentence) => (
        <p key={sentence} className={style.differs}>
          {sentence}
        </p>
      ))}
    </div>
  )
}

function sayPart(first: number, until: number, seen: number, cut: RecordedStage['recording']['cut']): string {
  const count = (number: number): string => number.toLocaleString('en')
  const why = cut === 'memory' ? ' They take much memory, so the recording was cut there.' : ''
  return `These are steps ${count(first + 1)} to ${count(until)} of ${count(seen)}.${why}`
}
