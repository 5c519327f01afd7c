// Starts subshells: processes that go on with a copy of the shell's state.
import { HostFailure } from '../../failure.ts'
import type { OpenFile } from '../../processes/open-file.ts'
import type { Process } from '../../processes/process.ts'
import { jump } from '../state/jump.ts'
import { copyShell, type Shell } from '../state/shell.ts'
import { environmentOf } from '../state/special-variables.ts'
import { runToEnd } from './run-to-end.ts'
import { listenToSignals } from './traps.ts'

const RETRIES_MS = [1_000, 2_000, 4_000, 8_000]
/** What a shell ends with that cannot make a process (EX_NOEXEC of bash is 126, this is its 254). */
const NO_PROCESS = 254

/** The first ones cost no time; many more do, or processes that only make others would stand still on the clock. */
const FREE_PROCESSES = 1_000
const AT_ONCE = 50
const COST_MS = 50
const counts = new WeakMap<object, number>()

async function payFor({ system }: Shell): Promise<void> {
  const { processes } = system.host
  const count = (counts.get(processes) ?? 0) + 1
  counts.set(processes, count)
  if (count > FREE_PROCESSES && count % AT_ONCE === 0) await system.sleep(COST_MS)
}

/** Tries to make a process until there is room, as bash does: waiting longer each time, at last leaving the shell. */
export async function makeProcess(shell: Shell, make: () => Process): Promise<Process> {
  await payFor(shell)
  for (const waitMs of RETRIES_MS) {
    try {
      return make()
    } catch (failure) {
      if (!(failure instanceof HostFailure) || failure.errno !== 'EAGAIN') throw failure
      await shell.system.write(2, `${shell.name}: fork: retry: Resource temporarily unavailable\n`)
      await shell.system.sleep(waitMs)
    }
  }
  try {
    return make()
  } catch (failure) {
    if (!(failure instanceof HostFailure) || failure.errno !== 'EAGAIN') throw failure
    await shell.system.write(2, `${shell.name}: fork: Resource temporarily unavailable\n`)
    return jump({ kind: 'exit', status: NO_PROCESS })
  }
}

/** At a terminal each job is a group, so that Ctrl-C reaches it alone. */
export function ownGroup(shell: Shell): 'own' | undefined {
  return shell.control === undefined ? undefined : 'own'
}

/** A process that runs something with a copy of this shell. `body` gives its exit status. `begun` is told of it before it does anything. */
export async function forkShell(
  shell: Shell,
  descriptors: ReadonlyMap<number, OpenFile>,
  body: (copy: Shell) => Promise<number>,
  group?: 'own' | number,
  begun?: (shell: Shell, group: number) => void,
): Promise<Process> {
  const copy = copyShell(shell)
  const { process } = shell.system
  const made = await makeProcess(shell, () => {
    const forked = shell.system.fork({
      descriptors,
      cwd: process.cwd,
      env: environmentOf(shell),
      ...(group === undefined ? {} : { group }),
      program(system) {
        copy.system = system
        listenToSignals(copy)
        return runToEnd(copy, () => body(copy))
      },
    })
    begun?.(shell, forked.group)
    return forked
  })
  made.umask = process.umask
  if ([...copy.traps.values()].includes('')) {
    made.onSignal = (signal) => copy.traps.get(signal) === ''
  }
  return made
}
