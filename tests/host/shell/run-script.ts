// Runs a script on a host and gives what came out: for the tests of the shell.
import { createHost, type Host } from '../../../src/host/host.ts'
import { createPipe } from '../../../src/host/processes/pipe.ts'
import type { Programs } from '../../../src/host/processes/programs.ts'
import { shellPrograms } from '../../../src/host/shell/shell-programs.ts'
import { EMPTY_WORLD, type World, type WorldFile } from '../../../src/model/world.ts'

export type Ran = {
  readonly out: string
  readonly err: string
  readonly code: number
  /** How long it took on the host's clock. */
  readonly ms: number
  readonly bytes: Uint8Array
  readonly host: Host
}

export type Given = {
  readonly files?: Readonly<Record<string, WorldFile | string>>
  readonly world?: Partial<World>
  readonly stdin?: string | Uint8Array
  readonly programs?: Programs
  readonly argv?: readonly string[]
  readonly path?: string
}

export function hostFor({ files = {}, world = {}, programs = {} }: Given): Host {
  const given = Object.entries(files).map(
    ([path, file]) => [path, typeof file === 'string' ? ({ kind: 'text', text: file } as const) : file] as const,
  )
  return createHost(
    { ...EMPTY_WORLD, ...world, files: { ...world.files, ...Object.fromEntries(given) } },
    { ...shellPrograms, ...programs },
  )
}

/** `bash -c script`, or whatever `argv` says. */
export async function runScript(script: string, given: Given = {}): Promise<Ran> {
  const host = hostFor(given)
  const startMs = host.clock.sinceStartMs()
  const { processes, scheduler } = host
  const stdin = createPipe(scheduler, processes.newNumber())
  const out = createPipe(scheduler, processes.newNumber())
  const err = createPipe(scheduler, processes.newNumber())
  const child = processes.spawn(processes.main, {
    path: given.path ?? '/bin/bash',
    argv: given.argv ?? ['bash', '-c', script],
    env: host.env,
    cwd: host.world.cwd,
    descriptors: new Map([
      [0, stdin.reader],
      [1, out.writer],
      [2, err.writer],
    ]),
  })
  stdin.reader.release()
  out.writer.release()
  err.writer.release()
  const chunks: { readonly out: Uint8Array[]; readonly err: Uint8Array[] } = { out: [], err: [] }
  const input =
    typeof given.stdin === 'string' ? new TextEncoder().encode(given.stdin) : (given.stdin ?? new Uint8Array(0))
  let sent = 0
  let open = 2
  let isSending = true
  const done = { out: false, err: false }
  while (open > 0 || child.status === undefined) {
    if (isSending) {
      const taken =
        child.status !== undefined || !stdin.writer.ready().write
          ? undefined
          : stdin.writer.ready().hangUp
            ? input.length - sent
            : stdin.writer.write(input.subarray(sent, sent + 4096))
      sent += taken ?? 0
      if (sent >= input.length || child.status !== undefined) {
        stdin.writer.release()
        isSending = false
      } else if (taken !== undefined && taken > 0) continue
    }
    for (const [name, pipe] of [
      ['out', out],
      ['err', err],
    ] as const) {
      for (;;) {
        if (done[name]) break
        const bytes = pipe.reader.read(65_536)
        if (bytes === undefined) break
        if (bytes.length === 0) {
          done[name] = true
          open -= 1
          break
        }
        chunks[name].push(bytes)
      }
    }
    if (open === 0 && child.status !== undefined) break
    const queues = [
      out.reader.changed,
      err.reader.changed,
      child.changed,
      ...(isSending ? [stdin.writer.changed] : []),
    ].filter((queue) => queue !== undefined)
    await scheduler.wait(queues)
  }
  const status = child.status ?? 0
  const bytes = Buffer.concat(chunks.out)
  return {
    out: bytes.toString(),
    err: Buffer.concat(chunks.err).toString(),
    code: (status & 0x7f) === 0 ? status >> 8 : -(status & 0x7f),
    ms: Math.round(host.clock.sinceStartMs() - startMs),
    bytes,
    host,
  }
}
