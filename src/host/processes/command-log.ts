// What was started on the host, as evidence: arguments, where the streams went, what was written, how it ended.
import type { CommandRun, StreamPlace } from '../../model/evidence.ts'
import type { OpenFile } from './open-file.ts'
import type { Process, Spawn } from './process.ts'

export type CommandLog = {
  readonly started: (process: Process, parent: Process, request: Pick<Spawn, 'path' | 'line'>) => void
  /** A process that is a copy of its parent is no command until it becomes one. */
  readonly forked: (process: Process, parent: Process) => void
  readonly became: (process: Process) => void
  readonly ended: (process: Process) => void
  /** What a process writes to its standard output or standard error. */
  readonly wrote: (process: Process, descriptor: number, bytes: Uint8Array) => void
  readonly runs: () => CommandRun[]
  /** Who a process is to the evidence. */
  readonly nameOf: (process: Process) => CommandRun['by']
}

/** In characters, of each stream of one process. */
const MOST_OUTPUT = 50_000
/** More than so many are not told one by one. */
const MOST_RUNS = 5_000

type Entry = { -readonly [Key in keyof CommandRun]: CommandRun[Key] }

type Hidden = {
  readonly decoders: { readonly out: TextDecoder; readonly err: TextDecoder }
  /** What its standard output and error were when it began: a shell that sends a line of its own elsewhere does not write to them. */
  began: { readonly out: OpenFile | undefined; readonly err: OpenFile | undefined }
}

export function createCommandLog(nowMs: () => number, main: Process): CommandLog {
  const entries = new Map<Process, Entry & Hidden>()
  // Copies of a process that have become no command: who started what they start is who they are copies of.
  const copies = new Map<number, CommandRun['by']>()
  const nameOf = (process: Process): CommandRun['by'] => {
    if (process === main) return 'program'
    return entries.has(process) ? process.pid : (copies.get(process.pid) ?? process.pid)
  }
  const enter = (process: Process, by: CommandRun['by'], path: string, line: number | undefined): void => {
    if (entries.size >= MOST_RUNS) return
    entries.set(process, {
      pid: process.pid,
      argv: process.argv,
      path,
      cwd: process.cwd,
      by,
      streams: streamsOf(process),
      output: '',
      errors: '',
      startedMs: nowMs(),
      ...(line === undefined ? {} : { line }),
      decoders: { out: new TextDecoder(), err: new TextDecoder() },
      began: beginOf(process),
    })
  }
  return {
    nameOf,
    started(process, parent, { path, line }) {
      enter(process, nameOf(parent), path, line)
    },
    forked(process, parent) {
      copies.set(process.pid, nameOf(parent))
    },
    became(process) {
      const entry = entries.get(process)
      if (entry === undefined) {
        enter(process, nameOf(process), process.executable, undefined)
        return
      }
      entry.first ??= entry.argv
      entry.argv = process.argv
      entry.path = process.executable
      entry.streams = streamsOf(process)
      entry.began = beginOf(process)
      // A shell becomes the last command of its line: that one comes after those that it started before.
      entry.startedMs = nowMs()
      entries.delete(process)
      entries.set(process, entry)
    },
    ended(process) {
      const entry = entries.get(process)
      if (entry === undefined) return
      entry.exitCode = exitCodeOf(process.status ?? 0)
      entry.endedMs = nowMs()
    },
    wrote(process, descriptor, bytes) {
      const entry = entries.get(process)
      if (entry === undefined) return
      const file = process.descriptors.get(descriptor)
      if (descriptor === 1 && file === entry.began.out && entry.output.length < MOST_OUTPUT)
        entry.output += entry.decoders.out.decode(bytes, { stream: true })
      if (descriptor === 2 && file === entry.began.err && entry.errors.length < MOST_OUTPUT)
        entry.errors += entry.decoders.err.decode(bytes, { stream: true })
    },
    runs: () => [...entries.values()].map(({ decoders: _decoders, began: _began, ...entry }) => entry),
  }
}

/** From a status of wait(2): as subprocess gives it, negative for a signal. */
export function exitCodeOf(status: number): number {
  const signal = status & 0x7f
  return signal === 0 ? status >> 8 : -signal
}

function streamsOf(process: Process): CommandRun['streams'] {
  return { in: placeOf(process, 0), out: placeOf(process, 1), err: placeOf(process, 2) }
}

function beginOf({ descriptors }: Process): Hidden['began'] {
  return { out: descriptors.get(1), err: descriptors.get(2) }
}

function placeOf(process: Process, descriptor: number): StreamPlace {
  const file: OpenFile | undefined = process.descriptors.get(descriptor)
  switch (file?.kind) {
    case undefined:
      return 'nowhere'
    case 'device':
      return file.path === '/dev/null' ? 'nowhere' : 'file'
    case 'pipe':
    case 'terminal':
      return file.kind
    default:
      return 'file'
  }
}
