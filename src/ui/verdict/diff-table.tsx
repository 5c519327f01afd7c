// Two programs side by side, line by line. What differs is marked by a bar and a ground, and heard as such.
import pythonStyle from '../python-text/python-text.module.css'
import { type Token, type TripleQuote, tokensOfLine } from '../python-text/python-tokens.ts'
import style from './diff-table.module.css'
import type { DiffRow } from './program-diff.ts'

export function DiffTable({ rows }: { readonly rows: readonly DiffRow[] }) {
  const yours = colour(rows.map((row) => row.yours))
  const theirs = colour(rows.map((row) => row.theirs))
  return (
    <div className={style.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard. */}
      <section className={style.scroll} tabIndex={0} aria-label="Your program beside the solution">
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">Yours</th>
              <th scope="col">Solution</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ same }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is where it is.
              <tr key={at} data-same={same || undefined}>
                <Line tokens={yours[at] ?? null} same={same} side="yours" />
                <Line tokens={theirs[at] ?? null} same={same} side="theirs" />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

type LineProps = {
  readonly tokens: readonly Token[] | null
  readonly same: boolean
  readonly side: 'yours' | 'theirs'
}

function Line({ tokens, same, side }: LineProps) {
  if (tokens === null) return <td className={style.none} />
  return (
    <td className={style.line} data-side={same ? undefined : side}>
      {!same && <span className="heard">{side === 'yours' ? 'only yours: ' : 'only the solution: '}</span>}
      {tokens.map(({ kind, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tokens have no name of their own; their place is what they are.
        <span key={at} className={kind === 'plain' ? undefined : pythonStyle[kind]}>
          {text}
        </span>
      ))}
    </td>
  )
}

/** A text over several lines is coloured on each of them. */
function colour(lines: readonly (string | null)[]): readonly (readonly Token[] | null)[] {
  let open: TripleQuote | null = null
  return lines.map((line) => {
    if (line === null) return null
    const scanned = tokensOfLine(line, open)
    open = scanned.open
    return scanned.tokens
  })
}
