// The row above the terminal and the files: whose host it is, its clock, whether the next run starts on it, and the way back to the exercise's world.
import { Switch } from '@base-ui/react/switch'
import { RotateCcw } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Button } from '../../parts/button.tsx'
import { useDesk, useWorkbook } from '../../use-workbook.ts'
import { sayInstant } from '../parts/say-time.ts'
import style from './host-bar.module.css'
import type { HostSession, HostState } from './host-session.ts'

type Props = { readonly session: HostSession; readonly state: HostState; readonly children?: ReactNode }

export function HostBar({ session, state, children }: Props) {
  const workbook = useWorkbook()
  const keeps = useDesk((desk) => desk.keepsHost)
  const runs = useDesk(({ activity }) => activity.kind !== 'idle')
  const label = useId()
  return (
    <div className={style.bar}>
      <p className={style.facts} title="The clock stands still while you read. It moves when a command waits.">
        {state.kind === 'open' ? (
          <>
            <span>{state.facts.hostname}</span> <span className={style.clock}>{sayInstant(state.facts.nowMs)}</span>
          </>
        ) : (
          'Opening the host'
        )}
      </p>
      {children}
      <span
        className={style.keep}
        title="The next run starts on this host as it is, instead of in the exercise's own world."
      >
        <Switch.Root
          className={style.switch}
          checked={keeps}
          onCheckedChange={(checked) => workbook.keepHost(checked)}
          aria-labelledby={label}
        >
          <Switch.Thumb className={style.thumb} />
        </Switch.Root>
        <span id={label} className={style.label}>
          Keep this host
        </span>
      </span>
      <Button look="ghost" waits={runs || state.kind === 'opening'} onClick={session.reset}>
        <RotateCcw size={15} aria-hidden="true" />
        Reset host
      </Button>
    </div>
  )
}
