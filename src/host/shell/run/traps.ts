// Signals of a shell: those with a trap are kept until the running command has ended.
import type { SignalName } from '../../processes/signals.ts'
import type { Shell } from '../state/shell.ts'
import { runText } from './run-text.ts'

/** From now on the shell's traps answer the signals of its process. */
export function listenToSignals(shell: Shell): void {
  const started = shell.system.process.onSignal
  shell.system.process.onSignal = (signal) => {
    if (signal === 'CHLD') {
      shell.childEnded = true
      if (shell.traps.get('CHLD')) shell.pending.push('CHLD')
      return true
    }
    const action = shell.traps.get(signal)
    // Without a trap it ignores what it was started to ignore.
    if (action === undefined) return started?.(signal) ?? false
    if (action !== '') shell.pending.push(signal)
    return true
  }
}

/** Runs the traps of signals that have come. */
export async function runPending(shell: Shell): Promise<void> {
  while (shell.pending.length > 0) {
    const signal = shell.pending.shift()
    const action = signal === undefined ? undefined : shell.traps.get(signal)
    if (action !== undefined && action !== '') await runTrap(shell, action)
  }
}

/** Runs the action of a trap; `$?` is afterwards what it was. */
export async function runTrap(shell: Shell, action: string): Promise<void> {
  const { status, pipeStatus, line, inTrap } = shell
  shell.inTrap = true
  try {
    await runText(shell, action)
  } finally {
    shell.inTrap = inTrap
  }
  shell.status = status
  shell.pipeStatus = pipeStatus
  shell.line = line
}

/** Signals that a program started now is to ignore. */
export function ignoredSignals(shell: Shell): SignalName[] {
  return [...shell.traps]
    .filter(([name, action]) => action === '' && !['EXIT', 'ERR', 'DEBUG', 'RETURN'].includes(name))
    .map(([name]) => name as SignalName)
}
