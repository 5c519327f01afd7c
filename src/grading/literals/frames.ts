// An open bracket while a literal is read, and the value that its closing one makes of what was collected.
import type { Value } from '../../model/value.ts'
import { keyOf } from '../values/equal-values.ts'
import { matchAt } from './read-number.ts'
import type { Dialect } from './scan.ts'

export type Frame = {
  readonly bracket: '[' | '(' | '{'
  readonly close: string
  /** Where the bracket, or the name before it, stands, and where its content begins. */
  readonly start: number
  readonly inside: number
  /** For what print shows of a set, a deque and such: `OrderedDict({'a': 1})`. */
  readonly call?: Call
  items: Value[]
  /** The key that waits for its value. */
  key: Value | undefined
  entries: (readonly [Value, Value])[] | undefined
  commas: number
  /** A closing bracket may come where a value could. */
  mayClose: boolean
}

const CALLS = ['set', 'frozenset', 'OrderedDict', 'Counter', 'defaultdict', 'deque', 'mappingproxy'] as const
type Call = (typeof CALLS)[number]

const CLOSING = { '[': ']', '(': ')', '{': '}' } as const
const CALL_START =
  /(?:frozenset|set|OrderedDict|Counter|deque|mappingproxy)\(|defaultdict\((?:None|<[^<>\n]{0,200}(?:<[^<>\n]{0,80}>[^<>\n]{0,80})?>), /y

/** The bracket that opens at this place, if one does. */
export function openFrame(text: string, at: number, dialect: Dialect): Frame | undefined {
  const here = text[at]
  if (here === '[' || here === '{' || (here === '(' && dialect === 'python')) return frame(here, at, at + 1)
  if (dialect === 'json') return undefined
  const opening = matchAt(CALL_START, text, at)
  if (opening === undefined) return undefined
  const name = opening.slice(0, opening.indexOf('('))
  const call = CALLS.find((one) => one === name)
  return call === undefined ? undefined : { ...frame('(', at, at + opening.length), call }
}

function frame(bracket: Frame['bracket'], start: number, inside: number): Frame {
  return {
    bracket,
    close: CLOSING[bracket],
    start,
    inside,
    items: [],
    key: undefined,
    entries: undefined,
    commas: 0,
    mayClose: true,
  }
}

/** Undefined where the brackets hold what cannot be: a list as a key, a name with the wrong content. */
export function closeFrame(frame: Frame): Value | undefined {
  if (frame.key !== undefined) return undefined
  if (frame.call !== undefined) return closeCall(frame.call, frame.items)
  switch (frame.bracket) {
    case '[':
      return { kind: 'list', items: frame.items }
    case '(':
      if (frame.items.length === 1 && frame.commas === 0) return frame.items[0]
      return { kind: 'tuple', items: frame.items }
    case '{': {
      if (frame.items.length > 0) return frame.entries === undefined ? setOf('set', frame.items) : undefined
      return dictOf(frame.entries ?? [])
    }
    default:
      return frame.bracket satisfies never
  }
}

function closeCall(call: Call, items: readonly Value[]): Value | undefined {
  const [only, ...more] = items
  if (more.length > 0) return undefined
  switch (call) {
    case 'set':
    case 'frozenset':
      if (only === undefined) return { kind: call, items: [] }
      return only.kind === 'set' || only.kind === 'list' ? setOf(call, only.items) : undefined
    case 'deque':
      return only === undefined || only.kind === 'list' ? (only ?? { kind: 'list', items: [] }) : undefined
    case 'OrderedDict':
    case 'Counter':
    case 'defaultdict':
    case 'mappingproxy':
      if (only === undefined) return { kind: 'dict', entries: [] }
      return only.kind === 'list' ? dictOfPairs(only.items) : only.kind === 'dict' ? only : undefined
    default:
      return call satisfies never
  }
}

function dictOfPairs(items: readonly Value[]): Value | undefined {
  const pairs = items.flatMap((item) => {
    const [key, value] = item.kind === 'tuple' && item.items.length === 2 ? item.items : []
    return key === undefined || value === undefined ? [] : [[key, value] as const]
  })
  return pairs.length === items.length ? dictOf(pairs) : undefined
}

/** Of two equal keys the last value wins, in Python and in Python's reader of JSON. */
function dictOf(pairs: readonly (readonly [Value, Value])[]): Value | undefined {
  const entries = new Map<string, readonly [Value, Value]>()
  for (const [key, value] of pairs) {
    if (!isHashable(key)) return undefined
    const name = keyOf(key)
    entries.set(name, [entries.get(name)?.[0] ?? key, value])
  }
  return { kind: 'dict', entries: [...entries.values()] }
}

function setOf(kind: 'set' | 'frozenset', items: readonly Value[]): Value | undefined {
  if (!items.every(isHashable)) return undefined
  return { kind, items: [...new Map(items.map((item) => [keyOf(item), item])).values()] }
}

function isHashable(value: Value): boolean {
  if (value.kind === 'tuple') return value.items.every(isHashable)
  return value.kind !== 'list' && value.kind !== 'dict' && value.kind !== 'set'
}
