// kill(1) of procps-ng: sends a signal to processes by their numbers. The kill that a shell has inside is the shell's.
import { HostFailure } from '../../failure.ts'
import type { Program, System } from '../../processes/process.ts'
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

/** What a command line asks for. */
type Request =
  | { readonly kind: 'send'; readonly signal: SignalName | 0 | undefined; readonly targets: readonly string[] }
  | { readonly kind: 'list'; readonly of: string | undefined }
  | { readonly kind: 'table' | 'help' | 'version' }
  | { readonly kind: 'misuse'; readonly say: string }

export const kill: Program = async (system) => {
  const [name = 'kill', ...words] = system.process.argv
  const request = readRequest(words)
  switch (request.kind) {
    case 'send':
      return sendAll(system, name, request.signal, request.targets)
    case 'list':
      return list(system, name, request.of)
    case 'table':
      await writeLines(system, signalTable())
      return 0
    case 'version':
      await writeLines(system, ['kill from procps-ng 4.0.2'])
      return 0
    case 'help':
      await system.write(1, USAGE)
      return 0
    case 'misuse':
      await system.write(2, `${request.say === '' ? '' : `${name}: ${request.say}\n`}${USAGE}`)
      return 1
    default:
      return request satisfies never
  }
}

function readRequest(words: readonly string[]): Request {
  const [first = '', second] = words
  if (first === '-l' || first === '--list') return { kind: 'list', of: second }
  if (/^-l.|^--list=/.test(first)) return { kind: 'list', of: first.replace(/^-l|^--list=/, '') }
  if (first === '-L' || first === '--table') return { kind: 'table' }
  if (first === '-V' || first === '--version') return { kind: 'version' }
  if (first === '-h' || first === '--help') return { kind: 'help' }
  if (first === '-s' || first === '--signal') {
    if (second === undefined) return { kind: 'misuse', say: 'invalid argument s' }
    return sending(signalFrom(second), words.slice(2))
  }
  const [, attached] = /^(?:-s|--signal=)(.+)$/s.exec(first) ?? []
  if (attached !== undefined && signalFrom(first.slice(1)) === undefined)
    return sending(signalFrom(attached), words.slice(1))
  if (/^-[^-]/.test(first)) {
    const signal = signalFrom(first.slice(1))
    if (signal === undefined) return { kind: 'misuse', say: `invalid argument ${first[1] ?? ''}` }
    return sending(signal, words.slice(1))
  }
  if (first.startsWith('--') && first !== '--') return { kind: 'misuse', say: `invalid argument ${first}` }
  return sending('TERM', words)
}

function sending(signal: SignalName | 0 | undefined, words: readonly string[]): Request {
  const targets = words[0] === '--' ? words.slice(1) : words
  return targets.length === 0 ? { kind: 'misuse', say: '' } : { kind: 'send', signal, targets }
}

async function sendAll(
  system: System,
  name: string,
  signal: SignalName | 0 | undefined,
  targets: readonly string[],
): Promise<number> {
  let code = 0
  for (const target of targets) {
    if (!/^[+-]?\d+$/.test(target)) {
      await system.write(2, `${name}: failed to parse argument: '${target}'\n`)
      return 1
    }
    const problem = signal === undefined ? 'Invalid argument' : refusal(() => system.kill(Number(target), signal))
    if (problem === undefined) continue
    await system.write(2, `${name}: (${Number(target)}): ${problem}\n`)
    code = 1
  }
  return code
}

function refusal(send: () => void): string | undefined {
  try {
    send()
    return undefined
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    return SAYS[failure.errno] ?? failure.errno
  }
}

async function list(system: System, name: string, asked: string | undefined): Promise<number> {
  if (asked === undefined) {
    await writeLines(system, signalList())
    return 0
  }
  const found = signalFrom(asked)
  if (found === undefined || found === 0) {
    await system.write(2, `${name}: unknown signal name ${asked}\n`)
    return 1
  }
  await writeLines(system, [/^\d+$/.test(asked) ? usualName(found) : String(SIGNALS[found])])
  return 0
}
