// vmstat(8) of procps-ng: memory, swap, disks and CPUs in one line, since the boot or since the line before.
import { SECTOR_BYTES } from '../../machine/block-devices.ts'
import { sumOfTimes } from '../../machine/cpu-times.ts'
import type { System } from '../../processes/process.ts'
import { command, Refusal, writeLines } from '../command.ts'
import { allProcesses, stateOf } from '../processes/process-view.ts'
import { memoryOf } from './figures.ts'

const HEADINGS = [
  'procs -----------memory---------- ---swap-- -----io---- -system-- ------cpu-----',
  ' r  b   swpd   free   buff  cache   si   so    bi    bo   in   cs us sy id wa st',
]
const KIB = 1024

export const vmstat = command(
  {
    options: ['-n --one-header', '-w --wide', '-S --unit =', '-h --help', '-V --version'],
    version: 'vmstat from procps-ng 4.0.2',
  },
  async (system, given) => {
    const [delay, count] = given.operands
    for (const text of [delay, count])
      if (text !== undefined && !/^[1-9]\d*$/.test(text))
        throw new Refusal(`vmstat: failed to parse argument: '${text}'\n`)
    const times = delay === undefined ? 1 : count === undefined ? Number.POSITIVE_INFINITY : Number(count)
    let last: Sample | undefined
    await writeLines(system, HEADINGS)
    for (let time = 0; time < times; time += 1) {
      if (time > 0) await system.sleep(Number(delay) * 1000)
      const now = sampleOf(system)
      await writeLines(system, [line(system, now, last)])
      last = now
    }
    return 0
  },
)

type Sample = {
  readonly uptimeMs: number
  readonly readKib: number
  readonly writtenKib: number
  readonly interrupts: number
  readonly switches: number
  readonly cpu: ReturnType<typeof sumOfTimes>
}

function sampleOf({ host }: System): Sample {
  const { machine } = host
  const whole = machine.diskCounters().filter(({ device }) => device.partOf === null)
  const kib = (field: 'sectorsRead' | 'sectorsWritten'): number =>
    whole.reduce((sum, counters) => sum + (counters[field] * SECTOR_BYTES) / KIB, 0)
  return {
    uptimeMs: machine.uptimeMs(),
    readKib: kib('sectorsRead'),
    writtenKib: kib('sectorsWritten'),
    interrupts: machine.interrupts(),
    switches: machine.contextSwitches(),
    cpu: sumOfTimes(machine.cpuTimes()),
  }
}

function line(system: System, now: Sample, last: Sample | undefined): string {
  const memory = memoryOf(system)
  const seconds = (now.uptimeMs - (last?.uptimeMs ?? 0)) / 1000
  const rate = (field: 'readKib' | 'writtenKib' | 'interrupts' | 'switches'): number =>
    seconds <= 0 ? 0 : Math.round((now[field] - (last?.[field] ?? 0)) / seconds)
  const spent = (field: keyof Sample['cpu']): number => now.cpu[field] - (last?.cpu[field] ?? 0)
  const all = Object.keys(now.cpu).reduce((sum, field) => sum + spent(field as keyof Sample['cpu']), 0)
  const share = (...fields: (keyof Sample['cpu'])[]): number =>
    all <= 0 ? 0 : Math.round((fields.reduce((sum, field) => sum + spent(field), 0) / all) * 100)
  const states = allProcesses(system).map((process) => stateOf(process, system))
  const figures: readonly (readonly [value: number, width: number])[] = [
    [states.filter((state) => state === 'R').length, 2],
    [states.filter((state) => state === 'D').length, 2],
    [memory.swapUsed / KIB, 6],
    [memory.free / KIB, 6],
    [memory.buffers / KIB, 6],
    [memory.cache / KIB, 6],
    [0, 4],
    [0, 4],
    [rate('readKib'), 5],
    [rate('writtenKib'), 5],
    [rate('interrupts'), 4],
    [rate('switches'), 4],
    [share('user', 'nice'), 2],
    [share('system', 'irq', 'softirq'), 2],
    [share('idle'), 2],
    [share('iowait'), 2],
    [share('steal'), 2],
  ]
  return figures.map(([value, width]) => String(Math.floor(value)).padStart(width)).join(' ')
}
