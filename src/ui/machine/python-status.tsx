// How Python is: loading and how far, ready, running and for how long, or lost and what to do.
import { useEffect, useState } from 'react'
import type { Activity } from '../../workbook/desk.ts'
import type { Engine } from '../../workbook/inside.ts'
import { Button } from '../parts/button.tsx'
import { useLasting } from '../use-lasting.ts'
import { useSheet, useShown, useWorkbook } from '../use-workbook.ts'
import style from './python-status.module.css'

const IDLE: Activity = { kind: 'idle' }

export function PythonStatus() {
  const workbook = useWorkbook()
  const engine = useShown((state) => state.engine)
  const current = useSheet((sheet) => sheet.activity)
  const activity = useLasting(current.kind !== 'idle') ? current : IDLE
  const ranFor = useSecondsOf(activity)
  return (
    <div className={style.status}>
      <span className={style.mark} data-state={markOf(engine, activity)} />
      <span className={style.words}>{statusOf(engine, activity, ranFor)}</span>
      {engine.kind === 'failed' && (
        <Button look="quiet" onClick={workbook.restartPython}>
          Restart Python
        </Button>
      )}
      {engine.kind === 'loading' && (
        <progress className="heard" max={1} value={engine.done} aria-label="Loading Python" />
      )}
      {engine.kind === 'loading' && (
        <span className={style.track} aria-hidden="true">
          <span className={style.done} style={{ transform: `scaleX(${engine.done})` }} />
        </span>
      )}
    </div>
  )
}

export function statusOf(engine: Engine, activity: Activity, ranForSeconds: number): string {
  if (activity.kind === 'queued' && engine.kind !== 'failed') {
    const what = activity.job === 'run' ? 'Runs' : 'Checks'
    return engine.kind === 'loading' ? `${what} as soon as Python is ready. ${engine.stage}` : `${what} in a moment`
  }
  if (activity.kind === 'running') {
    const { progress } = activity
    const what =
      activity.job === 'run' ? 'Running' : progress ? `Checking ${progress.done} of ${progress.of}` : 'Checking'
    return ranForSeconds < 1 ? what : `${what}, ${ranForSeconds} s`
  }
  switch (engine.kind) {
    case 'asleep':
      return 'Python starts when you run'
    case 'loading':
      return engine.stage
    case 'ready':
    case 'running':
      return 'Python is ready'
    case 'failed':
      return 'Python could not start'
    case 'unsupported':
      return 'This browser cannot run Python here'
    default:
      return engine satisfies never
  }
}

function markOf(engine: Engine, activity: Activity): string {
  if (engine.kind === 'failed') return 'failed'
  if (activity.kind === 'running') return 'running'
  return engine.kind === 'ready' || engine.kind === 'running' ? 'ready' : 'waiting'
}

function useSecondsOf(activity: Activity): number {
  const [now, setNow] = useState(0)
  const sinceMs = activity.kind === 'running' ? activity.sinceMs : null
  useEffect(() => {
    if (sinceMs === null) return
    const timer = window.setInterval(() => setNow(Date.now()), 250)
    return () => window.clearInterval(timer)
  }, [sinceMs])
  return sinceMs === null ? 0 : Math.max(0, Math.floor((now - sinceMs) / 1000))
}
