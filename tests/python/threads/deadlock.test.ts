import { beforeAll, expect, test } from 'vitest'
import { ENGINE_FOLDER, readEngineFiles } from '../../../src/cli/engine-files.ts'
import { createEngine, type Engine } from '../../../src/python/create-engine.ts'
import { endingOf, lastStage, lines, printed, realMs, runOn, startLastingEngine } from '../engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
})

test('threads that take two locks in a different order end the run at once, and who holds what is told', async () => {
  const program = lines(
    'import threading',
    'first, second, meeting = threading.Lock(), threading.Lock(), threading.Barrier(2)',
    'def one():',
    '    with first:',
    '        meeting.wait()',
    '        with second: pass',
    'def two():',
    '    second.acquire()',
    '    meeting.wait()',
    '    with first:',
    '        pass',
    'threads = [threading.Thread(target=target, name=target.__name__) for target in (one, two)]',
    'for thread in threads: thread.start()',
    'for thread in threads: thread.join()',
  )
  const evidence = await runOn(engine, program)
  expect(endingOf(evidence)).toEqual({
    kind: 'stopped',
    by: 'endless wait',
    line: 14,
    waits: [
      { thread: 'MainThread', line: 14, kind: 'thread', name: 'one' },
      { thread: 'one', line: 6, kind: 'lock', name: 'second', heldBy: 'two', heldLine: 8 },
      { thread: 'two', line: 10, kind: 'lock', name: 'first', heldBy: 'one', heldLine: 4 },
    ],
  })
  expect([printed(evidence), lastStage(evidence).endedMs - lastStage(evidence).startedMs]).toEqual(['', 0])
})

test('a lock that a thread takes twice is held by the thread itself', async () => {
  const program = lines('import threading', 'lock = threading.Lock()', 'lock.acquire()', 'with lock:', '    pass')
  expect(endingOf(await runOn(engine, program))).toMatchObject({
    line: 4,
    waits: [{ thread: 'MainThread', kind: 'lock', name: 'lock', heldBy: 'MainThread', heldLine: 3 }],
  })
})

test('a lock whose thread has ended is held by nobody', async () => {
  const program = lines(
    'import threading',
    'lock = threading.Lock()',
    'thread = threading.Thread(target=lock.acquire)',
    'thread.start()',
    'thread.join()',
    'lock.acquire()',
  )
  expect(endingOf(await runOn(engine, program))).toEqual({
    kind: 'stopped',
    by: 'endless wait',
    line: 6,
    waits: [{ thread: 'MainThread', line: 6, kind: 'lock', name: 'lock' }],
  })
})

test('an attribute that is waited for has its name, and so has a lock that can be taken again', async () => {
  const program = lines(
    'import threading',
    'class Account:',
    '    def __init__(self):',
    '        self.lock = threading.RLock()',
    'account = Account()',
    'def hold():',
    '    account.lock.acquire()',
    '    threading.Event().wait()',
    'threading.Thread(target=hold, daemon=True, name="holder").start()',
    'with account.lock:',
    '    pass',
  )
  expect(endingOf(await runOn(engine, program))).toMatchObject({
    waits: [
      { thread: 'MainThread', kind: 'lock', name: 'account.lock', heldBy: 'holder', heldLine: 7 },
      { thread: 'holder', kind: 'event', line: 8 },
    ],
  })
})

test.each([
  ['queue', 'import queue', 'jobs = queue.Queue()', 'jobs.get()'],
  ['event', 'import threading', 'ready = threading.Event()', 'ready.wait()'],
  ['barrier', 'import threading', 'meeting = threading.Barrier(2)', 'meeting.wait()'],
  ['semaphore', 'import threading', 'slots = threading.Semaphore(0)', 'slots.acquire()'],
  ['future', 'from concurrent.futures import Future', 'answer = Future()', 'answer.result()'],
])('a %s that nothing will ever come from is told', async (kind, load, make, wait) => {
  const name = make.split(' ')[0]
  expect(endingOf(await runOn(engine, lines(load, make, wait)))).toMatchObject({
    line: 3,
    waits: [{ thread: 'MainThread', line: 3, kind, name }],
  })
})

test('threads that wait for each other after the end of the program end the run too', async () => {
  const program = lines(
    'import threading',
    'lock = threading.Lock()',
    'lock.acquire()',
    'threading.Thread(target=lock.acquire, name="late").start()',
  )
  expect(endingOf(await runOn(engine, program))).toMatchObject({
    by: 'endless wait',
    waits: [
      { thread: 'MainThread', kind: 'thread', name: 'late' },
      { thread: 'late', kind: 'lock', name: 'lock' },
    ],
  })
})

test('what is told does not depend on how fast the machine is', async () => {
  const slow = await createEngine(await readEngineFiles(ENGINE_FOLDER), { realMs: () => 20 * realMs() })
  const program = lines(
    'import threading',
    'lock = threading.Lock()',
    'lock.acquire()',
    'try:',
    '    lock.acquire()',
    'finally:',
    '    lock.acquire()',
  )
  const evidence = await runOn(slow, program, { timeLimitMs: 10_000_000 })
  expect([endingOf(evidence), slow.spent()]).toEqual([
    {
      kind: 'stopped',
      by: 'endless wait',
      line: 5,
      waits: [{ thread: 'MainThread', line: 5, kind: 'lock', name: 'lock', heldBy: 'MainThread', heldLine: 3 }],
    },
    false,
  ])
})

test('a program that waits for ever whenever it is interrupted is left after a while', async () => {
  const program = lines(
    'import threading',
    'lock = threading.Lock()',
    'lock.acquire()',
    'while True:',
    '    try:',
    '        lock.acquire()',
    '    except BaseException:',
    '        print("again")',
  )
  const evidence = await runOn(engine, program)
  expect(endingOf(evidence)).toMatchObject({ kind: 'stopped', by: 'endless wait', line: 6 })
  expect(printed(evidence)).toBe('again\n'.repeat(10))
  expect(printed(await runOn(engine, 'print(1)'))).toBe('1\n')
})
