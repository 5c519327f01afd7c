// Processes of multiprocessing on the host: what conformance programs cannot show, because it is not the same on every Debian.
import { beforeAll, expect, test } from 'vitest'
import { EMPTY_WORLD } from '../../../src/model/world.ts'
import type { Engine } from '../../../src/python/create-engine.ts'
import { endingOf, lastStage, lines, printed, runOn, startLastingEngine } from '../engine.ts'

const LONG = { timeLimitMs: 60_000 }

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
})

const COUNTS = lines(
  'import time',
  'from multiprocessing import Pool',
  'def count(n):',
  '    total = 0',
  '    for i in range(n): total += i',
  '    return total',
  'def timed(action):',
  '    began = time.perf_counter()',
  '    action()',
  '    return time.perf_counter() - began',
  'def faster(workers):',
  '    alone = timed(lambda: [count(200_000) for _ in range(4)])',
  '    with Pool(workers) as pool:',
  '        pool.map(len, [""] * workers)',
  '        return round(alone / timed(lambda: pool.map(count, [200_000] * 4)), 1)',
)

test('computing on several processes is faster, as far as there are CPUs', async () => {
  const withCpus = async (cpus: number) => {
    const machine = { ...EMPTY_WORLD.machine, cpus }
    const { stages } = await runOn(engine, COUNTS, { machine, calls: ['[faster(1), faster(2), faster(4)]'], ...LONG })
    const returned = stages.at(-1)?.returned
    return returned?.kind === 'list' ? returned.items.map((item) => ('text' in item ? Number(item.text) : 0)) : []
  }
  const [one = 0, two = 0, four = 0] = await withCpus(4)
  expect(one).toBeCloseTo(1, 0)
  expect(two).toBeGreaterThan(1.8)
  expect(four).toBeGreaterThan(3.4)
  expect(four).toBeLessThanOrEqual(4)
  expect((await withCpus(1)).every((times) => times > 0.8 && times <= 1)).toBe(true)
}, 90_000)

test('equal runs are equal, to the last bit of the clock', async () => {
  const program = lines(
    'import multiprocessing as mp, time',
    'def work(n, out):',
    '    for _ in range(n * 1000): pass',
    '    out.put((n, time.perf_counter()))',
    "if __name__ == '__main__':",
    '    out = mp.Queue()',
    '    many = [mp.Process(target=work, args=(n, out)) for n in range(4)]',
    '    for one in many: one.start()',
    '    print([out.get() for _ in many], [one.join() for one in many], time.time())',
  )
  const outputs = []
  for (let time = 0; time < 3; time += 1) outputs.push(printed(await runOn(engine, program, LONG)))
  expect(outputs[0]).toMatch(/^\[\(0, /)
  expect(new Set(outputs).size).toBe(1)
}, 60_000)

test('ps and psutil see a worker, its parent and its number', async () => {
  const program = lines(
    'import multiprocessing as mp, psutil, subprocess, time',
    "if __name__ == '__main__':",
    '    worker = mp.Process(target=time.sleep, args=(5,))',
    '    worker.start()',
    '    time.sleep(1)',
    '    child, = psutil.Process().children()',
    '    print(child.pid == worker.pid, child.name(), child.status(), child.ppid() == psutil.Process().pid)',
    "    shown = subprocess.run(['ps', '-o', 'ppid=', '-p', str(worker.pid)], capture_output=True, text=True).stdout",
    '    print(int(shown) == psutil.Process().pid)',
    '    child.terminate()',
    '    worker.join()',
    '    print(worker.exitcode, time.monotonic() < 10**9)',
  )
  expect(printed(await runOn(engine, program, LONG))).toBe('True python3 sleeping True\nTrue\n-15 True\n')
}, 60_000)

test('interpreters of workers that were ended are used again, many times', async () => {
  const program = lines(
    'from multiprocessing import Pool',
    'def square(n): return n * n',
    "if __name__ == '__main__':",
    '    for n in range(12):',
    '        with Pool(4) as pool: print(sum(pool.map(square, range(n))), end=" ")',
  )
  expect(printed(await runOn(engine, program, LONG))).toBe('0 0 1 5 14 30 55 91 140 204 285 385 ')
}, 90_000)

test('a pool without a main guard ends the run as what waits for ever', async () => {
  const program = lines(
    'from multiprocessing import Pool',
    'def square(n): return n * n',
    'with Pool(2) as pool: print(pool.map(square, [1]))',
  )
  const evidence = await runOn(engine, program, LONG)
  expect(endingOf(evidence)).toMatchObject({ kind: 'stopped', by: 'endless wait', line: 3 })
  expect(printed(evidence)).toContain('An attempt has been made to start a new process before the')
}, 60_000)

test('processes that start processes come to an end', async () => {
  const program = lines(
    'import multiprocessing as mp',
    'def more(depth):',
    '    many = [mp.Process(target=more, args=(depth + 1,)) for _ in range(2)]',
    '    for one in many: one.start()',
    '    for one in many: one.join()',
    "if __name__ == '__main__': more(0)",
  )
  const evidence = await runOn(engine, program, { timeLimitMs: 20_000 })
  expect(['stopped', 'finished']).toContain(endingOf(evidence).kind)
  const next = lines('import multiprocessing as mp', "if __name__ == '__main__': mp.Process(target=print).start()")
  expect(printed(await runOn(engine, next, LONG))).toBe('\n')
}, 90_000)

test('workers import the program with the values that the world assigns', async () => {
  const program = lines(
    'from multiprocessing import Pool',
    'factor = 2',
    'def times(n): return n * factor',
    'def all_times():',
    '    with Pool(1) as pool: return pool.map(times, [1, 2])',
  )
  const assign = { factor: { kind: 'int', text: '10' } } as const
  const evidence = await runOn(engine, program, { assign, calls: ['all_times()'], ...LONG })
  expect(lastStage(evidence).returned).toMatchObject({ kind: 'list', items: [{ text: '10' }, { text: '20' }] })
}, 60_000)

test('pools are told of, those of threads are not', async () => {
  const program = lines(
    'from concurrent.futures import ProcessPoolExecutor',
    'from multiprocessing import Pool',
    'from multiprocessing.pool import ThreadPool',
    "if __name__ == '__main__':",
    '    with ThreadPool(2) as pool: pool.map(abs, range(9))',
    '    pool = Pool(2)',
    '    pool.map(abs, range(10), chunksize=4)',
    '    with ProcessPoolExecutor(3) as pool: list(pool.map(abs, range(5)))',
  )
  expect(lastStage(await runOn(engine, program, LONG)).pools).toEqual([
    { kind: 'Pool', workers: 2, messages: 3, line: 6 },
    { kind: 'ProcessPoolExecutor', workers: 3, messages: 5, ended: 'closed', line: 8 },
  ])
}, 60_000)

test('fork is refused in words that name what works', async () => {
  const program = lines(
    'import multiprocessing as mp',
    "if __name__ == '__main__': mp.get_context('fork').Process(target=print).start()",
  )
  expect(endingOf(await runOn(engine, program, LONG))).toMatchObject({
    kind: 'raised',
    type: 'OSError',
    message: expect.stringContaining('a function with multiprocessing'),
  })
}, 60_000)

test('a program that does not name multiprocessing works in no time', async () => {
  const program = lines('total = 0', 'for i in range(100_000): total += i')
  const { startedMs, endedMs } = lastStage(await runOn(engine, program))
  expect(endedMs - startedMs).toBe(0)
})
