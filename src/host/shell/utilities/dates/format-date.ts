// Formats of date(1) and strftime(3), in the zone of a process.
import { createZone, type Zone } from '../../../zone.ts'

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const SHORT = 3

/** What TZ says; UTC without it, and for a name that is not known. */
export function zoneOf(name: string | undefined, atMs: number): Zone {
  if (name === undefined || name === '') return createZone('UTC', atMs)
  try {
    return createZone(name.replace(/^:/, ''), atMs)
  } catch (error) {
    if (error instanceof RangeError) return createZone('UTC', atMs)
    throw error
  }
}

/** The wall clock of a zone at an instant, as fields of a date in UTC. */
export function wallClock(atMs: number, zone: Zone): Date {
  return new Date(atMs + zone.offsetMinutes(atMs) * MINUTE_MS)
}

/** `atMs` may have a fraction. `%N` has nanoseconds. */
export function formatDate(format: string, atMs: number, zone: Zone): string {
  const date = wallClock(Math.floor(atMs), zone)
  return format.replace(
    /%([-_0^#]*)(\d*)(:{0,3})([a-zA-Z%+])/g,
    (whole, flags: string, width: string, colons: string, letter: string) => {
      const field = fieldOf(letter, { date, atMs, zone, colons })
      if (field === undefined) return whole
      return adjusted(field, flags, width)
    },
  )
}

type Field = { readonly text: string; readonly pad?: '0' | ' '; readonly width?: number }
type Moment = { readonly date: Date; readonly atMs: number; readonly zone: Zone; readonly colons: string }

function adjusted({ text, pad = ' ', width = 0 }: Field, flags: string, given: string): string {
  const fill = flags.includes('-') ? '' : flags.includes('_') ? ' ' : flags.includes('0') ? '0' : pad
  const length = given === '' ? width : Number(given)
  const padded = fill === '' ? text : text.padStart(length, fill)
  if (flags.includes('^')) return padded.toUpperCase()
  return flags.includes('#') ? padded.toLowerCase() : padded
}

function two(value: number, pad: '0' | ' ' = '0'): Field {
  return { text: String(value), pad, width: 2 }
}

function fieldOf(letter: string, moment: Moment): Field | undefined {
  const { date, atMs, zone, colons } = moment
  const hour12 = date.getUTCHours() % 12 || 12
  const again = (format: string): Field => ({ text: formatDate(format, atMs, zone) })
  switch (letter) {
    case '%':
      return { text: '%' }
    case 'n':
      return { text: '\n' }
    case 't':
      return { text: '\t' }
    case 'Y':
      return { text: String(date.getUTCFullYear()), pad: '0', width: 4 }
    case 'C':
      return two(Math.floor(date.getUTCFullYear() / 100))
    case 'y':
      return two(date.getUTCFullYear() % 100)
    case 'm':
      return two(date.getUTCMonth() + 1)
    case 'd':
      return two(date.getUTCDate())
    case 'e':
      return two(date.getUTCDate(), ' ')
    case 'H':
      return two(date.getUTCHours())
    case 'k':
      return two(date.getUTCHours(), ' ')
    case 'I':
      return two(hour12)
    case 'l':
      return two(hour12, ' ')
    case 'M':
      return two(date.getUTCMinutes())
    case 'S':
      return two(date.getUTCSeconds())
    case 'N':
      return { text: String(Math.round((((atMs % 1000) + 1000) % 1000) * 1_000_000)).padStart(9, '0') }
    case 's':
      return { text: String(Math.floor(atMs / 1000)) }
    case 'p':
      return { text: date.getUTCHours() < 12 ? 'AM' : 'PM' }
    case 'P':
      return { text: date.getUTCHours() < 12 ? 'am' : 'pm' }
    case 'Z':
      return { text: nameOf(zone, atMs) }
    case 'z':
      return { text: offsetText(zone.offsetMinutes(Math.floor(atMs)), colons) }
    case 'D':
    case 'x':
      return again('%m/%d/%y')
    case 'F':
      return again('%Y-%m-%d')
    case 'T':
    case 'X':
      return again('%H:%M:%S')
    case 'R':
      return again('%H:%M')
    case 'r':
      return again('%I:%M:%S %p')
    case 'c':
      return again('%a %b %e %H:%M:%S %Y')
    case '+':
      return again('%a %b %e %H:%M:%S %Z %Y')
    default:
      return dayField(letter, date)
  }
}

function dayField(letter: string, date: Date): Field | undefined {
  const day = DAYS[date.getUTCDay()] ?? ''
  const month = MONTHS[date.getUTCMonth()] ?? ''
  const year = date.getUTCFullYear()
  const ofYear = Math.floor((Date.UTC(year, date.getUTCMonth(), date.getUTCDate()) - Date.UTC(year, 0, 1)) / DAY_MS)
  switch (letter) {
    case 'a':
      return { text: day.slice(0, SHORT) }
    case 'A':
      return { text: day }
    case 'b':
    case 'h':
      return { text: month.slice(0, SHORT) }
    case 'B':
      return { text: month }
    case 'j':
      return { text: String(ofYear + 1), pad: '0', width: 3 }
    case 'u':
      return { text: String(date.getUTCDay() || 7) }
    case 'w':
      return { text: String(date.getUTCDay()) }
    case 'q':
      return { text: String(Math.floor(date.getUTCMonth() / 3) + 1) }
    case 'U':
      return two(Math.floor((ofYear + 7 - date.getUTCDay()) / 7))
    case 'W':
      return two(Math.floor((ofYear + 7 - ((date.getUTCDay() + 6) % 7)) / 7))
    case 'V':
      return two(isoWeek(date).week)
    case 'G':
      return { text: String(isoWeek(date).year) }
    case 'g':
      return two(isoWeek(date).year % 100)
    default:
      return undefined
  }
}

function isoWeek(date: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate() + 4 - (date.getUTCDay() || 7)),
  )
  const year = thursday.getUTCFullYear()
  return { year, week: Math.ceil(((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY_MS + 1) / 7) }
}

function nameOf(zone: Zone, atMs: number): string {
  const [standard, summer] = zone.names
  const year = new Date(atMs).getUTCFullYear()
  const [winter, july] = [zone.offsetMinutes(Date.UTC(year, 0, 1)), zone.offsetMinutes(Date.UTC(year, 6, 1))]
  return zone.offsetMinutes(Math.floor(atMs)) > Math.min(winter, july) ? summer : standard
}

function offsetText(minutes: number, colons: string): string {
  const sign = minutes < 0 ? '-' : '+'
  const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, '0')
  const rest = String(Math.abs(minutes) % 60).padStart(2, '0')
  if (colons === ':') return `${sign}${hours}:${rest}`
  return colons === '::' ? `${sign}${hours}:${rest}:00` : `${sign}${hours}${rest}`
}
