// Figures as they were written: sizes, shares, rates and durations, each one value or a timeline. The schema has made sure of their form.
import type { Timeline } from '../../../model/machine.ts'
import {
  AGO,
  PERCENT,
  parseDurationMs,
  parseExactMs,
  parseInstantMs,
  parsePercent,
  parseSizeBytes,
  RATE,
} from '../../schema/quantities.ts'
import { numberOf, textOf, type Written } from '../../yaml/written.ts'

type Read = (node: Written) => number

/** A number counts bytes. */
export const bytesIn: Read = (node) => Math.round(numberOf(node) ?? parseSizeBytes(textOf(node) ?? '') ?? 0)

/** Bytes, or a share of `total`. */
export const amountIn =
  (total: number): Read =>
  (node) => {
    const text = textOf(node) ?? ''
    return PERCENT.test(text) ? Math.round((total * (parsePercent(text) ?? 0)) / 100) : bytesIn(node)
  }

/** A number counts percents. */
export const percentIn: Read = (node) => numberOf(node) ?? parsePercent(textOf(node) ?? '') ?? 0

/** A number counts seconds. */
export const millisecondsIn: Read = (node) =>
  node.kind === 'text' ? (parseDurationMs(node.text) ?? 0) : (numberOf(node) ?? 0) * 1000

/** The same to the microsecond. */
export const exactMillisecondsIn: Read = (node) =>
  node.kind === 'text' ? (parseExactMs(node.text) ?? 0) : (numberOf(node) ?? 0) * 1000

/** So much in each second; a number alone is in the unit that is counted. */
export function rateIn(node: Written | undefined, parse: (text: string) => number | undefined): number | undefined {
  if (node === undefined) return undefined
  const text = textOf(node) ?? ''
  return numberOf(node) ?? parse((RATE.exec(text)?.[1] ?? text).trim())
}

/** One value, or values over the clock in order of time. */
export function timelineIn(node: Written, read: Read): Timeline {
  if (node.kind !== 'map') return [{ fromMs: 0, value: read(node) }]
  return node.entries
    .map((entry) => ({ fromMs: parseDurationMs(entry.name) ?? 0, value: read(entry.value) }))
    .sort((one, other) => one.fromMs - other.fromMs)
}

/** "2 days ago" or a date. Undefined where there is no such date. */
export function startedMsIn(text: string, clockMs: number): number | undefined {
  const ago = parseDurationMs(AGO.exec(text)?.[1] ?? text)
  return ago === undefined ? parseInstantMs(text) : clockMs - ago
}
