// Finds the entry of the catalogue that fits an error, and fills its sentence with the facts of this error.
import { CATALOGUE } from './catalogue/catalogue.ts'
import type { ErrorEntry } from './entry.ts'
import type { ProgramError, Surroundings } from './explain-error.ts'
import { factOf, type Scene } from './facts/facts.ts'
import { lineOf } from './facts/program-text.ts'
import { type Found, fillPattern, matchPattern } from './pattern.ts'

/** Code in it stands between backquotes. Undefined where the catalogue has nothing to say. */
export function findSentence(error: ProgramError, { program, holds = {} }: Surroundings): string | undefined {
  const source = lineOf(program, error.line)
  for (const entry of entriesFor(error)) {
    const found = foundIn(entry, error, source)
    if (found === null) continue
    const scene: Scene = { program, line: error.line, found, holds }
    for (const sentence of entry.explain) {
      const filled = fillPattern(sentence, (name) => shortened(factOf(name, scene)))
      if (filled !== null) return filled.charAt(0).toUpperCase() + filled.slice(1)
    }
  }
  return undefined
}

/** Those of the class itself before those of its bases. */
function entriesFor({ type, bases = [] }: ProgramError): readonly ErrorEntry[] {
  return [type, ...bases].flatMap((name) => CATALOGUE.filter((entry) => entry.type === name))
}

function foundIn({ says, line }: ErrorEntry, { message }: ProgramError, source: string): Found | null {
  const patterns = says === undefined ? [] : [says].flat()
  const said = patterns.map((pattern) => matchPattern(pattern, message, true)).find((found) => found !== null)
  if (patterns.length > 0 && said === undefined) return null
  const inLine = line === undefined ? {} : matchPattern(line, source, false)
  return inLine === null ? null : tidied({ ...said, ...inLine })
}

/** As a learner would name it: the class and not its `__init__`, and names between backquotes as everywhere. */
function tidied(found: Found): Found {
  return Object.fromEntries(
    Object.entries(found).map(([name, text]) => [
      name,
      name === 'names' ? text.replace(/'(\w+)'/g, '`$1`') : text.trim().replace(/\.__init__$/, ''),
    ]),
  )
}

const LONGEST_FACT = 60

/** A fact is a name or a few words; what is longer would hide the sentence. */
function shortened(fact: string | undefined): string | undefined {
  if (fact === undefined) return undefined
  return fact.length > LONGEST_FACT ? `${fact.slice(0, LONGEST_FACT)}…` : fact
}
