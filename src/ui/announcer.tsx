// What a screen reader says when something happened that was only seen so far: a run, a check, a wait for input.
import { useEffect, useState } from 'react'
import { sayCheckAloud, sayRunAloud } from './machine/say.ts'
import { useDesk, useShown, useWorkbook } from './use-workbook.ts'

export function Announcer() {
  const { tape } = useWorkbook()
  const activity = useDesk((desk) => desk.activity)
  const lastRun = useDesk((desk) => desk.lastRun)
  const lastCheck = useDesk((desk) => desk.lastCheck)
  const asking = useDesk((desk) => desk.asking)
  const engine = useShown((state) => state.engine)
  const [said, say] = useState('')
  useEffect(() => {
    if (engine.kind === 'failed') say('Python could not start. Restart it when the connection is back.')
  }, [engine])
  useEffect(() => {
    if (activity.kind === 'queued') say('Python is still loading. Your program starts as soon as it is ready.')
  }, [activity])
  useEffect(() => {
    if (lastRun !== null) say(sayRunAloud(lastRun, tape))
  }, [lastRun, tape])
  useEffect(() => {
    if (lastCheck !== null) say(sayCheckAloud(lastCheck))
  }, [lastCheck])
  useEffect(() => {
    if (asking) say('Your program waits for input.')
  }, [asking])
  return (
    <div className="heard" role="status">
      {said}
    </div>
  )
}
