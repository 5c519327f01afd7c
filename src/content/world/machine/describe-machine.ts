// Says in words what a case gives of the machine that the visible world does not: disks, processes, services, figures.
import type { Disk, Machine, ServiceGiven, ServiceOutcome, Timeline, WorldProcess } from '../../../model/machine.ts'
import type { World } from '../../../model/world.ts'
import { showBytes, showMs, showNumber } from './show-figures.ts'

export function describeMachine(visible: World, world: World): readonly string[] {
  return [
    ...changes(visible.disks, world.disks, describeDisk, (mount) => `there is no disk at \`${mount}\``),
    ...processes(visible.processes, world.processes),
    ...changes(visible.services, world.services, describeService, (name) => `there is no service \`${name}\``),
    ...figures(visible.machine, world.machine),
    ...changes(
      visible.databases,
      world.databases,
      (path) => `the database \`${path}\` has other content`,
      (path) => `there is no database \`${path}\``,
    ),
  ]
}

type ByName<Item> = Readonly<Record<string, Item>>

function changes<Item>(
  before: ByName<Item>,
  after: ByName<Item>,
  describe: (name: string, item: Item, before: Item | undefined) => string,
  gone: (name: string) => string,
): readonly string[] {
  const changed = Object.entries(after).filter(([name, item]) => !same(before[name], item))
  const removed = Object.keys(before).filter((name) => after[name] === undefined)
  return [...changed.map(([name, item]) => describe(name, item, before[name])), ...removed.map(gone)]
}

function describeDisk(mount: string, disk: Disk): string {
  const share = disk.sizeBytes === 0 ? 0 : (disk.usedBytes / disk.sizeBytes) * 100
  const readOnly = disk.isReadOnly ? ', and is read-only' : ''
  return `the disk at \`${mount}\` has ${showBytes(disk.sizeBytes)}, ${showNumber(share)}% of it used${readOnly}`
}

function processes(before: World['processes'], after: World['processes']): readonly string[] {
  const known = new Map(before.map((process) => [`${process.pid} ${process.name}`, process]))
  const there = new Set(after.map((process) => `${process.pid} ${process.name}`))
  return [
    ...after.flatMap((process) => {
      const old = known.get(`${process.pid} ${process.name}`)
      return same(old, process) ? [] : [describeProcess(process, old)]
    }),
    ...before
      .filter((process) => !there.has(`${process.pid} ${process.name}`))
      .map((process) => `there is no process ${process.pid} (\`${process.name}\`)`),
  ]
}

function describeProcess(process: WorldProcess, before: WorldProcess | undefined): string {
  const facts = [
    ...(same(before?.cpuPercent, process.cpuPercent) ? [] : [`${showTimeline(process.cpuPercent, '%')} CPU`]),
    ...(same(before?.memoryBytes, process.memoryBytes)
      ? []
      : [`${showBytes(process.memoryBytes[0]?.value ?? 0)} of memory`]),
    ...(before?.state === process.state ? [] : [`state ${process.state}`]),
    ...(before?.parent === process.parent ? [] : [`parent ${process.parent}`]),
    ...(before?.user === process.user ? [] : [`user ${process.user}`]),
    ...Object.entries(process.onSignal)
      .filter(([signal, answer]) => !same(before?.onSignal[signal], answer))
      .map(([signal, answer]) =>
        answer.kind === 'ignores' ? `it ignores ${signal}` : `it ends ${showMs(answer.afterMs)} after ${signal}`,
      ),
  ]
  const name = `process ${process.pid} (\`${process.name}\`)`
  return facts.length === 0 ? `${name} is another` : `${name} has ${facts.join(', ')}`
}

function describeService(name: string, service: ServiceGiven, before: ServiceGiven | undefined): string {
  const facts = [
    ...(before?.state === service.state ? [] : [`is ${service.state}`]),
    ...(same(before?.onStart, service.onStart)
      ? []
      : [`starts so: ${service.onStart.map(showOutcome).join(', then ')}`]),
    ...(same(before?.onStop, service.onStop) ? [] : [`stops so: ${service.onStop.map(showOutcome).join(', then ')}`]),
    ...(same(before?.isEnabled, service.isEnabled) ? [] : [service.isEnabled ? 'is enabled' : 'is disabled']),
    ...(same(before?.journal, service.journal) ? [] : ['has another journal']),
  ]
  return `the service \`${name}\` ${facts.length === 0 ? 'has another description' : facts.join(', ')}`
}

function showOutcome({ exitCode, state, diesAfterMs }: ServiceOutcome): string {
  if (exitCode !== 0) return `it fails with exit code ${exitCode}`
  return diesAfterMs === undefined ? `it is ${state}` : `it is ${state} for ${showMs(diesAfterMs)}`
}

function figures(before: Machine, after: Machine): readonly string[] {
  const { memory } = after
  const available = memory.availableBytes[0]?.value ?? 0
  return [
    ...(before.hostname === after.hostname ? [] : [`the name of the host is \`${after.hostname}\``]),
    ...(before.uptimeMs === after.uptimeMs ? [] : [`the host is up for ${showMs(after.uptimeMs)}`]),
    ...(before.cpus === after.cpus ? [] : [`there are ${after.cpus} CPUs`]),
    ...(same(before.cpuPercent, after.cpuPercent)
      ? []
      : [`the CPU is in use to ${after.cpuPercent.map((figure) => showTimeline(figure, '%')).join(', ')}`]),
    ...(same(before.memory, memory)
      ? []
      : [
          `of ${showBytes(memory.totalBytes)} of memory ${showBytes(available)} are available, ${showBytes(memory.freeBytes[0]?.value ?? 0)} free`,
        ]),
    ...(same(before.load, after.load)
      ? []
      : [`the load is ${after.load.map((figure) => showTimeline(figure, '')).join(', ')}`]),
  ]
}

function showTimeline(figure: Timeline, unit: string): string {
  return figure
    .map(({ fromMs, value }) => `${showNumber(value)}${unit}${fromMs === 0 ? '' : ` after ${showMs(fromMs)}`}`)
    .join(', ')
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
