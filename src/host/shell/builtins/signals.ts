// Builtins for signals: trap and kill.
import { HostFailure } from '../../failure.ts'
import { readSignal, SIGNALS, type SignalName, signalNamed } from '../../processes/signals.ts'
import { findJob, stateOf } from '../run/job-list.ts'
import { isOver } from '../run/wait.ts'
import { complain, type Job, type Shell, type TrapName } from '../state/shell.ts'
import type { Builtin } from './builtins.ts'

const OWN = new Set(['EXIT', 'ERR', 'DEBUG', 'RETURN'])

function readTrap(text: string): TrapName | undefined {
  const name = text.toUpperCase().replace(/^SIG/, '')
  if (text === '0' || name === 'EXIT') return 'EXIT'
  return OWN.has(name) ? (name as TrapName) : readSignal(text)
}

function order(name: TrapName): number {
  if (name === 'EXIT') return 0
  return OWN.has(name) ? 100 : SIGNALS[name as SignalName]
}

const trap: Builtin = async (shell, argv) => {
  const args = argv[1] === '--' ? argv.slice(2) : argv.slice(1)
  const [first, ...others] = args
  if (first === '-l') return listSignals(shell)
  if (first === undefined || first === '-p') return showTraps(shell, others)
  const isReset = first === '-' || (others.length === 0 && readTrap(first) !== undefined)
  const names = isReset && first !== '-' ? [first] : others
  if (names.length === 0) {
    await shell.system.write(2, 'trap: usage: trap [-lp] [[arg] signal_spec ...]\n')
    return 2
  }
  let status = 0
  for (const text of names) {
    const name = readTrap(text)
    if (name === undefined) {
      await complain(shell, `trap: ${text}: invalid signal specification`)
      status = 1
    } else if (isReset) shell.traps.delete(name)
    else shell.traps.set(name, first)
  }
  return status
}

async function showTraps(shell: Shell, only: readonly string[]): Promise<number> {
  const wanted = only.map(readTrap)
  const traps = [...shell.traps].sort(([one], [other]) => order(one) - order(other))
  for (const [name, action] of traps) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    await shell.system.write(1, `trap -- '${action.replaceAll("'", "'\\''")}' ${OWN.has(name) ? name : `SIG${name}`}\n`)
  }
  return 0
}

const ROW = 5
const FIRST_REAL_TIME = 34
const LAST_REAL_TIME = 64
const MIDDLE = 49

async function listSignals(shell: Shell): Promise<number> {
  const names: (readonly [number, string])[] = Object.entries(SIGNALS).map(([name, number]) => [number, `SIG${name}`])
  for (let number = FIRST_REAL_TIME; number <= LAST_REAL_TIME; number += 1) {
    const up = number - FIRST_REAL_TIME
    const down = LAST_REAL_TIME - number
    names.push([
      number,
      number <= MIDDLE ? `SIGRTMIN${up === 0 ? '' : `+${up}`}` : `SIGRTMAX${down === 0 ? '' : `-${down}`}`,
    ])
  }
  let text = ''
  for (const [index, [number, name]] of names.entries())
    text += `${String(number).padStart(2)}) ${name}${index % ROW === ROW - 1 || index === names.length - 1 ? '\n' : '\t'}`
  await shell.system.write(1, text)
  return 0
}

const kill: Builtin = async (shell, argv) => {
  const args = [...argv.slice(1)]
  let signal: SignalName | 0 = 'TERM'
  const [first = ''] = args
  if (first === '-l' || first === '-L') return tellSignals(shell, args.slice(1))
  if (first === '-s' || first === '-n') {
    const read = readOne(args[1] ?? '')
    if (read === undefined) return wrongSignal(shell, args[1] ?? '')
    signal = read
    args.splice(0, 2)
  } else if (/^-./.test(first) && first !== '--') {
    const read = readOne(first.slice(1))
    if (read === undefined) return wrongSignal(shell, first.slice(1))
    signal = read
    args.shift()
  }
  if (args[0] === '--') args.shift()
  if (args.length === 0) {
    await shell.system.write(
      2,
      'kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]\n',
    )
    return 2
  }
  let status = 0
  for (const target of args) if (!(await killOne(shell, target, signal))) status = 1
  return status
}

function readOne(text: string): SignalName | 0 | undefined {
  return text === '0' || text.toUpperCase() === 'EXIT' ? 0 : readSignal(text)
}

async function wrongSignal(shell: Shell, text: string): Promise<number> {
  await complain(shell, `kill: ${text}: invalid signal specification`)
  return 1
}

async function killOne(shell: Shell, target: string, signal: SignalName | 0): Promise<boolean> {
  if (target.startsWith('%')) {
    const job = findJob(shell, target)
    if (job === undefined) {
      await complain(shell, `kill: ${target}: no such job`)
      return false
    }
    if (shell.control === undefined) {
      for (const pid of job.pids) if (!job.statuses.has(pid)) shell.system.kill(pid, signal)
      return true
    }
    const isStopped = stateOf(shell, job) === 'stopped'
    shell.system.kill(-job.group, signal)
    // As bash: who stands still would not find out what is asked of it.
    if (isStopped && (signal === 'TERM' || signal === 'HUP') && !isOver(job)) goOnIfThere(shell, job)
    return true
  }
  if (!/^-?\d+$/.test(target)) {
    await complain(shell, `kill: ${target}: arguments must be process or job IDs`)
    return false
  }
  try {
    shell.system.kill(Number(target), signal)
    return true
  } catch (failure) {
    if (!(failure instanceof HostFailure)) throw failure
    const why = failure.errno === 'EPERM' ? 'Operation not permitted' : 'No such process'
    await complain(shell, `kill: (${target}) - ${why}`)
    return false
  }
}

function goOnIfThere(shell: Shell, job: Job): void {
  try {
    shell.system.kill(-job.group, 'CONT')
  } catch (failure) {
    // The signal has ended all of them.
    if (!(failure instanceof HostFailure)) throw failure
  }
}

async function tellSignals(shell: Shell, args: readonly string[]): Promise<number> {
  if (args.length === 0) return listSignals(shell)
  for (const text of args) {
    const number = Number(text)
    const told = Number.isNaN(number) ? readSignal(text) : signalNamed(number > 128 ? number - 128 : number)
    if (told === undefined) return wrongSignal(shell, text)
    await shell.system.write(1, `${Number.isNaN(number) ? SIGNALS[told] : told}\n`)
  }
  return 0
}

export const signalBuiltins: Readonly<Record<string, Builtin>> = { trap, kill }
