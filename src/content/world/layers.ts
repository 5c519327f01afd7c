// A world is written in layers: the visible world, a named world, a check, a case of it. Later layers change what earlier ones gave.
import type { Report } from '../report.ts'
import type { SourceFile } from '../source-text.ts'
import { entriesOf, type Written, wordIn } from '../yaml/written.ts'

export type Layers = readonly Written[]

/** What building a world needs besides the layers. */
export type WorldSources = {
  readonly report: Report
  /** Folder of the exercise, such as `exercises/05-json`. */
  readonly folder: string
  readonly siblings: readonly SourceFile[]
}

/** The last layer that has this noun decides. */
export function lastOf(layers: Layers, noun: string): Written | undefined {
  return layers.map((layer) => wordIn(layer, noun)).findLast((node) => node !== undefined)
}

/** For nouns that merge by key: each name with what the last layer says about it, in the order of first mention. `nothing` stays: it removes. */
export function mergedEntries(layers: Layers, noun: string): ReadonlyMap<string, Written> {
  const merged = new Map<string, Written>()
  for (const layer of layers) {
    for (const entry of entriesOf(wordIn(layer, noun))) merged.set(entry.name, entry.value)
  }
  return merged
}
