// What programs such as ps and top know of a process: the facts of /proc/PID in the units that they show.
import { memoryOf } from '../../proc/process-texts.ts'
import type { Process, System } from '../../processes/process.ts'

const KIB = 1024

/** Share of one CPU since its start, in percent: CPU time over elapsed time. */
export function cpuPercentOf(process: Process, nowMs: number): number {
  const elapsedMs = nowMs - process.startedMs
  return elapsedMs <= 0 ? 0 : (process.cpuMs() / elapsedMs) * 100
}

export function cpuSecondsOf(process: Process): number {
  return Math.floor(process.cpuMs() / 1000)
}

export function residentKib(process: Process): number {
  return memoryOf(process).residentBytes / KIB
}

/** The size of its addresses. */
export function virtualKib(process: Process): number {
  return memoryOf(process).virtualBytes / KIB
}

export function sharedKib(process: Process): number {
  return memoryOf(process).sharedBytes / KIB
}

/** Share of the host's memory, in percent. */
export function memoryPercentOf(process: Process, system: System): number {
  return (residentKib(process) / (system.host.machine.memory().total / KIB)) * 100
}

/** The one who looks runs at that moment. */
export function stateOf(process: Process, system: System): string {
  return process.pid === system.process.pid && process.state === 'S' ? 'R' : process.state
}

export function isKernelThread(process: Process): boolean {
  return process.argv.length === 0 && process.state !== 'Z'
}

/** Processes in order of their numbers. */
export function allProcesses(system: System): readonly Process[] {
  return system.host.processes.all()
}
