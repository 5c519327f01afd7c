// Whether two values are equal as Python's == says, save that True and False never equal 1 and 0.
import type { Value } from '../../model/value.ts'
import { isNumber, numberKey } from './exact-number.ts'

/** Works through nested values with a list of its own, so that depth cannot overflow the stack. */
export function equalValues(left: Value, right: Value): boolean {
  const pairs: (readonly [Value, Value])[] = [[left, right]]
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    if (!equalHere(pair[0], pair[1], pairs)) return false
  }
  return true
}

/** Compares what can be compared at once and puts the inner pairs on the list. */
function equalHere(left: Value, right: Value, pairs: (readonly [Value, Value])[]): boolean {
  if (isNumber(left) && isNumber(right)) return numberKey(left) === numberKey(right)
  if (isSet(left) && isSet(right)) return left.items.length === right.items.length && sameKeys(left.items, right.items)
  if (left.kind !== right.kind) return false
  if (left.kind === 'dict' && right.kind === 'dict') return equalEntries(left, right, pairs)
  if ((left.kind === 'list' || left.kind === 'tuple') && left.kind === right.kind) {
    if (left.items.length !== right.items.length) return false
    for (const [index, item] of left.items.entries()) {
      const other = right.items[index]
      if (other !== undefined) pairs.push([item, other])
    }
    return true
  }
  return keyOf(left) === keyOf(right)
}

type Dict = Extract<Value, { kind: 'dict' }>

function equalEntries(left: Dict, right: Dict, pairs: (readonly [Value, Value])[]): boolean {
  if (left.entries.length !== right.entries.length) return false
  const others = new Map(right.entries.map(([key, value]) => [keyOf(key), value]))
  for (const [key, value] of left.entries) {
    const other = others.get(keyOf(key))
    if (other === undefined) return false
    pairs.push([value, other])
  }
  return true
}

function isSet(value: Value): value is Extract<Value, { items: unknown }> {
  return value.kind === 'set' || value.kind === 'frozenset'
}

function sameKeys(left: readonly Value[], right: readonly Value[]): boolean {
  const keys = new Set(right.map(keyOf))
  return left.every((item) => keys.has(keyOf(item)))
}

/** Equal values have equal keys, and no others: for finding entries and for comparing without order. */
export function keyOf(value: Value): string {
  switch (value.kind) {
    case 'none':
      return 'none'
    case 'bool':
      return value.value ? 'true' : 'false'
    case 'int':
    case 'float':
      return numberKey(value)
    case 'str':
      return `s${value.text.length}:${value.text}`
    case 'bytes':
      return `b${value.repr}`
    case 'object':
      return `o${value.type}:${value.repr.length}:${value.repr}`
    case 'list':
    case 'tuple':
      return `${value.kind}(${value.items.map(keyOf).join(',')})`
    case 'set':
    case 'frozenset':
      return `set(${value.items.map(keyOf).sort().join(',')})`
    case 'dict':
      return `dict(${value.entries
        .map(([key, item]) => `${keyOf(key)}:${keyOf(item)}`)
        .sort()
        .join(',')})`
    default:
      return value satisfies never
  }
}

/** Items of the first that the second has not, counting how often each occurs. */
export function without(all: readonly Value[], taken: readonly Value[]): Value[] {
  const counts = new Map<string, number>()
  for (const value of taken) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1)
  return all.filter((value) => {
    const count = counts.get(keyOf(value)) ?? 0
    if (count > 0) counts.set(keyOf(value), count - 1)
    return count === 0
  })
}
