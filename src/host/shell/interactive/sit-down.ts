// Sits down at a host: a terminal, and a shell in it that begins anew whenever it is left.
import type { Host } from '../../host.ts'
import type { Screen } from '../../processes/open-file.ts'
import type { Process } from '../../processes/process.ts'
import type { History } from '../../terminal/history.ts'
import { createTty, type Tty, type TtyDoors } from '../../terminal/tty.ts'
import { interact, type Seat } from './interact.ts'

export type SeatedOptions = Partial<Pick<Seat, 'name' | 'prompt' | 'startup' | 'onPhase'>> & {
  readonly history: History
  /** A program such as nano asks for a file; the path is absolute. */
  readonly edit: (path: string) => void
}

const LEFT = 'The shell was left; here is a new one.\n'

/** Signals of the keyboard go to the group in front. */
export function sitDown(host: Host, doors: Omit<TtyDoors, 'raise'>, { edit, ...given }: SeatedOptions): Tty {
  const { processes, scheduler } = host
  const shell = shellOf(host)
  const raise = (group: number, signal: 'INT' | string): void => {
    for (const process of processes.all())
      if (process.group === group) processes.raise(process, signal as Parameters<typeof processes.raise>[1])
  }
  const tty = createTty(scheduler, { ...doors, raise }, shell.group, edit)
  for (const fd of [0, 1, 2]) shell.descriptors.set(fd, tty.file)
  const system = processes.bringToLife(shell)
  const atStart = { cwd: shell.cwd, env: shell.env }
  scheduler.start(async () => {
    for (;;) {
      await interact(system, { name: '-bash', ...given, tty: screenOf(tty) })
      Object.assign(shell, atStart)
      await system.write(2, LEFT)
    }
  })
  return tty
}

function screenOf({ file }: Tty): Screen {
  if (file.screen === undefined) throw new Error('A terminal has a screen.')
  return file.screen
}

/** The shell that stands in every host already; a world may have put another process in its place. */
function shellOf({ processes, user, world, env }: Host): Process {
  const there = processes.find(processes.main.parent)
  if (there?.name === 'bash' && there.user.user === user.user) return there
  const made = processes.place({
    parent: 1,
    user: user.name,
    name: 'bash',
    argv: ['-bash'],
    state: 'Ss',
    terminal: 'pts/0',
    threads: 1,
    cpuPercent: [],
    memoryBytes: [],
    onSignal: {},
  })
  return Object.assign(made, { cwd: world.cwd, env })
}
