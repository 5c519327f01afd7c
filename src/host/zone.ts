// Time zones of the host, by their IANA names: what a wall clock shows at an instant.

export type Zone = {
  /** How far the zone's wall clock is ahead of UTC at an instant, in minutes. */
  readonly offsetMinutes: (atMs: number) => number
  /** Its short name in winter and in summer, as tzname(3) has them: "UTC", "+01". */
  readonly names: readonly [standard: string, summer: string]
}

const UTC: Zone = { offsetMinutes: () => 0, names: ['UTC', 'UTC'] }
const MINUTE_MS = 60_000

/** Throws RangeError for a name that the tz database does not have. */
export function createZone(name: string, yearMs: number): Zone {
  if (name === 'UTC') return UTC
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const offsetMinutes = (atMs: number): number => {
    const parts = Object.fromEntries(format.formatToParts(atMs).map((part) => [part.type, Number(part.value)]))
    const wall = Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day, parts.hour, parts.minute, parts.second)
    return Math.round((wall - Math.floor(atMs / 1000) * 1000) / MINUTE_MS)
  }
  const year = new Date(yearMs).getUTCFullYear()
  const [winter, summer] = [offsetMinutes(Date.UTC(year, 0, 1)), offsetMinutes(Date.UTC(year, 6, 1))]
  const [standard, daylight] = winter < summer ? [winter, summer] : [summer, winter]
  return { offsetMinutes, names: [abbreviation(standard), abbreviation(daylight)] }
}

function abbreviation(minutes: number): string {
  const hours = Math.floor(Math.abs(minutes) / 60)
  const rest = Math.abs(minutes) % 60
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${rest === 0 ? '' : String(rest).padStart(2, '0')}`
}
