// Answers what a Python process asks about named semaphores, which the locks of multiprocessing are.
import type { Host } from '../../host/host.ts'
import type { Semaphore } from '../../host/processes/semaphores.ts'
import type { Wait } from '../run/process-wait.ts'
import type { Answers } from './answers.ts'
import { attempt } from './refusal.ts'

type OfHandle = { readonly handle: number }

export function semaphoreAnswers({ semaphores, clock }: Host): Answers {
  const opened: Semaphore[] = []
  const at = (handle: number): Semaphore => {
    const found = opened[handle]
    if (found === undefined) throw new Error(`There is no semaphore ${handle}.`)
    return found
  }
  const took = (semaphore: Semaphore): boolean => {
    if (semaphore.value === 0) return false
    semaphore.value -= 1
    return true
  }
  const waitFor = async (semaphore: Semaphore, leftMs: number | null, wait: Wait) => {
    const untilMs = leftMs === null ? undefined : clock.sinceStartMs() + leftMs
    while (!took(semaphore)) {
      if (untilMs !== undefined && clock.sinceStartMs() >= untilMs) return { took: false }
      if ((await wait([semaphore.changed], untilMs)) === 'interrupted')
        return { interrupted: true, leftMs: untilMs === undefined ? null : untilMs - clock.sinceStartMs() }
    }
    return { took: true }
  }
  const handleOf = (semaphore: Semaphore): number => opened.push(semaphore) - 1
  return {
    semaphoreMake: ({ name, value }: { readonly name: string; readonly value: number }) =>
      attempt(() => handleOf(semaphores.create(name, value))),
    semaphoreOpen: ({ name }: { readonly name: string }) => attempt(() => handleOf(semaphores.open(name))),
    semaphoreUnlink: ({ name }: { readonly name: string }) => attempt(() => semaphores.unlink(name) ?? null),
    semaphoreValue: ({ handle }: OfHandle) => at(handle).value,
    /** Whether it was released: not beyond the `most` that it may hold. */
    semaphorePost({ handle, most }: OfHandle & { readonly most: number }) {
      const semaphore = at(handle)
      if (semaphore.value >= most) return false
      semaphore.value += 1
      semaphore.changed.wake()
      return true
    },
    /** How it ended. `leftMs`: of the time that it may wait; null: for ever. */
    semaphoreWait({ handle, leftMs }: OfHandle & { readonly leftMs: number | null }, wait: Wait) {
      const semaphore = at(handle)
      // Most often it is free, and to answer at once costs less than a wait.
      if (semaphore.value === 0 && leftMs !== 0) return waitFor(semaphore, leftMs, wait)
      return { took: took(semaphore) }
    },
  }
}
