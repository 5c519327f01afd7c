// The host's journal: what services and programs said, with its time. It does not know how a line is shown.
import type { ServiceGiven } from '../../model/machine.ts'
import type { Scheduler, WaitQueue } from '../processes/scheduler.ts'

export type JournalEntry = {
  /** Milliseconds since 1970 UTC. */
  readonly atMs: number
  /** Who said it: `nginx`, `systemd`. */
  readonly identifier: string
  readonly pid: number | null
  /** The service that it is about, without `.service`. */
  readonly unit: string | null
  readonly message: string
  /** As in syslog(3): 3 is an error, 4 a warning, 6 information. */
  readonly priority: number
}

export const ERROR = 3
export const WARNING = 4
export const NOTICE = 5
export const INFORMATION = 6

export type Journal = {
  /** In order of time. */
  readonly entries: () => readonly JournalEntry[]
  readonly add: (entry: JournalEntry) => void
  /** Woken when an entry comes. */
  readonly changed: WaitQueue
}

export function createJournal(scheduler: Scheduler): Journal {
  const entries: JournalEntry[] = []
  const changed = scheduler.queue()
  return {
    changed,
    entries: () => entries,
    add(entry) {
      const after = entries.findLastIndex((one) => one.atMs <= entry.atMs)
      entries.splice(after + 1, 0, entry)
      changed.wake()
    },
  }
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'
const LINE_MS = 1000
/** The last line that a world gives was written this long before the start. */
const LAST_LINE_MS = 60_000
const SYSLOG = /^([A-Z][a-z]{2}) +(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) \S+ ([^\s:[\]]+)(?:\[(\d+)\])?: (.*)$/s

/**
 * The lines of a journal that a world gives for a service. A line with a time of its own in the manner of syslog keeps it, read as UTC;
 * the others come one second after another.
 */
export function givenEntries(unit: string, given: ServiceGiven, startMs: number, pid: number | null): JournalEntry[] {
  return given.journal.map((line, index) => {
    const atMs = startMs - LAST_LINE_MS - (given.journal.length - 1 - index) * LINE_MS
    const plain = { atMs, identifier: unit, pid, unit, message: line, priority: priorityOf(line) }
    const [, month = '', day, hours, minutes, seconds, identifier = unit, number, message = ''] =
      SYSLOG.exec(line) ?? []
    const monthIndex = MONTHS.indexOf(month) / month.length
    if (month === '' || !Number.isInteger(monthIndex)) return plain
    const year = new Date(startMs).getUTCFullYear()
    const written = Date.UTC(year, monthIndex, Number(day), Number(hours), Number(minutes), Number(seconds))
    // A line of December in a world that begins in January is of the year before.
    const beforeMs =
      written > startMs
        ? Date.UTC(year - 1, monthIndex, Number(day), Number(hours), Number(minutes), Number(seconds))
        : written
    return {
      ...plain,
      atMs: beforeMs,
      identifier,
      pid: number === undefined ? null : Number(number),
      message,
      priority: priorityOf(message),
    }
  })
}

/** Unlike Linux: the priority of a line in the journal follows from its words, because a world gives text alone. */
function priorityOf(message: string): number {
  if (/\b(error|fatal|crit(ical)?|emerg|alert|failed|panic)\b/i.test(message)) return ERROR
  return /\bwarn(ing)?\b/i.test(message) ? WARNING : INFORMATION
}
