// Named semaphores (sem_overview(7)): counters that processes share by a name, and wait for.
import { fail } from '../failure.ts'
import type { Scheduler, WaitQueue } from './scheduler.ts'

export type Semaphore = { value: number; readonly changed: WaitQueue }

export type Semaphores = {
  /** Makes one. Throws EEXIST. */
  readonly create: (name: string, value: number) => Semaphore
  /** Throws ENOENT. */
  readonly open: (name: string) => Semaphore
  /** The name is free again; who has it open keeps it. Throws ENOENT. */
  readonly unlink: (name: string) => void
}

export function createSemaphores(scheduler: Scheduler): Semaphores {
  const named = new Map<string, Semaphore>()
  return {
    create(name, value) {
      if (named.has(name)) fail('EEXIST')
      const made = { value, changed: scheduler.queue() }
      named.set(name, made)
      return made
    },
    open: (name) => named.get(name) ?? fail('ENOENT'),
    unlink(name) {
      if (!named.delete(name)) fail('ENOENT')
    },
  }
}
