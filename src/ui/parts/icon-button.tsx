// A button or link that shows only an icon: its name is heard, and seen beside the pointer.
import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import { buttonClass } from './button.tsx'
import style from './floating.module.css'

type Props = {
  readonly label: string
  readonly children: ReactNode
  readonly onClick?: () => void
  readonly href?: string | undefined
  /** Where its name is seen; what lies there is covered for as long. */
  readonly side?: 'top' | 'bottom'
}

export function IconButton({ label, children, onClick, href, side = 'top' }: Props) {
  const className = buttonClass('ghost', 'icon')
  return (
    <Named label={label} side={side}>
      {href === undefined ? (
        <button type="button" className={className} aria-label={label} onClick={onClick}>
          {children}
        </button>
      ) : (
        <a className={className} aria-label={label} href={href}>
          {children}
        </a>
      )}
    </Named>
  )
}

type NamedProps = { readonly label: string; readonly side?: 'top' | 'bottom'; readonly children: ReactElement }

export function Named({ label, side = 'top', children }: NamedProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner side={side} sideOffset={6} className={style.layer}>
          <Tooltip.Popup className={style.tooltip}>{label}</Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
