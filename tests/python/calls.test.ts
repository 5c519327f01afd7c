// Calls: the program is loaded, the world is set back, and expressions are evaluated in the program's names.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/model/evidence.ts'
import type { Value } from '../../src/model/value.ts'
import type { WorldFile } from '../../src/model/world.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { lastStage, lines, printed, runOn, startLastingEngine, textFile } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
})

const int = (value: number): Value => ({ kind: 'int', text: String(value) })
const returns = (evidence: Evidence): (Value | undefined)[] => evidence.stages.slice(1).map(({ returned }) => returned)
const outputs = (evidence: Evidence): string[] =>
  evidence.stages.map(({ output }) => output.pieces.map(({ text }) => text).join(''))

describe('a call', () => {
  test('is a stage of its own, with its expression and what that gave', async () => {
    const evidence = await runOn(engine, 'def double(n): return n * 2\nprint("loaded")', { calls: ['double(21)'] })
    expect(evidence.stages.map(({ call, ending, returned }) => [call, ending, returned])).toEqual([
      [undefined, { kind: 'finished', exitCode: 0 }, undefined],
      ['double(21)', { kind: 'finished', exitCode: 0 }, int(42)],
    ])
    expect(outputs(evidence)).toEqual(['loaded\n', ''])
  })

  test('may be any expression, and sees names of the program and of `let`, which win', async () => {
    const program = 'servers = ["a"]\ndef count(names): return len(names)'
    const servers: Value = { kind: 'list', items: [int(1), int(2), int(3)] }
    const calls = ['count(servers)', 'servers', '[count(servers) for _ in range(2)]', '(lambda: servers[0])()']
    expect(returns(await runOn(engine, program, { calls, let: { servers } }))).toEqual([
      int(3),
      servers,
      { kind: 'list', items: [int(3), int(3)] },
      int(1),
    ])
    expect(returns(await runOn(engine, program, { calls: ['count(servers)'] }))).toEqual([int(1)])
  })

  test('has the names of `let` among what it holds, as the call left them', async () => {
    const program = 'def add(names): names.append("new")'
    const evidence = await runOn(engine, program, {
      calls: ['add(names)'],
      let: { names: { kind: 'list', items: [] } },
    })
    expect(lastStage(evidence).holds.names).toEqual({ kind: 'list', items: [{ kind: 'str', text: 'new' }] })
    expect(evidence.stages[0]?.holds.names).toBeUndefined()
  })

  test('that gives nothing back gives None', async () => {
    expect(returns(await runOn(engine, 'def f(): pass', { calls: ['f()'] }))).toEqual([{ kind: 'none' }])
  })

  test('that raises has its exception, with the program’s line, and gives nothing', async () => {
    const evidence = await runOn(engine, 'def share(n):\n    return 1 / n', {
      calls: ['share(0)', 'share(1)', 'none()', 'share('],
    })
    expect(
      evidence.stages.slice(1).map(({ ending, returned }) => [{ ...ending, traceback: '', bases: [] }, returned]),
    ).toEqual([
      [
        { kind: 'raised', type: 'ZeroDivisionError', bases: [], message: 'division by zero', line: 2, traceback: '' },
        undefined,
      ],
      [
        { kind: 'finished', exitCode: 0, bases: [], traceback: '' },
        { kind: 'float', text: '1.0' },
      ],
      [
        { kind: 'raised', type: 'NameError', bases: [], message: "name 'none' is not defined", traceback: '' },
        undefined,
      ],
      [
        {
          kind: 'raised',
          type: 'SyntaxError',
          bases: [],
          message: "'(' was never closed (<call>, line 1)",
          traceback: '',
        },
        undefined,
      ],
    ])
  })

  test('that exits has its exit code', async () => {
    const evidence = await runOn(engine, 'import os, sys\ndef f(): sys.exit(3)\ndef g(): os._exit(4)', {
      calls: ['f()', 'g()', 'f()'],
    })
    expect(evidence.stages.map(({ call, ending }) => [call, ending])).toEqual([
      [undefined, { kind: 'finished', exitCode: 0 }],
      ['f()', { kind: 'finished', exitCode: 3 }],
      ['g()', { kind: 'finished', exitCode: 4 }],
    ])
  })
})

describe('the world of a call', () => {
  test('is set back after the load: files, environment, folder, clock, dice, input', async () => {
    const program = lines(
      'import os, time',
      'def look(): return os.listdir(), os.getenv("MARK"), os.getcwd(), time.time(), os.urandom(4).hex(), input()',
      'first = look()',
      'open("new", "w").write("x")',
      'os.remove("given")',
      'os.environ["MARK"] = "1"',
      'os.chdir("/tmp")',
      'time.sleep(100)',
    )
    const evidence = await runOn(engine, program, {
      calls: ['look()'],
      stdin: 'line\n',
      files: { '/home/sre/given': textFile('g') },
    })
    const [load, call] = evidence.stages
    expect(call?.returned).toEqual(load?.holds.first)
    expect([load, call].map((stage) => stage?.files.map(({ path, change }) => [path, change]))).toEqual([
      [
        ['/home/sre/given', 'deleted'],
        ['/home/sre/new', 'created'],
      ],
      [['/home/sre/given', 'kept']],
    ])
    expect([load?.sleeps.length, call?.sleeps.length]).toEqual([1, 0])
  })

  test('is one for all calls: what one did the next one sees', async () => {
    const program = lines(
      'import os',
      'def add(text):',
      '    print(text)',
      '    open("log", "a").write(text)',
      '    return open("log").read()',
    )
    const evidence = await runOn(engine, program, { calls: ['add("a")', 'add("b")'] })
    expect(returns(evidence)).toEqual([
      { kind: 'str', text: 'a' },
      { kind: 'str', text: 'ab' },
    ])
    expect(outputs(evidence)).toEqual(['', 'a\n', 'a\nb\n'])
    expect(evidence.stages.map(({ files }) => files.map(({ text }) => text))).toEqual([[], ['a'], ['ab']])
  })

  test('waits before a call as long as it says, exactly', async () => {
    const calls = [
      'time.time()',
      { expression: 'time.time()', waitMs: 60_000 },
      { expression: 'time.time()', waitMs: 0.5 },
    ]
    const evidence = await runOn(engine, 'import time', { calls, clockMs: 0 })
    expect(returns(evidence).map((value) => (value !== undefined && 'text' in value ? value.text : ''))).toEqual([
      '0.0',
      '60.0',
      '60.0005',
    ])
    expect(lastStage(evidence)).toMatchObject({ startedMs: 0, endedMs: 60_000.5, sleeps: [] })
  })

  test('keeps the program’s names as the load and earlier calls left them', async () => {
    const program = lines('seen = []', 'def add(x):', '    seen.append(x)', '    return len(seen)', 'add("loaded")')
    expect(returns(await runOn(engine, program, { calls: ['add(1)', 'add(2)', 'seen'] }))).toEqual([
      int(2),
      int(3),
      { kind: 'list', items: [{ kind: 'str', text: 'loaded' }, int(1), int(2)] },
    ])
  })

  test('leaves files open that the load has opened, and none of its own numbers is taken from it', async () => {
    const program = lines(
      'log = open("log", "a")',
      'def write():',
      '    global log',
      '    log.write("x")',
      '    log.flush()',
      '    with open("new", "w") as new:',
      '        log = None',
      '        new.write("y")',
      '    return open("new").read()',
    )
    const evidence = await runOn(engine, program, { calls: ['write()'] })
    expect([returns(evidence), lastStage(evidence).files.map(({ path }) => path)]).toEqual([
      [{ kind: 'str', text: 'y' }],
      ['/home/sre/log', '/home/sre/new'],
    ])
  })

  test('hears what a call registered for the end, and gets what it left in open files', async () => {
    const program = lines(
      'import atexit',
      'def start():',
      '    global log',
      '    atexit.register(print, "bye")',
      '    log = open("log", "w")',
      '    log.write("left")',
    )
    const evidence = await runOn(engine, program, { calls: ['start()'] })
    expect([outputs(evidence), lastStage(evidence).files.map(({ text }) => text)]).toEqual([['', 'bye\n'], ['left']])
  })
})

describe('a program that is loaded for calls', () => {
  test('may leave by sys.exit: its functions are there all the same', async () => {
    const evidence = await runOn(engine, 'def f(): return 1\nraise SystemExit(2)', { calls: ['f()'] })
    expect([evidence.stages[0]?.ending, returns(evidence)]).toEqual([{ kind: 'finished', exitCode: 2 }, [int(1)]])
  })

  test.each([
    ['because it cannot be read', 'def f(): return 1\n1 /', 'unreadable'],
    ['by os._exit', 'def f(): return 1\nimport os\nos._exit(0)', 'finished'],
    ['because its time is up', 'def f(): return 1\nwhile True: pass', 'stopped'],
  ])('is not called where it ends %s', async (_how, program, kind) => {
    const evidence = await runOn(engine, program, { calls: ['f()'], timeLimitMs: 1_000 })
    expect(evidence.stages.map(({ ending }) => ending.kind)).toEqual([kind])
  })

  test('can be called after an exception of its own', async () => {
    const evidence = await runOn(engine, 'def f(): return 7\nraise RuntimeError("down")', { calls: ['f()'] })
    expect(evidence.stages.map(({ ending }) => ending.kind)).toEqual(['raised', 'finished'])
    expect(evidence.stages[1]?.returned).toEqual(int(7))
  })

  test('has what it printed while loading apart from what the call printed', async () => {
    const evidence = await runOn(engine, 'import sys\nsys.stdout.write("load")\ndef f(): sys.stdout.write("call")', {
      calls: ['f()'],
    })
    expect(outputs(evidence)).toEqual(['load', 'call'])
  })

  test('may have a hundred calls', async () => {
    const calls = Array.from({ length: 100 }, (_, number) => `f(${number})`)
    expect(returns(await runOn(engine, 'def f(n): return n', { calls }))).toEqual(calls.map((_, number) => int(number)))
  })
})

test('no call sees the names of another run', async () => {
  await runOn(engine, 'secret = 1', { calls: ['secret'], let: { mine: int(1) } })
  const evidence = await runOn(engine, 'x = 1', { calls: ['"secret" in globals(), "mine" in globals()'] })
  expect(returns(evidence)).toEqual([
    {
      kind: 'tuple',
      items: [
        { kind: 'bool', value: false },
        { kind: 'bool', value: false },
      ],
    },
  ])
  expect(printed(evidence)).toBe('')
})

describe('a file that was opened while the program was loaded', () => {
  const files = { '/home/sre/app.log': textFile('old\n') }
  const left = async (program: string, given: Readonly<Record<string, WorldFile>> = files) => {
    const evidence = await runOn(engine, program, { calls: ['work()'], files: given })
    return lastStage(evidence).files.map(({ path, text }) => [path.replace('/home/sre/', ''), text])
  }

  test('is open on the host that was set back, with the position of before', async () => {
    const append = 'log = open("app.log", "a")\ndef work():\n    print("new", file=log, flush=True)'
    expect(await left(append)).toEqual([['app.log', 'old\nnew\n']])
    expect(await left(append, {})).toEqual([['app.log', 'new\n']])
    const read = 'log = open("app.log", "rb", buffering=0)\nlog.read(2)\ndef work(): return log.read()'
    expect(returns(await runOn(engine, read, { calls: ['work().decode()'], files }))).toEqual([
      { kind: 'str', text: 'd\n' },
    ])
  })

  test('is emptied there too where it was emptied by its opening', async () => {
    const program = 'log = open("app.log", "w")\ndef work():\n    print("new", file=log, flush=True)'
    expect(await left(program)).toEqual([['app.log', 'new\n']])
  })

  test('is one file under all its descriptors', async () => {
    const program =
      'import os\nfirst = os.open("app.log", os.O_WRONLY | os.O_APPEND)\nsecond = os.dup(first)\n' +
      'def work():\n    os.write(first, b"1")\n    os.close(first)\n    os.write(second, b"2")'
    expect(await left(program)).toEqual([['app.log', 'old\n12']])
  })

  test('stays what it was where it has no name any more', async () => {
    const program =
      'import os\nspare = open("spare", "w+")\nos.remove("spare")\ndef work():\n    spare.write("x")\n    spare.seek(0)\n    return spare.read()'
    expect(returns(await runOn(engine, program, { calls: ['work()'] }))).toEqual([{ kind: 'str', text: 'x' }])
    expect(await left(program)).toEqual([['app.log', 'old\n']])
  })
})
