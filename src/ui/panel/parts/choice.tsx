// What a tab shows of several: a word before it, and the list.
import { type ReactNode, useId } from 'react'
import { Select } from '../../parts/select.tsx'
import style from './choice.module.css'

type Props = {
  readonly label: string
  readonly value: string | number
  readonly onChoose: (value: string) => void
  /** The options. */
  readonly children: ReactNode
}

export function Choice({ label, value, onChoose, children }: Props) {
  const id = useId()
  return (
    <span className={style.choice}>
      <label htmlFor={id}>{label}</label>
      <Select id={id} look="machine" value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {children}
      </Select>
    </span>
  )
}
