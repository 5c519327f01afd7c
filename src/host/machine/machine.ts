// The machine's own figures at this instant of the host's clock: CPUs, memory, load, disks, network. Processes are not its business.
import type { World } from '../../model/world.ts'
import type { Clock } from '../clock.ts'
import { valueAt } from '../processes/first-processes.ts'
import { type BlockDevice, blockDevices, countersOf, type DiskCounters } from './block-devices.ts'
import { type CpuTimes, cpuTimesOf } from './cpu-times.ts'
import { type Traffic, trafficAfter } from './interfaces.ts'
import { type MemoryFigures, memoryAt } from './memory-figures.ts'
import { createPriorities, type Priorities } from './priorities.ts'

export type MachineNow = {
  readonly cpus: number
  /** When it was started, in milliseconds since 1970 UTC. */
  readonly bootMs: number
  readonly uptimeMs: () => number
  /** One for each CPU. */
  readonly cpuTimes: () => readonly CpuTimes[]
  /** Share of each CPU that is in use right now, in percent. */
  readonly cpuPercents: () => readonly number[]
  readonly memory: () => MemoryFigures
  /** Of one, five and fifteen minutes. */
  readonly load: () => readonly [number, number, number]
  readonly blockDevices: readonly BlockDevice[]
  readonly diskCounters: () => readonly DiskCounters[]
  readonly traffic: () => readonly Traffic[]
  /** Since the boot. */
  readonly contextSwitches: () => number
  readonly interrupts: () => number
  readonly priorities: Priorities
}

const SWITCHES_PER_SECOND = 500
const INTERRUPTS_PER_SECOND = 300

/** Equal worlds at equal instants have equal figures: nothing but the clock moves them. */
export function createMachine({ world, clock }: { readonly world: World; readonly clock: Clock }): MachineNow {
  const { machine } = world
  const { cpus, cpuPercent } = machine
  const uptimeMs = (): number => machine.uptimeMs + clock.sinceStartMs()
  const shares = Array.from({ length: cpus }, (_, cpu) => cpuPercent[cpu] ?? cpuPercent.at(-1) ?? [])
  const devices = blockDevices(world)
  const sinceBoot = (perSecond: number): number => Math.floor((perSecond * uptimeMs()) / 1000)
  const at = (timeline: (typeof machine.load)[number]): number => valueAt(timeline, clock.sinceStartMs())
  return {
    cpus,
    bootMs: world.clockMs - machine.uptimeMs,
    uptimeMs,
    cpuTimes: () => shares.map((share) => cpuTimesOf(share, clock.sinceStartMs(), uptimeMs())),
    cpuPercents: () => shares.map(at),
    memory: () => memoryAt(machine.memory, clock.sinceStartMs()),
    load: () => [at(machine.load[0]), at(machine.load[1]), at(machine.load[2])],
    blockDevices: devices,
    diskCounters: () => devices.map((device) => countersOf(device, uptimeMs())),
    traffic: () => trafficAfter(uptimeMs()),
    contextSwitches: () => sinceBoot(SWITCHES_PER_SECOND),
    interrupts: () => sinceBoot(INTERRUPTS_PER_SECOND),
    priorities: createPriorities(),
  }
}
