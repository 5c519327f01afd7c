import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/python/create-engine.ts'
import { lines, printed, runOn, startEngine } from '../engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})

test('a pool of threads of multiprocessing works, and so do its locks', async () => {
  const program = lines(
    'import multiprocessing, time',
    'from multiprocessing.pool import ThreadPool',
    'def job(n):',
    '    time.sleep(n)',
    '    return n * n',
    'began = time.monotonic()',
    'with ThreadPool(3) as pool: print(pool.map(job, [1, 2, 3]), round(time.monotonic() - began, 2))',
    'lock = multiprocessing.Lock()',
    'with lock: print(lock.acquire(timeout=1))',
    'slots = multiprocessing.BoundedSemaphore(1)',
    'try: slots.release()',
    'except ValueError as error: print(error)',
    'print(multiprocessing.cpu_count())',
  )
  expect(printed(await runOn(engine, program))).toBe(
    '[1, 4, 9] 3.0\nFalse\nsemaphore or lock released too many times\n2\n',
  )
})
