// The model solution beside the learner's own program, as wide as there is room for, and larger on request.
import { Maximize2 } from 'lucide-react'
import { createContext, type ReactNode, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { LaterDialog } from '../parts/later-dialog.tsx'
import style from './diff-table.module.css'
import { DiffTable } from './diff-table.tsx'
import { type DiffRow, diffPrograms } from './program-diff.ts'

/** What is compared, for the dialog that shows it larger. */
export const RowsContext = createContext<readonly DiffRow[]>([])

const loadLarger = () => import('./diff-dialog.tsx').then((module) => module.DiffDialog)

type Props = {
  readonly yours: string
  readonly theirs: string
  /** What else can be done stands beside what can be done here. */
  readonly children: ReactNode
}

export function SolutionDiff({ yours, theirs, children }: Props) {
  const [isLarge, setLarge] = useState(false)
  const rows = diffPrograms(yours, theirs)
  const isSame = rows.every(({ same }) => same)
  return (
    <>
      {isSame ? <p className={style.same}>Yours is the same, line for line.</p> : <DiffTable rows={rows} />}
      <div className={style.actions}>
        {!isSame && (
          <Button look="ghost" onClick={() => setLarge(true)}>
            <Maximize2 size={15} aria-hidden="true" />
            Open larger
          </Button>
        )}
        {children}
      </div>
      <RowsContext value={rows}>
        <LaterDialog load={loadLarger} open={isLarge} onOpenChange={setLarge} />
      </RowsContext>
    </>
  )
}
