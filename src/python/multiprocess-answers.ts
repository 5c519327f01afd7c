// Answers what a Python process asks when it uses multiprocessing: to count its work, for the program that its workers import, and to hand open files on.

import { HostFailure } from '../host/failure.ts'
import type { Host } from '../host/host.ts'
import type { OpenFile } from '../host/processes/open-file.ts'
import type { Value } from '../model/value.ts'
import type { Answers } from './answers.ts'
import type { Kernel } from './kernel/kernel.ts'
import { attempt } from './process-answers.ts'

/** The program of a run, which is no file of the host. */
export type MainProgram = {
  readonly path: string
  readonly source: string
  readonly assign: Readonly<Record<string, Value>>
}

/** Open files on their way from a process to another. */
const lent = new WeakMap<Host, OpenFile[]>()

export function multiprocessAnswers(host: Host, kernel: Kernel, program: MainProgram | undefined): Answers {
  const files = lent.get(host) ?? []
  lent.set(host, files)
  return {
    countWork() {
      kernel.counted.count()
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
