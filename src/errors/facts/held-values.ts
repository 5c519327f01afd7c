// What the values of the program say about a wrong key or a wrong index: the keys that there are, the length of the list.
import type { Value } from '../../model/value.ts'
import type { Scene } from './facts.ts'
import { nearWord } from './near-word.ts'
import { lineOf, textsOf } from './program-text.ts'

/** More would hide the sentence. */
const LONGEST_KEYS = 60

/** `near`: the key that was meant. `name` and `all`: the dict that the line asks, and its keys where they are few. */
export function keyFact(what: 'near' | 'name' | 'all', scene: Scene): string | undefined {
  const key = scene.found.key ?? ''
  const [name, asked] = namedIn(scene)
  if (what === 'name') return asked?.kind === 'dict' ? name : undefined
  const own = asked?.kind === 'dict' ? keysOf(asked) : []
  if (what === 'all') {
    const text = own.map((one) => `\`${one}\``).join(', ')
    return own.length === 0 || text.length > LONGEST_KEYS ? undefined : text
  }
  const others = Object.values(scene.holds).flatMap(keysInside)
  return nearWord(key, own) ?? nearWord(key, [...others, ...textsOf(scene.program)])
}

/** Of the list, tuple or text that the line asks for an item: its name, "3 items", the last index. */
export function indexedFact(what: 'name' | 'items' | 'last', scene: Scene): string | undefined {
  const [name, value] = namedIn(scene)
  const length = value === undefined ? undefined : lengthOf(value)
  if (name === undefined || value === undefined || length === undefined) return undefined
  if (what === 'name') return name
  if (what === 'last') return length === 0 ? undefined : String(length - 1)
  const item = value.kind === 'str' ? 'character' : 'item'
  return length === 0 ? `no ${item}s` : length === 1 ? `1 ${item}` : `${length} ${item}s`
}

/** The one name of the line before a square bracket, where the program still holds it. Two of them would be a guess. */
function namedIn({ program, line, holds }: Scene): readonly [string | undefined, Value | undefined] {
  const names = [...lineOf(program, line).matchAll(/(?<![\w.\])])([A-Za-z_]\w*)\[/g)].map((match) => match[1] ?? '')
  const [name] = names
  if (name === undefined || new Set(names).size > 1 || !Object.hasOwn(holds, name)) return [undefined, undefined]
  return [name, holds[name]]
}

function lengthOf(value: Value): number | undefined {
  if (value.kind === 'list' || value.kind === 'tuple') return value.items.length
  return value.kind === 'str' ? value.text.length : undefined
}

function keysOf(value: Value): readonly string[] {
  if (value.kind !== 'dict') return []
  return value.entries.flatMap(([key]) => (key.kind === 'str' ? [key.text] : []))
}

function keysInside(value: Value): readonly string[] {
  if (value.kind === 'dict') return [...keysOf(value), ...value.entries.flatMap(([, inner]) => keysInside(inner))]
  if (value.kind === 'list' || value.kind === 'tuple') return value.items.slice(0, 50).flatMap(keysInside)
  return []
}
