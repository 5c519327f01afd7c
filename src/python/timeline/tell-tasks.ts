// Tells of the tasks of asyncio: which one goes on, what it waits for when it stops, and which are over. They take turns in one thread.
import type { WaitFor } from '../../model/timeline.ts'
import type { Telling } from './telling.ts'

export type TaskTelling = {
  /** A task of this number goes on in the thread that runs. */
  readonly runs: (number: string, name: string, line: number) => void
  /** The one that went on waits. */
  readonly waits: (why: WaitFor, name: string, line: number) => void
  readonly ends: (number: string) => void
}

export function tellTasks(telling: Telling): TaskTelling {
  const { lanes, lines, add } = telling
  const tasks = new Map<string, object>()
  const laneOf = (number: string, name: string): number | undefined => {
    const known = tasks.get(number)
    if (known !== undefined) return lanes.of(known)
    const task = {}
    tasks.set(number, task)
    const lane = lanes.open(task, { kind: 'task', name })
    add(lane, { kind: 'began' })
    return lane
  }
  return {
    runs(number, name, line) {
      const lane = laneOf(number, name)
      telling.task = lane === undefined ? undefined : { lane, thread: telling.running }
      if (lane === undefined) return
      lines.set(lane, line)
      add(lane, { kind: 'runs' })
    },
    waits(why, name, line) {
      if (telling.task !== undefined && line > 0) lines.set(telling.task.lane, line)
      add(telling.task?.lane, { kind: 'waits', for: why, ...(name === '' ? {} : { name }) })
      telling.task = undefined
    },
    ends(number) {
      const task = tasks.get(number)
      const lane = task === undefined ? undefined : lanes.of(task)
      add(lane, { kind: 'ended' })
      if (telling.task?.lane === lane) telling.task = undefined
    },
  }
}
