// The machine of a world: name, uptime, processors, memory and load.
import { type Machine, PLAIN_MACHINE, type Timeline, type WorldProcess } from '../../../model/machine.ts'
import type { Report } from '../../report.ts'
import { parseUptimeMs } from '../../schema/quantities.ts'
import { listOf, numberOf, textOf, type Written, wordIn } from '../../yaml/written.ts'
import { type Layers, lastOf, mergeMappings } from '../layers.ts'
import { amountIn, bytesIn, percentIn, timelineIn } from './read-figures.ts'

/** `processes` have started after the boot. */
export function buildMachine(
  layers: Layers,
  clockMs: number,
  processes: readonly WorldProcess[],
  report: Report,
): Machine {
  return {
    hostname: textOf(lastOf(layers, 'hostname')) ?? PLAIN_MACHINE.hostname,
    uptimeMs: uptimeOf(lastOf(layers, 'uptime'), clockMs, processes, report),
    ...processorsOf(lastOf(layers, 'cpu'), report),
    memory: memoryOf(merged(layers, 'memory'), report),
    load: loadOf(lastOf(layers, 'load')),
  }
}

function merged(layers: Layers, noun: string): Written | undefined {
  return layers
    .flatMap((layer) => wordIn(layer, noun) ?? [])
    .reduce<Written | undefined>((before, after) => mergeMappings(before, after), undefined)
}

const MINUTE_MS = 60_000

function uptimeOf(
  node: Written | undefined,
  clockMs: number,
  processes: readonly WorldProcess[],
  report: Report,
): number {
  const oldest = processes.reduce((most, { startedMs }) => Math.max(most, clockMs - (startedMs ?? clockMs)), 0)
  // Where nothing is said, the host is as old as what runs on it.
  if (node === undefined)
    return oldest > PLAIN_MACHINE.uptimeMs ? Math.ceil(oldest / MINUTE_MS + 1) * MINUTE_MS : PLAIN_MACHINE.uptimeMs
  const uptimeMs = numberOf(node) === undefined ? parseUptimeMs(textOf(node) ?? '') : (numberOf(node) ?? 0) * 1000
  if (uptimeMs !== undefined && uptimeMs < oldest)
    report.error('wrong-kind', node.place, 'A process was started before this. Write a longer "uptime".')
  return uptimeMs ?? PLAIN_MACHINE.uptimeMs
}

function processorsOf(node: Written | undefined, report: Report): Pick<Machine, 'cpus' | 'cpuPercent'> {
  const counted = wordIn(node, 'count')
  const isCounted = counted !== undefined || wordIn(node, 'percent') !== undefined
  const percent = isCounted ? wordIn(node, 'percent') : node
  const written = listOf(percent).map((item) => timelineIn(item, percentIn))
  const cpuPercent = written.length === 0 ? PLAIN_MACHINE.cpuPercent : written
  const several = percent?.kind === 'list' ? cpuPercent.length : undefined
  const cpus = numberOf(counted) ?? several ?? PLAIN_MACHINE.cpus
  if (several !== undefined && several !== cpus && counted !== undefined)
    report.error('wrong-kind', counted.place, `There are figures for ${several} processors. Write  count: ${several}`)
  return { cpus, cpuPercent: several === 1 && cpus > 1 ? cpuPercent.slice(0, 1) : cpuPercent }
}

const always = (value: number): Timeline => [{ fromMs: 0, value }]

function memoryOf(node: Written | undefined, report: Report): Machine['memory'] {
  const total = wordIn(node, 'total')
  const totalBytes = total === undefined ? PLAIN_MACHINE.memory.totalBytes : bytesIn(total)
  const available = wordIn(node, 'available')
  const free = wordIn(node, 'free')
  const share = (figure: Timeline) => figure.map(({ fromMs, value }) => ({ fromMs, value }))
  const availableBytes =
    available === undefined ? always(Math.round(totalBytes * 0.75)) : timelineIn(available, amountIn(totalBytes))
  // What is free is a part of what is available: the rest of that is cache.
  const freeBytes =
    free === undefined
      ? share(availableBytes).map(({ fromMs, value }) => ({ fromMs, value: Math.round((value * 2) / 3) }))
      : timelineIn(free, amountIn(totalBytes))
  for (const [word, figure] of [
    [available, availableBytes],
    [free, freeBytes],
  ] as const) {
    if (word !== undefined && figure.some(({ value }) => value > totalBytes))
      report.error('wrong-kind', word.place, 'This is more than the memory has. Write less, or a larger "total".')
  }
  const swap = wordIn(node, 'swap')
  const swapTotal = wordIn(swap, 'total')
  const swapTotalBytes = swapTotal === undefined ? 0 : bytesIn(swapTotal)
  const swapUsed = wordIn(swap, 'used')
  const swapUsedBytes = swapUsed === undefined ? always(0) : timelineIn(swapUsed, amountIn(swapTotalBytes))
  if (swapUsed !== undefined && swapUsedBytes.some(({ value }) => value > swapTotalBytes))
    report.error(
      'wrong-kind',
      swapUsed.place,
      'This is more than the swap has. Write for example  swap: {total: 2 GB, used: 1 GB}',
    )
  return { totalBytes, availableBytes, freeBytes, swapTotalBytes, swapUsedBytes }
}

function loadOf(node: Written | undefined): Machine['load'] {
  if (node === undefined) return PLAIN_MACHINE.load
  const figures = listOf(node).map((item) => timelineIn(item, (one) => numberOf(one) ?? 0))
  const [first = always(0), second = first, third = second] = figures
  return [first, second, third]
}
