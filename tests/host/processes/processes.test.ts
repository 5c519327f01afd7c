// Processes of the host: pipes between them, signals, ends, and who waits for whom.
import { describe, expect, test } from 'vitest'
import { HostFailure } from '../../../src/host/failure.ts'
import { createHost, type Host } from '../../../src/host/host.ts'
import { createPipe } from '../../../src/host/processes/pipe.ts'
import type { Process, Program } from '../../../src/host/processes/process.ts'
import { EMPTY_WORLD, type World } from '../../../src/model/world.ts'

const PROGRAMS: Record<string, Program> = {
  async count(system) {
    for (const number of [0, 1, 2]) {
      await system.sleep(1_000)
      await system.write(1, `${number}\n`)
    }
    return 3
  },
  async copy(system) {
    for (;;) {
      const bytes = await system.read(0)
      if (bytes.length === 0) return 0
      await system.write(1, bytes)
    }
  },
  async endless(system) {
    for (;;) await system.write(1, 'y\n')
  },
  async sleeper(system) {
    await system.sleep(100_000)
    return 0
  },
  async parent(system) {
    const child = system.spawn({ ...AS_GIVEN, path: '/usr/bin/sleeper', argv: ['sleeper'] })
    await system.write(1, `${child.pid}`)
    return 0
  },
}

const AS_GIVEN = { env: {}, cwd: '/', descriptors: new Map() }

function host(world: Partial<World> = {}): Host {
  return createHost({ ...EMPTY_WORLD, ...world }, PROGRAMS)
}

const start = (on: Host, name: string, descriptors = new Map()): Process =>
  on.processes.spawn(on.processes.main, { path: `/usr/bin/${name}`, argv: [name], env: {}, cwd: '/', descriptors })

async function ended(on: Host, process: Process): Promise<number> {
  while (process.status === undefined) await on.scheduler.wait([on.processes.main.changed])
  return process.status
}

async function readAll(on: Host, reader: ReturnType<typeof createPipe>['reader']): Promise<string> {
  let text = ''
  for (;;) {
    const bytes = reader.read(1_000)
    if (bytes === undefined) await on.scheduler.wait(reader.changed === undefined ? [] : [reader.changed])
    else if (bytes.length === 0) return text
    else text += new TextDecoder().decode(bytes)
  }
}

describe('a pipe between two processes', () => {
  test('carries what one writes to the other, while both run on the clock', async () => {
    const on = host()
    const [first, second] = [createPipe(on.scheduler, 1), createPipe(on.scheduler, 2)]
    const count = start(on, 'count', new Map([[1, first.writer]]))
    start(
      on,
      'copy',
      new Map([
        [0, first.reader],
        [1, second.writer],
      ]),
    )
    for (const end of [first.reader, first.writer, second.writer]) end.release()
    expect(await readAll(on, second.reader)).toBe('0\n1\n2\n')
    expect([on.clock.sinceStartMs(), await ended(on, count)]).toEqual([3_000, 3 << 8])
  })

  test('ends who writes when nobody reads any more', async () => {
    const on = host()
    const { reader, writer } = createPipe(on.scheduler, 1)
    const endless = start(on, 'endless', new Map([[1, writer]]))
    writer.release()
    expect(reader.read(2)).toBeUndefined()
    await on.scheduler.wait(reader.changed === undefined ? [] : [reader.changed])
    reader.release()
    expect(await ended(on, endless)).toBe(13)
  })
})

describe('a signal', () => {
  test('ends a process that does nothing about it, and its parent is told', async () => {
    const on = host()
    const sleeper = start(on, 'sleeper')
    on.processes.kill(on.processes.main, sleeper.pid, 'TERM')
    expect(on.processes.reap(on.processes.main, -1)).toEqual({ pid: sleeper.pid, status: 15 })
    expect(on.processes.signals).toEqual([
      { atMs: EMPTY_WORLD.clockMs, to: sleeper.pid, name: 'sleeper', signal: 'TERM', by: 'program' },
    ])
  })

  test('stops a process until another one lets it go on', async () => {
    const on = host()
    const { reader, writer } = createPipe(on.scheduler, 1)
    const count = start(on, 'count', new Map([[1, writer]]))
    writer.release()
    await on.scheduler.wait([], 1_500)
    on.processes.kill(on.processes.main, count.pid, 'STOP')
    await on.scheduler.wait([], 60_000)
    expect([count.state, count.status]).toEqual(['T', undefined])
    on.processes.kill(on.processes.main, count.pid, 'CONT')
    expect(await readAll(on, reader)).toBe('0\n1\n2\n')
  })

  test('has the answer that a world says', async () => {
    const common = { name: 'worker', argv: ['worker'], parent: 1, user: 'sre', state: 'S', terminal: null, threads: 1 }
    const figures = { cpuPercent: [{ fromMs: 0, value: 0 }], memoryBytes: [{ fromMs: 0, value: 0 }] }
    const on = host({
      processes: [
        { ...common, ...figures, pid: 500, onSignal: { TERM: { kind: 'ignores' } } },
        { ...common, ...figures, pid: 501, onSignal: { TERM: { kind: 'ends', afterMs: 3_000 } } },
      ],
    })
    for (const pid of [500, 501]) on.processes.kill(on.processes.main, pid, 'TERM')
    await on.scheduler.wait([], 2_999)
    expect([on.processes.find(500)?.state, on.processes.find(501)?.state]).toEqual(['S', 'S'])
    await on.scheduler.wait([], 3_000)
    expect([on.processes.find(501), on.processes.ended]).toEqual([undefined, [501]])
    on.processes.kill(on.processes.main, 500, 'KILL')
    expect(on.processes.find(500)).toBeUndefined()
  })

  test.each([
    ['nobody', 99_999, 'ESRCH'],
    ['somebody else’s process', 1, 'EPERM'],
  ])('to %s is refused', (_whom, pid, errno) => {
    const on = host()
    expect(() => on.processes.kill(on.processes.main, pid, 0)).toThrow(new HostFailure(errno as 'ESRCH'))
  })
})

describe('a process', () => {
  test('whose parent has ended belongs to the first process', async () => {
    const on = host()
    const { reader, writer } = createPipe(on.scheduler, 1)
    const parent = start(on, 'parent', new Map([[1, writer]]))
    writer.release()
    const child = on.processes.find(Number(await readAll(on, reader)))
    await ended(on, parent)
    expect(child?.parent).toBe(1)
  })

  test('that has ended is a zombie until it is waited for', async () => {
    const on = host()
    const count = start(on, 'count')
    await ended(on, count)
    expect(on.processes.find(count.pid)?.state).toBe('Z')
    on.processes.reap(on.processes.main, count.pid)
    expect(on.processes.find(count.pid)).toBeUndefined()
    expect(() => on.processes.reap(on.processes.main, -1)).toThrow(new HostFailure('ECHILD'))
  })

  test.each([
    ['a path that is not there', '/usr/bin/none', 'ENOENT'],
    ['a folder', '/usr', 'EACCES'],
    ['a file that may not be executed', '/etc/passwd', 'EACCES'],
    ['a file of no kind', '/home/sre/data', 'ENOEXEC'],
    ['a script whose interpreter is not there', '/home/sre/broken', 'ENOENT'],
  ])('cannot begin with %s', (_what, path, errno) => {
    const on = host({
      files: {
        '/home/sre/data': { kind: 'text', text: 'text\n', mode: 0o755 },
        '/home/sre/broken': { kind: 'text', text: '#!/usr/bin/nope\n', mode: 0o755 },
      },
    })
    const { main } = on.processes
    expect(() => on.processes.spawn(main, { ...AS_GIVEN, path, argv: ['x'] })).toThrow(
      new HostFailure(errno as 'ENOENT'),
    )
  })
})
