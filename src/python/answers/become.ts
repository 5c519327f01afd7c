// execve(2) of a Python process: it becomes another program of the host. Its interpreter stands still meanwhile, and is left when that has ended.
import type { Host } from '../../host/host.ts'
import { type Process, ProcessOver } from '../../host/processes/process.ts'
import { type SignalName, signalNamed } from '../../host/processes/signals.ts'
import { createSystem } from '../../host/processes/system.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Answers } from './answers.ts'
import { refusal } from './refusal.ts'

type BecomeRequest = {
  readonly path: string
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Numbers of the signals that stay ignored. */
  readonly ignores: readonly number[]
}

export function becomeAnswers(host: Host, self: Process, kernel: Kernel): Answers {
  return {
    /** The exit code of the program, once it has ended; or why it cannot be. */
    async become({ path, argv, env, ignores }: BecomeRequest) {
      try {
        const program = host.processes.become(self, path, argv, env)
        handOver(self, kernel)
        const ignored = new Set<SignalName>(ignores.flatMap((number) => signalNamed(number) ?? []))
        self.onSignal = (signal) => ignored.has(signal)
        return { code: await program(createSystem(self, host)) }
      } catch (failure) {
        // A signal has ended the process: its stack stays where it is.
        if (failure instanceof ProcessOver) return new Promise<never>(() => undefined)
        return refusal(failure)
      }
    },
  }
}

/** What is open and not to be closed on the way is the program's. */
function handOver(self: Process, kernel: Kernel): void {
  for (const [fd, file] of kernel.descriptors().all()) {
    if (!kernel.isInheritable(fd)) continue
    file.hold()
    self.descriptors.set(fd, file)
  }
}
