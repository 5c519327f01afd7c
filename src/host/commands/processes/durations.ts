// How procps writes spans of time. All are given in whole seconds.
import { two } from '../wall-time.ts'

const MINUTE = 60
const HOUR = 3600
const DAY = 86_400

/** TIME of ps: `00:01:05`, `2-00:01:05`. */
export function cpuTime(seconds: number): string {
  const days = Math.floor(seconds / DAY)
  const clock = `${two(Math.floor((seconds % DAY) / HOUR))}:${minutesAndSeconds(seconds % HOUR)}`
  return days > 0 ? `${days}-${clock}` : clock
}

/** TIME of ps with BSD options: `  1:05`. */
export function bsdTime(seconds: number): string {
  return `${String(Math.floor(seconds / MINUTE)).padStart(3)}:${two(seconds % MINUTE)}`
}

/** ELAPSED of ps: `01:05`, `02:01:05`, `2-02:01:05`. */
export function elapsedTime(seconds: number): string {
  const days = Math.floor(seconds / DAY)
  const hours = Math.floor((seconds % DAY) / HOUR)
  const dayPart = days > 0 ? `${days}-` : ''
  const hourPart = days > 0 || hours > 0 ? `${two(hours)}:` : ''
  return `${dayPart}${hourPart}${minutesAndSeconds(seconds % HOUR)}`
}

function minutesAndSeconds(seconds: number): string {
  return `${two(Math.floor(seconds / MINUTE))}:${two(seconds % MINUTE)}`
}
