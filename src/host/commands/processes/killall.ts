// killall(1) of psmisc: sends a signal to all processes of a name.
import { HostFailure } from '../../failure.ts'
import type { Program, System } from '../../processes/process.ts'
import type { SignalName } from '../../processes/signals.ts'
import { SIGNALS } from '../../processes/signals.ts'
import { command, Refusal, writeLines } from '../command.ts'
import type { Given } from '../options.ts'
import { allProcesses } from './process-view.ts'
import { signalFrom, signalList } from './signal-names.ts'

const USAGE = `Usage: killall [OPTION]... [--] NAME...
       killall -l, --list
       killall -V, --version

  -e,--exact          require exact match for very long names
  -I,--ignore-case    case insensitive process name match
  -l,--list           list all known signal names
  -q,--quiet          don't print complaints
  -r,--regexp         interpret NAME as an extended regular expression
  -s,--signal SIGNAL  send this signal instead of SIGTERM
  -u,--user USER      kill only process(es) running as USER
  -v,--verbose        report if the signal was successfully sent
  -w,--wait           wait for processes to die

`
const OPTIONS = [
  '-e --exact',
  '-I --ignore-case',
  '-l --list',
  '-q --quiet',
  '-r --regexp',
  '-s --signal =',
  '-u --user =',
  '-v --verbose',
  '-w --wait',
  '-V --version',
]

const killNamed = (signal: string): Program =>
  command({ options: OPTIONS, hint: USAGE, version: 'killall (PSmisc) 23.6' }, async (system, given) => {
    if (given.has('list')) {
      await writeLines(system, signalList())
      return 0
    }
    if (given.operands.length === 0 && !given.has('user')) throw new Refusal(USAGE)
    const asked = given.value('signal') ?? signal
    const sent = signalFrom(asked)
    if (sent === undefined) throw new Refusal(`${asked}: unknown signal; killall -l lists signals.\n`)
    let code = 0
    for (const name of given.operands) if (!(await killOne(system, given, name, sent))) code = 1
    return code
  })

/** Also `-9`, `-HUP`: any option of several capitals or of a number. */
export const killall: Program = async (system) => {
  const { argv } = system.process
  const at = argv.findIndex((word, index) => index > 0 && /^-(\d+|[A-Z][A-Z0-9]+)$/.test(word))
  if (at < 0) return killNamed('TERM')(system)
  const rest = [...argv.slice(0, at), ...argv.slice(at + 1)]
  return killNamed((argv[at] ?? '').slice(1))({ ...system, process: { ...system.process, argv: rest } })
}

async function killOne(system: System, given: Given, name: string, signal: SignalName | 0): Promise<boolean> {
  const short = name.slice(name.lastIndexOf('/') + 1)
  const expression = given.has('regexp') ? new RegExp(name, given.has('ignore-case') ? 'i' : '') : undefined
  const same = (text: string): boolean =>
    given.has('ignore-case') ? text.toLowerCase() === short.slice(0, 15).toLowerCase() : text === short.slice(0, 15)
  const user = given.value('user')
  const found = allProcesses(system).filter(
    (process) =>
      process.pid !== system.process.pid &&
      process.state !== 'Z' &&
      (expression?.test(process.name) ?? same(process.name)) &&
      (user === undefined || process.user.name === user),
  )
  let reached = false
  for (const process of found) {
    try {
      system.kill(process.pid, signal)
      reached = true
      if (given.has('verbose'))
        await system.write(
          2,
          `Killed ${process.name}(${process.pid}) with signal ${signal === 0 ? 0 : SIGNALS[signal]}\n`,
        )
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      await system.write(2, `${process.name}(${process.pid}): Operation not permitted\n`)
    }
  }
  if (!reached && !given.has('quiet')) await system.write(2, `${name}: no process found\n`)
  if (given.has('wait')) while (found.some((process) => process.status === undefined)) await system.sleep(1000)
  return reached
}
