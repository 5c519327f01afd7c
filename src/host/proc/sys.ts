// The parts of /sys that programs read: disks, network interfaces and CPUs. A virtual machine has no sensors, no fans and no battery.
import type { Host } from '../host.ts'
import { type DiskCounters, SECTOR_BYTES } from '../machine/block-devices.ts'
import { ETHERNET, type Interface, LOOPBACK, type Traffic } from '../machine/interfaces.ts'
import { folder, type Live, text } from './live-tree.ts'
import { cpuList } from './process-texts.ts'
import { lines } from './system-texts.ts'

export function sysFolder(host: Host): Live {
  const block = blockFolder(host)
  const disks = Object.fromEntries(
    host.machine.blockDevices.map(({ name, major, minor }) => [name, folder({ dev: line(() => `${major}:${minor}`) })]),
  )
  return folder({
    block,
    bus: folder({}),
    class: folder({
      block: folder(disks),
      net: folder({ [ETHERNET.name]: netFolder(host, ETHERNET), [LOOPBACK.name]: netFolder(host, LOOPBACK) }),
      power_supply: folder({}),
    }),
    dev: folder({}),
    devices: folder({ system: folder({ cpu: cpuFolder(host) }) }),
    firmware: folder({}),
    fs: folder({ cgroup: folder({}) }),
    kernel: folder({}),
    module: folder({}),
    power: folder({}),
  })
}

function line(read: () => string | number): Live {
  return text(() => lines(String(read())))
}

function blockFolder({ machine }: Host): Live {
  const counters = (name: string): DiskCounters | undefined =>
    machine.diskCounters().find(({ device }) => device.name === name)
  const facts = (name: string, sizeBytes: number, major: number, minor: number): Record<string, Live> => ({
    dev: line(() => `${major}:${minor}`),
    size: line(() => Math.floor(sizeBytes / SECTOR_BYTES)),
    ro: line(() => 0),
    stat: line(() => statOf(counters(name))),
  })
  const wholes = machine.blockDevices.filter(({ partOf }) => partOf === null)
  return folder(
    Object.fromEntries(
      wholes.map(({ name, sizeBytes, major, minor }) => {
        const parts = machine.blockDevices.filter(({ partOf }) => partOf === name)
        const partFolders = parts.map((part) => [
          part.name,
          folder({ ...facts(part.name, part.sizeBytes, part.major, part.minor), partition: line(() => part.minor) }),
        ])
        const queue = folder({ hw_sector_size: line(() => SECTOR_BYTES), rotational: line(() => 0) })
        const all = {
          ...facts(name, sizeBytes, major, minor),
          removable: line(() => 0),
          queue,
          ...Object.fromEntries(partFolders),
        }
        return [name, folder(all)]
      }),
    ),
  )
}

function statOf(counters: DiskCounters | undefined): string {
  if (counters === undefined) return ''
  const { reads, sectorsRead, readMs, writes, sectorsWritten, writeMs, busyMs } = counters
  const figures = [reads, 0, sectorsRead, readMs, writes, 0, sectorsWritten, writeMs, 0, busyMs, readMs + writeMs]
  return figures.map((figure) => String(figure).padStart(8)).join(' ')
}

function netFolder({ machine }: Host, of: Interface): Live {
  const counter = (read: (traffic: Traffic) => number): Live =>
    line(() => {
      const traffic = machine.traffic().find((one) => one.of === of)
      return traffic === undefined ? 0 : read(traffic)
    })
  const isLoopback = of === LOOPBACK
  return folder({
    address: line(() => of.hardware),
    carrier: line(() => 1),
    duplex: line(() => (isLoopback ? 'unknown' : 'full')),
    ifindex: line(() => (isLoopback ? 1 : 2)),
    mtu: line(() => of.mtu),
    operstate: line(() => (isLoopback ? 'unknown' : 'up')),
    speed: line(() => (isLoopback ? -1 : of.speed)),
    statistics: folder({
      rx_bytes: counter((traffic) => traffic.receivedBytes),
      rx_packets: counter((traffic) => traffic.receivedPackets),
      rx_errors: line(() => 0),
      rx_dropped: line(() => 0),
      tx_bytes: counter((traffic) => traffic.sentBytes),
      tx_packets: counter((traffic) => traffic.sentPackets),
      tx_errors: line(() => 0),
      tx_dropped: line(() => 0),
    }),
    type: line(() => (isLoopback ? 772 : 1)),
  })
}

function cpuFolder({ machine }: Host): Live {
  const each = Array.from({ length: machine.cpus }, (_, cpu) => {
    const topology = folder({
      core_cpus_list: line(() => cpu),
      core_id: line(() => cpu),
      physical_package_id: line(() => 0),
      thread_siblings_list: line(() => cpu),
    })
    return [`cpu${cpu}`, folder({ topology, ...(cpu === 0 ? {} : { online: line(() => 1) }) })]
  })
  const list = (): string => cpuList(machine.cpus)
  return folder({ ...Object.fromEntries(each), online: line(list), possible: line(list), present: line(list) })
}
