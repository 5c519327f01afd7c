// Lays two programs side by side, line by line: what both have stands at the same height. Pure.
import { diffArrays } from 'diff'

/** One height. Null where one of the two has no line of its own there. */
export type DiffRow = { readonly yours: string | null; readonly theirs: string | null; readonly same: boolean }

/** Blanks at the ends of lines and of the program say nothing about how it was solved. */
export function diffPrograms(yours: string, theirs: string): readonly DiffRow[] {
  const rows: DiffRow[] = []
  let mine: readonly string[] = []
  function pair(added: readonly string[]): void {
    for (let at = 0; at < Math.max(mine.length, added.length); at += 1)
      rows.push({ yours: mine[at] ?? null, theirs: added[at] ?? null, same: false })
    mine = []
  }
  for (const { value, added, removed } of diffArrays([...linesOf(yours)], [...linesOf(theirs)])) {
    if (removed) mine = value
    else if (added) pair(value)
    else {
      pair([])
      rows.push(...value.map((line) => ({ yours: line, theirs: line, same: true })))
    }
  }
  pair([])
  return rows
}

function linesOf(program: string): readonly string[] {
  return program
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd())
}
