// The timeline of a stage: what happened in which thread or process, in order, on the host's clock. It is recorded only on a run that asks for it.

export type Timeline = {
  /** The program's first thread comes first; the others in order of their beginning. */
  readonly lanes: readonly TimelineLane[]
  /** In order of happening, so `atMs` never falls. Many of them can have the same instant. */
  readonly events: readonly TimelineEvent[]
  /** How many events came after the last that was kept, as far as they were counted. 0: these are all. */
  readonly leftOut: number
  /** Threads, tasks and processes that have no lane, because there were too many. */
  readonly lanesLeftOut: number
}

/** Who does things. Its number is its index. */
export type TimelineLane =
  | { readonly kind: 'thread'; readonly name: string; readonly isDaemon: boolean }
  | { readonly kind: 'process'; readonly name: string; readonly pid: number }
  /** A task of asyncio, named as it is; those that were not given a name, by their coroutine as well. */
  | { readonly kind: 'task'; readonly name: string }

export type TimelineEvent = {
  /** The host's clock, in milliseconds since 1970 UTC. */
  readonly atMs: number
  readonly lane: number
  /** Line of the learner's program that the lane's thread is in, where it is known. */
  readonly line?: number
} & Happening

export type Happening =
  | { readonly kind: 'began' }
  | { readonly kind: 'ended' }
  /** The thread came to its line. Told only while there are several threads. */
  | { readonly kind: 'line' }
  | { readonly kind: 'waits'; readonly for: WaitFor; readonly name?: string; readonly untilMs?: number }
  /** What it waited for has come, and another thread runs: it waits for its turn. */
  | { readonly kind: 'ready' }
  /** It runs from here on. */
  | { readonly kind: 'runs' }
  | { readonly kind: 'took'; readonly lock: string }
  | { readonly kind: 'released'; readonly lock: string }
  /** What several threads can see. `cell` is the same number for the same name, attribute or item, whatever it is called where. */
  | { readonly kind: 'read' | 'wrote'; readonly cell: number; readonly name: string; readonly value: string }
  | { readonly kind: 'output'; readonly stream: 'out' | 'err'; readonly text: string }
  | { readonly kind: 'file'; readonly change: FileHappening; readonly path: string; readonly to?: string }
  /** The entry of that number in the stage's evidence began here. */
  | { readonly kind: 'seen'; readonly in: SeenIn; readonly index: number }

/** `turn`: for another thread, by the schedule. `other`: what a function of Python's library waits for; `name` is the function. */
export type WaitFor =
  | 'sleep'
  | 'lock'
  | 'thread'
  | 'event'
  | 'barrier'
  | 'semaphore'
  | 'condition'
  | 'queue'
  | 'future'
  | 'task'
  | 'process'
  | 'network'
  | 'input'
  | 'turn'
  | 'other'

export type FileHappening = 'created' | 'written' | 'deleted' | 'moved' | 'changed'

export type SeenIn = 'sleeps' | 'commands' | 'signals' | 'connections' | 'requests' | 'logs'
