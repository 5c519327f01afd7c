// A choice from the browser's own list, which a phone and a screen reader have their best for, with the page's own arrow.
import { ChevronDown } from 'lucide-react'
import type { SelectHTMLAttributes } from 'react'
import style from './select.module.css'

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className'> & {
  /** Of the machine's rows, which are lower than those of the page. */
  readonly look: 'page' | 'machine'
}

export function Select({ look, ...rest }: Props) {
  return (
    <span className={style.place}>
      <select className={look === 'machine' ? style.low : style.high} {...rest} />
      <ChevronDown className={style.arrow} size={14} aria-hidden="true" />
    </span>
  )
}
