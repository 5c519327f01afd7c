// What the calls of an opened world gave back, below what the program printed.
import { CornerDownRight } from 'lucide-react'
import { useSheet } from '../use-workbook.ts'
import style from './called.module.css'

export function Called() {
  const lastRun = useSheet((sheet) => sheet.lastRun)
  const calls = lastRun?.kind === 'ended' ? (lastRun.calls ?? []) : []
  if (calls.length === 0) return null
  return (
    <ul className={style.calls}>
      {calls.map(({ expression, gave }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same call can be made twice.
        <li key={index} className={style.call}>
          <CornerDownRight className={style.icon} size={16} aria-hidden="true" />
          <span>
            <code>{expression}</code> {gave === undefined ? 'gave nothing back.' : 'gave '}
            {gave !== undefined && <code>{gave}</code>}
          </span>
        </li>
      ))}
    </ul>
  )
}
