// Notes which processes end, and tells how the machine is at the end. A host whose machine nobody wants to see is not watched.
import type { JournalLine, MachineSeen, ProcessSeen } from '../model/machine-seen.ts'
import type { Host } from './host.ts'
import { exitCodeOf } from './processes/command-log.ts'
import type { Process } from './processes/process.ts'
import type { JournalEntry } from './services/journal.ts'

/** More are not told one by one. */
const MOST_ENDED = 20_000
const MOST_LINES = 5_000
const LONGEST_LINE = 10_000

/** Watches from now on; the answer tells what was seen. */
export function seeMachine(host: Host): () => MachineSeen {
  const { processes, services, clock } = host
  const before = services.states()
  const ended: ProcessSeen[] = []
  processes.onEnd((process) => {
    if (ended.length < MOST_ENDED) ended.push({ ...seen(process), endedMs: clock.nowMs() })
  })
  return () => {
    const gone = new Set(ended.map(({ pid }) => pid))
    const there = processes.all().filter(({ pid }) => !gone.has(pid))
    const entries = services.journal.entries()
    return {
      program: processes.main.pid,
      processes: [...ended, ...there.map(seen)].sort((one, other) => one.pid - other.pid),
      units: services.all().map(({ unit, description, state, result, isEnabled, sinceMs, main }) => ({
        unit,
        description,
        before: before[unit] ?? state,
        state,
        result,
        isEnabled,
        ...(sinceMs === undefined ? {} : { sinceMs }),
        ...(main === undefined ? {} : { pid: main.pid }),
      })),
      journal: entries.slice(-MOST_LINES).map(lineOf),
      journalLeftOut: Math.max(0, entries.length - MOST_LINES),
    }
  }
}

function seen(process: Process): ProcessSeen {
  const { pid, parent, name, argv, user, state, flags, threads, startedMs, status } = process
  return {
    pid,
    parent,
    name,
    argv,
    user: user.name,
    state: `${state}${flags}`,
    threads,
    memoryBytes: process.memoryBytes(),
    startedMs,
    ...(status === undefined ? {} : { exitCode: exitCodeOf(status) }),
  }
}

function lineOf({ atMs, identifier, pid, unit, message, priority }: JournalEntry): JournalLine {
  return {
    atMs,
    identifier,
    ...(pid === null ? {} : { pid }),
    ...(unit === null ? {} : { unit }),
    message: message.slice(0, LONGEST_LINE),
    priority,
  }
}
