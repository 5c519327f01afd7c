// The statements that a program ran on SQLite files, in order; of queries SQLite's own plan, and whether it has to look at every row.
import { useState } from 'react'
import type { DatabaseUse, QueryPlan } from '../../../model/evidence.ts'
import { Button } from '../../parts/button.tsx'
import { Say } from '../parts/facts.tsx'
import { count, inRow } from '../parts/plain-text.ts'
import style from './database.module.css'

const FIRST = 100

export function Statements({ uses }: { readonly uses: readonly DatabaseUse[] }) {
  const [most, setMost] = useState(FIRST)
  const all = uses.flatMap(statementsOf)
  return (
    <div className={style.file}>
      <h3 className={style.path}>Statements</h3>
      {all.length === 0 && <Say>It opened a database and ran nothing on it.</Say>}
      <ol className={style.statements}>
        {all.slice(0, most).map(({ sql, path, plan }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two statements can read the same; their order is what they are.
          <li key={index}>
            <code className={style.sql}>
              <bdi>{inRow(sql.replace(/\s+/g, ' ').trim())}</bdi>
            </code>
            {uses.length > 1 && <span className={style.type}> in {inRow(path)}</span>}
            {plan?.plan.map((step) => (
              <Step key={step} step={step} />
            ))}
          </li>
        ))}
      </ol>
      {all.length > most && (
        <Say>
          {count(all.length - most, 'other statement')} are not shown.{' '}
          <Button look="quiet" onClick={() => setMost(most + 10 * FIRST)}>
            Show more
          </Button>
        </Say>
      )}
    </div>
  )
}

function Step({ step }: { readonly step: string }) {
  const isScan = /^SCAN\b/.test(step) && !/USING (COVERING )?INDEX/.test(step)
  return (
    <span className={style.plan} data-scan={isScan}>
      {inRow(step)}
      {isScan && ': it looks at every row'}
    </span>
  )
}

type Statement = { readonly sql: string; readonly path: string; readonly plan?: QueryPlan }

/** Plans are kept in the order of their queries, so each statement takes the next one that is its own. */
export function statementsOf({ statements, queries = [], path }: DatabaseUse): readonly Statement[] {
  let next = 0
  return statements.map((sql) => {
    const plan = queries[next]
    if (plan === undefined || plan.sql !== sql) return { sql, path }
    next += 1
    return { sql, path, plan }
  })
}
