import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../../src/python/create-engine.ts'
import { endingOf, lastStage, lines, printed, runOn, startEngine, startLastingEngine } from '../engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
})

const output = async (...program: readonly string[]): Promise<string> => printed(await runOn(engine, lines(...program)))

test('threads sleep beside each other on the clock of the host', async () => {
  const evidence = await runOn(
    engine,
    lines(
      'import threading, time',
      'def job(n):',
      '    time.sleep(n)',
      '    print(n)',
      'threads = [threading.Thread(target=job, args=(n,)) for n in (3, 1, 2)]',
      'for thread in threads: thread.start()',
      'for thread in threads: thread.join()',
    ),
  )
  const { startedMs, endedMs } = lastStage(evidence)
  expect([printed(evidence), endedMs - startedMs]).toEqual(['1\n2\n3\n', 3_000])
})

test('a pool of four does eight jobs of a second in two seconds', async () => {
  const said = await output(
    'import time',
    'from concurrent.futures import ThreadPoolExecutor, as_completed',
    'began = time.monotonic()',
    'def job(n):',
    '    time.sleep(1)',
    '    return n * n',
    'with ThreadPoolExecutor(4) as pool:',
    '    squares = sorted(f.result() for f in as_completed([pool.submit(job, n) for n in range(8)]))',
    'print(squares, round(time.monotonic() - began, 3))',
  )
  expect(said).toBe('[0, 1, 4, 9, 16, 25, 36, 49] 2.0\n')
})

test('a thousand threads add under one lock', async () => {
  const said = await output(
    'import threading, time',
    'n = 0',
    'lock = threading.Lock()',
    'def add():',
    '    global n',
    '    for _ in range(20):',
    '        with lock:',
    '            seen = n',
    '            time.sleep(0)',
    '            n = seen + 1',
    'threads = [threading.Thread(target=add) for _ in range(1000)]',
    'for thread in threads: thread.start()',
    'for thread in threads: thread.join()',
    'print(n)',
  )
  expect(said).toBe('20000\n')
})

test('an exception in a thread is told on standard error with the lines of the program, and the program goes on', async () => {
  const evidence = await runOn(
    engine,
    lines(
      'import threading',
      'def fail():',
      '    raise ValueError("no")',
      'thread = threading.Thread(target=fail, name="worker")',
      'thread.start()',
      'thread.join()',
      'print("on")',
    ),
  )
  expect(lastStage(evidence).output.pieces.map(({ stream, text }) => [stream, text])).toEqual([
    [
      'err',
      'Exception in thread worker:\nTraceback (most recent call last):\n  File "main.py", line 3, in fail\n    raise ValueError("no")\nValueError: no\n',
    ],
    ['out', 'on\n'],
  ])
})

test('a program waits for its threads, not for those that are daemons', async () => {
  const said = await output(
    'import atexit, threading, time',
    'atexit.register(print, "over")',
    'def tick():',
    '    while True:',
    '        time.sleep(0.4)',
    '        print("tick")',
    'threading.Thread(target=tick, daemon=True).start()',
    'threading.Timer(1, print, ["timer"]).start()',
    'print("end")',
  )
  expect(said).toBe('end\ntick\ntick\ntimer\nover\n')
})

test('signals are for the first thread, whatever it waits for', async () => {
  const said = await output(
    'import signal, threading, time',
    'signal.signal(signal.SIGALRM, lambda *_: print("alarm in", threading.current_thread().name))',
    'signal.setitimer(signal.ITIMER_REAL, 0.3)',
    'threading.Thread(target=time.sleep, args=(2,)).start()',
    'lock = threading.Lock()',
    'lock.acquire()',
    'print(lock.acquire(timeout=1), round(time.monotonic() % 100, 3))',
  )
  expect(said).toBe('alarm in MainThread\nFalse 1.0\n')
})

test('two threads write to one stream that is full, and neither loses anything', async () => {
  const said = await output(
    'import os, threading',
    'end, start = os.pipe()',
    'file = os.fdopen(start, "wb")',
    'def write(letter):',
    '    file.write(letter * 300_000)',
    '    file.flush()',
    'threads = [threading.Thread(target=write, args=(letter,)) for letter in (b"a", b"b")]',
    'for thread in threads: thread.start()',
    'got = b""',
    'while len(got) < 600_000: got += os.read(end, 65_536)',
    'for thread in threads: thread.join()',
    'print(got.count(b"a"), got.count(b"b"))',
  )
  expect(said).toBe('300000 300000\n')
})

test('each thread has values, a number and a name of its own, and the host counts it', async () => {
  const said = await output(
    'import os, threading, psutil',
    'own = threading.local()',
    'own.value = 1',
    'def look():',
    '    print(hasattr(own, "value"), threading.get_native_id() > os.getpid(), psutil.Process().num_threads())',
    'thread = threading.Thread(target=look)',
    'thread.start()',
    'thread.join()',
    'print(own.value, threading.get_native_id() == os.getpid(), psutil.Process().num_threads())',
  )
  expect(said).toBe('False True 2\n1 True 1\n')
})

test('a thread that looks again and again for what another one sets lets it go on', async () => {
  const said = await output(
    'import threading, time',
    'done = False',
    'def spin():',
    '    while not done: pass',
    '    print("seen")',
    'thread = threading.Thread(target=spin)',
    'thread.start()',
    'time.sleep(0.5)',
    'done = True',
    'thread.join()',
  )
  expect(said).toBe('seen\n')
})

test('threads of the load go on in the calls, each stage on its own host', async () => {
  const program = lines(
    'import queue, threading, time',
    'from concurrent.futures import ThreadPoolExecutor',
    'pool = ThreadPoolExecutor(2)',
    'print(pool.submit(pow, 2, 3).result())',
    'jobs = queue.Queue()',
    'seen = []',
    'def work():',
    '    while True:',
    '        seen.append(jobs.get())',
    '        jobs.task_done()',
    'threading.Thread(target=work, daemon=True).start()',
    'def go(n):',
    '    jobs.put(n)',
    '    jobs.join()',
    '    return pool.submit(lambda: (time.sleep(2), 7)[1]).result(), seen',
  )
  const evidence = await runOn(engine, program, { calls: ['go(1)', 'go(2)'] })
  const returned = (...seen: string[]) => ({
    items: [{ text: '7' }, { items: seen.map((text) => ({ text })) }],
  })
  expect(evidence.stages.slice(1).map((stage) => stage.returned)).toMatchObject([returned('1'), returned('1', '2')])
})

describe('what goes wrong', () => {
  test('a thread that never yields ends at the time limit', async () => {
    const program = lines(
      'import threading',
      'def spin():',
      '    while True: pass',
      'thread = threading.Thread(target=spin)',
      'thread.start()',
      'thread.join()',
    )
    const ending = endingOf(await runOn(engine, program, { timeLimitMs: 1_000 }))
    // The line is that of the thread that computes, not that of the first one, which waits for it.
    expect(ending).toEqual({ kind: 'stopped', by: 'time limit', line: 3 })
  })

  test('of several threads that never yield, the line is in one of them', async () => {
    const program = lines(
      'import threading, time',
      'def spin(n):',
      '    while True:',
      '        n += 1',
      'for n in range(3):',
      '    threading.Thread(target=spin, args=(n,)).start()',
      'time.sleep(1000)',
    )
    const ending = endingOf(await runOn(engine, program, { timeLimitMs: 1_000 }))
    expect(ending).toMatchObject({ kind: 'stopped', by: 'time limit' })
    expect([3, 4]).toContain(ending.kind === 'stopped' ? ending.line : undefined)
  })

  test('where the first thread computes, the line is its own', async () => {
    const program = lines(
      'import threading',
      'threading.Thread(target=threading.Event().wait, daemon=True).start()',
      'while True:',
      '    pass',
    )
    const ending = endingOf(await runOn(engine, program, { timeLimitMs: 1_000 }))
    expect([3, 4]).toContain(ending.kind === 'stopped' ? ending.line : undefined)
  })

  test('a lock that is never released and that nobody waits for lets the program end', async () => {
    const program = lines(
      'import threading',
      'lock = threading.Lock()',
      'lock.acquire()',
      'thread = threading.Thread(target=threading.RLock().acquire)',
      'thread.start()',
      'thread.join()',
      'print("end")',
    )
    const evidence = await runOn(engine, program)
    expect([printed(evidence), endingOf(evidence)]).toEqual(['end\n', { kind: 'finished', exitCode: 0 }])
  })

  test('an exception that ends one thread of a pool or of many leaves the others alone', async () => {
    const said = await output(
      'import threading',
      'threading.excepthook = lambda about: print(about.thread.name, about.exc_type.__name__)',
      'def work(n):',
      '    if n == 1: raise KeyError(n)',
      '    print(n)',
      'threads = [threading.Thread(target=work, args=(n,), name=f"w{n}") for n in range(3)]',
      'for thread in threads: thread.start()',
      'for thread in threads: thread.join()',
    )
    expect(said).toBe('0\nw1 KeyError\n2\n')
  })

  test('a recursion in a thread is a RecursionError there', async () => {
    const said = await output(
      'import threading',
      'def deep(n): return sorted([1], key=lambda _: deep(n + 1))',
      'def shallow():',
      '    try: deep(0)',
      '    except RecursionError: print("too deep")',
      'thread = threading.Thread(target=shallow)',
      'thread.start()',
      'thread.join()',
    )
    expect(said).toBe('too deep\n')
  })

  test('os.fork is refused, and says what there is', async () => {
    const said = await output('import os', 'try: os.fork()', 'except OSError as error: print(error)')
    expect(said).toMatch(/subprocess.*multiprocessing/)
  })

  test('two hundred threads left behind do not disturb the next run', async () => {
    const program = lines(
      'import threading',
      'for _ in range(200): threading.Thread(target=threading.Event().wait, daemon=True).start()',
      'print(threading.active_count())',
    )
    for (let run = 0; run < 5; run += 1) expect(printed(await runOn(engine, program))).toBe('201\n')
    expect(await output('import threading', 'print(threading.active_count())')).toBe('1\n')
  })

  test('a hundred thousand threads are refused, in Python’s words', async () => {
    const lasting = await startEngine()
    const evidence = await runOn(
      lasting,
      lines(
        'import threading',
        'try:',
        '    for n in range(100_000): threading.Thread(target=threading.Event().wait, daemon=True).start()',
        'except RuntimeError as error: print(error, threading.active_count() > 1_000)',
      ),
    )
    expect(printed(evidence)).toBe("can't start new thread True\n")
  })
})
