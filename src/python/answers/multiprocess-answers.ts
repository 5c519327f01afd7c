// Answers what a Python process asks when it uses multiprocessing: for the program that its workers import, and to hand open files on.

import { HostFailure } from '../../host/failure.ts'
import type { Host } from '../../host/host.ts'
import type { OpenFile } from '../../host/processes/open-file.ts'
import type { Value } from '../../model/value.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Answers } from './answers.ts'
import { attempt } from './refusal.ts'

/** The program of a run, which is no file of the host. */
export type MainProgram = {
  readonly path: string
  readonly source: string
  readonly assign: Readonly<Record<string, Value>>
}

/** What is known of a run for the processes that it starts. */
export type OfWorkers = {
  readonly program?: MainProgram | undefined
  /** A worker has imported the program, and begins its own task. */
  readonly stands?: () => void
}

/** Open files on their way from a process to another. */
const lent = new WeakMap<Host['scheduler'], OpenFile[]>()

export function multiprocessAnswers(
  host: Pick<Host, 'scheduler'>,
  kernel: Kernel,
  { program, stands = () => undefined }: OfWorkers,
): Answers {
  const files = lent.get(host.scheduler) ?? []
  lent.set(host.scheduler, files)
  return {
    workerStands() {
      stands()
      return null
    },
    program: () => program ?? null,
    /** The answer is what to ask for it with, once. */
    lend: ({ fd }: { readonly fd: number }) =>
      attempt(() => {
        const file = kernel.descriptors().fileAt(fd)
        if (file === undefined) throw new HostFailure('EBADF')
        file.hold()
        return files.push(file) - 1
      }),
    borrow: ({ number }: { readonly number: number }) =>
      attempt(() => {
        const file = files[number]
        if (file === undefined) throw new HostFailure('EBADF')
        delete files[number]
        const fd = kernel.descriptors().place(file, 'both')
        file.release()
        return fd
      }),
  }
}
