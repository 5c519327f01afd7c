// Runs a shell until it leaves: its exit status, after the trap for EXIT.

import { ShellFailure, ShellJump } from '../state/jump.ts'
import { complain, type Shell } from '../state/shell.ts'
import { runTrap } from './traps.ts'

/** What a shell ends with. */
export async function runToEnd(shell: Shell, body: () => Promise<number>): Promise<number> {
  const status = await statusOf(shell, body)
  const action = shell.traps.get('EXIT')
  if (action === undefined || action === '') return status
  shell.traps.delete('EXIT')
  shell.status = status
  return statusOf(shell, async () => {
    await runTrap(shell, action)
    return status
  })
}

async function statusOf(shell: Shell, body: () => Promise<number>): Promise<number> {
  try {
    return await body()
  } catch (thrown) {
    if (thrown instanceof ShellJump) return 'status' in thrown.jump ? thrown.jump.status : shell.status
    if (!(thrown instanceof ShellFailure)) throw thrown
    await sayFailure(shell, thrown)
    return thrown.status
  }
}

const said = new WeakSet<ShellFailure>()

/** Says a failure once, where it happened. */
export async function sayFailure(shell: Shell, failure: ShellFailure): Promise<void> {
  if (said.has(failure) || failure.message === '') return
  said.add(failure)
  await complain(shell, failure.message)
}
