// How nice each process is (nice(2)). It changes no figure: a host has no contest for its CPUs.
import { fail } from '../failure.ts'
import type { Process } from '../processes/process.ts'

export type Priorities = {
  /** -20 to 19. */
  readonly get: (process: Process) => number
  /** Throws EPERM for a process of somebody else, EACCES where it would become less nice; only root may do either. */
  readonly set: (by: Process, process: Process, nice: number) => void
}

const LEAST = -20
const MOST = 19
/** What the flags N and < of a world's process stand for. */
const NICE = 10

export function createPriorities(): Priorities {
  const set = new WeakMap<Process, number>()
  const get = (process: Process): number => set.get(process) ?? given(process.flags)
  return {
    get,
    set(by, process, nice) {
      const next = Math.max(LEAST, Math.min(MOST, nice))
      const isRoot = by.user.user === 0
      if (!isRoot && process.user.user !== by.user.user) fail('EPERM')
      if (!isRoot && next < get(process)) fail('EACCES')
      set.set(process, next)
    },
  }
}

function given(flags: string): number {
  if (flags.includes('N')) return NICE
  return flags.includes('<') ? -NICE : 0
}
