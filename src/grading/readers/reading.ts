// What the readers of formats share: a value, or the line where a text is none and why. It knows no format.
import type { Value } from '../../model/value.ts'

export type FormatReading =
  | { readonly kind: 'read'; readonly value: Value }
  /** `say` goes on a sentence: "in line 3, a `}` is missing". */
  | { readonly kind: 'fault'; readonly line: number; readonly say: string }

/** Thrown inside a reader, and caught at its door. */
export class Unreadable extends Error {
  readonly at: number
  constructor(at: number, say: string) {
    super(say)
    this.at = at
  }
}

export function readingOf(text: string, read: () => Value): FormatReading {
  try {
    return { kind: 'read', value: read() }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { kind: 'fault', line: text.slice(0, error.at).split('\n').length, say: error.message }
  }
}

export const textValue = (text: string): Value => ({ kind: 'str', text })

/** A dict whose keys are texts, in order of their first entry. */
export function dictOf(entries: Iterable<readonly [string, Value]>): Value {
  return { kind: 'dict', entries: [...entries].map(([key, value]) => [textValue(key), value] as const) }
}

export function listOf(items: readonly Value[]): Value {
  return { kind: 'list', items }
}
