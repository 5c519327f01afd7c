// The view of a tab, brought when it is looked at for the first time.
import { type ComponentType, useEffect, useState } from 'react'
import { Button } from '../parts/button.tsx'
import style from './panel.module.css'
import type { PanelTab } from './tabs.ts'

type Brought =
  | { readonly kind: 'coming' }
  | { readonly kind: 'here'; readonly View: ComponentType }
  | { readonly kind: 'failed' }

/** What was brought once is there at once the next time. */
const here = new Map<string, Brought & { kind: 'here' }>()

export function BroughtTab({ tab }: { readonly tab: PanelTab }) {
  const [brought, setBrought] = useState<Brought>(here.get(tab.id) ?? { kind: 'coming' })
  useEffect(() => {
    if (brought.kind !== 'coming') return
    let isWanted = true
    tab.bring().then(
      (View) => {
        const next = { kind: 'here', View } as const
        here.set(tab.id, next)
        if (isWanted) setBrought(next)
      },
      () => isWanted && setBrought({ kind: 'failed' }),
    )
    return () => {
      isWanted = false
    }
  }, [tab, brought])
  if (brought.kind === 'here') return <brought.View />
  if (brought.kind === 'coming') return <p className={style.empty}>Opening {tab.title}.</p>
  return (
    <div className={style.empty} role="alert">
      <p>{tab.title} could not be fetched. Look at your connection, then try again.</p>
      <Button look="plain" onClick={() => setBrought({ kind: 'coming' })}>
        Try again
      </Button>
    </div>
  )
}
