// Programs that measure themselves, and what is measured of them for a check.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/python/create-engine.ts'
import { endingOf, type Given, lastStage, lines, printed, runOn, startEngine, textFile } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})

const shown = async (program: string, given: Given = {}): Promise<string> =>
  printed(await runOn(engine, program, { timeLimitMs: 60_000, ...given }))
const measured = async (program: string, given: Given) =>
  lastStage(await runOn(engine, program, { timeLimitMs: 60_000, ...given })).measured

describe('the clock of work', () => {
  test('shows a wait exactly, whatever was worked before and after it', async () => {
    const program = lines(
      'import time',
      'start = time.perf_counter()',
      'sum(range(100_000))',
      'time.sleep(2)',
      'sum(range(100_000))',
      'print(time.perf_counter() - start, time.perf_counter_ns() > 0)',
    )
    expect(await shown(program)).toBe('2.0 True\n')
  })

  test('shows work where nothing waits between two looks', async () => {
    const program = lines(
      'import time, timeit',
      'start = time.perf_counter()',
      'sum(range(300_000))',
      'print(0 < time.perf_counter() - start < 60, time.monotonic())',
      'print(0 < timeit.timeit("sum(range(1000))", number=100) < 60)',
      'print(timeit.timeit("time.sleep(1)", "import time", number=3))',
      'print(time.thread_time() > 0, time.clock_gettime(time.CLOCK_THREAD_CPUTIME_ID) > 0)',
    )
    expect(await shown(program)).toBe('True 86400.0\nTrue\n3.0\nTrue True\n')
  })

  test('ends a loop that waits for it', async () => {
    const program = lines(
      'import time',
      'end = time.perf_counter() + 0.5',
      'while time.perf_counter() < end: pass',
      'print("over")',
    )
    expect(await shown(program)).toBe('over\n')
  })
})

describe('profilers', () => {
  const slow = lines('def slow(n):', '    total = 0', '    for i in range(n): total += i', '    return total')

  test('cProfile shows real time, its own row for each function, and exact waits', async () => {
    const program = `${slow}${lines(
      'import cProfile, pstats, io, time',
      'profile = cProfile.Profile()',
      'with profile:',
      '    slow(200_000)',
      '    time.sleep(3)',
      'stats = pstats.Stats(profile, stream=io.StringIO()).stats',
      'rows = {name: row for (file, line, name), row in stats.items()}',
      'print(rows["slow"][:2], rows["slow"][3] > 0, rows["sleep"][3] >= 3)',
      'print(sorted(name for name in rows if "disable" in name))',
    )}`
    expect(await shown(program)).toBe(
      lines('(1, 1) True True', "[\"<method 'disable' of '_lsprof.Profiler' objects>\"]".replaceAll('"', '"')),
    )
  })

  test('are told of, once each, with what switched them on', async () => {
    const program = lines(
      'import cProfile, profile, timeit, tracemalloc',
      'timeit.timeit("1", number=1)',
      'cProfile.run("1")',
      'cProfile.run("2")',
      'tracemalloc.start()',
      'profile.run("1")',
    )
    const tools = lastStage(await runOn(engine, program)).tools
    expect(tools).toEqual(['timeit', 'cProfile', 'tracemalloc', 'profile'])
    expect(lastStage(await runOn(engine, 'import cProfile, timeit')).tools).toBeUndefined()
  })

  test('run as modules of their own, and so does dis', async () => {
    const program = lines(
      'import subprocess',
      'for module in (["cProfile"], ["profile"], ["memory_profiler"], ["dis"]):',
      '    done = subprocess.run(["python3", "-m", *module, "job.py"], capture_output=True, text=True)',
      '    print(done.returncode, "work" in done.stdout)',
      'print(subprocess.run(["python3", "-m", "timeit", "-n", "5", "pass"], capture_output=True, text=True).stdout[:17])',
    )
    const files = {
      '/home/sre/job.py': textFile(
        'def work():\n    return 1\n\nif "profile" in dir(__builtins__):\n    work = profile(work)\nwork()\n',
      ),
    }
    expect(await shown(program, { files })).toBe(lines('0 True', '0 True', '0 True', '0 True', '5 loops, best of '))
  })

  test('memory_profiler reports the lines of the program, and the memory that they take', async () => {
    const program = lines(
      'from memory_profiler import profile',
      '@profile',
      'def load():',
      '    data = [0] * 1_000_000',
      '    data = None',
      '    return 1',
      'load()',
    )
    const rows = (await shown(program))
      .split('\n')
      .map((row) => row.replaceAll(/\d+\.\d MiB/g, (size) => (Number.parseFloat(size) >= 3 ? 'much' : 'little')))
    expect(rows.filter((row) => /^ +\d/.test(row)).map((row) => row.trim().replaceAll(/ {2,}/g, ' '))).toEqual([
      '2 much much 1 @profile',
      '3 def load():',
      '4 much much 1 data = [0] * 1_000_000',
      '5 much -much 1 data = None',
      '6 much little 1 return 1',
    ])
  })
})

test('the memory of the process rises and falls with what a program holds', async () => {
  const program = lines(
    'import resource',
    'def pages(): return int(open("/proc/self/statm").read().split()[1])',
    'before = pages()',
    'data = bytearray(8_000_000)',
    'full = pages()',
    'del data',
    'print(full - before > 1_900, abs(pages() - before) < 100)',
    'print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > 9_000)',
  )
  expect(await shown(program)).toBe('True True\nTrue\n')
})

describe('what a check asks for', () => {
  const hold = lines(
    'import gc, sys, tracemalloc',
    'kept = []',
    'def take(size): return len(bytearray(size))',
    'def keep(size): kept.append(bytearray(size))',
    'def hide(size):',
    '    tracemalloc.stop()',
    '    gc.disable()',
    '    sys.settrace(None)',
    '    return len(bytearray(size))',
  )

  test('memory: the most at once, and what is held at the end', async () => {
    const memory = { measured: ['memory'] } as const
    const taken = await measured(hold, { ...memory, calls: ['take(5_000_000)'] })
    expect([Math.round((taken?.peakBytes ?? 0) / 1e6), Math.round((taken?.keptBytes ?? 0) / 1e6)]).toEqual([5, 0])
    const held = await measured(hold, { ...memory, calls: ['keep(3_000_000)', 'keep(2_000_000)', 'take(1_000_000)'] })
    expect([Math.round((held?.peakBytes ?? 0) / 1e6), Math.round((held?.keptBytes ?? 0) / 1e6)]).toEqual([6, 5])
  })

  test.each(['take', 'hide'])('memory is seen whatever the program does to be unseen: %s', async (name) => {
    for (const before of ['', 'tracemalloc.start()\n']) {
      const seen = await measured(hold + before, { measured: ['memory'], calls: [`${name}(5_000_000)`] })
      expect(Math.round((seen?.peakBytes ?? 0) / 1e6)).toBe(5)
    }
  })

  test('tracemalloc is to the program as if nobody else used it', async () => {
    const program = lines(
      'import tracemalloc',
      'print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())',
      'tracemalloc.start()',
      'data = bytearray(2_000_000)',
      'del data',
      'current, peak = tracemalloc.get_traced_memory()',
      'print(tracemalloc.is_tracing(), current < 100_000, peak >= 2_000_000)',
      'tracemalloc.reset_peak()',
      'print(tracemalloc.get_traced_memory()[1] < 100_000)',
      'tracemalloc.stop()',
      'print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())',
    )
    const output = 'False (0, 0)\nTrue True True\nTrue\nFalse (0, 0)\n'
    expect([await shown(program), await shown(program, { measured: ['memory'] })]).toEqual([output, output])
    const seen = await measured(program, { measured: ['memory'] })
    expect(seen?.peakBytes).toBeGreaterThan(2_000_000)
  })

  test('lines: each that is executed, and each turn of a loop in one line', async () => {
    const program = lines(
      'def plain(n):',
      '    total = 0',
      '    for i in range(n):',
      '        total += i',
      '    return total',
      'def short(n): return [i for i in range(n)]',
      'def hidden(n):',
      '    import sys',
      '    sys.settrace(None)',
      '    return plain(n)',
    )
    const counted = async (call: string) => (await measured(program, { measured: ['lines'], calls: [call] }))?.lines
    const [plain = 0, more = 0] = [await counted('plain(10)'), await counted('plain(110)')]
    expect(more - plain).toBe(200)
    expect(((await counted('short(110)')) ?? 0) - ((await counted('short(10)')) ?? 0)).toBe(100)
    expect(((await counted('hidden(10)')) ?? 0) - plain).toBe(3)
    expect(await counted('sum(range(10))')).toBe(0)
  })

  test('calls: how often each function, and with which arguments', async () => {
    const program = lines(
      'class Queue:',
      '    def put(self, item, *more, wait=False, **others): pass',
      'def fill(queue, n):',
      '    for i in range(n): queue.put(i, "x", wait=True, a=1)',
    )
    const seen = await measured(program, { measured: ['calls'], calls: ['fill(Queue(), 2)'] })
    expect(seen?.functions).toEqual({ fill: 1, 'Queue.put': 2 })
    expect(seen?.calls?.[1]).toMatchObject({
      name: 'Queue.put',
      given: {
        item: { kind: 'int', text: '0' },
        more: { kind: 'tuple' },
        wait: { kind: 'bool', value: true },
        others: { kind: 'dict' },
      },
    })
    expect(await measured(program, { calls: ['fill(Queue(), 2)'] })).toBeUndefined()
  })

  test('plans: how SQLite goes about each query, with the values beside it', async () => {
    const program = lines(
      'import sqlite3',
      'db = sqlite3.connect(":memory:")',
      'db.row_factory = sqlite3.Row',
      'db.execute("CREATE TABLE t (a, b)")',
      'db.execute("INSERT INTO t VALUES (?, ?)", (1, 2))',
      'db.execute("SELECT * FROM t WHERE a = 1").fetchall()',
      'db.execute("CREATE INDEX i ON t (a)")',
      'print(tuple(db.execute("SELECT b FROM t WHERE a = ?", (1,)).fetchone()), db.in_transaction)',
    )
    const evidence = await runOn(engine, program, { measured: ['plans'] })
    expect(printed(evidence)).toBe('(2,) True\n')
    expect(lastStage(evidence).databases[0]?.queries?.filter(({ sql }) => sql.startsWith('SELECT'))).toEqual([
      { sql: 'SELECT * FROM t WHERE a = 1', parameters: 0, plan: ['SCAN t'] },
      { sql: 'SELECT b FROM t WHERE a = ?', parameters: 1, plan: ['SEARCH t USING INDEX i (a=?)'] },
    ])
    expect(lastStage(await runOn(engine, program)).databases[0]).not.toHaveProperty('queries')
  })

  test('calls of the system: a buffer makes few of many', async () => {
    const program = lines(
      'with open("a", "w") as a:',
      '    for i in range(1_000): a.write("x\\n")',
      'with open("b", "w") as b:',
      '    for i in range(10): print(i, file=b, flush=True)',
      'open("a").read()',
    )
    const { files } = lastStage(await runOn(engine, program))
    expect(files.map(({ path, opens, writeCalls, bytesRead }) => [path, opens, writeCalls, bytesRead])).toEqual([
      ['/home/sre/a', 2, 1, 2_000],
      ['/home/sre/b', 1, 10, 0],
    ])
  })
})

describe('Python of a world', () => {
  const define = lines(
    'from itertools import count',
    'seen = 0',
    'def twice(x):',
    '    global seen',
    '    seen += 1',
    '    return double(x) + len([1])',
  )

  test('sees the program’s names, is kept from call to call, and its variables can be looked at', async () => {
    const stage = lastStage(
      await runOn(engine, 'def double(x): return 2 * x', { define, calls: ['twice(1)', 'twice(2)'] }),
    )
    expect([stage.returned, stage.holds.seen]).toEqual([
      { kind: 'int', text: '5' },
      { kind: 'int', text: '2' },
    ])
    expect(stage.holds).not.toHaveProperty('twice')
  })

  test('has Python’s own builtins, whatever the program did to them', async () => {
    const program = lines('import builtins', 'builtins.len = lambda x: 100', 'def double(x): return 2 * x')
    expect(lastStage(await runOn(engine, program, { define, calls: ['twice(1)'] })).returned).toEqual({
      kind: 'int',
      text: '3',
    })
  })

  test('that cannot run ends the call as any exception does', async () => {
    expect(endingOf(await runOn(engine, 'x = 1', { define: 'nowhere', calls: ['x'] }))).toMatchObject({
      kind: 'raised',
      type: 'NameError',
    })
  })
})
