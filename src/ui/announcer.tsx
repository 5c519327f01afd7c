// What a screen reader says when something happened that was only seen so far: a run, a check, a wait for input.
import { useEffect, useState } from 'react'
import { sayCheckAloud, sayRunAloud } from './machine/say.ts'
import { useDesk, useSheet, useShown, useTape } from './use-workbook.ts'

/** For an exercise. */
export function Announcer() {
  const lastCheck = useDesk((desk) => desk.lastCheck)
  const [said, say] = useState('')
  useSaidEngine(say)
  useSaidRun(say)
  useEffect(() => {
    if (lastCheck !== null) say(sayCheckAloud(lastCheck))
  }, [lastCheck])
  return <Heard>{said}</Heard>
}

/** For one example of a lesson. */
export function ExampleAnnouncer() {
  const [said, say] = useState('')
  useSaidRun(say)
  return <Heard>{said}</Heard>
}

/** For the whole of a lesson. */
export function EngineAnnouncer() {
  const [said, say] = useState('')
  useSaidEngine(say)
  return <Heard>{said}</Heard>
}

function Heard({ children }: { readonly children: string }) {
  return (
    <div className="heard" role="status">
      {children}
    </div>
  )
}

type Say = (words: string) => void

function useSaidEngine(say: Say): void {
  const engine = useShown((state) => state.engine)
  useEffect(() => {
    if (engine.kind === 'failed') say('Python could not start. Restart it when the connection is back.')
  }, [engine, say])
}

function useSaidRun(say: Say): void {
  const tape = useTape()
  const activity = useSheet((sheet) => sheet.activity)
  const lastRun = useSheet((sheet) => sheet.lastRun)
  const asking = useSheet((sheet) => sheet.asking)
  useEffect(() => {
    if (activity.kind === 'queued') say('Python is still loading. Your program starts as soon as it is ready.')
  }, [activity, say])
  useEffect(() => {
    if (lastRun !== null) say(sayRunAloud(lastRun, tape))
  }, [lastRun, tape, say])
  useEffect(() => {
    if (asking) say('Your program waits for input.')
  }, [asking, say])
}
