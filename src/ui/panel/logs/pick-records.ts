// Which records of logging a filter lets through. It knows the levels of logging by their names; others come between.
import type { LogRecord } from '../../../model/evidence.ts'

export const LEVELS = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'] as const
export type Level = (typeof LEVELS)[number]

const NAMES: readonly string[] = LEVELS

export type LogFilter = {
  /** This level and those above. */
  readonly from: Level
  /** In the message or in the logger's name, whatever the case of its letters. */
  readonly text: string
}

export function pickRecords(records: readonly LogRecord[], { from, text }: LogFilter): readonly LogRecord[] {
  const wanted = text.trim().toLowerCase()
  const lowest = rankOf(from)
  if (wanted === '' && lowest === 0) return records
  return records.filter(
    ({ level, logger, message }) =>
      rankOf(level) >= lowest &&
      (wanted === '' || message.toLowerCase().includes(wanted) || logger.toLowerCase().includes(wanted)),
  )
}

/** A level of the program's own is shown with everything but the lowest choice left out: nothing is known of its height. */
function rankOf(level: string): number {
  const rank = NAMES.indexOf(level)
  return rank < 0 ? (level.startsWith('Level ') ? rankOfNumber(level) : LEVELS.length) : rank
}

/** `Level 25`, as logging names a number without a name. */
function rankOfNumber(level: string): number {
  const number = Number(level.slice('Level '.length))
  return Number.isFinite(number) ? Math.max(0, Math.min(LEVELS.length - 1, Math.floor(number / 10) - 1)) : LEVELS.length
}
