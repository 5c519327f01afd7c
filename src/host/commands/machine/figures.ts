// The machine's figures as programs show them, all from one place.

import { valueAt } from '../../processes/first-processes.ts'
import type { System } from '../../processes/process.ts'

export type Memory = {
  readonly total: number
  readonly used: number
  readonly free: number
  readonly shared: number
  readonly buffers: number
  /** The page cache and what the kernel can give back. */
  readonly cache: number
  readonly available: number
  readonly swapTotal: number
  readonly swapUsed: number
  readonly swapFree: number
}

/** In bytes. */
export function memoryOf({ host }: System): Memory {
  const { memory } = host.world.machine
  const at = host.clock.sinceStartMs()
  const [total, available, free] = [
    memory.totalBytes,
    valueAt(memory.availableBytes, at),
    valueAt(memory.freeBytes, at),
  ]
  const swapUsed = valueAt(memory.swapUsedBytes, at)
  const swapTotal = memory.swapTotalBytes
  return {
    total,
    used: total - available,
    free,
    shared: 0,
    buffers: 0,
    cache: available - free,
    available,
    swapTotal,
    swapUsed,
    swapFree: swapTotal - swapUsed,
  }
}

export function loadOf({ host }: System): readonly [number, number, number] {
  const { load } = host.world.machine
  const at = host.clock.sinceStartMs()
  return [valueAt(load[0], at), valueAt(load[1], at), valueAt(load[2], at)]
}

export function uptimeMsOf({ host }: System): number {
  return host.world.machine.uptimeMs + host.clock.sinceStartMs()
}

/** Share of all CPUs that is in use since the boot, or right now, in percent. */
export function cpuPercentNow({ host }: System): number {
  const { cpus, cpuPercent } = host.world.machine
  const at = host.clock.sinceStartMs()
  let sum = 0
  for (let cpu = 0; cpu < cpus; cpu += 1) sum += valueAt(cpuPercent[cpu] ?? cpuPercent.at(-1) ?? [], at)
  return cpus === 0 ? 0 : sum / cpus
}

export const OWN_ADDRESS = '10.0.0.5'
