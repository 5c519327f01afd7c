// A Python value as plain data: it can leave the interpreter, be shown and be compared without Python.

/**
 * `text` of an int or float is what Python's `repr` gives, so nothing is lost on the way ("97.0" stays a float, big ints stay whole).
 * `type` is set where the value's class is a subclass (`collections.Counter`); such a value still compares as its kind.
 */
export type Value =
  | { readonly kind: 'none' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int'; readonly text: string }
  | { readonly kind: 'float'; readonly text: string }
  | { readonly kind: 'str'; readonly text: string; readonly type?: string }
  | { readonly kind: 'bytes'; readonly repr: string }
  | {
      readonly kind: 'list' | 'tuple' | 'set' | 'frozenset'
      readonly items: readonly Value[]
      readonly type?: string
    }
  | {
      readonly kind: 'dict'
      readonly entries: readonly (readonly [Value, Value])[]
      readonly type?: string
    }
  /** Anything else: a function, a generator, an open file, a value too deep or too large to be carried. */
  | { readonly kind: 'object'; readonly type: string; readonly repr: string }
