// Values: from YAML to the model, and as Python would write them.
import type { Value } from '../../model/value.ts'
import type { Written } from '../yaml/written.ts'

export function valueFrom(node: Written): Value {
  switch (node.kind) {
    case 'text':
      return { kind: 'str', text: node.text }
    case 'int':
      return { kind: 'int', text: node.value.toString() }
    case 'float':
      return { kind: 'float', text: floatRepr(node.value) }
    case 'bool':
      return { kind: 'bool', value: node.value }
    case 'nothing':
      return { kind: 'none' }
    case 'list':
      return { kind: 'list', items: node.items.map(valueFrom) }
    case 'map':
      return {
        kind: 'dict',
        entries: node.entries.map((entry) => [valueFrom(entry.key), valueFrom(entry.value)] as const),
      }
    default:
      return node satisfies never
  }
}

/** The repr of a Python float: the shortest digits, a point, and an exponent below 1e-4 and from 1e16. */
export function floatRepr(value: number): string {
  if (Number.isNaN(value)) return 'nan'
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const [digits = '0', exponentText = '0'] = value.toExponential().split('e')
  const exponent = Number(exponentText)
  if (exponent < -4 || exponent >= 16) {
    const sign = exponent < 0 ? '-' : '+'
    return `${digits}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`
  }
  const text = Math.abs(value) < 1e-6 || Math.abs(value) >= 1e21 ? fixed(digits, exponent) : String(value)
  return text.includes('.') ? text : `${text}.0`
}

function fixed(digits: string, exponent: number): string {
  const [whole = '', rest = ''] = digits.replace('-', '').split('.')
  const sign = digits.startsWith('-') ? '-' : ''
  return exponent < 0 ? `${sign}0.${'0'.repeat(-exponent - 1)}${whole}${rest}` : `${sign}${whole}${rest}`
}

/** A value as Python shows it, cut where it grows long. */
export function showValue(value: Value): string {
  switch (value.kind) {
    case 'none':
      return 'None'
    case 'bool':
      return value.value ? 'True' : 'False'
    case 'int':
    case 'float':
      return value.text
    case 'str':
      return showText(value.text)
    case 'bytes':
    case 'object':
      return value.repr
    case 'list':
      return `[${value.items.map(showValue).join(', ')}]`
    case 'tuple':
      return `(${value.items.map(showValue).join(', ')}${value.items.length === 1 ? ',' : ''})`
    case 'set':
      return value.items.length === 0 ? 'set()' : `{${value.items.map(showValue).join(', ')}}`
    case 'frozenset':
      return value.items.length === 0 ? 'frozenset()' : `frozenset({${value.items.map(showValue).join(', ')}})`
    case 'dict':
      return `{${value.entries.map(([key, item]) => `${showValue(key)}: ${showValue(item)}`).join(', ')}}`
    default:
      return value satisfies never
  }
}

/** Quotes and escapes as Python's repr chooses them. */
export function showText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped here.
  const inside = text.replace(/[\\\u0000-\u001f\u007f'"]/g, (character) => escapeCharacter(character, quote))
  return `${quote}${inside}${quote}`
}

/** The repr of bytes; undefined where a character is no byte of ASCII or of an escape. */
export function showBytes(text: string): string | undefined {
  if ([...text].some((character) => (character.codePointAt(0) ?? 0) > 0xff)) return undefined
  return `b${showText(text).replace(/[\u0080-\u00ff]/g, hexEscape)}`
}

function escapeCharacter(character: string, quote: string): string {
  const short: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' }
  if (character === "'" || character === '"') return character === quote ? `\\${character}` : character
  return short[character] ?? hexEscape(character)
}

function hexEscape(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`
}
