// The machine as it was when a stage ended: its processes, those that had ended among them, its services and its journal. Told only where it was asked for.
import type { ServiceState } from './machine.ts'

export type MachineSeen = {
  /** Number of the learner's program. */
  readonly program: number
  /** In order of their numbers. */
  readonly processes: readonly ProcessSeen[]
  /** In order of their names. */
  readonly units: readonly UnitSeen[]
  /** In order of time, the last of them where there are very many. */
  readonly journal: readonly JournalLine[]
  /** Lines before those that were not kept. */
  readonly journalLeftOut: number
}

export type ProcessSeen = {
  readonly pid: number
  /** When the stage, or the process, ended. An orphan's is the first process. */
  readonly parent: number
  readonly name: string
  /** Empty for a thread of the kernel. */
  readonly argv: readonly string[]
  readonly user: string
  /** As in the STAT column of ps. */
  readonly state: string
  readonly threads: number
  readonly memoryBytes: number
  /** Milliseconds since 1970 UTC. */
  readonly startedMs: number
  readonly endedMs?: number
  /** As subprocess gives it, where it has ended: negative for a signal. */
  readonly exitCode?: number
}

export type UnitSeen = {
  /** Without `.service`. */
  readonly unit: string
  readonly description: string
  /** When the stage began, and when it ended. */
  readonly before: ServiceState
  readonly state: ServiceState
  /** Why it is failed, in systemd's word. */
  readonly result: 'success' | 'exit-code' | 'signal'
  readonly isEnabled: boolean
  readonly sinceMs?: number
  readonly pid?: number
}

export type JournalLine = {
  readonly atMs: number
  readonly identifier: string
  readonly pid?: number
  /** Without `.service`; absent where it is about none. */
  readonly unit?: string
  readonly message: string
  /** As in syslog(3): 3 is an error, 4 a warning, 6 information. */
  readonly priority: number
}
