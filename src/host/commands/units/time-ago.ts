// How systemd writes instants and how long ago they were (format_timestamp_relative of systemd).
import type { System } from '../../processes/process.ts'
import { isoTime, wallTime } from '../wall-time.ts'

const MS = 1
const SECOND = 1000
const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 86_400_000
const WEEK = 604_800_000
const MONTH = 2_629_800_000
const YEAR = 31_557_600_000

/** `Mon 2026-01-05 09:00:00 UTC` */
export function timestamp(system: System, atMs: number): string {
  const time = wallTime(system, atMs)
  return `${time.weekday} ${isoTime(time)} ${time.zone}`
}

/** Of a span in milliseconds: `1h 2min ago`. */
export function timeAgo(ms: number): string {
  const many = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`
  const whole = (size: number): number => Math.floor(ms / size)
  const rest = (size: number, part: number): number => Math.floor((ms % size) / part)
  if (ms >= YEAR) return `${many(whole(YEAR), 'year')} ${many(rest(YEAR, MONTH), 'month')} ago`
  if (ms >= MONTH) return `${many(whole(MONTH), 'month')} ${many(rest(MONTH, DAY), 'day')} ago`
  if (ms >= WEEK) return `${many(whole(WEEK), 'week')} ${many(rest(WEEK, DAY), 'day')} ago`
  if (ms >= 2 * DAY) return `${whole(DAY)} days ago`
  if (ms >= 25 * HOUR) return `1 day ${rest(DAY, HOUR)}h ago`
  if (ms >= 6 * HOUR) return `${whole(HOUR)}h ago`
  if (ms >= HOUR) return `${whole(HOUR)}h ${rest(HOUR, MINUTE)}min ago`
  if (ms >= 5 * MINUTE) return `${whole(MINUTE)}min ago`
  if (ms >= MINUTE) return `${whole(MINUTE)}min ${rest(MINUTE, SECOND)}s ago`
  if (ms >= SECOND) return `${whole(SECOND)}s ago`
  return ms >= MS ? `${Math.floor(ms)}ms ago` : 'now'
}
