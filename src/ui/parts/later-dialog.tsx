// A dialog whose program is fetched when it is opened for the first time, so that the lesson need not wait for it.
import { type ComponentType, useEffect, useState } from 'react'
import style from './floating.module.css'

export type DialogProps = { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }

type Props = DialogProps & { readonly load: () => Promise<ComponentType<DialogProps>> }

type Loaded =
  | { readonly kind: 'not yet' }
  | { readonly kind: 'here'; readonly Dialog: ComponentType<DialogProps> }
  | { readonly kind: 'failed' }

const SAID_FOR_MS = 6_000

export function LaterDialog({ open, onOpenChange, load }: Props) {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'not yet' })
  useEffect(() => {
    if (!open || loaded.kind !== 'not yet') return
    let isWanted = true
    load().then(
      (Dialog) => isWanted && setLoaded({ kind: 'here', Dialog }),
      () => {
        if (!isWanted) return
        setLoaded({ kind: 'failed' })
        onOpenChange(false)
      },
    )
    return () => {
      isWanted = false
    }
  }, [open, loaded, load, onOpenChange])
  useEffect(() => {
    if (loaded.kind !== 'failed') return
    const timer = window.setTimeout(() => setLoaded({ kind: 'not yet' }), SAID_FOR_MS)
    return () => window.clearTimeout(timer)
  }, [loaded])
  if (loaded.kind === 'here') return <loaded.Dialog open={open} onOpenChange={onOpenChange} />
  if (loaded.kind === 'not yet') return null
  return (
    <p className={style.said} role="alert">
      This part of the page could not be fetched. Look at your connection, then open it again.
    </p>
  )
}
