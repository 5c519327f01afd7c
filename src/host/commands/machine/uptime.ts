// uptime(1) of procps-ng, and the line of it that w(1) and top(1) begin with.
import type { System } from '../../processes/process.ts'
import { command, Refusal, writeLines } from '../command.ts'
import { clockTime, isoTime, two, wallTime } from '../wall-time.ts'
import { loadOf, uptimeMsOf } from './figures.ts'
import { sessions } from './sessions.ts'

const USAGE = `
Usage:
 uptime [options]

Options:
 -p, --pretty   show uptime in pretty format
 -h, --help     display this help and exit
 -s, --since    system up since
 -V, --version  output version information and exit

For more details see uptime(1).
`
const MINUTE_MS = 60_000
const HOUR_MINUTES = 60
const DAY_MINUTES = 1440

export const uptime = command(
  {
    options: ['-p --pretty', '-h --help', '-s --since', '-V --version'],
    hint: USAGE,
    help: USAGE,
    version: 'uptime from procps-ng 4.0.2',
  },
  async (system, given) => {
    if (given.operands.length > 0) throw new Refusal(USAGE)
    if (given.has('since')) await writeLines(system, [isoTime(wallTime(system, system.nowMs() - uptimeMsOf(system)))])
    else await writeLines(system, [given.has('pretty') ? pretty(uptimeMsOf(system)) : uptimeLine(system)])
    return 0
  },
)

/** ` 09:00:00 up 1 day,  0:00,  1 user,  load average: 0.05, 0.03, 0.01` */
export function uptimeLine(system: System): string {
  const minutes = Math.floor(uptimeMsOf(system) / MINUTE_MS)
  const days = Math.floor(minutes / DAY_MINUTES)
  const hours = Math.floor((minutes % DAY_MINUTES) / HOUR_MINUTES)
  const users = sessions(system).length
  const dayText = days > 0 ? `${days} ${days === 1 ? 'day' : 'days'}, ` : ''
  const clock =
    hours > 0 ? `${String(hours).padStart(2)}:${two(minutes % HOUR_MINUTES)}` : `${minutes % HOUR_MINUTES} min`
  const load = loadOf(system).map((value) => value.toFixed(2))
  return ` ${clockTime(wallTime(system, system.nowMs()))} up ${dayText}${clock},  ${users} ${users > 1 ? 'users' : 'user'},  load average: ${load.join(', ')}`
}

function pretty(uptimeMs: number): string {
  let minutes = Math.floor(uptimeMs / MINUTE_MS)
  const parts: string[] = []
  for (const [name, size] of SPANS) {
    const many = Math.floor(minutes / size)
    minutes -= many * size
    if (many > 0 || (name === 'minute' && parts.length === 0)) parts.push(`${many} ${name}${many === 1 ? '' : 's'}`)
  }
  return `up ${parts.join(', ')}`
}

const SPANS: readonly (readonly [string, number])[] = [
  ['decade', 5_256_000],
  ['year', 525_600],
  ['week', 10_080],
  ['day', DAY_MINUTES],
  ['hour', HOUR_MINUTES],
  ['minute', 1],
]
