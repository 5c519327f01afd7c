// What an earlier program was kept for, and when that was, in the words of a list.
import { isPass, type Why } from '../../workbook/memory/history.ts'

export function sayWhy(why: Why): string {
  if (why.kind === 'ran') return 'Ran'
  if (why.kind === 'checked') {
    if (isPass(why)) return 'Passed'
    return `${why.passed} of ${why.of} checks passed`
  }
  switch (why.by) {
    case 'starter':
      return 'Before a reset'
    case 'other tab':
      return 'Replaced by another tab'
    case 'new version':
      return 'Before the exercise changed'
    case 'link':
      return 'Before a shared program'
    case 'earlier one':
      return 'Before an earlier one came back'
    case 'import':
      return 'Gave way to another when a file was brought in'
    default:
      return why.by satisfies never
  }
}

const DAY_MS = 86_400_000

/** The time of today, the weekday of this week, the date of what is older; in the time zone of this machine. */
export function sayWhen(atMs: number, nowMs: number): string {
  const at = new Date(atMs)
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  if (at.toDateString() === new Date(nowMs).toDateString()) return `Today, ${time}`
  if (nowMs - atMs < 6 * DAY_MS && nowMs > atMs)
    return `${at.toLocaleDateString('en-GB', { weekday: 'long' })}, ${time}`
  return `${at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })}, ${time}`
}

export function sayLines(program: string): string {
  const count = program.replace(/\n+$/, '').split('\n').length
  return count === 1 ? '1 line' : `${count} lines`
}
