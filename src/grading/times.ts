// How often something happened, against how often it should: for commands, log records, connections, templates.
import type { Times } from '../model/check.ts'
import { count } from './text/plain-text.ts'

export function fitsTimes(seen: number, { atLeast, atMost }: Times): boolean {
  return seen >= atLeast && (atMost === undefined || seen <= atMost)
}

/** "once", "3 times", "at least 2 times", "at most once", "from 2 to 4 times". */
export function describeTimes({ atLeast, atMost }: Times): string {
  if (atLeast === atMost) return inWords(atLeast)
  if (atMost === undefined) return `at least ${inWords(atLeast)}`
  return atLeast === 0 ? `at most ${inWords(atMost)}` : `from ${atLeast} to ${inWords(atMost)}`
}

/** "never", "once", "2 times". */
export function inWords(number: number): string {
  if (number === 0) return 'never'
  return number === 1 ? 'once' : count(number, 'time')
}
