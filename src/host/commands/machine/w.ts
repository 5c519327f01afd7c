// w(1) of procps-ng: who is logged in and what they do.
import type { System } from '../../processes/process.ts'
import { command, writeLines } from '../command.ts'
import { two, wallTime } from '../wall-time.ts'
import { type Session, sessions } from './sessions.ts'
import { uptimeLine } from './uptime.ts'

const USAGE = `
Usage:
 w [options] [user]

Options:
 -h, --no-header     do not print header
 -u, --no-current    ignore current process username
 -s, --short         short format
 -f, --from          show remote hostname field
 -o, --old-style     old style output
 -i, --ip-addr       display IP address instead of hostname (if possible)

     --help     display this help and exit
 -V, --version  output version information and exit

For more details see w(1).
`
const OPTIONS = [
  '-h --no-header',
  '-u --no-current',
  '-s --short',
  '-f --from',
  '-o --old-style',
  '-i --ip-addr',
  '--help',
  '-V --version',
]

export const w = command(
  { options: OPTIONS, hint: USAGE, help: USAGE, version: 'w from procps-ng 4.0.2' },
  async (system, given) => {
    const isShort = given.has('short')
    const hasFrom = !given.has('from')
    const [user] = given.operands
    const lines = sessions(system)
      .filter((session) => user === undefined || session.user === user)
      .map((session) => line(system, session, isShort, hasFrom))
    const from = hasFrom ? 'FROM             ' : ''
    const heading = isShort
      ? `USER     TTY      ${from} IDLE WHAT`
      : `USER     TTY      ${from}LOGIN@   IDLE   JCPU   PCPU WHAT`
    await writeLines(system, given.has('no-header') ? lines : [uptimeLine(system), heading, ...lines])
    return 0
  },
)

/** Unlike Linux: everybody who is logged in has typed a moment ago, so IDLE says so. */
function line(system: System, session: Session, isShort: boolean, hasFrom: boolean): string {
  const { user, terminal, from, leader } = session
  const since = wallTime(system, session.sinceMs)
  const now = wallTime(system, system.nowMs())
  const login =
    since.dayNumber === now.dayNumber
      ? `${since.hours}:${since.minutes}`
      : `${since.day}${since.month}${two(since.year % 100)}`
  const own = system.host.processes.all().filter((process) => process.session === leader.pid)
  const front = own.findLast((process) => process.flags.includes('+')) ?? leader
  const start = `${user.slice(0, 8).padEnd(9)}${terminal.slice(0, 8).padEnd(9)}${hasFrom ? `${from === '' ? '-' : from}`.padEnd(17) : ''}`
  const jobs = own.reduce((sum, process) => sum + process.cpuMs(), 0)
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)}s`.padStart(6)
  const times = isShort ? '' : `${seconds(jobs)} ${seconds(front.cpuMs())} `
  const idle = '0.00s'
  return isShort
    ? `${start} ${idle} ${front.argv.join(' ')}`
    : `${start}${login.padEnd(9)}${idle.padStart(5)} ${times}${front.argv.join(' ')}`
}
