// The disks of the machine as block devices: whole disks and their partitions, with sizes and counters of reads and writes since the boot.
import type { Disk, DiskIo } from '../../model/machine.ts'
import type { World } from '../../model/world.ts'
import { PLAIN_DISK } from '../files/mounts.ts'

export type BlockDevice = {
  /** Such as `sda1`. */
  readonly name: string
  readonly major: number
  readonly minor: number
  readonly sizeBytes: number
  /** The whole disk that it is a part of; null for a whole disk. */
  readonly partOf: string | null
  readonly io: DiskIo
}

export type DiskCounters = {
  readonly device: BlockDevice
  readonly reads: number
  readonly sectorsRead: number
  readonly readMs: number
  readonly writes: number
  readonly sectorsWritten: number
  readonly writeMs: number
  /** Time in which it was busy, in milliseconds. */
  readonly busyMs: number
}

export const SECTOR_BYTES = 512
const NO_IO: DiskIo = {
  readsPerSecond: 0,
  readBytesPerSecond: 0,
  writesPerSecond: 0,
  writtenBytesPerSecond: 0,
  busyPercent: 0,
}
/** The disk of a world that gives none for `/`. */
const ROOT_DISK: Disk = { ...PLAIN_DISK, usedBytes: 0, io: NO_IO }
const SLACK = 1e-6

/** Mount point → disk, the root's own included. */
export function disksOf(world: World): Readonly<Record<string, Disk>> {
  return '/' in world.disks ? world.disks : { '/': ROOT_DISK, ...world.disks }
}

/** Numbers of drivers (Documentation/admin-guide/devices.txt of Linux). */
const DRIVERS: readonly { readonly fits: RegExp; readonly major: number; readonly perDisk: number }[] = [
  { fits: /^sd([a-z])(\d*)$/, major: 8, perDisk: 16 },
  { fits: /^vd([a-z])(\d*)$/, major: 254, perDisk: 16 },
  { fits: /^xvd([a-z])(\d*)$/, major: 202, perDisk: 16 },
  { fits: /^nvme(\d)n1(?:p(\d+))?$/, major: 259, perDisk: 16 },
]
const OTHER_MAJOR = 253

/** Whole disks first, each followed by its parts, in order of their names. File systems in memory have no device. */
export function blockDevices(world: World): BlockDevice[] {
  const given = new Map<string, Disk>()
  for (const disk of Object.values(disksOf(world))) {
    const name = disk.device.startsWith('/dev/') ? disk.device.slice('/dev/'.length) : ''
    if (name !== '' && !given.has(name)) given.set(name, disk)
  }
  const wholes = new Map<string, Disk[]>()
  for (const [name, disk] of given) {
    const whole = wholeOf(name)
    if (whole !== null) wholes.set(whole, [...(wholes.get(whole) ?? []), disk])
  }
  const devices = [
    ...[...given].map(([name, disk]) => device(name, disk.sizeBytes, disk.io)),
    ...[...wholes]
      .filter(([name]) => !given.has(name))
      .map(([name, parts]) =>
        device(
          name,
          parts.reduce((sum, part) => sum + part.sizeBytes, 0),
          sumOfIo(parts.map((part) => part.io)),
        ),
      ),
  ]
  return devices.sort((one, other) => (one.name < other.name ? -1 : 1))
}

function device(name: string, sizeBytes: number, io: DiskIo): BlockDevice {
  return { name, ...numbersOf(name), sizeBytes, partOf: wholeOf(name), io }
}

function numbersOf(name: string): { readonly major: number; readonly minor: number } {
  for (const { fits, major, perDisk } of DRIVERS) {
    const [, disk = '', part = ''] = fits.exec(name) ?? []
    if (disk === '') continue
    const index = /\d/.test(disk) ? Number(disk) : disk.charCodeAt(0) - 'a'.charCodeAt(0)
    return { major, minor: index * perDisk + Number(part === '' ? 0 : part) }
  }
  return { major: OTHER_MAJOR, minor: [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 256, 0) }
}

/** `sda` of `sda1`, `nvme0n1` of `nvme0n1p2`; null for a whole disk. */
function wholeOf(name: string): string | null {
  return /^((?:xv|s|v|h)d[a-z]+)\d+$/.exec(name)?.[1] ?? /^((?:nvme\d+n|mmcblk)\d+)p\d+$/.exec(name)?.[1] ?? null
}

function sumOfIo(all: readonly DiskIo[]): DiskIo {
  const sum = (field: Exclude<keyof DiskIo, 'earlier'>): number =>
    all.reduce((total, io) => total + (io[field] ?? 0), 0)
  return {
    readsPerSecond: sum('readsPerSecond'),
    readBytesPerSecond: sum('readBytesPerSecond'),
    writesPerSecond: sum('writesPerSecond'),
    writtenBytesPerSecond: sum('writtenBytesPerSecond'),
    busyPercent: Math.min(100, sum('busyPercent')),
    ...(all.some((io) => io.readMsPerSecond !== undefined) ? { readMsPerSecond: sum('readMsPerSecond') } : {}),
    ...(all.some((io) => io.writeMsPerSecond !== undefined) ? { writeMsPerSecond: sum('writeMsPerSecond') } : {}),
    earlier: {
      readMs: all.reduce((total, io) => total + (io.earlier?.readMs ?? 0), 0),
      writeMs: all.reduce((total, io) => total + (io.earlier?.writeMs ?? 0), 0),
    },
  }
}

export function countersOf(of: BlockDevice, uptimeMs: number): DiskCounters {
  const { io } = of
  const after = (perSecond: number): number => Math.floor((perSecond * uptimeMs) / 1000 + SLACK)
  const busyMs = after(io.busyPercent * 10)
  const all = io.readsPerSecond + io.writesPerSecond
  const shareMs = all === 0 ? 0 : Math.floor((busyMs * io.readsPerSecond) / all)
  const readMs = io.readMsPerSecond === undefined ? shareMs : after(io.readMsPerSecond)
  const writeMs = io.writeMsPerSecond === undefined ? busyMs - shareMs : after(io.writeMsPerSecond)
  return {
    device: of,
    reads: after(io.readsPerSecond),
    sectorsRead: after(io.readBytesPerSecond / SECTOR_BYTES),
    readMs: readMs + (io.earlier?.readMs ?? 0),
    writes: after(io.writesPerSecond),
    sectorsWritten: after(io.writtenBytesPerSecond / SECTOR_BYTES),
    writeMs: writeMs + (io.earlier?.writeMs ?? 0),
    busyMs,
  }
}
