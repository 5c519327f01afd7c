// Lays two programs side by side, line by line: what both have stands at the same height. Pure.
import { diffArrays } from 'diff'

/** One height. Null where one of the two has no line of its own there. */
export type DiffRow = { readonly yours: string | null; readonly theirs: string | null; readonly same: boolean }

/** Blanks at the ends of lines and of the program say nothing about how it was solved. */
export function diffPrograms(yours: string, theirs: string): readonly DiffRow[] {
  const rows: DiffRow[] = []
  let mine: readonly string[] = []
  function pair(added: readonly string[]): void {
    rows.push(...pairLines(mine, added))
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

/** Of two stretches that differ, the shorter one stands where it is most alike. */
function pairLines(mine: readonly string[], theirs: readonly string[]): readonly DiffRow[] {
  const [longer, shorter] = mine.length >= theirs.length ? [mine, theirs] : [theirs, mine]
  const shifts = Array.from({ length: longer.length - shorter.length + 1 }, (_, shift) => shift)
  const likeness = (shift: number): number =>
    shorter.reduce((sum, line, at) => sum + sharedWords(line, longer[at + shift] ?? ''), 0)
  const best = shifts.reduce((one, other) => (likeness(other) > likeness(one) ? other : one), 0)
  return longer.map((line, at) => {
    const beside = shorter[at - best] ?? null
    return longer === mine ? { yours: line, theirs: beside, same: false } : { yours: beside, theirs: line, same: false }
  })
}

function sharedWords(one: string, other: string): number {
  const words = new Set(other.match(/\w+/g))
  return (one.match(/\w+/g) ?? []).filter((word) => words.has(word)).length
}

function linesOf(program: string): readonly string[] {
  return program
    .trimEnd()
    .split('\n')
    .map((line) => line.trimEnd())
}
