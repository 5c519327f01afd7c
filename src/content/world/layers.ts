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

/**
 * For nouns whose entries are facts: as `mergedEntries`, and a mapping changes only the words that it has. `keyOf` tells which names mean
 * the same, `spell` turns a short form (`failed`) into a mapping (`{state: failed}`).
 */
export function mergedFacts(
  layers: Layers,
  noun: string,
  spell: (node: Written) => Written = (node) => node,
  keyOf: (name: string) => string = (name) => name,
): ReadonlyMap<string, Written> {
  const merged = new Map<string, Written>()
  for (const layer of layers) {
    for (const entry of entriesOf(wordIn(layer, noun))) {
      const key = keyOf(entry.name)
      merged.set(key, mergeMappings(merged.get(key), spell(entry.value)))
    }
  }
  return new Map([...merged].filter(([, node]) => node.kind !== 'nothing'))
}

/** The second changes the words of the first where both are mappings; else it stands in its place. */
export function mergeMappings(before: Written | undefined, after: Written): Written {
  if (before?.kind !== 'map' || after.kind !== 'map') return after
  const kept = before.entries.filter((entry) => after.entries.every((other) => other.name !== entry.name))
  return { kind: 'map', entries: [...kept, ...after.entries], place: after.place }
}

/** A mapping of one word. */
export function mappingOf(word: string, value: Written): Written {
  const key: Written = { kind: 'text', text: word, place: value.place }
  return { kind: 'map', entries: [{ name: word, key, value }], place: value.place }
}
