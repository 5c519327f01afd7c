// A run on a host that was kept is made again on a copy of what that host was when it began.
import { beforeAll, describe, expect, test } from 'vitest'
import { ENGINE_FOLDER, readEngineFiles } from '../../src/cli/engine-files.ts'
import type { Evidence } from '../../src/model/evidence.ts'
import type { RunRequest } from '../../src/model/run.ts'
import { EMPTY_WORLD, type World } from '../../src/model/world.ts'
import { createEngine, type Engine } from '../../src/python/create-engine.ts'
import { lines, printed, realMs, textFile } from './engine.ts'

let engine: Engine
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

beforeAll(async () => {
  engine = await createEngine(await readEngineFiles(ENGINE_FOLDER), { realMs, breathe: soon, pause: soon })
}, 60_000)

const WORLD: World = {
  ...EMPTY_WORLD,
  user: 'sre',
  cwd: '/home/sre',
  files: { '/home/sre/app.log': textFile('one\n'), '/home/sre/old.txt': textFile('old\n') },
}

const request = (program: string): RunRequest => ({ program, world: WORLD, calls: [], timeLimitMs: 10_000 })
const fresh = (program: string, name: string) => engine.run({ ...request(program), host: { name, isKept: false } })
const kept = (program: string, name: string) => engine.run({ ...request(program), host: { name, isKept: true } })
const again = (program: string, name: string) =>
  engine.run({ ...request(program), copyOf: name, recorded: { timeline: true, steps: true } })

/** How often a file was opened is of one run alone. */
const filesOf = ({ stages }: Evidence) =>
  stages.flatMap(({ files }) =>
    files.map(({ path, change, mode, size, movedFrom }) => [path, change, mode, size, movedFrom]),
  )

/** Changes the host, and tells what it found there. */
const GROWS = lines(
  'import os, time, random',
  'with open("app.log", "a") as log:',
  '    log.write("line\\n")',
  'if os.path.exists("old.txt"):',
  '    os.rename("old.txt", "new.txt")',
  'os.makedirs("a/b", exist_ok=True)',
  'os.chmod("a", 0o700)',
  'open("a/b/f" + str(len(os.listdir("a/b"))), "w").write("x" * 5000)',
  'time.sleep(1.5)',
  'print(open("app.log").read().split(), sorted(os.listdir("a/b")), os.listdir(), time.time(), os.urandom(4).hex())',
  'print([(name, os.stat(name).st_ino, oct(os.stat(name).st_mode), os.stat(name).st_mtime) for name in sorted(os.listdir())])',
  'print(os.statvfs("/").f_bfree, os.getpid())',
)

describe('a run on a kept host', () => {
  test('is the same on its copy, as often as it is made, and leaves the kept host as it is', async () => {
    const first = printed(await fresh(GROWS, 'grows'))
    const second = await kept(GROWS, 'grows')
    expect(printed(second)).not.toBe(first)
    for (let turn = 0; turn < 2; turn += 1) {
      const copied = await again(GROWS, 'grows')
      expect(printed(copied)).toBe(printed(second))
      expect(copied.copy).toEqual({ kind: 'copied', processes: [], services: [], hasAsked: false })
      expect(filesOf(copied)).toEqual(filesOf(second))
      expect(copied.stages[0]?.endedMs).toBe(second.stages[0]?.endedMs)
      expect(copied.stages[0]?.timeline?.events.length).toBeGreaterThan(5)
      expect(copied.stages[0]?.recording?.lines.length).toBeGreaterThan(5)
    }
    expect(printed(await kept('print(len(open("app.log").read().split()))', 'grows'))).toBe('3\n')
  })

  test('that began on a new one has nothing to tell of its copy', async () => {
    await kept('open("x", "w").close()', 'never kept before')
    const { copy, stages } = await again('import os\nprint(sorted(os.listdir()))', 'never kept before')
    expect(copy).toEqual({ kind: 'copied', processes: [], services: [], hasAsked: false })
    expect(stages[0]?.output.pieces[0]?.text).toBe("['app.log', 'old.txt']\n")
  })

  test('tells what runs there and is not on the copy, and that servers were asked', async () => {
    const STARTS = lines(
      'import subprocess, socket',
      'subprocess.Popen(["sleep", "100000"])',
      'try: socket.create_connection(("nowhere.example", 80))',
      'except OSError: pass',
    )
    await fresh(STARTS, 'starts')
    await kept('print("seen")', 'starts')
    const { copy } = await again('print("seen")', 'starts')
    expect(copy).toEqual({ kind: 'copied', processes: ['sleep 100000'], services: [], hasAsked: true })
  })

  test('has other orders of its threads on copies too, and goes on itself', async () => {
    const THREADS = lines(
      'import threading',
      'def add(): open("seen.txt", "a").write("x")',
      'thread = threading.Thread(target=add)',
      'thread.start()',
      'thread.join()',
      'print(len(open("seen.txt").read()))',
    )
    const world = { ...WORLD, schedules: 4 }
    const host = { name: 'threads', isKept: true }
    await fresh(THREADS, 'threads')
    const { stages, schedules } = await engine.run({ ...request(THREADS), world, host })
    expect(stages[0]?.output.pieces[0]?.text).toBe('2\n')
    expect([schedules?.tried, schedules?.found]).toEqual([4, undefined])
    expect(printed(await again(THREADS, 'threads'))).toBe('2\n')
    expect(printed(await kept('print(len(open("seen.txt").read()))', 'threads'))).toBe('2\n')
  })

  test('of which nobody knows any more is made on a new host, and that is told', async () => {
    const { copy, stages } = await again('import os\nprint(sorted(os.listdir()))', 'another')
    expect(copy).toEqual({ kind: 'gone' })
    expect(stages[0]?.output.pieces[0]?.text).toBe("['app.log', 'old.txt']\n")
  })
})

test('a run that is made again stops where it is about to write more than so much', async () => {
  const COUNTS = lines('import time', 'n = 0', 'while True:', '    n += 1', '    print(n)', '    time.sleep(1)')
  const { stages } = await engine.run({ ...request(COUNTS), stopsAfter: 6, recorded: { steps: true } })
  expect(stages[0]?.ending).toMatchObject({ kind: 'stopped', by: 'learner' })
  expect(stages[0]?.output.pieces.map(({ text }) => text).join('')).toBe('1\n2\n3\n4\n')
})
