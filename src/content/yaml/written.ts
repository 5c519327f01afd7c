// YAML as it was written: every node with its place, whole numbers and fractions kept apart. It does not know what a node means.
import type { Place } from '../report.ts'

export type Written = { readonly place: Place } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'int'; readonly value: bigint; readonly source: string }
  | { readonly kind: 'float'; readonly value: number; readonly source: string }
  | { readonly kind: 'bool'; readonly value: boolean; readonly source: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'list'; readonly items: readonly Written[] }
  | WrittenMap
)

export type WrittenMap = { readonly kind: 'map'; readonly entries: readonly WrittenEntry[] }

/** `name` is the key as text, whatever its kind. */
export type WrittenEntry = { readonly name: string; readonly key: Written; readonly value: Written }

export function entriesOf(node: Written | undefined): readonly WrittenEntry[] {
  return node?.kind === 'map' ? node.entries : []
}

export function entryOf(node: Written | undefined, name: string): WrittenEntry | undefined {
  return entriesOf(node).find((entry) => entry.name === name)
}

export function wordIn(node: Written | undefined, name: string): Written | undefined {
  return entryOf(node, name)?.value
}

/** A list's items; anything else is a list of one. */
export function listOf(node: Written | undefined): readonly Written[] {
  if (node === undefined) return []
  return node.kind === 'list' ? node.items : [node]
}

/** What stands there as text: `5` and `"5"` are alike. Undefined for lists, mappings and nothing. */
export function textOf(node: Written | undefined): string | undefined {
  switch (node?.kind) {
    case undefined:
    case 'nothing':
    case 'list':
    case 'map':
      return undefined
    case 'text':
      return node.text
    case 'int':
    case 'float':
    case 'bool':
      return node.source
    default:
      return node satisfies never
  }
}

export function textsOf(node: Written | undefined): readonly string[] {
  return listOf(node).flatMap((item) => textOf(item) ?? [])
}

export function numberOf(node: Written | undefined): number | undefined {
  return node?.kind === 'int' || node?.kind === 'float' ? Number(node.value) : undefined
}

/** The same as plain data, for the schema. */
export function plainData(node: Written): unknown {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'int':
      return Number(node.value)
    case 'float':
    case 'bool':
      return node.value
    case 'nothing':
      return null
    case 'list':
      return node.items.map(plainData)
    case 'map':
      return Object.fromEntries(node.entries.map((entry) => [entry.name, plainData(entry.value)]))
    default:
      return node satisfies never
  }
}

/** The node at the end of a path; where it leads nowhere, the last one on the way. */
export function nodeAt(
  root: Written,
  path: readonly PropertyKey[],
): { readonly key?: Written; readonly node: Written } {
  let found: { readonly key?: Written; readonly node: Written } = { node: root }
  for (const step of path) {
    const { node } = found
    const entry = entryOf(node, String(step))
    const item = node.kind === 'list' ? node.items[Number(step)] : undefined
    if (entry !== undefined) found = { key: entry.key, node: entry.value }
    else if (item !== undefined) found = { node: item }
    else return found
  }
  return found
}
