// The real time that a run may take. These tests take real time themselves, as little as they can.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/python/create-engine.ts'
import { createLimit } from '../../src/python/run/limit.ts'
import { endingOf, lastStage, lines, printed, runOn, startLastingEngine } from './engine.ts'

describe('a limit', () => {
  test('is due once its time is used up, and again while the program goes on', () => {
    let now = 0
    const limit = createLimit(() => now, 1_000)
    const due = [999, 1_000, 1_001, 1_049, 1_050, 1_051].map((at) => {
      now = at
      return limit.isDue()
    })
    expect(due).toEqual([false, true, false, false, true, false])
  })

  test('remembers the line of the first interruption, and gives a program up that does not end', () => {
    let now = 2_000
    const limit = createLimit(() => now, 1_000)
    expect([limit.upAt(), limit.interrupted(7), limit.upAt()]).toEqual([undefined, false, 7])
    now += 300
    expect([limit.interrupted(9), limit.upAt()]).toEqual([false, 7])
    now += 1
    expect([limit.interrupted(9), limit.upAt()]).toEqual([true, 7])
  })

  test('interrupts a program that waits for ever again at once, and gives it up after ten times', () => {
    const limit = createLimit(() => 0, 1_000)
    const due = (): boolean => {
      limit.end('endless wait')
      return limit.isDue()
    }
    const given = Array.from({ length: 11 }, () => [due(), limit.isDue(), limit.interrupted(1)])
    expect(given).toEqual([...Array(10).fill([true, false, false]), [true, false, true]])
  })

  test('does not count a wait', async () => {
    let now = 0
    const limit = createLimit(() => now, 1_000)
    now = 900
    let go = (): void => undefined
    const waiting = limit.pausedWhile(new Promise<void>((resolve) => (go = resolve)))
    now = 60_000
    expect(limit.isDue()).toBe(false)
    go()
    await waiting
    expect([limit.usedMs(), limit.isDue()]).toEqual([900, false])
    now += 100
    expect(limit.isDue()).toBe(true)
  })
})

describe('a program whose time is up', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await startLastingEngine()
    // The first program is read more slowly than all others.
    await runOn(engine, 'pass')
  })
  const timeLimitMs = 120

  test.each([
    ['an endless loop', lines('x = 0', 'while True:', '    x += 1'), [2, 3]],
    ['one in a function', lines('def spin():', '    while True:', '        pass', 'spin()'), [2, 3]],
    ['one that sleeps', lines('import time', 'while True:', '    time.sleep(60)'), [2, 3]],
    [
      'one that catches exceptions',
      lines('while True:', '    try:', '        1 / 0', '    except Exception:', '        pass'),
      [1, 2, 3, 4, 5],
    ],
    [
      'one that catches everything',
      lines('while True:', '    try:', '        while True: pass', '    except BaseException: pass'),
      [3],
    ],
    ['a finally without end', lines('try:', '    while True: pass', 'finally:', '    while True: pass'), [2]],
    [
      'one that ignores the signal',
      lines('import signal', 'signal.signal(signal.SIGXCPU, signal.SIG_IGN)', 'while True: pass'),
      [3],
    ],
    [
      'one behind the standard library',
      lines(
        'import json',
        'class Key(str):',
        '    def __hash__(self):',
        '        while True: pass',
        'json.dumps({Key("a"): 1})',
      ),
      [4],
    ],
    ['a regular expression that goes wrong', lines('import re', 're.match("(a+)+$", "a" * 30 + "b")'), [2]],
    [
      'one that ignores every signal',
      lines(
        'import signal',
        'for number in signal.valid_signals():',
        '    try: signal.signal(number, signal.SIG_IGN)',
        '    except (OSError, ValueError): pass',
        'while True: pass',
      ),
      [3, 4, 5],
    ],
  ])('is stopped, and its line is told: %s', async (_what, program, where) => {
    const ending = endingOf(await runOn(engine, program, { timeLimitMs }))
    expect(ending).toMatchObject({ kind: 'stopped', by: 'time limit' })
    expect(where).toContain('line' in ending ? ending.line : undefined)
  })

  test('keeps what it wrote, its files and its names', async () => {
    const program = lines('servers = ["web01"]', 'print("start")', 'open("a", "w").write("x")', 'while True: pass')
    const stage = lastStage(await runOn(engine, program, { timeLimitMs }))
    expect(stage.ending).toEqual({ kind: 'stopped', by: 'time limit', line: 4 })
    expect(stage.holds).toEqual({ servers: { kind: 'list', items: [{ kind: 'str', text: 'web01' }] } })
    expect([printed({ stages: [stage], facts: [], unassigned: [] }), stage.files.map(({ path }) => path)]).toEqual([
      'start\n',
      ['/home/sre/a'],
    ])
  })

  test('has no traceback of Dryrun’s own, and no end of its own', async () => {
    const program = lines('import atexit', 'atexit.register(print, "at exit")', 'while True: pass')
    expect(printed(await runOn(engine, program, { timeLimitMs }))).toBe('')
  })

  test('may be up only when it has ended: in what is registered for its end, in what is shown of its values', async () => {
    const late = lines('import atexit', '@atexit.register', 'def leave():', '    while True: pass')
    expect(endingOf(await runOn(engine, late, { timeLimitMs }))).toEqual({ kind: 'stopped', by: 'time limit', line: 4 })
    const odd = lines('class Odd:', '    def __repr__(self):', '        while True: pass', 'odd = Odd()')
    expect(endingOf(await runOn(engine, odd, { timeLimitMs }))).toEqual({ kind: 'stopped', by: 'time limit', line: 3 })
  })

  test('is told in a call as well, and no other call follows', async () => {
    const program = lines('def spin():', '    while True: pass', 'def fine(): return 1')
    const evidence = await runOn(engine, program, { timeLimitMs, calls: ['fine()', 'spin()', 'fine()'] })
    expect(evidence.stages.map(({ call, ending }) => [call, ending])).toEqual([
      [undefined, { kind: 'finished', exitCode: 0 }],
      ['fine()', { kind: 'finished', exitCode: 0 }],
      ['spin()', { kind: 'stopped', by: 'time limit', line: 2 }],
    ])
  })

  test('records so many sleeps and no more', async () => {
    const program = lines('import time', 'for _ in range(30_000): time.sleep(1)')
    expect(lastStage(await runOn(engine, program)).sleeps.length).toBe(10_000)
  })

  test('leaves an interpreter in which the next run works', async () => {
    await runOn(engine, 'while True: pass', { timeLimitMs })
    expect(printed(await runOn(engine, 'print(1)'))).toBe('1\n')
  })
})
