import { beforeAll, expect, test } from 'vitest'
import type { Engine } from '../../../src/python/create-engine.ts'
import { endingOf, lastStage, lines, printed, runOn, startEngine } from '../engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
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
