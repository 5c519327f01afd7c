// From elsewhere on the page to a step: to an exception, to what sent a request, to the end of a run in a check's world.
import { Footprints } from 'lucide-react'
import type { WebRequest } from '../../../model/evidence.ts'
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

/** Nothing where the request is of another run than the one that can be gone through. */
export function StepToRequest({ request }: { readonly request: WebRequest | undefined }) {
  const requests = useShownStages().at(-1)?.requests ?? []
  const number = request === undefined ? -1 : requests.indexOf(request)
  if (number < 0) return null
  return <StepLink target={{ kind: 'began', what: 'requests', number }}>Go to the step that sent it</StepLink>
}

/** Runs the program in a world of a check, and shows how it came out there, step by step. */
export function StepThroughCheck({ check, number }: { readonly check: number; readonly number: number }) {
  const workbook = useWorkbook()
  const showStep = useShowStep()
  return (
    <Button
      look="quiet"
      onClick={() => {
        workbook.openWorld({ check, case: number })
        workbook.run()
        showStep({ kind: 'end' })
      }}
    >
      <Footprints size={14} aria-hidden="true" />
      Step through it
    </Button>
  )
}
