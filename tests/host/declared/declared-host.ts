// A host with commands that are written as an instructor writes them, and a way to run them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from '../../../src/content/source-text.ts'
import { declaredPrograms } from '../../../src/host/declared/declared-programs.ts'
import { createHost, type Host } from '../../../src/host/host.ts'
import { exitCodeOf } from '../../../src/host/processes/command-log.ts'
import { device, nullDevice } from '../../../src/host/processes/open-file.ts'
import type { World } from '../../../src/model/world.ts'
import { exerciseFrom, exerciseText } from '../../content/exercise-text.ts'

const COMMANDS = join(import.meta.dirname, '../../../exercises/commands')

/** A file of `exercises/commands`, as it lies beside the exercises. */
export function sharedFile(name: string): SourceFile {
  return { path: `exercises/commands/${name}`, bytes: readFileSync(join(COMMANDS, name)) }
}

/** The world of an exercise whose front matter holds these nouns. */
export function worldWith(nouns: string, siblings: readonly SourceFile[] = []): World {
  const front = `world:\n${nouns.replace(/^/gm, '  ')}\n`
  return exerciseFrom(exerciseText({ front: `${front}call: count([1])\n` }), siblings).world
}

export function hostWith(nouns: string, siblings: readonly SourceFile[] = []): Host {
  const world = worldWith(nouns, siblings)
  return createHost(world, {}, declaredPrograms(world))
}

export type Ran = { readonly out: string; readonly err: string; readonly code: number | undefined; readonly ms: number }

/** Runs a command to its end, or as long as `forMs`: then it has no code. */
export async function run(
  host: Host,
  line: string | readonly string[],
  about: { readonly input?: string; readonly env?: Record<string, string>; readonly forMs?: number } = {},
): Promise<Ran> {
  const argv = typeof line === 'string' ? line.split(' ') : line
  const written = { out: '', err: '' }
  const collect = (to: 'out' | 'err') =>
    device(
      '/dev/test',
      () => new Uint8Array(0),
      (bytes) => {
        written[to] += new TextDecoder().decode(bytes)
        return bytes.length
      },
    )
  let left = new TextEncoder().encode(about.input ?? '')
  const input = device(
    '/dev/test',
    (most) => {
      const taken = left.subarray(0, most)
      left = left.subarray(most)
      return taken
    },
    (bytes) => bytes.length,
  )
  const { scheduler, processes, clock } = host
  const fromMs = clock.sinceStartMs()
  const child = processes.spawn(processes.main, {
    path: `/usr/local/bin/${argv[0]}`,
    argv,
    env: { ...host.env, ...about.env },
    cwd: host.world.cwd,
    descriptors: new Map([
      [0, about.input === undefined ? nullDevice() : input],
      [1, collect('out')],
      [2, collect('err')],
    ]),
  })
  while (child.status === undefined) {
    const woken = await scheduler.wait([child.changed], about.forMs === undefined ? undefined : fromMs + about.forMs)
    if (woken === 'due') break
  }
  const { status } = child
  if (status !== undefined) processes.reap(processes.main, child.pid)
  return { ...written, code: status === undefined ? undefined : exitCodeOf(status), ms: clock.sinceStartMs() - fromMs }
}
