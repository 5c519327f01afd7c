// Runs one program of the host as a shell would, and gives what it wrote and how it ended.
import { commandPrograms } from '../../../src/host/commands/command-programs.ts'
import { createHost, type Host } from '../../../src/host/host.ts'
import { exitCodeOf } from '../../../src/host/processes/command-log.ts'
import { nullDevice } from '../../../src/host/processes/open-file.ts'
import { createPipe } from '../../../src/host/processes/pipe.ts'
import type { Process } from '../../../src/host/processes/process.ts'
import type { Programs } from '../../../src/host/processes/programs.ts'
import { createSystem } from '../../../src/host/processes/system.ts'
import { EMPTY_WORLD, type World } from '../../../src/model/world.ts'

export type Ran = { readonly out: string; readonly err: string; readonly code: number; readonly ms: number }

export function hostWith(world: Partial<World> = {}, more: Programs = {}): Host {
  return createHost({ ...EMPTY_WORLD, ...world }, { ...commandPrograms, ...more })
}

/** The first word is looked for in /usr/bin and /usr/sbin. */
export async function run(host: Host, line: string | readonly string[], stdin = '', from?: Process): Promise<Ran> {
  const argv = typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line
  const parent = from ?? host.processes.main
  const system = createSystem(parent, host)
  const [input, out, err] = [0, 1, 2].map((number) => createPipe(host.scheduler, number))
  if (input === undefined || out === undefined || err === undefined) throw new Error('no pipes')
  const startMs = host.clock.nowMs()
  const name = argv[0] ?? ''
  const path = ['/usr/bin', '/usr/sbin'].map((folder) => `${folder}/${name}`).find((one) => host.files.find(one))
  const child = system.spawn({
    path: path ?? name,
    argv,
    env: host.env,
    cwd: host.world.cwd,
    descriptors: new Map([
      [0, stdin === '' ? nullDevice() : input.reader],
      [1, out.writer],
      [2, err.writer],
    ]),
  })
  out.writer.release()
  err.writer.release()
  input.writer.write(new TextEncoder().encode(stdin))
  input.writer.release()
  const texts = ['', '']
  const collect = async (index: number, pipe: typeof out): Promise<void> => {
    for (;;) {
      const bytes = pipe.reader.read(65_536)
      if (bytes === undefined) await host.scheduler.wait(pipe.reader.changed === undefined ? [] : [pipe.reader.changed])
      else if (bytes.length === 0) return
      else texts[index] += new TextDecoder().decode(bytes)
    }
  }
  await collect(0, out)
  await collect(1, err)
  const ended = await system.wait(child.pid)
  return {
    out: texts[0] ?? '',
    err: texts[1] ?? '',
    code: exitCodeOf(ended?.status ?? 0),
    ms: Math.round((host.clock.nowMs() - startMs) * 1000) / 1000,
  }
}
