// From elsewhere on the page to a step: to an exception, to what sent a request, to the end of a run in a check's world.
import { Footprints } from 'lucide-react'
import type { Connection, WebRequest } from '../../../model/evidence.ts'
import type { Failure } from '../../../model/verdict.ts'
import type { StepTarget } from '../../../workbook/steps/stepping.ts'
import { Button, type ButtonLook } from '../../parts/button.tsx'
import { useSheet, useWorkbook } from '../../use-workbook.ts'
import { useShownStages } from '../use-shown-run.ts'
import { useShowStep } from './use-stepping.ts'

type Props = { readonly target: StepTarget; readonly children: string; readonly look?: ButtonLook }

export function StepLink({ target, children, look = 'quiet' }: Props) {
  const showStep = useShowStep()
  return (
    <Button look={look} onClick={() => showStep(target)}>
      <Footprints size={14} aria-hidden="true" />
      {children}
    </Button>
  )
}

/** Nothing while no run has ended by an exception. */
export function StepToException() {
  const isRaised = useSheet(({ lastRun }) => lastRun?.kind === 'ended' && lastRun.ending.kind === 'raised')
  return isRaised ? <StepLink target={{ kind: 'raised' }}>Step back from it</StepLink> : null
}

type RequestProps = { readonly request: WebRequest | undefined; readonly connection: Connection | undefined }

/** To what sent a request, or began a connection that carried none. Nothing where they are of another run than the one that can be gone through. */
export function StepToRequest({ request, connection }: RequestProps) {
  const { requests = [], connections = [] } = useShownStages().at(-1) ?? {}
  const isSent = request !== undefined
  const number = isSent ? requests.indexOf(request) : connection === undefined ? -1 : connections.indexOf(connection)
  if (number < 0) return null
  const what = isSent ? 'requests' : 'connections'
  return <StepLink target={{ kind: 'began', what, number }}>Go to the step that sent it</StepLink>
}

type ThroughProps = { readonly check: number; readonly failure: Failure; readonly hasWorld: boolean }

/** Runs the program in the world of a failed check, and goes to the step that caused what the check found, in the order of the threads in which it did. */
export function StepThroughCheck({ check, failure, hasWorld }: ThroughProps) {
  const workbook = useWorkbook()
  const showStep = useShowStep()
  const { case: number, schedule, expected, seen } = failure
  return (
    <Button
      look="quiet"
      onClick={() => {
        workbook.openWorld(hasWorld ? { check, case: number } : null)
        workbook.run()
        showStep({ kind: 'failed', expected, seen }, { isNext: true, order: schedule ?? null })
      }}
    >
      <Footprints size={14} aria-hidden="true" />
      {schedule === undefined ? 'Step through it' : 'Step through it in this order'}
    </Button>
  )
}
