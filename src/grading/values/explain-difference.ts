// Why a value is not the expected one, in a sentence, and in a fixed word for the way in which it differs.
import type { Value } from '../../model/value.ts'
import { quoteValue } from '../show-value.ts'
import { lineDifference } from '../text/first-difference.ts'
import { count, firstFew } from '../text/plain-text.ts'
import { describeKind } from './describe-kind.ts'
import { equalValues, keyOf, without } from './equal-values.ts'

export type Explanation = { readonly way: string; readonly say?: string }

/** The two are not equal. Without `say` the values themselves say enough. */
export function explainDifference(expected: Value, seen: Value): Explanation {
  if (seen.kind === 'none') return { way: 'None' }
  if (kindOf(expected) !== kindOf(seen)) {
    return { way: `kind ${kindOf(seen)}`, say: `It is ${describeKind(seen)}; ${describeKind(expected)} is expected.` }
  }
  if (expected.kind === 'str' && seen.kind === 'str') return explainText(expected.text, seen.text)
  if (isRow(expected) && isRow(seen)) return explainRow(expected.items, seen.items)
  if (isSet(expected) && isSet(seen)) return explainMembers(expected.items, seen.items)
  if (expected.kind === 'dict' && seen.kind === 'dict') return explainEntries(expected.entries, seen.entries)
  return { way: 'value' }
}

/** An int and a float are both numbers here: 90 and 91.5 differ in value, not in kind. */
function kindOf(value: Value): string {
  if (value.kind === 'float') return 'int'
  if (value.kind === 'frozenset') return 'set'
  return value.kind === 'object' ? value.type : value.kind
}

type Items = Extract<Value, { items: unknown }>

function isRow(value: Value): value is Items {
  return value.kind === 'list' || value.kind === 'tuple'
}

function isSet(value: Value): value is Items {
  return value.kind === 'set' || value.kind === 'frozenset'
}

function explainText(expected: string, seen: string): Explanation {
  const { way, say } = lineDifference(expected, seen)
  // Where all of it differs, the two values say enough.
  return way === 'text' ? { way: 'value' } : { way, say: capital(say) }
}

function explainRow(expected: readonly Value[], seen: readonly Value[]): Explanation {
  const missing = without(expected, seen)
  const extra = without(seen, expected)
  if (missing.length === 0 && extra.length === 0)
    return { way: 'order', say: 'The items are right, their order is not.' }
  if (extra.length === 0) return { way: 'missing', say: `Missing: ${firstFew(missing.map(quoteValue))}.` }
  if (missing.length === 0) return { way: 'extra', say: `Too much: ${firstFew(extra.map(quoteValue))}.` }
  const at = expected.findIndex((item, index) => {
    const other = seen[index]
    return other === undefined || !equalValues(item, other)
  })
  const [want, got] = [expected[at], seen[at]]
  if (expected.length === 1 || want === undefined || got === undefined) return { way: 'value' }
  return { way: 'value', say: `Item ${at + 1} is ${quoteValue(got)}, expected ${quoteValue(want)}.` }
}

function explainMembers(expected: readonly Value[], seen: readonly Value[]): Explanation {
  const missing = without(expected, seen)
  const extra = without(seen, expected)
  const parts = [
    ...(missing.length > 0 ? [`Missing: ${firstFew(missing.map(quoteValue))}.`] : []),
    ...(extra.length > 0 ? [`Too much: ${firstFew(extra.map(quoteValue))}.`] : []),
  ]
  const way = extra.length === 0 ? 'missing' : missing.length === 0 ? 'extra' : 'value'
  return { way, say: parts.join(' ') }
}

type Entries = readonly (readonly [Value, Value])[]

function explainEntries(expected: Entries, seen: Entries): Explanation {
  const keys = explainKeys(
    expected.map(([key]) => key),
    seen.map(([key]) => key),
  )
  if (keys !== undefined) return keys
  const values = new Map(seen.map(([key, value]) => [keyOf(key), value]))
  for (const [key, want] of expected) {
    const got = values.get(keyOf(key))
    if (got === undefined || equalValues(want, got)) continue
    const inner = explainDifference(want, got)
    const why = inner.say === undefined || expected.length === 1 ? '' : ` ${inner.say}`
    return {
      way: 'value',
      say: `The value of ${quoteValue(key)} is ${quoteValue(got)}, expected ${quoteValue(want)}.${why}`,
    }
  }
  return { way: 'value' }
}

/** Undefined where the keys are the same. */
export function explainKeys(expected: readonly Value[], seen: readonly Value[]): Explanation | undefined {
  const missing = without(expected, seen)
  const extra = without(seen, expected)
  const [gone] = missing
  const twin = gone === undefined ? undefined : extra.find((key) => sameButCase(key, gone))
  if (gone !== undefined && twin !== undefined) {
    return {
      way: 'key case',
      say: `There is a key ${quoteValue(twin)} but no key ${quoteValue(gone)}: capitals make another key.`,
    }
  }
  if (gone !== undefined) {
    const also = extra.length === 0 ? '' : ` Too much: ${firstFew(extra.map(quoteValue))}.`
    const word = count(missing.length, 'key is', 'keys are')
      .replace(/^1 key is/, 'This key is')
      .replace(/^\d+ keys/, 'These keys')
    return { way: 'key missing', say: `${word} missing: ${firstFew(missing.map(quoteValue))}.${also}` }
  }
  if (extra.length > 0) return { way: 'key too many', say: `Too much: the key ${firstFew(extra.map(quoteValue))}.` }
  return undefined
}

function sameButCase(one: Value, other: Value): boolean {
  return one.kind === 'str' && other.kind === 'str' && one.text.trim().toLowerCase() === other.text.trim().toLowerCase()
}

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
