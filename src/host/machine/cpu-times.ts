// How long each CPU has done what, since the boot, from the world's shares of CPU in use. All of it grows with the clock alone.
import type { Timeline } from '../../model/machine.ts'
import { spentMs } from '../processes/first-processes.ts'

/** In milliseconds, in the order of /proc/stat (proc(5)). */
export type CpuTimes = {
  readonly user: number
  readonly nice: number
  readonly system: number
  readonly idle: number
  readonly iowait: number
  readonly irq: number
  readonly softirq: number
  readonly steal: number
}

/** Of the time in use, this share is the kernel's. Unlike Linux: no CPU time goes to nice, interrupts and waits for disks, because no world says more of it. */
const SYSTEM_SHARE = 0.2
/** USER_HZ is 100 (time(7)). */
export const TICK_MS = 10
/** Sums of floating-point numbers may fall short of a whole tick by this much. */
const SLACK = 1e-6

/** The time of one CPU that has been up for `uptimeMs`, `sinceStartMs` of it since the program's start. */
export function cpuTimesOf(share: Timeline, sinceStartMs: number, uptimeMs: number): CpuTimes {
  const busy = Math.min(uptimeMs, spentMs(share, sinceStartMs, uptimeMs - sinceStartMs))
  const system = busy * SYSTEM_SHARE
  return { ...IDLE, user: busy - system, system, idle: uptimeMs - busy }
}

export const IDLE: CpuTimes = { user: 0, nice: 0, system: 0, idle: 0, iowait: 0, irq: 0, softirq: 0, steal: 0 }

/** User and system time out of a process's CPU time, in milliseconds. */
export function splitCpuMs(cpuMs: number): { readonly user: number; readonly system: number } {
  return { user: cpuMs * (1 - SYSTEM_SHARE), system: cpuMs * SYSTEM_SHARE }
}

export function sumOfTimes(all: readonly CpuTimes[]): CpuTimes {
  const sum = (field: keyof CpuTimes): number => all.reduce((total, times) => total + times[field], 0)
  return {
    user: sum('user'),
    nice: sum('nice'),
    system: sum('system'),
    idle: sum('idle'),
    iowait: sum('iowait'),
    irq: sum('irq'),
    softirq: sum('softirq'),
    steal: sum('steal'),
  }
}

/** Parts of a tick that `ticksOf` can tell, which no kernel shows. */
export const EXACTLY = 1_000

/**
 * Times as clock ticks: whole ones, or with a fraction of so many parts. They are cut from a running sum, so that busy time and the whole
 * are right to the tick, and an interval in which both are whole shows them exactly.
 */
export function ticksOf(times: readonly number[], parts = 1): number[] {
  let sum = 0
  let told = 0
  return times.map((ms) => {
    sum += ms
    const cut = Math.floor((sum / TICK_MS) * parts + SLACK)
    const own = cut - told
    told = cut
    return own / parts
  })
}
