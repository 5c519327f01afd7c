// Times of the host's clock in words, and the round ones among them for a scale.
import { saySpan } from '../../../workbook/say-span.ts'

/** "2026-03-15 12:00:00 UTC", of milliseconds since 1970. */
export function sayInstant(ms: number): string {
  return `${isoText(ms).slice(0, 19)} UTC`
}

/** "2026-03-15 12:00:00.250 UTC" */
export function sayExactInstant(ms: number): string {
  return `${isoText(ms).slice(0, 23)} UTC`
}

function isoText(ms: number): string {
  return new Date(ms).toISOString().replace('T', ' ')
}

/** Since the start of the run: "+1.25 s". */
export function sayAfter(ms: number): string {
  return `+${saySpan(Math.max(0, ms))}`
}

/** Round instants between the two, about `wanted` of them, in milliseconds. */
export function ticksOf(fromMs: number, toMs: number, wanted: number): readonly number[] {
  const length = toMs - fromMs
  if (length <= 0) return []
  const rough = length / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough
  const ticks: number[] = []
  for (let tick = 1; tick * step < length; tick += 1) ticks.push(fromMs + tick * step)
  return ticks
}
