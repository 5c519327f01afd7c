// Small parts of worlds for the tests of programs: a process, a disk, a service, with what a test does not speak of filled in.
import type { Disk, ServiceGiven, Timeline, WorldProcess } from '../../../src/model/machine.ts'

export const MIB = 1_048_576
export const GIB = 1_073_741_824

export const always = (value: number): Timeline => [{ fromMs: 0, value }]

export const aProcess = (pid: number, name: string, more: Partial<WorldProcess> = {}): WorldProcess => ({
  pid,
  name,
  argv: [`/usr/bin/${name}`],
  parent: 1,
  user: 'root',
  state: 'Ss',
  terminal: null,
  threads: 1,
  cpuPercent: always(0),
  memoryBytes: always(8 * MIB),
  onSignal: {},
  ...more,
})

export const aDisk = (device: string, sizeBytes: number, usedBytes: number, more: Partial<Disk> = {}): Disk => ({
  device,
  type: 'ext4',
  sizeBytes,
  usedBytes,
  isReadOnly: false,
  io: { readsPerSecond: 0, readBytesPerSecond: 0, writesPerSecond: 0, writtenBytesPerSecond: 0, busyPercent: 0 },
  ...more,
})

export const aService = (state: ServiceGiven['state'], more: Partial<ServiceGiven> = {}): ServiceGiven => ({
  description: 'A service',
  state,
  isEnabled: true,
  onStart: [],
  onStop: [],
  journal: [],
  ...more,
})
