// Every value that a text shows between an opening and its closing bracket, as a Python literal or as JSON.
import type { Value } from '../../model/value.ts'
import { readAt } from './read-literal.ts'
import type { Dialect } from './scan.ts'

/** How often the text may be gone over in all, so that no text takes long: brackets inside texts are tried too. */
const PASSES = 12
const EXTRA = 20_000

/** Calls `take` with each value until it answers true. True where it did. */
export function someValueInText(text: string, take: (value: Value) => boolean): boolean {
  return someValueAs(text, 'python', take) || someValueAs(text, 'json', take)
}

function someValueAs(text: string, dialect: Dialect, take: (value: Value) => boolean): boolean {
  // What stands at a bracket reads alike from within an outer one, so no bracket is tried twice.
  const tried = new Set<number>()
  let taken = false
  let budget = text.length * PASSES + EXTRA
  const watcher = {
    opened: (at: number) => tried.add(at),
    closed: (_at: number, value: Value) => {
      taken ||= take(value)
    },
  }
  for (const match of text.matchAll(dialect === 'json' ? /[[{]/g : /[[({]/g)) {
    if (tried.has(match.index)) continue
    const reading = readAt(text, match.index, dialect, watcher)
    budget -= (reading.kind === 'read' ? reading.end : reading.at) - match.index
    if (taken) return true
    if (budget < 0) return false
  }
  return false
}
