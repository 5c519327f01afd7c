// From the layers of nouns to a world of the model.
import type { Value } from '../../model/value.ts'
import { EMPTY_WORLD, type World, type WorldFile } from '../../model/world.ts'
import { parseInstantMs } from '../schema/quantities.ts'
import { entriesOf, numberOf, textOf, textsOf, type Written, wordIn } from '../yaml/written.ts'
import { buildCloud } from './build-cloud.ts'
import { buildFile, textFrom } from './build-files.ts'
import { buildNetwork } from './build-network.ts'
import { buildCommands } from './commands/build-commands.ts'
import { reportImpossible } from './impossible.ts'
import { type Layers, lastOf, mergedEntries, type WorldSources } from './layers.ts'
import { buildDisks, writtenDisks } from './machine/build-disks.ts'
import { buildMachine } from './machine/build-machine.ts'
import { buildProcesses } from './machine/build-processes.ts'
import { buildServices } from './machine/build-services.ts'
import { absolutePath, homeOf } from './paths.ts'
import { valueFrom } from './python-value.ts'
import { buildWeb } from './web/build-web.ts'
import { writtenRoutes } from './web/read-routes.ts'

/** `known`: how many of the layers are worlds; those after them belong to a check, which may change answers of the web and add none. */
export function buildWorld(layers: Layers, sources: WorldSources, known = layers.length): World {
  const user = textOf(lastOf(layers, 'user')) ?? EMPTY_WORLD.user
  const cwd = cwdOf(layers, user)
  const clockMs = clockOf(layers, sources)
  const absent = absentPaths(layers, user)
  const processes = buildProcesses(layers, clockMs, sources.report)
  const routes = writtenRoutes(layers, known, sources.report)
  const cloud = buildCloud(layers, clockMs, sources.report)
  const define = textOf(lastOf(layers, 'define'))
  const schedules = numberOf(lastOf(layers, 'schedules')) ?? 0
  const world: World = {
    files: filesOf(layers, user, clockMs, sources),
    ...(absent.length === 0 ? {} : { absent }),
    env: envOf(layers),
    cwd,
    user,
    args: textsOf(lastOf(layers, 'args')),
    stdin: stdinOf(lastOf(layers, 'stdin')),
    clockMs,
    timezone: timezoneOf(layers, sources),
    seed: numberOf(lastOf(layers, 'seed')) ?? EMPTY_WORLD.seed,
    ...(schedules === 0 ? {} : { schedules }),
    disks: buildDisks(layers, sources.report),
    processes,
    services: buildServices(layers),
    commands: buildCommands(layers, clockMs, sources),
    machine: buildMachine(layers, clockMs, processes, sources.report),
    network: buildNetwork(layers, routes, sources.report),
    web: buildWeb(routes, sources),
    ...(cloud === undefined ? {} : { cloud }),
    databases: databasesOf(layers, user, sources),
    assign: valuesOf(layers, 'assign'),
    let: valuesOf(layers, 'let'),
    ...(define === undefined ? {} : { define }),
  }
  reportImpossible(world, writtenFiles(layers, user), writtenDisks(layers), sources.report)
  return world
}

/** A relative `cwd` is below the user's home. */
export function cwdOf(layers: Layers, user: string): string {
  const cwd = textOf(lastOf(layers, 'cwd'))
  return cwd === undefined ? homeOf(user) : absolutePath(cwd, homeOf(user), user)
}

/** Absolute path → what was last written about it, with the path as it was written there. A relative path is relative to the `cwd` up to its layer. */
export function writtenFiles(
  layers: Layers,
  user: string,
  noun: 'files' | 'databases' = 'files',
): ReadonlyMap<string, { readonly path: string; readonly node: Written }> {
  const files = new Map<string, { path: string; node: Written }>()
  layers.forEach((layer, index) => {
    const cwd = cwdOf(layers.slice(0, index + 1), user)
    for (const { name, value } of entriesOf(wordIn(layer, noun))) {
      files.set(absolutePath(name, cwd, user), { path: name, node: value })
    }
  })
  return files
}

function filesOf(layers: Layers, user: string, clockMs: number, sources: WorldSources): World['files'] {
  const files: [string, WorldFile][] = []
  for (const [path, { path: written, node }] of writtenFiles(layers, user)) {
    if (node.kind === 'nothing') continue
    reportUnseen(path, node, sources)
    const file = buildFile(written, node, clockMs, sources)
    if (file !== undefined) files.push([path, file])
  }
  return Object.fromEntries(files)
}

/** What is written as null is not there, not even where every Debian has it. */
function absentPaths(layers: Layers, user: string): readonly string[] {
  return [...writtenFiles(layers, user)].filter(([, { node }]) => node.kind === 'nothing').map(([path]) => path)
}

/** The host makes these by itself; what a world put there no program would see. */
function reportUnseen(path: string, { place }: Written, { report }: WorldSources): void {
  const [, top, kind] = /^\/((proc|sys|dev)|lib\/(?:python314\.zip|packages\.zip|dryrun))(?:\/|$)/.exec(path) ?? []
  if (top === undefined) return
  const instead: Readonly<Record<string, string>> = {
    proc: 'Say what runs under "processes", and figures under "cpu", "memory" and "load".',
    sys: 'Say what the machine is under "disks", "cpu" and "memory".',
    dev: 'Devices come from "disks".',
  }
  const say = `/${top} is made by the host, so no program would see this file. ${instead[kind ?? ''] ?? 'Choose another path.'}`
  report.error('wrong-kind', place, say)
}

function databasesOf(layers: Layers, user: string, sources: WorldSources): World['databases'] {
  const databases: [string, string][] = []
  for (const [path, { node }] of writtenFiles(layers, user, 'databases')) {
    const from = wordIn(node, 'from')
    const sql = from === undefined ? textOf(node) : textFrom(textOf(from) ?? '', from.place, sources)
    if (sql !== undefined) databases.push([path, sql])
  }
  return Object.fromEntries(databases)
}

function envOf(layers: Layers): World['env'] {
  return Object.fromEntries(
    [...mergedEntries(layers, 'env')].flatMap(([name, node]) => {
      const text = textOf(node)
      return text === undefined ? [] : [[name, text] as const]
    }),
  )
}

// In `assign` and `let` null is Python's None: a name cannot be taken away from a program.
function valuesOf(layers: Layers, noun: 'assign' | 'let'): Readonly<Record<string, Value>> {
  return Object.fromEntries([...mergedEntries(layers, noun)].map(([name, node]) => [name, valueFrom(node)]))
}

function stdinOf(node: Written | undefined): string | null {
  if (node?.kind === 'list')
    return textsOf(node)
      .map((line) => `${line}\n`)
      .join('')
  return textOf(node) ?? null
}

function clockOf(layers: Layers, { report }: WorldSources): number {
  const node = lastOf(layers, 'clock')
  if (node === undefined) return EMPTY_WORLD.clockMs
  const instant = parseInstantMs(textOf(node) ?? '')
  if (instant === undefined) report.error('wrong-kind', node.place, 'There is no such date or time.')
  return instant ?? EMPTY_WORLD.clockMs
}

function timezoneOf(layers: Layers, { report }: WorldSources): string {
  const node = lastOf(layers, 'timezone')
  const zone = textOf(node)
  if (node === undefined || zone === undefined) return EMPTY_WORLD.timezone
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone
  } catch {
    report.error('wrong-kind', node.place, 'There is no such time zone. Write for example  timezone: Europe/Berlin')
    return EMPTY_WORLD.timezone
  }
}
