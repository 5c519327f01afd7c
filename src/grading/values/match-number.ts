// Whether a number is where a pattern wants it, and the pattern in words.
import type { NumberPattern } from '../../model/check.ts'
import { floatRepr } from './exact-number.ts'

/** Sums such as 0.1 + 0.2 must not miss an edge by a rounding error; nor is such a small width told. */
const ROUNDING = 1e-9

export function matchesNumber(number: number, pattern: NumberPattern, slack = 0): boolean {
  if (Number.isNaN(number)) return false
  switch (pattern.kind) {
    case 'near': {
      if (number === pattern.near) return true
      return Math.abs(number - pattern.near) <= pattern.within + slack + rounding(pattern.near)
    }
    case 'range':
      return (
        (pattern.from === undefined || number >= pattern.from - slack) &&
        (pattern.to === undefined || number <= pattern.to + slack)
      )
    default:
      return pattern satisfies never
  }
}

function rounding(near: number): number {
  return Number.isFinite(near) ? ROUNDING * Math.max(1, Math.abs(near)) : 0
}

/** "5", "5, give or take 0.1", "from 0 to 100", with the unit behind each number. */
export function describeNumber(pattern: NumberPattern, unit = ''): string {
  switch (pattern.kind) {
    case 'near':
      return pattern.within <= ROUNDING
        ? `${plain(pattern.near)}${unit}`
        : `${plain(pattern.near)}${unit}, give or take ${plain(pattern.within)}`
    case 'range': {
      const { from, to } = pattern
      if (from !== undefined && to !== undefined) return `from ${plain(from)} to ${plain(to)}${unit}`
      if (from !== undefined) return `at least ${plain(from)}${unit}`
      return to === undefined ? 'any number' : `at most ${plain(to)}${unit}`
    }
    default:
      return pattern satisfies never
  }
}

/** A number as a person writes it: 2, not 2.0. */
export function plain(number: number): string {
  return Number.isInteger(number) && Math.abs(number) < 1e15 ? String(number) : floatRepr(number)
}
