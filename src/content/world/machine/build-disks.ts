// The disks of a world: from what was written about each mount to sizes, devices and counters.
import type { Disk, DiskIo } from '../../../model/machine.ts'
import type { Report } from '../../report.ts'
import { parseDurationMs, parseSizeBytes } from '../../schema/quantities.ts'
import { textOf, type Written, wordIn } from '../../yaml/written.ts'
import { type Layers, mappingOf, mergedFacts } from '../layers.ts'
import { absolutePath } from '../paths.ts'
import { amountIn, bytesIn, percentIn, rateIn } from './read-figures.ts'

const USED_SHARE = 0.1

export function buildDisks(layers: Layers, report: Report): Readonly<Record<string, Disk>> {
  const merged = writtenDisks(layers)
  const devices = deviceNames(merged)
  const disks: [string, Disk][] = []
  for (const [mount, node] of merged) {
    const disk = buildDisk(node, devices.get(mount) ?? 'none', report)
    if (disk !== undefined) disks.push([mount, disk])
  }
  reportTwins(disks, merged, report)
  return Object.fromEntries(disks)
}

/** Mount → what was written about it in all layers. */
export function writtenDisks(layers: Layers): ReadonlyMap<string, Written> {
  const spell = (node: Written) => (node.kind === 'map' || node.kind === 'nothing' ? node : mappingOf('size', node))
  return mergedFacts(layers, 'disks', spell, (mount) => absolutePath(mount, '/', 'root'))
}

function buildDisk(node: Written, device: string, report: Report): Disk | undefined {
  const size = wordIn(node, 'size')
  if (size === undefined) {
    report.error('wrong-kind', node.place, 'A disk has a size, for example  {size: 100 GB, used: 40%}')
    return undefined
  }
  const sizeBytes = bytesIn(size)
  const used = wordIn(node, 'used')
  const usedBytes = used === undefined ? Math.round(sizeBytes * USED_SHARE) : amountIn(sizeBytes)(used)
  if (usedBytes > sizeBytes) {
    const say = 'More is used than the disk has. Write less, or a percentage such as  used: 95%'
    report.error('wrong-kind', used?.place ?? node.place, say)
  }
  const readOnly = wordIn(node, 'read-only')
  return {
    device,
    type: textOf(wordIn(node, 'type')) ?? 'ext4',
    sizeBytes,
    usedBytes,
    isReadOnly: readOnly?.kind === 'bool' && readOnly.value,
    io: buildIo(wordIn(node, 'io')),
  }
}

function buildIo(node: Written | undefined): DiskIo {
  const rate = (word: string, parse: (text: string) => number | undefined) => rateIn(wordIn(node, word), parse)
  const busy = wordIn(node, 'busy')
  const readMs = rate('read time', parseDurationMs)
  const writeMs = rate('write time', parseDurationMs)
  return {
    readsPerSecond: rate('reads', Number) ?? 0,
    readBytesPerSecond: rate('read', parseSizeBytes) ?? 0,
    writesPerSecond: rate('writes', Number) ?? 0,
    writtenBytesPerSecond: rate('written', parseSizeBytes) ?? 0,
    busyPercent: busy === undefined ? 0 : percentIn(busy),
    ...(readMs === undefined ? {} : { readMsPerSecond: readMs }),
    ...(writeMs === undefined ? {} : { writeMsPerSecond: writeMs }),
    ...earlierTimes(wordIn(node, 'earlier')),
  }
}

function earlierTimes(node: Written | undefined): Pick<DiskIo, 'earlier'> {
  if (node === undefined) return {}
  const time = (word: string) => rateIn(wordIn(node, word), parseDurationMs) ?? 0
  return { earlier: { readMs: time('read time'), writeMs: time('write time') } }
}

/** The first letter is the root's; the others follow in the order in which they are written. */
function deviceNames(disks: ReadonlyMap<string, Written>): ReadonlyMap<string, string> {
  const written = new Map([...disks].map(([mount, node]) => [mount, textOf(wordIn(node, 'device'))]))
  const taken = new Set(written.values())
  let letter = 'b'.charCodeAt(0)
  const next = (): string => {
    const device = `/dev/sd${String.fromCharCode(letter)}1`
    letter += 1
    return taken.has(device) ? next() : device
  }
  return new Map(
    [...disks].map(([mount, node]) => {
      const device = written.get(mount)
      if (device !== undefined) return [mount, device]
      const type = textOf(wordIn(node, 'type'))
      if (type === 'tmpfs') return [mount, 'tmpfs']
      return [mount, mount === '/' && !taken.has('/dev/sda1') ? '/dev/sda1' : next()]
    }),
  )
}

function reportTwins(
  disks: readonly (readonly [string, Disk])[],
  written: ReadonlyMap<string, Written>,
  report: Report,
): void {
  const first = new Map<string, string>()
  for (const [mount, { device }] of disks) {
    if (!device.startsWith('/dev/')) continue
    const other = first.get(device)
    const node = wordIn(written.get(mount), 'device') ?? written.get(mount)
    if (other !== undefined && node !== undefined)
      report.error('wrong-kind', node.place, `${other} is on ${device} too. Give each disk a device of its own.`)
    first.set(device, mount)
  }
}
