// What the readers of literals share: where a reading ended, and why it could not go on. It knows no grammar.
import type { Value } from '../../model/value.ts'

export type Dialect = 'python' | 'json'

export type Reading = Read | Fault

export type Read = { readonly kind: 'read'; readonly value: Value; readonly end: number }

/** `at` is the place in the text, `say` what stands there, for a learner. */
export type Fault = { readonly kind: 'fault'; readonly at: number; readonly say: string; readonly way: FaultWay }

export type FaultWay =
  | 'empty'
  | 'single quotes'
  | 'python word'
  | 'not a number of JSON'
  | 'trailing comma'
  | 'not closed'
  | 'more after the end'
  | 'line end in text'
  | 'bad escape'
  | 'too deep'
  | 'not a value'

export function fault(at: number, way: FaultWay, say: string): Fault {
  return { kind: 'fault', at, way, say }
}

export function read(value: Value, end: number): Read {
  return { kind: 'read', value, end }
}

/** Line and column of a place, from 1. */
export function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at)
  const lines = before.split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
