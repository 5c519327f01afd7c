// Numbers as exactly as Python has them: ints of any size, floats with Python's way of writing them.
import type { Value } from '../../model/value.ts'

type PythonNumber = Extract<Value, { kind: 'int' | 'float' }>

/** Two numbers are equal in Python when, and only when, their keys are equal. A nan equals itself here: a check that expects it means it. */
export function numberKey(value: PythonNumber): string {
  if (value.kind === 'int') return value.text
  const number = toNumber(value)
  if (Number.isInteger(number)) return BigInt(number).toString()
  return String(number)
}

export function toNumber(value: PythonNumber): number {
  if (value.text === 'inf') return Number.POSITIVE_INFINITY
  if (value.text === '-inf') return Number.NEGATIVE_INFINITY
  return Number(value.text)
}

export function isNumber(value: Value): value is PythonNumber {
  return value.kind === 'int' || value.kind === 'float'
}

/** What Python's repr gives for a float: the shortest digits, an exponent below -4 and from 16 on. */
export function floatRepr(number: number): string {
  if (Number.isNaN(number)) return 'nan'
  if (!Number.isFinite(number)) return number > 0 ? 'inf' : '-inf'
  if (number === 0) return Object.is(number, -0) ? '-0.0' : '0.0'
  const [mantissa = '', exponentText = '0'] = Math.abs(number).toExponential().split('e')
  const digits = mantissa.replace('.', '')
  const exponent = Number(exponentText)
  const sign = number < 0 ? '-' : ''
  if (exponent < -4 || exponent >= 16) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : ''
    const power = String(Math.abs(exponent)).padStart(2, '0')
    return `${sign}${digits[0]}${fraction}e${exponent < 0 ? '-' : '+'}${power}`
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`
}
