// who(1) and users(1) of coreutils: who is logged in.
import { command, TRY_HELP, writeLines } from '../command.ts'
import { isoDay, isoTime, wallTime } from '../wall-time.ts'
import { uptimeMsOf } from './figures.ts'
import { sessions } from './sessions.ts'

export const who = command(
  {
    options: [
      '-a --all',
      '-b --boot',
      '-H --heading',
      '-m',
      '-q --count',
      '-s --short',
      '-u --users',
      '--help',
      '--version',
    ],
    hint: TRY_HELP,
    help: 'Usage: who [OPTION]... [ FILE | ARG1 ARG2 ]\nPrint information about users who are currently logged in.\n',
    version: 'who (GNU coreutils) 9.1',
  },
  async (system, given) => {
    const minute = (ms: number): string => {
      const time = wallTime(system, ms)
      return `${isoDay(time)} ${time.hours}:${time.minutes}`
    }
    const all = sessions(system)
    if (given.has('count')) {
      await writeLines(system, [all.map(({ user }) => user).join(' '), `# users=${all.length}`])
      return 0
    }
    const isOwn = given.has('m') || given.operands.length === 2
    const shown = all.filter(({ terminal }) => !isOwn || terminal === system.process.terminal)
    const hasIdle = given.has('users') || given.has('all')
    const lines = shown.map(({ user, terminal, from, sinceMs, leader }) => {
      const idle = hasIdle ? `   .  ${String(leader.pid).padStart(11)}` : ''
      return `${user.padEnd(8)} ${terminal.padEnd(12)} ${minute(sinceMs)}${idle}${from === '' ? '' : ` (${from})`}`
    })
    const boot = `         system boot  ${minute(system.nowMs() - uptimeMsOf(system))}`
    if (given.has('boot')) await writeLines(system, [boot])
    else {
      const heading = `NAME     LINE         TIME${' '.repeat(13)}${hasIdle ? 'IDLE          PID ' : ''}COMMENT`
      await writeLines(system, [
        ...(given.has('heading') ? [heading] : []),
        ...(given.has('all') ? [boot] : []),
        ...lines,
      ])
    }
    return 0
  },
)

export const users = command(
  {
    options: ['--help', '--version'],
    hint: TRY_HELP,
    help: 'Usage: users [OPTION]... [FILE]\n',
    version: 'users (GNU coreutils) 9.1',
  },
  async (system) => {
    const names = sessions(system)
      .map(({ user }) => user)
      .sort()
    await writeLines(system, names.length > 0 ? [names.join(' ')] : [])
    return 0
  },
)

/** last(1): the same sessions, and the boot. */
export const last = command(
  {
    options: ['-n =', '-x --system', '-F --fulltimes', '-h --help'],
    hint: "Try 'last --help' for more information.\n",
  },
  async (system, given) => {
    const stamp = (ms: number): string => {
      const time = wallTime(system, ms)
      const day = `${time.weekday} ${time.month} ${String(time.day).padStart(2)}`
      return given.has('fulltimes')
        ? `${day} ${isoTime(time).slice(11)} ${time.year}`
        : `${day} ${time.hours}:${time.minutes}`
    }
    const bootMs = system.nowMs() - uptimeMsOf(system)
    const lines = sessions(system).map(
      ({ user, terminal, from, sinceMs }) =>
        `${user.padEnd(8)} ${terminal.padEnd(12)} ${from.padEnd(16)} ${stamp(sinceMs)}   still logged in`,
    )
    lines.push(`reboot   system boot  ${'6.1.0-28-amd64'.padEnd(16)} ${stamp(bootMs)}   still running`)
    const most = Number(given.value('n') ?? lines.length)
    await writeLines(system, [
      ...lines.slice(0, most),
      '',
      `wtmp begins ${stamp(bootMs)} ${wallTime(system, bootMs).year}`,
    ])
    return 0
  },
)
