// kill(1) of procps-ng: sends a signal to processes by their numbers. The kill that a shell has inside is the shell's.
import { HostFailure } from '../../failure.ts'
import type { Program } from '../../processes/process.ts'
import { SIGNALS, type SignalName } from '../../processes/signals.ts'
import { writeLines } from '../command.ts'
import { signalFrom, signalList, signalTable, usualName } from './signal-names.ts'

const USAGE = `
Usage:
 kill [options] <pid> [...]

Options:
 <pid> [...]            send signal to every <pid> listed
 -<signal>, -s, --signal <signal>
                        specify the <signal> to be sent
 -q, --queue <value>    integer value to be sent with the signal
 -l, --list=[<signal>]  list all signal names, or convert one to a name
 -L, --table            list all signal names in a nice table

 -h, --help     display this help and exit
 -V, --version  output version information and exit

For more details see kill(1).
`

const SAYS: Readonly<Record<string, string>> = { ESRCH: 'No such process', EPERM: 'Operation not permitted' }

export const kill: Program = async (system) => {
  const [name = 'kill', ...words] = system.process.argv
  const complain = async (text: string): Promise<number> => {
    await system.write(2, text)
    return 1
  }
  let signal: SignalName | 0 | undefined = 'TERM'
  const first = words[0] ?? ''
  if (/^-(l|-list$|-list=)/.test(first)) {
    const asked = first.startsWith('--list=')
      ? first.slice(7)
      : first.length > 2 && first !== '--list'
        ? first.slice(2)
        : words[1]
    return list(asked)
  }
  if (first === '-L' || first === '--table') {
    await writeLines(system, signalTable())
    return 0
  }
  if (first === '--version' || first === '-V') return await writeLines(system, ['kill from procps-ng 4.0.2']), 0
  if (first === '--help' || first === '-h') return await system.write(1, USAGE), 0
  const [, inOption] = /^(?:-s|--signal=)(.+)$/s.exec(first) ?? []
  if (first === '-s' || first === '--signal') {
    if (words[1] === undefined) return complain(`${name}: invalid argument s\n${USAGE}`)
    signal = signalFrom(words[1])
    words.splice(0, 2)
  } else if (inOption !== undefined && signalFrom(first.slice(1)) === undefined) {
    signal = signalFrom(inOption)
    words.shift()
  } else if (/^-[^-]/.test(first)) {
    signal = signalFrom(first.slice(1))
    if (signal === undefined) return complain(`${name}: invalid argument ${first[1] ?? ''}\n${USAGE}`)
    words.shift()
  } else if (first.startsWith('--') && first !== '--') return complain(`${name}: invalid argument ${first}\n${USAGE}`)
  if (words[0] === '--') words.shift()
  if (words.length === 0) return complain(USAGE)
  let code = 0
  for (const word of words) {
    if (!/^[+-]?\d+$/.test(word)) return complain(`${name}: failed to parse argument: '${word}'\n`)
    const problem = signal === undefined ? 'Invalid argument' : send(Number(word), signal)
    if (problem === undefined) continue
    code = await complain(`${name}: (${Number(word)}): ${problem}\n`)
  }
  return code

  function send(pid: number, sent: SignalName | 0): string | undefined {
    try {
      system.kill(pid, sent)
      return undefined
    } catch (failure) {
      if (!(failure instanceof HostFailure)) throw failure
      return SAYS[failure.errno] ?? failure.errno
    }
  }

  async function list(asked: string | undefined): Promise<number> {
    if (asked === undefined) {
      await writeLines(system, signalList())
      return 0
    }
    const found = signalFrom(asked)
    if (found === undefined || found === 0) return complain(`${name}: unknown signal name ${asked}\n`)
    await writeLines(system, [/^\d+$/.test(asked) ? usualName(found) : String(SIGNALS[found])])
    return 0
  }
}
