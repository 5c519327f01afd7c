// Reads one number, as Python or as JSON writes it. Complex numbers are refused: no value of the model holds them.
import { floatRepr } from '../values/exact-number.ts'
import { type Dialect, fault, type Reading, read } from './scan.ts'

/** Python itself refuses to read ints with more digits. */
const MOST_DIGITS = 4300

// Sticky patterns: each is tried at one place only.
const JSON_NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y
const PYTHON_FLOAT =
  /(?:\d(?:_?\d)*\.(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][+-]?\d(?:_?\d)*)?|\d(?:_?\d)*[eE][+-]?\d(?:_?\d)*/y
const PYTHON_BASED = /0(?:[xX](?:_?[\da-fA-F])+|[oO](?:_?[0-7])+|[bB](?:_?[01])+)/y
const PYTHON_INT = /(?:0(?:_?0)*|[1-9](?:_?\d)*)/y
const PYTHON_SPECIAL = /inf|nan/y

export function readNumber(text: string, at: number, dialect: Dialect): Reading {
  return dialect === 'json' ? readJsonNumber(text, at) : readPythonNumber(text, at)
}

function readJsonNumber(text: string, at: number): Reading {
  const match = matchAt(JSON_NUMBER, text, at)
  if (match === undefined) return fault(at, 'not a number of JSON', 'a number that JSON does not know')
  const end = at + match.length
  if (/[\w.]/.test(text[end] ?? '')) return fault(at, 'not a number of JSON', 'a number that JSON does not know')
  if (/[.eE]/.test(match)) return read({ kind: 'float', text: floatRepr(Number(match)) }, end)
  return read({ kind: 'int', text: match === '-0' ? '0' : match }, end)
}

function readPythonNumber(text: string, at: number): Reading {
  const sign = text[at] === '-' || text[at] === '+' ? text[at] : ''
  let start = at + sign.length
  if (sign !== '') while (text[start] === ' ') start += 1
  const minus = sign === '-'
  const special = matchAt(PYTHON_SPECIAL, text, start)
  // Not literals, but what print shows of these floats.
  if (special !== undefined) return ended(text, start + special.length, floatOf(special, minus))
  const float = matchAt(PYTHON_FLOAT, text, start)
  if (float !== undefined) return ended(text, start + float.length, floatOf(float.replaceAll('_', ''), minus))
  const digits = matchAt(PYTHON_BASED, text, start) ?? matchAt(PYTHON_INT, text, start)
  if (digits === undefined || digits.length > MOST_DIGITS) return fault(at, 'not a value', 'something that is no value')
  const whole = BigInt(digits.replaceAll('_', '')).toString()
  return ended(text, start + digits.length, { kind: 'int', text: minus && whole !== '0' ? `-${whole}` : whole })
}

function floatOf(digits: string, minus: boolean): { readonly kind: 'float'; readonly text: string } {
  if (digits === 'nan') return { kind: 'float', text: 'nan' }
  const number = digits === 'inf' ? Number.POSITIVE_INFINITY : Number(digits)
  return { kind: 'float', text: floatRepr(minus ? -number : number) }
}

/** A letter, digit or dot right after a number makes it something else: 1j, 2nd, 1.2.3. */
function ended(text: string, end: number, value: Parameters<typeof read>[0]): Reading {
  return /[\w.]/.test(text[end] ?? '') ? fault(end, 'not a value', 'something that is no value') : read(value, end)
}

export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
