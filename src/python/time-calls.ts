// The interpreter's calls for time, answered from the host's clock and time zone. C code sees them too.
import type { Clock } from '../host/clock.ts'
import type { Zone } from '../host/zone.ts'
import type { WasmImports } from './interpreter.ts'

export type TimeSource = { readonly clock: Clock; readonly zone: Zone }

const REALTIME = 0
const NO_SUCH_CLOCK = 28
const LAST_CLOCK = 3
const NS_PER_MS = 1_000_000
/** A host has been up for a while when a program starts: CLOCK_MONOTONIC counts from its boot. */
const UPTIME_MS = 86_400_000

/** Fields of struct tm, in words from its start (time.h of musl). */
const TM = { sec: 0, min: 1, hour: 2, mday: 3, mon: 4, year: 5, wday: 6, yday: 7, isdst: 8, gmtoff: 9 } as const

/** Replaces the time functions among the interpreter's imports. */
export function fitTimeCalls(imports: WasmImports, memory: () => DataView, now: () => TimeSource): void {
  const env = imports.env ?? {}
  const monotonicMs = (): number => {
    const { clock } = now()
    clock.look()
    return UPTIME_MS + clock.sinceStartMs()
  }
  env.emscripten_date_now = () => now().clock.look()
  env.emscripten_get_now = monotonicMs
  env.clock_time_get = (id: number, _precision: bigint, into: number) => {
    if (id < 0 || id > LAST_CLOCK) return NO_SUCH_CLOCK
    const ms = id === REALTIME ? now().clock.look() : monotonicMs()
    memory().setBigUint64(into >>> 0, BigInt(Math.round(ms * NS_PER_MS)), true)
    return 0
  }
  env._localtime_js = (seconds: bigint, into: number) => {
    const { zone } = now()
    const atMs = Number(seconds) * 1000
    writeTm(memory(), into >>> 0, atMs, zone)
  }
  env._mktime_js = (at: number) => {
    const { zone } = now()
    const view = memory()
    const utcMs = wallToMs(view, at >>> 0, zone)
    writeTm(view, at >>> 0, utcMs, zone)
    return BigInt(Math.floor(utcMs / 1000))
  }
  env._tzset_js = (timezone: number, daylight: number, standardName: number, summerName: number) => {
    const { zone, clock } = now()
    const view = memory()
    const [winter, summer] = yearOffsets(zone, clock.nowMs())
    view.setInt32(timezone >>> 0, -Math.min(winter, summer) * 60, true)
    view.setInt32(daylight >>> 0, winter === summer ? 0 : 1, true)
    writeName(view, standardName >>> 0, zone.names[0])
    writeName(view, summerName >>> 0, zone.names[1])
  }
}

function yearOffsets(zone: Zone, atMs: number): [number, number] {
  const year = new Date(atMs).getUTCFullYear()
  return [zone.offsetMinutes(Date.UTC(year, 0, 1)), zone.offsetMinutes(Date.UTC(year, 6, 1))]
}

function writeTm(memory: DataView, at: number, utcMs: number, zone: Zone): void {
  const offset = zone.offsetMinutes(utcMs)
  const wall = new Date(utcMs + offset * 60_000)
  const dayOfYear = Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / 86_400_000)
  const fields: [keyof typeof TM, number][] = [
    ['sec', wall.getUTCSeconds()],
    ['min', wall.getUTCMinutes()],
    ['hour', wall.getUTCHours()],
    ['mday', wall.getUTCDate()],
    ['mon', wall.getUTCMonth()],
    ['year', wall.getUTCFullYear() - 1900],
    ['wday', wall.getUTCDay()],
    ['yday', dayOfYear],
    ['isdst', offset > Math.min(...yearOffsets(zone, utcMs)) ? 1 : 0],
    ['gmtoff', offset * 60],
  ]
  for (const [field, value] of fields) memory.setInt32(at + 4 * TM[field], value, true)
}

/** The instant of a wall clock's reading; in the hour that a change of the clocks repeats, the first of the two. */
function wallToMs(memory: DataView, at: number, zone: Zone): number {
  const field = (name: keyof typeof TM): number => memory.getInt32(at + 4 * TM[name], true)
  const year = field('year') + 1900
  const asUtc = Date.UTC(year, field('mon'), field('mday'), field('hour'), field('min'), field('sec'))
  const guess = asUtc - zone.offsetMinutes(asUtc) * 60_000
  return asUtc - zone.offsetMinutes(guess) * 60_000
}

const LONGEST_NAME = 16

function writeName(memory: DataView, at: number, name: string): void {
  const bytes = new TextEncoder().encode(name.slice(0, LONGEST_NAME))
  for (const [index, byte] of bytes.entries()) memory.setUint8(at + index, byte)
  memory.setUint8(at + bytes.length, 0)
}
