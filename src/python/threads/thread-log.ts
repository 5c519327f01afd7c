// What is told of the threads of a process: who started them where, how long they lived.
import type { ThreadRun } from '../../model/threads.ts'

/** Said just before a thread is started. */
export type StartingThread = { readonly name: string; readonly daemon: boolean; readonly line: number }

export type LoggedThread = {
  readonly name: string
  readonly isDaemon: boolean
  readonly startedMs: number
  endedMs?: number
  readonly atOnce: number
  waits: number
  readonly line?: number
}

export type ThreadLog = {
  readonly starts: (about: StartingThread) => void
  /** Undefined where nobody said that it would start, or where there were too many. */
  readonly started: (atOnce: number) => LoggedThread | undefined
  readonly ended: (thread: LoggedThread | undefined) => void
  readonly runs: () => readonly ThreadRun[]
}

const MOST_LOGGED = 5_000

export function createThreadLog(nowMs: () => number): ThreadLog {
  const logged: LoggedThread[] = []
  let starting: StartingThread | undefined
  return {
    starts(about) {
      starting = about
    },
    started(atOnce) {
      if (starting === undefined || logged.length >= MOST_LOGGED) return undefined
      const { name, daemon, line } = starting
      starting = undefined
      const about = { name, isDaemon: daemon, startedMs: nowMs(), atOnce, waits: 0, ...(line > 0 ? { line } : {}) }
      logged.push(about)
      return about
    },
    ended(thread) {
      if (thread !== undefined) thread.endedMs = nowMs()
    },
    runs: () => logged.map((thread) => ({ ...thread })),
  }
}
