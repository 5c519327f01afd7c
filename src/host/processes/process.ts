// A process of the host, and what a program of the host may ask of it. The table of all processes is in processes.ts.
import type { Account } from '../accounts.ts'
import type { Host } from '../host.ts'
import type { OpenFile, OpenFlags } from './open-file.ts'
import type { Pipe } from './pipe.ts'
import type { WaitQueue } from './scheduler.ts'
import type { SignalName } from './signals.ts'

/** As in proc(5): running, sleeping, waiting for a disk, stopped, ended and not waited for, idle. */
export type StateLetter = 'R' | 'S' | 'D' | 'T' | 'Z' | 'I'

export type Process = {
  readonly pid: number
  parent: number
  group: number
  session: number
  /** At most 15 characters. */
  name: string
  argv: readonly string[]
  /** Path of the file that it executes. */
  executable: string
  user: Account
  cwd: string
  env: Readonly<Record<string, string>>
  umask: number
  state: StateLetter
  /** The flags behind the letter in ps: `sl+`. */
  flags: string
  /** `pts/0`, or null for none. */
  readonly terminal: string | null
  threads: number
  /** Milliseconds since 1970 UTC. */
  readonly startedMs: number
  readonly descriptors: Map<number, OpenFile>
  /** As wait(2) gives it, once it has ended. */
  status: number | undefined
  /** Woken when it ends, stops or goes on, and when one of its children does. */
  readonly changed: WaitQueue
  /** What its program does with a signal; without it, or where it answers false, the default action is taken. */
  onSignal: ((signal: SignalName) => boolean) | undefined
  /** CPU time since its start, in milliseconds. */
  cpuMs: () => number
  memoryBytes: () => number
}

/** A program of the host. It answers with its exit code; a ProcessOver thrown by a call is let through. */
export type Program = (system: System) => Promise<number>

/** The process was ended while its program waited: nothing of it runs any more. */
export class ProcessOver extends Error {}

export type Spawn = {
  /** Path of an executable file, absolute or relative to `cwd`. */
  readonly path: string
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  /** What its descriptors are to be; each is held once more. */
  readonly descriptors: ReadonlyMap<number, OpenFile>
  readonly umask?: number
  /** A group of its own, or the number of the group to join. */
  readonly group?: 'own' | number
  readonly session?: 'own'
  /** Signals that it is started with as ignored. */
  readonly ignores?: readonly SignalName[]
  /** Line of the learner's program that starts it. */
  readonly line?: number
}

/** A subshell: a process of the shell's own that goes on with a function instead of an executable file. */
export type Fork = {
  readonly descriptors: ReadonlyMap<number, OpenFile>
  readonly program: Program
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly group?: 'own' | number
}

export type Ended = { readonly pid: number; readonly status: number }

/** System calls, as a program of the host makes them. Each throws ProcessOver when its process is over, HostFailure when it is refused. */
export type System = {
  readonly host: Host
  readonly process: Process
  /** Up to so many bytes from a descriptor; waits for at least one; none is the end. */
  readonly read: (descriptor: number, most?: number) => Promise<Uint8Array>
  readonly readAll: (descriptor: number) => Promise<Uint8Array>
  /** Writes all of it. Where nobody reads any more the process ends by SIGPIPE, or throws EPIPE where it ignores that. */
  readonly write: (descriptor: number, content: Uint8Array | string) => Promise<void>
  /** Waits on the host's clock; comes back early, with false, when a signal was handled. */
  readonly sleep: (ms: number) => Promise<boolean>
  /** A new process. Throws ENOENT, EACCES, ENOEXEC, EAGAIN, E2BIG as execve(2) does. */
  readonly spawn: (request: Spawn) => Process
  readonly fork: (request: Fork) => Process
  /** Becomes another program in the same process; answers with its exit code, to be returned. Throws as `spawn` does. */
  readonly exec: (path: string, argv: readonly string[], env?: Readonly<Record<string, string>>) => Promise<number>
  /** Waits for a child, or for any (-1). undefined: a signal was handled first. Throws ECHILD. */
  readonly wait: (pid: number) => Promise<Ended | undefined>
  /** The same without waiting: undefined where none has ended. */
  readonly poll: (pid: number) => Ended | undefined
  readonly pipe: () => Pipe
  /** Opens a path, absolute or relative to the process's folder. Throws as open(2) does. */
  readonly open: (
    path: string,
    flags: OpenFlags & { readonly create?: boolean; readonly truncate?: boolean; readonly exclusive?: boolean },
  ) => OpenFile
  /** Signal 0 only asks. Throws ESRCH, EPERM. A negative number is a group. */
  readonly kill: (pid: number, signal: SignalName | 0) => void
  /**
   * For a program that works without waiting, such as a loop of a shell: to be awaited at each step. Many steps take CPU time on the host's
   * clock, so that a time limit comes to its end.
   */
  readonly step: () => Promise<void>
  /** The host's clock, in milliseconds since 1970 UTC. */
  readonly nowMs: () => number
}
