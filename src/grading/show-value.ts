// A value as Python's repr would write it, for messages. Long values are cut, and it is said how much was left out.
import type { Value } from '../model/value.ts'

/** Values longer than this are cut in a sentence. */
const SENTENCE = 160
/** Values deeper than this are not unfolded. */
const DEEPEST = 40

/** In backquotes, for a sentence. */
export function quoteValue(value: Value): string {
  return `\`${showValue(value)}\``
}

export function showValue(value: Value, limit = SENTENCE): string {
  return show(value, { left: limit }, 0)
}

type Budget = { left: number }

function show(value: Value, budget: Budget, depth: number): string {
  switch (value.kind) {
    case 'none':
      return spend('None', budget)
    case 'bool':
      return spend(value.value ? 'True' : 'False', budget)
    case 'int':
    case 'float':
      return spend(cutMiddle(value.text, Math.max(budget.left, 40)), budget)
    case 'str':
      return showString(value.text, budget)
    case 'bytes':
      return spend(cutEnd(value.repr, Math.max(budget.left, 12)), budget)
    case 'object':
      return spend(cutEnd(value.repr, Math.max(budget.left, 12)), budget)
    case 'list':
      return wrapped(value.type, `[${items(value.items, budget, depth)}]`)
    case 'tuple':
      return wrapped(value.type, `(${items(value.items, budget, depth)}${value.items.length === 1 ? ',' : ''})`)
    case 'set':
      return wrapped(value.type, value.items.length === 0 ? 'set()' : `{${items(value.items, budget, depth)}}`)
    case 'frozenset':
      return value.items.length === 0 ? 'frozenset()' : `frozenset({${items(value.items, budget, depth)}})`
    case 'dict':
      return wrapped(value.type, `{${entries(value.entries, budget, depth)}}`)
    default:
      return value satisfies never
  }
}

function wrapped(type: string | undefined, text: string): string {
  return type === undefined ? text : `${type.split('.').at(-1)}(${text})`
}

function spend(text: string, budget: Budget): string {
  budget.left -= text.length
  return text
}

function items(values: readonly Value[], budget: Budget, depth: number): string {
  return list(values, budget, depth, (item) => show(item, budget, depth + 1))
}

function entries(pairs: readonly (readonly [Value, Value])[], budget: Budget, depth: number): string {
  return list(pairs, budget, depth, ([key, value]) => {
    const shownKey = show(key, budget, depth + 1)
    budget.left -= 2
    return `${shownKey}: ${show(value, budget, depth + 1)}`
  })
}

function list<T>(all: readonly T[], budget: Budget, depth: number, showOne: (one: T) => string): string {
  const shown: string[] = []
  for (const [index, one] of all.entries()) {
    if (budget.left <= 0 || depth > DEEPEST) {
      shown.push(`… ${withThousands(all.length - index)} more`)
      break
    }
    shown.push(showOne(one))
    budget.left -= 2
  }
  return shown.join(', ')
}

function showString(text: string, budget: Budget): string {
  const room = Math.max(budget.left, 12)
  const kept = text.length > room ? text.slice(0, endOfCharacter(text, room)) : text
  const left = text.length - kept.length
  const shown = `${quoteString(kept)}${left > 0 ? `… (${withThousands(left)} more characters)` : ''}`
  budget.left -= Math.min(shown.length, room)
  return shown
}

/** Python's repr of a str. */
export function quoteString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const escaped = text.replace(/[\\'"\p{C}\p{Z}]/gu, (one) => escapeOne(one, quote))
  return `${quote}${escaped}${quote}`
}

const NAMED_ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escapeOne(one: string, quote: string): string {
  if (one === ' ') return one
  if (one === "'" || one === '"') return one === quote ? `\\${one}` : one
  const named = NAMED_ESCAPES[one]
  if (named !== undefined) return named
  const code = one.codePointAt(0) ?? 0
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`
}

function endOfCharacter(text: string, at: number): number {
  const last = text.charCodeAt(at - 1)
  return last >= 0xd800 && last < 0xdc00 ? at - 1 : at
}

function cutEnd(text: string, limit: number): string {
  if (text.length <= limit) return text
  return `${text.slice(0, endOfCharacter(text, limit))}… (${withThousands(text.length - limit)} more characters)`
}

function cutMiddle(digits: string, limit: number): string {
  if (digits.length <= limit) return digits
  return `${digits.slice(0, 20)}…${digits.slice(-10)} (${withThousands(digits.length)} digits)`
}

/** 1234567 → 1,234,567. */
export function withThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
