// A button and a link that looks like one. A button that cannot act now stays where it is and can still be reached.
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import style from './button.module.css'

export type ButtonLook = 'strong' | 'plain' | 'ghost' | 'quiet'

export function buttonClass(look: ButtonLook, more?: 'icon'): string {
  return [style.button, style[look], more === undefined ? '' : style[more]].join(' ')
}

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'className'> & {
  readonly look: ButtonLook
  /** Shown at the end of the label: the keys that do the same. */
  readonly keys?: string | undefined
  readonly waits?: boolean | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
  readonly children: ReactNode
}

export function Button({ look, keys, waits = false, onClick, children, ...rest }: Props) {
  return (
    <button
      type="button"
      className={buttonClass(look)}
      aria-disabled={waits || undefined}
      onClick={waits ? undefined : onClick}
      {...rest}
    >
      {children}
      {keys !== undefined && (
        <span className={style.keys} aria-hidden="true">
          {keys}
        </span>
      )}
    </button>
  )
}
