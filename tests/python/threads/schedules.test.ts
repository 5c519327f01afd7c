import { beforeAll, describe, expect, test } from 'vitest'
import { EMPTY_WORLD } from '../../../src/model/world.ts'
import type { Engine } from '../../../src/python/create-engine.ts'
import { endingOf, lastStage, lines, printed, runOn, startLastingEngine } from '../engine.ts'

/** Each takes about 15 ms, so what they find is found well within two seconds. */
const BUDGET = 50

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
})

const started = (...targets: readonly string[]): readonly string[] => [
  `threads = [threading.Thread(target=target) for target in (${targets.join(', ')})]`,
  'for thread in threads: thread.start()',
  'for thread in threads: thread.join()',
]

const ADD = ['counter = 0', 'def add():', '    global counter', '    for _ in range(3):', '        counter += 1']

const LOST_UPDATE = lines('import threading', ...ADD, ...started('add', 'add'), 'print(counter)')

const BUGS: Readonly<Record<string, string>> = {
  'a lost update': LOST_UPDATE,
  'a check before an act': lines(
    'import threading',
    'balance = 100',
    'def take():',
    '    global balance',
    '    if balance >= 80:',
    '        balance -= 80',
    ...started('take', 'take'),
  ),
  'locks taken in another order': lines(
    'import threading',
    'a, b = threading.Lock(), threading.Lock()',
    'def one():',
    '    with a:',
    '        with b: pass',
    'def two():',
    '    with b:',
    '        with a: pass',
    ...started('one', 'two'),
  ),
  'a notification that nobody hears': lines(
    'import threading',
    'condition, ready = threading.Condition(), False',
    'def produce():',
    '    global ready',
    '    ready = True',
    '    with condition: condition.notify()',
    'def consume():',
    '    if not ready:',
    '        with condition: condition.wait()',
    ...started('produce', 'consume'),
  ),
  'a writer that readers do not let in': lines(
    'import threading',
    'readers, guard, room, order = 0, threading.Lock(), threading.Lock(), []',
    'def read():',
    '    global readers',
    '    for _ in range(2):',
    '        with guard:',
    '            readers += 1',
    '            if readers == 1: room.acquire()',
    '        with guard:',
    '            readers -= 1',
    '            if readers == 0: room.release()',
    '    order.append("read")',
    'def write():',
    '    with room: order.append("write")',
    ...started('write', 'read', 'read'),
  ),
}

describe('a search over schedules', () => {
  test.each(Object.entries(BUGS))('finds %s', async (_name, program) => {
    const { schedules } = await runOn(engine, program, { schedules: BUDGET })
    const { schedule = 0, stage } = schedules?.found ?? {}
    expect(schedule).toBeGreaterThan(0)
    // One that does not come to its end is the last.
    expect(schedules?.tried).toBe(stage?.ending.kind === 'stopped' ? schedule : BUDGET)
    expect(schedules?.others.map((other) => other.schedule)).toContain(schedule)
  })

  test('finds nothing in a program that locks what it shares', async () => {
    const program = lines(
      'import threading',
      'lock = threading.Lock()',
      ...ADD.map((line) => line.replace('counter += 1', 'with lock: counter += 1')),
      ...started('add', 'add'),
      'print(counter)',
    )
    const evidence = await runOn(engine, program, { schedules: BUDGET })
    const { tried, found } = evidence.schedules ?? {}
    expect([tried, found, printed(evidence)]).toEqual([BUDGET, undefined, '6\n'])
  })

  test('is not made where a program has one thread', async () => {
    expect((await runOn(engine, 'print(1)', { schedules: BUDGET })).schedules).toBeUndefined()
  })

  test('says what the threads did, and the schedule can be run again', async () => {
    const { schedules } = await runOn(engine, LOST_UPDATE, { schedules: BUDGET })
    const found = schedules?.found
    const again = await engine.run({
      program: LOST_UPDATE,
      world: EMPTY_WORLD,
      calls: [],
      schedule: found?.schedule ?? 0,
      timeLimitMs: 10_000,
    })
    const stage = lastStage(again)
    expect([stage.output.pieces, stage.steps]).toEqual([found?.stage.output.pieces, found?.stage.steps])
    const workers = stage.steps?.filter(({ thread }) => thread !== 'MainThread') ?? []
    expect(new Set(workers.map(({ thread }) => thread))).toEqual(new Set(['Thread-1 (add)', 'Thread-2 (add)']))
    expect(new Set(workers.map(({ line }) => line))).toEqual(new Set([5, 6]))
  })
})

const PRIMITIVES: Readonly<Record<string, readonly string[]>> = {
  Lock: ['x = threading.Lock()', 'def work():', '    for _ in range(3):', '        with x: seen.append(1)'],
  RLock: ['x = threading.RLock()', 'def work():', '    with x:', '        with x: seen.append(1)'],
  Condition: [
    'x = threading.Condition()',
    'def work():',
    '    with x:',
    '        seen.append(1)',
    '        x.notify_all()',
    '        x.wait_for(lambda: len(seen) == 3)',
  ],
  Event: [
    'x = threading.Event()',
    'def work():',
    '    seen.append(1)',
    '    if len(seen) == 3: x.set()',
    '    x.wait()',
  ],
  Semaphore: ['x = threading.Semaphore(2)', 'def work():', '    with x: seen.append(1)'],
  Barrier: ['x = threading.Barrier(3)', 'def work():', '    x.wait()', '    seen.append(1)', '    x.wait()'],
  Timer: ['def work():', '    x = threading.Timer(0.1, seen.append, [1])', '    x.start()', '    x.join()'],
  Queue: ['x = queue.Queue(1)', 'def work():', '    x.put(1)', '    seen.append(x.get())', '    x.task_done()'],
  SimpleQueue: ['x = queue.SimpleQueue()', 'def work():', '    x.put(1)', '    seen.append(x.get())'],
  pool: ['x = ThreadPoolExecutor(2)', 'def work():', '    seen.append(x.submit(len, "a").result())'],
}

describe('200 random schedules end without a hang', () => {
  test.each(Object.entries(PRIMITIVES))(
    '%s',
    async (_name, body) => {
      const program = lines(
        'import queue, threading',
        'from concurrent.futures import ThreadPoolExecutor',
        'seen = []',
        ...body,
        ...started('work', 'work', 'work'),
      )
      const endings = new Set<string>()
      for (let schedule = 1; schedule <= 200; schedule += 1) {
        const run = await engine.run({ program, world: EMPTY_WORLD, calls: [], schedule, timeLimitMs: 60_000 })
        endings.add(JSON.stringify(endingOf(run)))
      }
      expect([...endings]).toEqual(['{"kind":"finished","exitCode":0}'])
    },
    300_000,
  )
})

test('the threads of a program are evidence', async () => {
  const program = lines(
    'import threading, time',
    'lock = threading.Lock()',
    'def work(seconds):',
    '    with lock: time.sleep(seconds)',
    'for seconds in (1, 2):',
    '    threading.Thread(target=work, args=(seconds,)).start()',
    'threading.Thread(target=threading.Event().wait, name="idle", daemon=True).start()',
  )
  const stage = lastStage(await runOn(engine, program))
  const at = (seconds: number): number => stage.startedMs + seconds * 1_000
  expect(stage.threads).toEqual([
    { name: 'Thread-1 (work)', isDaemon: false, startedMs: at(0), endedMs: at(1), atOnce: 2, waits: 0, line: 6 },
    { name: 'Thread-2 (work)', isDaemon: false, startedMs: at(0), endedMs: at(3), atOnce: 3, waits: 1, line: 6 },
    { name: 'idle', isDaemon: true, startedMs: at(0), atOnce: 4, waits: 1, line: 7 },
  ])
})
