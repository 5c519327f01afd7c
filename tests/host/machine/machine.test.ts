// The machine's own figures: exactly those of the world, at each instant and over each interval.
import { describe, expect, test } from 'vitest'
import { createClock } from '../../../src/host/clock.ts'
import { ticksOf } from '../../../src/host/machine/cpu-times.ts'
import { createMachine } from '../../../src/host/machine/machine.ts'
import type { DiskIo, Machine, Timeline } from '../../../src/model/machine.ts'
import { EMPTY_WORLD, type World } from '../../../src/model/world.ts'

const always = (value: number): Timeline => [{ fromMs: 0, value }]
const GIB = 1_073_741_824

function machineOf(given: Partial<Machine>, world: Partial<World> = {}) {
  const whole = { ...EMPTY_WORLD, ...world, machine: { ...EMPTY_WORLD.machine, ...given } }
  const clock = createClock(whole.clockMs)
  return { clock, machine: createMachine({ world: whole, clock }) }
}

describe('the CPUs', () => {
  const busyOver = (share: number, ms: number, cpus: number): number[] => {
    const { clock, machine } = machineOf({ cpus, cpuPercent: [always(share)], uptimeMs: 93_784_560 })
    clock.moveBy(1_230)
    const before = machine.cpuTimes().map((times) => ticksOf(Object.values(times)))
    clock.moveBy(ms)
    return machine.cpuTimes().map((times, cpu) => {
      const grown = ticksOf(Object.values(times)).map((ticks, field) => ticks - (before[cpu]?.[field] ?? 0))
      const all = grown.reduce((sum, ticks) => sum + ticks, 0)
      return ((all - (grown[3] ?? 0)) / all) * 100
    })
  }

  test.each([
    [90, 100, 1],
    [90, 1_000, 4],
    [37, 1_000, 2],
    [5, 5_000, 2],
    [100, 100, 1],
    [0, 100, 1],
  ])('are %d %% busy over %d ms, to the tick', (share, ms, cpus) => {
    expect(busyOver(share, ms, cpus)).toEqual(Array(cpus).fill(share))
  })

  test('have shares of their own, and a change in the middle counts for its time', () => {
    const changing = [
      { fromMs: 0, value: 10 },
      { fromMs: 600, value: 60 },
    ]
    const { clock, machine } = machineOf({ cpus: 2, cpuPercent: [always(90), changing], uptimeMs: 1_000 })
    const before = machine.cpuTimes()
    clock.moveBy(1_000)
    const busy = machine.cpuTimes().map((times, cpu) => 1_000 - (times.idle - (before[cpu]?.idle ?? 0)))
    expect(busy).toEqual([900, 300])
    expect(machine.cpuPercents()).toEqual([90, 60])
  })

  test('were up since the boot, all their time told', () => {
    const { machine } = machineOf({ cpus: 1, cpuPercent: [always(25)], uptimeMs: 10_000 })
    expect(machine.bootMs).toBe(EMPTY_WORLD.clockMs - 10_000)
    expect(machine.cpuTimes()).toEqual([
      { user: 2_000, nice: 0, system: 500, idle: 7_500, iowait: 0, irq: 0, softirq: 0, steal: 0 },
    ])
  })
})

test('memory adds up as free(1) has it', () => {
  const { machine } = machineOf({
    memory: {
      totalBytes: 8 * GIB,
      availableBytes: always(2 * GIB),
      freeBytes: always(GIB),
      swapTotalBytes: GIB,
      swapUsedBytes: always(GIB / 4),
    },
  })
  const memory = machine.memory()
  expect([memory.total, memory.free, memory.available, memory.used]).toEqual([8 * GIB, GIB, 2 * GIB, 6 * GIB])
  expect(memory.free + memory.buffers + memory.cached + memory.slabReclaimable + memory.used).toBe(memory.total)
  expect([memory.swapTotal, memory.swapUsed, memory.swapFree]).toEqual([GIB, GIB / 4, (GIB / 4) * 3])
  expect(Object.values(memory).filter((bytes) => bytes < 0 || bytes % 1024 !== 0)).toEqual([])
})

describe('the disks', () => {
  const io: DiskIo = {
    readsPerSecond: 10,
    readBytesPerSecond: 51_200,
    writesPerSecond: 30,
    writtenBytesPerSecond: 102_400,
    busyPercent: 40,
  }
  const disk = { type: 'ext4', sizeBytes: 1_000_000_000, usedBytes: 0, isReadOnly: false, io }

  test('count what the world says, a whole disk what its parts do', () => {
    const disks = { '/': { ...disk, device: '/dev/sda1' }, '/srv': { ...disk, device: '/dev/sda2' } }
    const { machine } = machineOf({ uptimeMs: 10_000 }, { disks })
    const seen = machine.diskCounters().map(({ device, reads, sectorsWritten, busyMs, readMs }) => {
      return [device.name, device.major, device.minor, reads, sectorsWritten, busyMs, readMs]
    })
    expect(seen).toEqual([
      ['sda', 8, 0, 200, 4_000, 8_000, 2_000],
      ['sda1', 8, 1, 100, 2_000, 4_000, 1_000],
      ['sda2', 8, 2, 100, 2_000, 4_000, 1_000],
    ])
  })

  test('in memory are no devices, and a world without one has sda1', () => {
    const { machine } = machineOf({}, { disks: { '/run': { ...disk, type: 'tmpfs', device: 'tmpfs' } } })
    expect(machine.blockDevices.map(({ name, partOf }) => [name, partOf])).toEqual([
      ['sda', null],
      ['sda1', 'sda'],
    ])
  })
})

test('load and traffic follow the clock', () => {
  const load = [
    [
      { fromMs: 0, value: 0.5 },
      { fromMs: 5_000, value: 4.25 },
    ],
    always(1),
    always(2),
  ] as const
  const { clock, machine } = machineOf({ load, uptimeMs: 1_000 })
  const traffic = () => machine.traffic().map(({ of, receivedBytes, sentBytes }) => [of.name, receivedBytes, sentBytes])
  expect([machine.load(), traffic()]).toEqual([
    [0.5, 1, 2],
    [
      ['lo', 200, 200],
      ['eth0', 3_000, 2_000],
    ],
  ])
  clock.moveBy(5_000)
  expect([machine.load(), traffic()]).toEqual([
    [4.25, 1, 2],
    [
      ['lo', 1_200, 1_200],
      ['eth0', 18_000, 12_000],
    ],
  ])
})
