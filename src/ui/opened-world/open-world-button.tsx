// At a failed check: opens the world in which it failed, so that the program can be run there by hand.
import { DoorOpen } from 'lucide-react'
import { worldToOpen } from '../../workbook/opened-world.ts'
import { StepThroughCheck } from '../panel/steps/step-link.tsx'
import { Button } from '../parts/button.tsx'
import { useDesk, useWorkbook } from '../use-workbook.ts'
import style from './open-world-button.module.css'

type Props = { readonly check: number; readonly number: number }

export function OpenWorldButton({ check, number }: Props) {
  const workbook = useWorkbook()
  const canOpen = useDesk(({ exercise }) => worldToOpen(exercise, { check, case: number }) !== undefined)
  const isOpen = useDesk(({ opened }) => opened?.check === check && opened.case === number)
  if (!canOpen) return null
  return (
    <div className={style.way} data-print="no">
      <Button look="plain" waits={isOpen} onClick={() => workbook.openWorld({ check, case: number })}>
        <DoorOpen size={16} aria-hidden="true" />
        {isOpen ? 'This world is open' : 'Open this world'}
      </Button>
      <StepThroughCheck check={check} number={number} />
      <span className={style.what}>
        {isOpen ? 'Run is in it until you close it.' : 'Run your program in it and look for yourself.'}
      </span>
    </div>
  )
}
