// The time of a file as ls shows it: the hour where it is recent, the year where it is not.
import type { Zone } from '../../../zone.ts'
import { formatDate } from '../dates/format-date.ts'

/** Half a year of 365.2425 days. */
const RECENT_MS = 15_778_476_000

export type Showing = { readonly style: string; readonly nowMs: number; readonly zone: Zone }

export function timeText(atMs: number, { style, nowMs, zone }: Showing): string {
  const isRecent = atMs <= nowMs && atMs > nowMs - RECENT_MS
  return formatDate(formatFor(style.replace(/^posix-/, ''), isRecent), atMs, zone)
}

function formatFor(style: string, isRecent: boolean): string {
  if (style.startsWith('+')) {
    const [old = '', recent = old] = style.slice(1).split('\n')
    return isRecent ? recent : old
  }
  switch (style) {
    case 'full-iso':
      return '%Y-%m-%d %H:%M:%S.%N %z'
    case 'long-iso':
      return '%Y-%m-%d %H:%M'
    case 'iso':
      return isRecent ? '%m-%d %H:%M' : '%Y-%m-%d '
    default:
      return isRecent ? '%b %e %H:%M' : '%b %e  %Y'
  }
}
