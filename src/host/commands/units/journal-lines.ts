// An entry of the journal as a line, in the formats of journalctl -o.
import type { System } from '../../processes/process.ts'
import type { JournalEntry } from '../../services/journal.ts'
import { clockTime, isoDay, two, wallTime } from '../wall-time.ts'

export const FORMATS = [
  'short',
  'short-iso',
  'short-precise',
  'short-full',
  'short-unix',
  'cat',
  'json',
  'json-pretty',
  'with-unit',
] as const
export type Format = (typeof FORMATS)[number]

export function journalLine(system: System, entry: JournalEntry, format: Format): string {
  if (format === 'cat') return entry.message
  if (format === 'json') return JSON.stringify(fields(system, entry))
  if (format === 'json-pretty') {
    const lines = Object.entries(fields(system, entry)).map(([name, value]) => `\t"${name}" : ${JSON.stringify(value)}`)
    return `{\n${lines.join(',\n')}\n}`
  }
  const who = format === 'with-unit' && entry.unit !== null ? `${entry.unit}.service` : entry.identifier
  const pid = entry.pid === null ? '' : `[${entry.pid}]`
  return `${stamp(system, entry.atMs, format)} ${system.host.world.machine.hostname} ${who}${pid}: ${entry.message}`
}

function stamp(system: System, atMs: number, format: Format): string {
  const time = wallTime(system, atMs)
  const day = `${time.month} ${two(time.day)}`
  const micros = String(Math.floor((((atMs % 1000) + 1000) % 1000) * 1000)).padStart(6, '0')
  switch (format) {
    case 'short-iso': {
      const sign = time.offsetMinutes < 0 ? '-' : '+'
      const minutes = Math.abs(time.offsetMinutes)
      return `${isoDay(time)}T${clockTime(time)}${sign}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`
    }
    case 'short-precise':
      return `${day} ${clockTime(time)}.${micros}`
    case 'short-full':
    case 'with-unit':
      return `${time.weekday} ${isoDay(time)} ${clockTime(time)} ${time.zone}`
    case 'short-unix':
      return `${Math.floor(atMs / 1000)}.${micros}`
    default:
      return `${day} ${clockTime(time)}`
  }
}

function fields(system: System, entry: JournalEntry): Record<string, string> {
  return {
    __REALTIME_TIMESTAMP: String(Math.round(entry.atMs * 1000)),
    _HOSTNAME: system.host.world.machine.hostname,
    PRIORITY: String(entry.priority),
    SYSLOG_IDENTIFIER: entry.identifier,
    ...(entry.pid === null ? {} : { _PID: String(entry.pid) }),
    ...(entry.unit === null
      ? {}
      : entry.identifier === 'systemd'
        ? { UNIT: `${entry.unit}.service`, _SYSTEMD_UNIT: 'init.scope' }
        : { _SYSTEMD_UNIT: `${entry.unit}.service` }),
    MESSAGE: entry.message,
  }
}
