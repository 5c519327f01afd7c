// At a failed check: opens the world in which it failed, so that the program can be run there by hand.
import { DoorOpen } from 'lucide-react'
import type { Failure } from '../../model/verdict.ts'
import { worldToOpen } from '../../workbook/opened-world.ts'
import { StepThroughCheck } from '../panel/steps/step-link.tsx'
import { Button } from '../parts/button.tsx'
import { useDesk, useWorkbook } from '../use-workbook.ts'
import style from './open-world-button.module.css'

type Props = { readonly check: number; readonly failure: Failure }

export function OpenWorldButton({ check, failure }: Props) {
  const number = failure.case
  const workbook = useWorkbook()
  const canOpen = useDesk(({ exercise }) => worldToOpen(exercise, { check, case: number }) !== undefined)
  const isOpen = useDesk(({ opened }) => opened?.check === check && opened.case === number)
  const through = <StepThroughCheck check={check} failure={failure} hasWorld={canOpen} />
  if (!canOpen) {
    return (
      <div className={style.way} data-print="no">
        {through}
      </div>
    )
  }
  return (
    <div className={style.way} data-print="no">
      <Button look="plain" waits={isOpen} onClick={() => workbook.openWorld({ check, case: number })}>
        <DoorOpen size={16} aria-hidden="true" />
        {isOpen ? 'This world is open' : 'Open this world'}
      </Button>
      {through}
      <span className={style.what}>
        {isOpen ? 'Run is in it until you close it.' : 'Run your program in it and look for yourself.'}
      </span>
    </div>
  )
}
