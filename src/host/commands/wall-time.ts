// What a program shows of an instant: the wall clock of its time zone (TZ of its environment, else the host's).
import type { System } from '../processes/process.ts'
import { createZone, type Zone } from '../zone.ts'

export type WallTime = {
  readonly year: number
  /** `Jan` */
  readonly month: string
  readonly monthNumber: number
  readonly day: number
  /** `Mon` */
  readonly weekday: string
  readonly hours: string
  readonly minutes: string
  readonly seconds: string
  /** `UTC`, `CET` */
  readonly zone: string
  readonly offsetMinutes: number
  /** Days since 1970 on this clock. */
  readonly dayNumber: number
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

const zones = new Map<string, Zone>()

/** Of an instant in milliseconds since 1970 UTC. */
export function wallTime(system: Pick<System, 'host' | 'process'>, atMs: number): WallTime {
  const zone = zoneOf(system.process.env.TZ ?? system.host.world.timezone, system.host.world.clockMs)
  const offsetMinutes = zone.offsetMinutes(atMs)
  const wallMs = atMs + offsetMinutes * MINUTE_MS
  const wall = new Date(wallMs)
  const [standard, summer] = zone.names
  const winterOffset = Math.min(
    zone.offsetMinutes(Date.UTC(wall.getUTCFullYear(), 0, 1)),
    zone.offsetMinutes(Date.UTC(wall.getUTCFullYear(), 6, 1)),
  )
  return {
    year: wall.getUTCFullYear(),
    month: MONTHS[wall.getUTCMonth()] ?? '',
    monthNumber: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    weekday: WEEKDAYS[wall.getUTCDay()] ?? '',
    hours: two(wall.getUTCHours()),
    minutes: two(wall.getUTCMinutes()),
    seconds: two(wall.getUTCSeconds()),
    zone: offsetMinutes > winterOffset ? summer : standard,
    offsetMinutes,
    dayNumber: Math.floor(wallMs / DAY_MS),
  }
}

/** As `2026-01-05 09:00:00`. */
export function isoTime(time: WallTime): string {
  return `${isoDay(time)} ${clockTime(time)}`
}

export function isoDay(time: WallTime): string {
  return `${time.year}-${two(time.monthNumber)}-${two(time.day)}`
}

/** As `09:00:00`. */
export function clockTime(time: WallTime): string {
  return `${time.hours}:${time.minutes}:${time.seconds}`
}

export function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** A name that the tz database does not have means UTC, as for the C library. */
function zoneOf(name: string, yearMs: number): Zone {
  const known = zones.get(name)
  if (known !== undefined) return known
  let zone: Zone
  try {
    zone = createZone(name, yearMs)
  } catch (failure) {
    if (!(failure instanceof RangeError)) throw failure
    zone = createZone('UTC', yearMs)
  }
  zones.set(name, zone)
  return zone
}
