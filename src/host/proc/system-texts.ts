// The files of /proc that speak of the whole machine, in the formats of proc(5).
import type { Host } from '../host.ts'
import { SECTOR_BYTES } from '../machine/block-devices.ts'
import { type CpuTimes, EXACTLY, sumOfTimes, ticksOf } from '../machine/cpu-times.ts'
import { VERSION_LINE } from '../machine/kernel-release.ts'

const KIB = 1024
/** Guest times: no machine runs inside this one. */
const NO_GUESTS = ' 0 0'
const MHZ = '2500.000'

/** `exactly`: with fractions of ticks, which no kernel shows; for whoever must see the world's percents over any interval. */
export function statText(host: Host, exactly = false): string {
  const { machine, processes, clock } = host
  const cut = (times: CpuTimes): string => ticksOf(Object.values(times), exactly ? EXACTLY : 1).join(' ')
  const all = machine.cpuTimes()
  const table = processes.all()
  return lines(
    `cpu  ${cut(sumOfTimes(all))}${NO_GUESTS}`,
    ...all.map((times, cpu) => `cpu${cpu} ${cut(times)}${NO_GUESTS}`),
    `intr ${machine.interrupts()} 0 0 0`,
    `ctxt ${machine.contextSwitches()}`,
    `btime ${bootSecond(machine)}`,
    `processes ${lastPid(host)}`,
    `procs_running ${Math.max(1, table.filter((process) => process.state === 'R').length)}`,
    `procs_blocked ${table.filter((process) => process.state === 'D').length}`,
    `softirq ${Math.floor(clock.sinceStartMs() / 10) + 1000} 0 0 0 0 0 0 0 0 0 0`,
  )
}

/** Whole seconds since 1970: the kernel tells the boot no more exactly. */
export function bootSecond({ bootMs }: Host['machine']): number {
  return Math.floor(bootMs / 1000)
}

function lastPid({ processes }: Host): number {
  return Math.max(...processes.all().map((process) => process.pid))
}

export function meminfoText({ machine }: Host): string {
  const memory = machine.memory()
  const { total, free, available, buffers, cached, shared, active, inactive, slabReclaimable, slabUnreclaimable } =
    memory
  const file = Math.floor((cached * 0.5) / KIB) * KIB
  const activeFile = Math.min(active, file)
  const anonymous = Math.max(0, active + inactive - cached)
  const figures: readonly (readonly [string, number])[] = [
    ['MemTotal', total],
    ['MemFree', free],
    ['MemAvailable', available],
    ['Buffers', buffers],
    ['Cached', cached],
    ['SwapCached', 0],
    ['Active', active],
    ['Inactive', inactive],
    ['Active(anon)', active - activeFile],
    ['Inactive(anon)', Math.max(0, inactive - file)],
    ['Active(file)', activeFile],
    ['Inactive(file)', Math.min(inactive, file)],
    ['Unevictable', 0],
    ['Mlocked', 0],
    ['SwapTotal', memory.swapTotal],
    ['SwapFree', memory.swapFree],
    ['Dirty', 0],
    ['Writeback', 0],
    ['AnonPages', anonymous],
    ['Mapped', Math.floor(cached / 4 / KIB) * KIB],
    ['Shmem', shared],
    ['KReclaimable', slabReclaimable],
    ['Slab', slabReclaimable + slabUnreclaimable],
    ['SReclaimable', slabReclaimable],
    ['SUnreclaim', slabUnreclaimable],
    ['KernelStack', 4096 * KIB],
    ['PageTables', 8192 * KIB],
    ['NFS_Unstable', 0],
    ['Bounce', 0],
    ['WritebackTmp', 0],
    ['CommitLimit', memory.swapTotal + Math.floor(total / 2 / KIB) * KIB],
    ['Committed_AS', memory.used],
    ['VmallocTotal', 34_359_738_367 * KIB],
    ['VmallocUsed', 16_384 * KIB],
    ['VmallocChunk', 0],
    ['Percpu', 1024 * KIB],
  ]
  return lines(...figures.map(([name, bytes]) => `${`${name}:`.padEnd(15)} ${String(bytes / KIB).padStart(8)} kB`))
}

export function loadavgText(host: Host): string {
  const table = host.processes.all()
  const running = Math.max(1, table.filter((process) => process.state === 'R').length)
  const threads = table.reduce((sum, process) => sum + process.threads, 0)
  const load = host.machine.load().map((value) => value.toFixed(2))
  return lines(`${load.join(' ')} ${running}/${threads} ${lastPid(host)}`)
}

/** Seconds since the boot, and seconds that all CPUs together were idle. */
export function uptimeText({ machine }: Host): string {
  const idle = sumOfTimes(machine.cpuTimes()).idle
  return lines([machine.uptimeMs(), idle].map((ms) => (Math.floor(ms / 10 + 1e-6) / 100).toFixed(2)).join(' '))
}

export function cpuinfoText({ machine }: Host): string {
  const sections = Array.from({ length: machine.cpus }, (_, cpu) => {
    const fields: readonly (readonly [string, string])[] = [
      ['processor\t', `${cpu}`],
      ['vendor_id\t', 'GenuineIntel'],
      ['cpu family\t', '6'],
      ['model\t\t', '85'],
      ['model name\t', 'Intel(R) Xeon(R) Processor @ 2.50GHz'],
      ['stepping\t', '7'],
      ['microcode\t', '0x1'],
      ['cpu MHz\t\t', MHZ],
      ['cache size\t', '16384 KB'],
      ['physical id\t', '0'],
      ['siblings\t', `${machine.cpus}`],
      ['core id\t\t', `${cpu}`],
      ['cpu cores\t', `${machine.cpus}`],
      ['apicid\t\t', `${cpu}`],
      ['initial apicid\t', `${cpu}`],
      ['fpu\t\t', 'yes'],
      ['fpu_exception\t', 'yes'],
      ['cpuid level\t', '22'],
      ['wp\t\t', 'yes'],
      [
        'flags\t\t',
        'fpu vme de pse tsc msr pae mce cx8 apic sep mtrr pge mca cmov pat pse36 clflush mmx fxsr sse sse2 ht syscall nx rdtscp lm constant_tsc hypervisor',
      ],
      ['bugs\t\t', ''],
      ['bogomips\t', '5000.00'],
      ['clflush size\t', '64'],
      ['cache_alignment\t', '64'],
      ['address sizes\t', '46 bits physical, 48 bits virtual'],
      ['power management', ''],
    ]
    return `${lines(...fields.map(([name, value]) => `${name}:${value === '' ? '' : ` ${value}`}`))}\n`
  })
  return sections.join('')
}

export function versionText(): string {
  return lines(VERSION_LINE)
}

export function diskstatsText({ machine }: Host): string {
  return lines(
    ...machine.diskCounters().map((counters) => {
      const { device, reads, sectorsRead, readMs, writes, sectorsWritten, writeMs, busyMs } = counters
      const figures = [reads, 0, sectorsRead, readMs, writes, 0, sectorsWritten, writeMs, 0, busyMs, readMs + writeMs]
      const place = `${String(device.major).padStart(4)} ${String(device.minor).padStart(7)} ${device.name}`
      return `${place} ${figures.join(' ')} 0 0 0 0 0 0`
    }),
  )
}

export function partitionsText({ machine }: Host): string {
  const rows = machine.blockDevices.map(({ major, minor, sizeBytes, name }) =>
    [String(major).padStart(4), String(minor).padStart(8), String(Math.floor(sizeBytes / KIB)).padStart(10), name].join(
      ' ',
    ),
  )
  return lines('major minor  #blocks  name', '', ...rows)
}

export function swapsText({ machine }: Host): string {
  const { swapTotal, swapUsed } = machine.memory()
  const header = 'Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority'
  if (swapTotal === 0) return lines(header)
  return lines(header, `/swapfile                               file\t\t${swapTotal / KIB}\t\t${swapUsed / KIB}\t\t-2`)
}

const PAGE_KIB = 4

export function vmstatText({ machine }: Host): string {
  const memory = machine.memory()
  const pages = (bytes: number): number => Math.floor(bytes / KIB / PAGE_KIB)
  const counters = machine.diskCounters().filter(({ device }) => device.partOf === null)
  const kib = (sectors: number): number => Math.floor((sectors * SECTOR_BYTES) / KIB)
  const total = (field: 'sectorsRead' | 'sectorsWritten'): number =>
    counters.reduce((sum, one) => sum + kib(one[field]), 0)
  return lines(
    `nr_free_pages ${pages(memory.free)}`,
    `nr_inactive_anon ${pages(memory.inactive)}`,
    `nr_active_anon ${pages(memory.active)}`,
    `nr_file_pages ${pages(memory.cached + memory.buffers)}`,
    'nr_dirty 0',
    'nr_writeback 0',
    `nr_shmem ${pages(memory.shared)}`,
    `nr_slab_reclaimable ${pages(memory.slabReclaimable)}`,
    `nr_slab_unreclaimable ${pages(memory.slabUnreclaimable)}`,
    `pgpgin ${total('sectorsRead')}`,
    `pgpgout ${total('sectorsWritten')}`,
    'pswpin 0',
    `pswpout ${pages(memory.swapUsed)}`,
    'pgfault 0',
    'pgmajfault 0',
    'oom_kill 0',
  )
}

export function lines(...all: string[]): string {
  return all.map((line) => `${line}\n`).join('')
}
