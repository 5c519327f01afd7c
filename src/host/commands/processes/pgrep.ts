// pgrep(1) and pkill(1): processes by their names and other marks; one lists them, the other sends them a signal.
import { HostFailure } from '../../failure.ts'
import type { Process, Program, System } from '../../processes/process.ts'
import type { SignalName } from '../../processes/signals.ts'
import { command, Refusal, shortName, writeLines } from '../command.ts'
import type { Given } from '../options.ts'
import { allProcesses, stateOf } from './process-view.ts'
import { signalFrom } from './signal-names.ts'

const MISUSE = 2
const SHARED = [
  '-f --full',
  '-x --exact',
  '-i --ignore-case',
  '-n --newest',
  '-o --oldest',
  '-O --older =',
  '-v --inverse',
  '-c --count',
  '-P --parent =',
  '-g --pgroup =',
  '-s --session =',
  '-t --terminal =',
  '-u --euid =',
  '-U --uid =',
  '-G --group =',
  '-r --runstates =',
  '-A --ignore-ancestors',
  '-h --help',
  '-V --version',
]
const LONGEST_NAME = 15

const usage = (name: string, first: string): string => `
Usage:
 ${name} [options] <pattern>

Options:
${first} -c, --count               count of matching processes
 -f, --full                use full process name to match
 -g, --pgroup <PGID,...>   match listed process group IDs
 -G, --group <GID,...>     match real group IDs
 -i, --ignore-case         match case insensitively
 -n, --newest              select most recently started
 -o, --oldest              select least recently started
 -O, --older <seconds>     select where older than seconds
 -P, --parent <PPID,...>   match only child processes of the given parent
 -s, --session <SID,...>   match session IDs
 -t, --terminal <tty,...>  match by controlling terminal
 -u, --euid <ID,...>       match by effective IDs
 -U, --uid <ID,...>        match by real IDs
 -x, --exact               match exactly with the command name
 -r, --runstates <state>   match runstates [D,S,Z,...]

For more details see pgrep(1).
`

const PGREP_USAGE = usage(
  'pgrep',
  ` -d, --delimiter <string>  specify output delimiter
 -l, --list-name           list PID and process name
 -a, --list-full           list PID and full command line
 -v, --inverse             negates the matching
`,
)
const PKILL_USAGE = usage(
  'pkill',
  ` -<sig>, --signal <sig>    signal to send (either number or name)
 -e, --echo                display what is killed
`,
)

export const pgrep = command(
  {
    options: [...SHARED, '-d --delimiter =', '-l --list-name', '-a --list-full', '-w --lightweight'],
    hint: PGREP_USAGE,
    help: PGREP_USAGE,
    version: 'pgrep from procps-ng 4.0.2',
    misuse: MISUSE,
  },
  async (system, given) => {
    const found = matching(system, given)
    if (given.has('count')) await writeLines(system, [String(found.length)])
    else if (found.length > 0) {
      const shown = found.map((process) => line(process, given))
      await system.write(1, `${shown.join(given.value('delimiter') ?? '\n')}\n`)
    }
    return found.length > 0 ? 0 : 1
  },
)

function line(process: Process, given: Given): string {
  if (given.has('list-full')) return `${process.pid} ${process.argv.join(' ')}`.trimEnd()
  return given.has('list-name') ? `${process.pid} ${process.name}` : String(process.pid)
}

const killMatching = (signal: SignalName | 0): Program =>
  command(
    {
      options: [...SHARED, '-e --echo', '-q --queue =', '--signal ='],
      hint: PKILL_USAGE,
      help: PKILL_USAGE,
      version: 'pkill from procps-ng 4.0.2',
      misuse: MISUSE,
    },
    async (system, given) => {
      const asked = given.value('signal')
      const sent = asked === undefined ? signal : signalFrom(asked)
      const found = matching(system, given)
      if (given.has('count')) await writeLines(system, [String(found.length)])
      let reached = 0
      for (const process of found) {
        const refused = sent === undefined ? 'Invalid argument' : send(system, process, sent)
        // One that ended meanwhile, with the one before it, is no complaint.
        if (refused === 'ESRCH') continue
        if (refused === undefined) {
          reached += 1
          if (given.has('echo')) await writeLines(system, [`${process.name} killed (pid ${process.pid})`])
        } else await system.write(2, `${given.name}: killing pid ${process.pid} failed: ${refused}\n`)
      }
      return reached > 0 ? 0 : 1
    },
  )

/** The signal stands among the options: `-9`, `-HUP`, `-SIGKILL`. */
export const pkill: Program = async (system) => {
  const { argv } = system.process
  const at = argv.findIndex(
    (word, index) => index > 0 && /^-(\d+|[A-Z][A-Z0-9]+)$/.test(word) && signalFrom(word.slice(1)) !== undefined,
  )
  const signal = at > 0 ? signalFrom((argv[at] ?? '').slice(1)) : undefined
  const rest = at > 0 ? [...argv.slice(0, at), ...argv.slice(at + 1)] : argv
  return killMatching(signal ?? 'TERM')({ ...system, process: { ...system.process, argv: rest } })
}

function send(system: System, process: Process, signal: SignalName | 0): string | undefined {
  try {
    system.kill(process.pid, signal)
    return undefined
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    return failure.errno === 'EPERM' ? 'Operation not permitted' : 'ESRCH'
  }
}

function matching(system: System, given: Given): Process[] {
  const name = shortName(system.process.argv)
  const [pattern] = given.operands
  const hasMarks = given.options.some(({ name: option }) => MARKS.has(option))
  if (pattern === undefined && !hasMarks)
    throw new Refusal(`${name}: no matching criteria specified\nTry \`${name} --help' for more information.\n`, MISUSE)
  if (given.operands.length > 1)
    throw new Refusal(
      `${name}: only one pattern can be provided\nTry \`${name} --help' for more information.\n`,
      MISUSE,
    )
  const fits = textFits(name, pattern ?? '', given)
  const marks = readMarks(system, name, given)
  const found = allProcesses(system).filter((process) => {
    if (process.pid === system.process.pid) return false
    const text = given.has('full') && process.argv.length > 0 ? process.argv.join(' ') : process.name
    return (fits(text) && marks.every((mark) => mark(process))) !== given.has('inverse')
  })
  if (
    found.length === 0 &&
    pattern !== undefined &&
    pattern.length > LONGEST_NAME &&
    !given.has('full') &&
    /^[\w-]+$/.test(pattern)
  )
    throw new Refusal(
      `${name}: pattern that searches for process name longer than 15 characters will result in zero matches\n` +
        `Try \`${name} -f' option to match against the complete command line.\n`,
    )
  if (given.has('newest')) return found.sort((one, other) => age(other, one)).slice(0, 1)
  return given.has('oldest') ? found.sort(age).slice(0, 1) : found
}

const MARKS = new Set(['parent', 'pgroup', 'session', 'terminal', 'euid', 'uid', 'group', 'runstates', 'older'])

function age(one: Process, other: Process): number {
  return one.startedMs - other.startedMs || one.pid - other.pid
}

/** Unlike Linux: a pattern is an expression of JavaScript; it has all that an extended one of POSIX has, save classes such as [:alpha:]. */
function textFits(name: string, pattern: string, given: Given): (text: string) => boolean {
  try {
    const source = given.has('exact') ? `^(?:${pattern})$` : pattern
    const expression = new RegExp(source, given.has('ignore-case') ? 'i' : '')
    return (text) => expression.test(text)
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure
    throw new Refusal(`${name}: regex error: Invalid regular expression\n`, MISUSE)
  }
}

type Mark = (process: Process) => boolean

function readMarks(system: System, name: string, given: Given): Mark[] {
  const { accounts } = system.host
  const user = (word: string): number => {
    const account = accounts.find((one) => one.name === word)
    if (account !== undefined) return account.user
    if (/^\d+$/.test(word)) return Number(word)
    throw new Refusal(`${name}: invalid user name: ${word}\n`, MISUSE)
  }
  const group = (word: string): number => accounts.find((one) => one.name === word)?.group ?? Number(word)
  const list = (option: string): string[] | undefined => given.value(option)?.split(',')
  const marks: Mark[] = []
  const add = <T>(wanted: readonly T[] | undefined, of: (process: Process) => T): void => {
    if (wanted !== undefined) marks.push((process) => wanted.includes(of(process)))
  }
  add(list('parent')?.map(Number), (process) => process.parent)
  // 0 is the own group or session.
  add(
    list('pgroup')?.map((word) => Number(word) || system.process.group),
    (process) => process.group,
  )
  add(
    list('session')?.map((word) => Number(word) || system.process.session),
    (process) => process.session,
  )
  add(list('terminal'), (process) => process.terminal ?? '-')
  add(list('euid')?.map(user), (process) => process.user.user)
  add(list('uid')?.map(user), (process) => process.user.user)
  add(list('group')?.map(group), (process) => process.user.group)
  add(
    list('runstates')?.flatMap((word) => [...word]),
    (process) => stateOf(process, system),
  )
  const older = given.value('older')
  if (older !== undefined) marks.push((process) => system.nowMs() - process.startedMs >= Number(older) * 1000)
  return marks
}
