// Durations, sizes, modes and instants as an author writes them.

export const DURATION = /^(\d+(?:\.\d+)?)\s*(ms|s|sec|seconds?|min|minutes?|h|hours?|d|days?|weeks?)$/
export const SIZE = /^(\d+(?:\.\d+)?)\s*(B|bytes?|kB|KB|KiB|MB|MiB|GB|GiB|TB|TiB)$/
export const PERCENT = /^(\d+(?:\.\d+)?)\s*%$/
/** So long before the start of the clock: `2 days ago`. */
export const AGO = /^(.+?)\s+ago$/
/** As uptime(1) shows it: `12 days 3:22`. */
export const DAYS_AND_TIME = /^(?:(\d+)\s*days?,?)?\s*(?:(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/
/** So much in each second: `100/s`, `12 MB/s`, `400 ms/s`. */
export const RATE = /^(.+?)\s*\/\s*s$/
export const MODE = /^0?o?[0-7]{3,4}$/
export const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?\s*(Z|UTC|[+-]\d{2}:\d{2})?)?$/

const UNIT_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
}

/** "5 s", "2 min", "31 days". */
export function parseDurationMs(text: string): number | undefined {
  const exact = parseExactMs(text)
  return exact === undefined ? undefined : Math.round(exact)
}

/** The same to the microsecond, as the ways of packets are measured: "12.1 ms". */
export function parseExactMs(text: string): number | undefined {
  const match = DURATION.exec(text.trim())
  if (match === null) return undefined
  const unit = match[2] ?? 's'
  const factor = UNIT_MS[unit === 'ms' ? 'ms' : unit.charAt(0)]
  return factor === undefined ? undefined : Math.round(Number(match[1]) * factor * 1000) / 1000
}

const UNIT_BYTES: Readonly<Record<string, number>> = {
  B: 1,
  kB: 1000,
  KB: 1000,
  KiB: 1024,
  MB: 1_000_000,
  MiB: 1024 ** 2,
  GB: 1e9,
  GiB: 1024 ** 3,
  TB: 1e12,
  TiB: 1024 ** 4,
}

/** "300 kB", "2 MiB". */
export function parseSizeBytes(text: string): number | undefined {
  const match = SIZE.exec(text.trim())
  if (match === null) return undefined
  const unit = match[2] ?? 'B'
  return Math.round(Number(match[1]) * (UNIT_BYTES[unit] ?? 1))
}

/** "40%": 40. */
export function parsePercent(text: string): number | undefined {
  const match = PERCENT.exec(text.trim())
  return match === null ? undefined : Number(match[1])
}

/** "12 days 3:22", "3:22:05", "5 h". */
export function parseUptimeMs(text: string): number | undefined {
  const duration = parseDurationMs(text)
  if (duration !== undefined) return duration
  const match = DAYS_AND_TIME.exec(text.trim())
  if (match === null || text.trim() === '') return undefined
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0))
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
}

/** "0644", "644" and "0o644" are all rw-r--r--. */
export function parseMode(text: string): number | undefined {
  return MODE.test(text) ? Number.parseInt(text.replace('o', ''), 8) : undefined
}

/** "2026-01-05 09:00", with seconds or an offset where needed; without an offset it is UTC. */
export function parseInstantMs(text: string): number | undefined {
  const match = INSTANT.exec(text.trim())
  if (match === null) return undefined
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0))
  if (year === undefined || month === undefined || day === undefined) return undefined
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour ?? 0, minute ?? 0, second ?? 0, Number((match[7] ?? '0').padEnd(3, '0')))
  const sameDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!sameDay || (hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return undefined
  return date.getTime() - offsetMs(match[8])
}

function offsetMs(zone: string | undefined): number {
  const match = /^([+-])(\d{2}):(\d{2})$/.exec(zone ?? '')
  if (match === null) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  return (match[1] === '-' ? -minutes : minutes) * 60_000
}
