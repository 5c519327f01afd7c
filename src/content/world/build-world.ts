// From the layers of nouns to a world of the model.
import type { Value } from '../../model/value.ts'
import { EMPTY_WORLD, type World, type WorldFile } from '../../model/world.ts'
import { parseInstantMs } from '../schema/quantities.ts'
import { entriesOf, numberOf, textOf, textsOf, type Written, wordIn } from '../yaml/written.ts'
import { buildFile } from './build-files.ts'
import { type Layers, lastOf, mergedEntries, type WorldSources } from './layers.ts'
import { absolutePath, homeOf } from './paths.ts'
import { valueFrom } from './python-value.ts'

export function buildWorld(layers: Layers, sources: WorldSources): World {
  const user = textOf(lastOf(layers, 'user')) ?? EMPTY_WORLD.user
  const cwd = cwdOf(layers, user)
  const clockMs = clockOf(layers, sources)
  const absent = absentPaths(layers, user)
  return {
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
    disks: EMPTY_WORLD.disks,
    processes: EMPTY_WORLD.processes,
    services: EMPTY_WORLD.services,
    commands: EMPTY_WORLD.commands,
    machine: EMPTY_WORLD.machine,
    network: EMPTY_WORLD.network,
    databases: EMPTY_WORLD.databases,
    assign: valuesOf(layers, 'assign'),
    let: valuesOf(layers, 'let'),
  }
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
): ReadonlyMap<string, { readonly path: string; readonly node: Written }> {
  const files = new Map<string, { path: string; node: Written }>()
  layers.forEach((layer, index) => {
    const cwd = cwdOf(layers.slice(0, index + 1), user)
    for (const { name, value } of entriesOf(wordIn(layer, 'files'))) {
      files.set(absolutePath(name, cwd, user), { path: name, node: value })
    }
  })
  return files
}

function filesOf(layers: Layers, user: string, clockMs: number, sources: WorldSources): World['files'] {
  const files: [string, WorldFile][] = []
  for (const [path, { path: written, node }] of writtenFiles(layers, user)) {
    if (node.kind === 'nothing') continue
    const file = buildFile(written, node, clockMs, sources)
    if (file !== undefined) files.push([path, file])
  }
  return Object.fromEntries(files)
}

/** What is written as null is not there, not even where every Debian has it. */
function absentPaths(layers: Layers, user: string): readonly string[] {
  return [...writtenFiles(layers, user)].filter(([, { node }]) => node.kind === 'nothing').map(([path]) => path)
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
