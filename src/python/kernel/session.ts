// A session: what a run brings to the kernel, and what is there while none goes on.
import { createHost } from '../../host/host.ts'
import type { Process } from '../../host/processes/process.ts'
import { createZone, type Zone } from '../../host/zone.ts'
import { EMPTY_WORLD } from '../../model/world.ts'
import type { Breath } from '../run/breath.ts'
import { createWait, type Wait } from '../run/process-wait.ts'
import { createTextStdin } from '../run/stdin.ts'
import { createTerminal, type TerminalFiles } from '../run/terminal.ts'
import type { Terminal } from './devices.ts'

/** What a run brings: its host, what its three standard streams are connected to, and its clocks. */
export type Session = Terminal & {
  readonly zone: Zone
  /** What the three standard streams of a program at the terminal are. */
  readonly terminal: TerminalFiles
  /** The process that Python is on its host. */
  readonly process: Process
  readonly wait: Wait
  /** While it computes, the thread of the worker takes its messages; absent where a run must be the same every time. */
  readonly breath?: Breath
  /** In which order threads run, where they could in several: 0 is the plain one. */
  readonly schedule?: number
  /** Its time is up, or it would wait for ever. */
  readonly isOver: () => boolean
  /** Real time that the program has used, in milliseconds. */
  readonly cpuMs: () => number
  /** Answers with what is waited for; the wait is not the program's time. */
  readonly pausedWhile: (waiting: Promise<unknown>) => Promise<unknown>
}

/** What the interpreter sees while it is started, and between runs. */
export function idleSession(): Session {
  const host = createHost(EMPTY_WORLD)
  const stdin = createTextStdin('')
  return {
    host,
    terminal: createTerminal(
      stdin,
      () => undefined,
      (waiting) => waiting,
    ),
    process: host.processes.main,
    wait: createWait(host, host.processes.main, () => undefined),
    isOver: () => false,
    zone: createZone(EMPTY_WORLD.timezone, EMPTY_WORLD.clockMs),
    stdin,
    write: () => undefined,
    cpuMs: () => 0,
    pausedWhile: (waiting) => waiting,
  }
}
