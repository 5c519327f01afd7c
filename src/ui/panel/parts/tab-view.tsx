// How the view of a tab is laid out: a line above, rows, what is said of the chosen row beside or under them, and a line below.
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../parts/button.tsx'
import style from './tab-view.module.css'

type Props = {
  readonly label: string
  /** Filters and the like; absent where there are none. */
  readonly head?: ReactNode
  readonly children: ReactNode
  /** Of the chosen row; null where none is chosen. */
  readonly details: { readonly title: string; readonly content: ReactNode; readonly onClose: () => void } | null
  /** What the rows leave out, and the like. */
  readonly foot?: ReactNode
}

export function TabView({ label, head, children, details, foot }: Props) {
  return (
    <section className={style.view} aria-label={label} data-open={details !== null}>
      {head !== undefined && <div className={style.head}>{head}</div>}
      <div className={style.body}>
        <div className={style.rows}>
          {children}
          {foot !== undefined && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that may scroll must be reached by the keyboard.
            <section className={style.foot} aria-label="Below the rows" tabIndex={0}>
              {foot}
            </section>
          )}
        </div>
        {details !== null && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard.
          <section className={style.details} aria-label={details.title} tabIndex={0}>
            <div className={style.close}>
              <Button look="ghost" aria-label="Close the details" onClick={details.onClose}>
                <X size={16} aria-hidden="true" />
              </Button>
            </div>
            {details.content}
          </section>
        )}
      </div>
    </section>
  )
}

/** What a tab says where there is nothing to show: what would be here, and how it comes about. */
export function EmptyTab({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className={style.view} aria-label={label}>
      <div className={style.empty}>{children}</div>
    </section>
  )
}
