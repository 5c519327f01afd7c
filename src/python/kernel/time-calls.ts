// The interpreter's calls for time, answered from the host's clock and time zone. C code sees them too.
import type { Clock } from '../../host/clock.ts'
import type { Zone } from '../../host/zone.ts'
import type { WasmExports, WasmImports } from '../interpreter.ts'
import type { CountedWork } from './counted-work.ts'
import { createWorkClock, type WorkClock } from './work-clock.ts'

export type TimeSource = {
  readonly clock: Clock
  readonly zone: Zone
  /** Since the boot of the host: CLOCK_MONOTONIC counts from there. */
  readonly uptimeMs: () => number
  /** Real time that the program has used, in milliseconds. */
  readonly cpuMs: () => number
  readonly counted: CountedWork
}

const REALTIME = 0
const MONOTONIC = 1
/** Linux has the time of one thread here. Python asks for that by the number before (inside/clocks.py), and for the clock of work by this one. */
const WORK = 3
const LAST_CLOCK = WORK
const NO_SUCH_CLOCK = 28
const NS_PER_MS = 1_000_000
/**
 * A wait ends late on Linux, never early (nanosleep(2)), and programs rely on it: by this much on this clock, which is more than a float of
 * seconds rounds off. Unlike Linux: the clock of the day is exact, and so is this one as long as every wait ends on a half second.
 */
const LATE_NS = 100
const DAY_MS = 86_400_000
/** The calendar repeats itself after 400 years; JavaScript's dates end before C's do. */
const CYCLE_YEARS = 400
const CYCLE_SECONDS = 12_622_780_800
/** Short of the last instant of a JavaScript date. */
const FARTHEST_MS = 8_000_000_000_000_000
const LARGEST_INT = 2_147_483_647

/** Fields of struct tm, in words from its start (time.h of musl). */
const TM = { sec: 0, min: 1, hour: 2, mday: 3, mon: 4, year: 5, wday: 6, yday: 7, isdst: 8, gmtoff: 9 } as const
const FIRST_YEAR = 1900
const UTC: Pick<Zone, 'offsetMinutes'> = { offsetMinutes: () => 0 }

/** Replaces the time functions among the interpreter's imports. */
export function fitTimeCalls(imports: WasmImports, memory: () => DataView, now: () => TimeSource): WorkClock {
  const env = imports.env ?? {}
  const work = createWorkClock()
  const monotonicMs = (): number => work.monotonicMs(now())
  const clockMs = (id: number): number => {
    if (id === REALTIME) return now().clock.look()
    if (id === WORK) return work.lookMs(now())
    if (id === MONOTONIC) return monotonicMs()
    const { counted, cpuMs } = now()
    return counted.isCounted() ? counted.totalMs() : cpuMs()
  }
  env.emscripten_date_now = () => now().clock.look()
  env.emscripten_get_now = monotonicMs
  env.clock_time_get = (id: number, _precision: bigint, into: number) => {
    if (id < 0 || id > LAST_CLOCK) return NO_SUCH_CLOCK
    const lateNs = id === MONOTONIC ? now().clock.roundedWaits() * LATE_NS : 0
    memory().setBigUint64(into >>> 0, BigInt(Math.round(clockMs(id) * NS_PER_MS) + lateNs), true)
    return 0
  }
  env._localtime_js = (seconds: bigint, into: number) => writeTm(memory(), into >>> 0, Number(seconds), now().zone)
  env._gmtime_js = (seconds: bigint, into: number) => writeTm(memory(), into >>> 0, Number(seconds), UTC)
  env._mktime_js = (at: number) => {
    const { zone } = now()
    const view = memory()
    const seconds = secondsOf(view, at >>> 0, zone)
    writeTm(view, at >>> 0, seconds, zone)
    return BigInt(seconds)
  }
  // What it would write is written at the start of each run: see nameZone.
  env._tzset_js = () => undefined
  return work
}

const LONGEST_NAME = 16

/** Writes the names and offsets of the host's zone where C keeps them: tzname(3). */
export function nameZone(exports: WasmExports, zone: Zone, atMs: number): void {
  const view = new DataView(exports.memory.buffer)
  const [winter, summer] = yearOffsets(zone, atMs)
  view.setInt32(exports.timezone.value, -Math.min(winter, summer) * 60, true)
  view.setInt32(exports.daylight.value, winter === summer ? 0 : 1, true)
  for (const [index, name] of zone.names.entries()) {
    const at = view.getUint32(exports.tzname.value + 4 * index, true)
    const bytes = new TextEncoder().encode(name.slice(0, LONGEST_NAME))
    for (const [offset, byte] of bytes.entries()) view.setUint8(at + offset, byte)
    view.setUint8(at + bytes.length, 0)
  }
}

/** Minutes ahead of UTC in January and in July of the year of an instant. */
export function yearOffsets(zone: Pick<Zone, 'offsetMinutes'>, atMs: number): [number, number] {
  const year = new Date(atMs).getUTCFullYear()
  return [zone.offsetMinutes(Date.UTC(year, 0, 1)), zone.offsetMinutes(Date.UTC(year, 6, 1))]
}

function writeTm(memory: DataView, at: number, seconds: number, zone: Pick<Zone, 'offsetMinutes'>): void {
  const near = Math.abs(seconds) < CYCLE_SECONDS * 100
  const cycles = near ? 0 : Math.floor(seconds / CYCLE_SECONDS)
  const utcMs = (seconds - cycles * CYCLE_SECONDS) * 1000
  const offset = zone.offsetMinutes(utcMs)
  const wall = new Date(utcMs + offset * 60_000)
  const year = wall.getUTCFullYear()
  const dayOfYear = Math.floor((wall.getTime() - startOfMonth(year, 0)) / DAY_MS)
  const fields: [keyof typeof TM, number][] = [
    ['sec', wall.getUTCSeconds()],
    ['min', wall.getUTCMinutes()],
    ['hour', wall.getUTCHours()],
    ['mday', wall.getUTCDate()],
    ['mon', wall.getUTCMonth()],
    ['year', Math.max(-LARGEST_INT, Math.min(year + cycles * CYCLE_YEARS - FIRST_YEAR, LARGEST_INT - FIRST_YEAR))],
    ['wday', wall.getUTCDay()],
    ['yday', dayOfYear],
    ['isdst', offset > Math.min(...yearOffsets(zone, utcMs)) ? 1 : 0],
    ['gmtoff', offset * 60],
  ]
  for (const [field, value] of fields) memory.setInt32(at + 4 * TM[field], value, true)
}

/** Date.UTC takes the years 0 to 99 for those of the last century; the calendar of 400 years later is the same. */
function startOfMonth(year: number, month: number): number {
  return Date.UTC(year + CYCLE_YEARS, month, 1) - CYCLE_SECONDS * 1000
}

/**
 * The instant of a wall clock's reading, in seconds. In the hour that a change of the clocks repeats `isdst` decides, and without it the
 * first of the two counts; in the hour that one leaves out, the time before the change is taken to go on.
 */
function secondsOf(memory: DataView, at: number, zone: Zone): number {
  const field = (name: keyof typeof TM): number => memory.getInt32(at + 4 * TM[name], true)
  const months = field('mon')
  const years = field('year') + FIRST_YEAR + Math.floor(months / 12)
  const cycles = Math.abs(years) < CYCLE_YEARS * 100 ? 0 : Math.floor(years / CYCLE_YEARS)
  const startMs = startOfMonth(years - cycles * CYCLE_YEARS, months - Math.floor(months / 12) * 12)
  const asUtcMs =
    startMs + (field('mday') - 1) * DAY_MS + (field('hour') * 3_600 + field('min') * 60 + field('sec')) * 1000
  // Days by the million are no date that JavaScript knows.
  const offsetAt = (ms: number): number => zone.offsetMinutes(Math.abs(ms) < FARTHEST_MS ? ms : 0)
  const [before, after] = [offsetAt(asUtcMs - DAY_MS), offsetAt(asUtcMs + DAY_MS)]
  const fits = [before, after].filter((offset) => offsetAt(asUtcMs - offset * 60_000) === offset)
  const isWinter = field('isdst') === 0
  const offset = fits.length === 0 ? before : isWinter ? Math.min(...fits) : Math.max(...fits)
  return asUtcMs / 1000 - offset * 60 + cycles * CYCLE_SECONDS
}
