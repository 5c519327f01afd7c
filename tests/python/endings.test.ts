// How a program ends, as evidence: every way to leave that Python has.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Ending } from '../../src/model/evidence.ts'
import type { Engine } from '../../src/python/create-engine.ts'
import { endingOf, lines, printed, runOn, startLastingEngine } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
})

async function ending(program: string): Promise<Ending> {
  return endingOf(await runOn(engine, program))
}

/** What matters of an ending, without its traceback. */
async function brief(program: string): Promise<object> {
  const { kind, ...rest } = await ending(program)
  const { type, message, line, column, exitCode } = { ...rest } as Partial<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries({ kind, type, message, line, column, exitCode }).filter(([, value]) => value !== undefined),
  )
}

describe('a program that leaves', () => {
  test.each([
    ['at its end', 'x = 1', 0],
    ['as an empty file', '', 0],
    ['by exit without a code', 'import sys\nsys.exit()', 0],
    ['by exit with None', 'import sys\nsys.exit(None)', 0],
    ['by exit with a number', 'import sys\nsys.exit(3)', 3],
    ['by exit with a negative number', 'import sys\nsys.exit(-1)', 255],
    ['by exit with a number past a byte', 'import sys\nsys.exit(256 + 7)', 7],
    ['by exit with a huge number', 'import sys\nsys.exit(2**70)', 255],
    ['by exit with a truth value', 'import sys\nsys.exit(True)', 1],
    ['by exit()', 'exit(4)', 4],
    ['by raising SystemExit', 'raise SystemExit(5)', 5],
    ['by a subclass of it', 'class Done(SystemExit): pass\nraise Done(6)', 6],
    ['from deep inside', 'def f(n):\n    if n == 0: raise SystemExit(7)\n    f(n - 1)\nf(50)', 7],
    ['at once, by os._exit', 'import os\ntry:\n    os._exit(8)\nfinally:\n    print("never")', 8],
    ['at once, by os._exit past a byte', 'import os\nos._exit(256 + 9)', 9],
  ])('%s has its exit code', async (_how, program, exitCode) => {
    const evidence = await runOn(engine, program)
    expect([endingOf(evidence), printed(evidence)]).toEqual([{ kind: 'finished', exitCode }, ''])
  })

  test.each([
    ['by os.abort', 'import os\nos.abort()', 'ABRT'],
    ['by a signal to itself', 'import os, signal\nos.kill(os.getpid(), signal.SIGKILL)', 'KILL'],
    ['by raising one', 'import signal\nsignal.raise_signal(signal.SIGTERM)', 'TERM'],
  ])('%s is ended by the signal', async (_how, program, signal) => {
    const evidence = await runOn(engine, program)
    expect([endingOf(evidence), printed(evidence)]).toEqual([{ kind: 'killed', signal }, ''])
  })

  test.each([
    ['a text', '"disk full"', 'disk full\n'],
    ['a fraction', '1.5', '1.5\n'],
    ['several things', '(1, "a")', "(1, 'a')\n"],
    [
      'something that cannot be shown',
      'type("Odd", (), {"__str__": lambda self: 1 / 0})()',
      '<Odd without a message>\n',
    ],
  ])('by exit with %s says it on standard error and ends with 1', async (_what, value, said) => {
    const evidence = await runOn(engine, `import sys\nsys.exit(${value})`)
    expect(endingOf(evidence)).toEqual({ kind: 'finished', exitCode: 1 })
    expect(evidence.stages[0]?.output.pieces.map(({ stream, text }) => [stream, text])).toEqual([['err', said]])
  })

  test('by os._exit runs nothing more: no finally, no atexit, no flush', async () => {
    const program =
      'import atexit, os, sys\natexit.register(print, "at exit")\nsys.stdout.write("kept back")\nos._exit(0)'
    expect(printed(await runOn(engine, program))).toBe('')
  })
})

describe('a program that is over', () => {
  test('runs what it has registered for its end, the last first', async () => {
    const program = lines(
      'import atexit',
      'atexit.register(print, "one")',
      'atexit.register(print, "two")',
      'print("zero")',
    )
    expect(printed(await runOn(engine, program))).toBe('zero\ntwo\none\n')
  })

  test('does so after an exception and after sys.exit too', async () => {
    const start = 'import atexit, sys\natexit.register(print, "bye")\n'
    expect(printed(await runOn(engine, `${start}sys.exit(2)`))).toBe('bye\n')
    expect(printed(await runOn(engine, `${start}1 / 0`))).toMatch(/ZeroDivisionError: division by zero\nbye\n$/)
  })

  test('writes out the files that it left open, and lets its objects go', async () => {
    const program = lines(
      'class Lock:',
      '    def __del__(self):',
      '        print("released")',
      'lock = Lock()',
      'report = open("report.txt", "w")',
      'report.write("all")',
      'def helper(): return report',
    )
    const evidence = await runOn(engine, program)
    expect(printed(evidence)).toBe('released\n')
    expect(evidence.stages[0]?.files).toMatchObject([
      {
        path: '/home/sre/report.txt',
        change: 'created',
        kind: 'file',
        opens: 1,
        reads: 0,
        writes: 1,
        bytesRead: 0,
        bytesWritten: 3,
        owner: 'sre',
        group: 'sre',
        mode: 0o644,
        size: 3,
        text: 'all',
      },
    ])
  })

  test('is not failed by an exception at its end, which is told', async () => {
    const evidence = await runOn(engine, 'import atexit\n@atexit.register\ndef leave():\n    1 / 0\nprint("done")')
    expect(endingOf(evidence)).toEqual({ kind: 'finished', exitCode: 0 })
    expect(printed(evidence)).toMatch(
      /^done\nException ignored in atexit callback <function leave at 0x\w+>:\nTraceback \(most recent call last\):\n {2}File "main\.py", line 4, in leave\n {4}1 \/ 0\n {4}~~\^~~\nZeroDivisionError: division by zero\n$/,
    )
  })
})

describe('an exception that nobody catches', () => {
  test('is told with its class, its bases, its message and the line it came from', async () => {
    expect(await ending('servers = {}\nservers["web01"]')).toEqual({
      kind: 'raised',
      type: 'KeyError',
      bases: ['LookupError', 'Exception', 'BaseException'],
      message: "'web01'",
      line: 2,
      traceback: lines(
        'Traceback (most recent call last):',
        '  File "main.py", line 2, in <module>',
        '    servers["web01"]',
        '    ~~~~~~~^^^^^^^^^',
        "KeyError: 'web01'",
      ),
    })
  })

  test.each([
    ['raise KeyboardInterrupt', 'KeyboardInterrupt', '', 1],
    ['next(iter([]))', 'StopIteration', '', 1],
    ['\n\nraise NotImplementedError("later")', 'NotImplementedError', 'later', 3],
    [
      'import json\njson.loads("{")',
      'json.decoder.JSONDecodeError',
      'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)',
      2,
    ],
    ['class Full(Exception): pass\nraise Full("disk", 3)', 'Full', "('disk', 3)", 2],
    ['import nothing_of_that_name', 'ModuleNotFoundError', "No module named 'nothing_of_that_name'", 1],
    ['raise GeneratorExit', 'GeneratorExit', '', 1],
    ['assert 1 == 2, "no"', 'AssertionError', 'no', 1],
    ['x = "a" * 1_500_000_000', 'MemoryError', '', 1],
    ['raise ValueError("\\ud800")', 'ValueError', '\ud800', 1],
    ['raise "text"', 'TypeError', 'exceptions must derive from BaseException', 1],
  ])('%j', async (program, type, message, line) => {
    expect(await brief(program)).toEqual({ kind: 'raised', type, message, line })
  })

  test('in a call belongs to the program’s own line, however deep it went', async () => {
    const program = lines('import json', 'def read(text):', '    return json.loads(text)', 'read("")')
    expect(await brief(program)).toEqual({
      kind: 'raised',
      type: 'json.decoder.JSONDecodeError',
      message: 'Expecting value: line 1 column 1 (char 0)',
      line: 3,
    })
  })

  test.each([['raise ValueError("inside")'], ['import sys; sys.exit(3)'], ['raise KeyboardInterrupt'], ['return 5']])(
    'is told even where its __str__ does this: %s',
    async (body) => {
      expect(await brief(`class Odd(Exception):\n    def __str__(self):\n        ${body}\nraise Odd("x")`)).toEqual({
        kind: 'raised',
        type: 'Odd',
        message: '<Odd without a message>',
        line: 4,
      })
    },
  )

  test('is told even where its class hides behind properties', async () => {
    const program = lines(
      'class Odd(Exception):',
      '    @property',
      '    def __class__(self): raise ValueError',
      '    @property',
      '    def __traceback__(self): raise ValueError',
      'raise Odd("x")',
    )
    expect(await brief(program)).toEqual({ kind: 'raised', type: 'Odd', message: 'x', line: 6 })
  })

  test('of a very long message has the start of it', async () => {
    const { message } = (await ending('raise ValueError("x" * 1_000_000)')) as { readonly message: string }
    expect(message.length).toBe(20_000)
  })
})

describe('a recursion without end', () => {
  test.each([
    ['a function', 'def down(n): return down(n + 1)\ndown(0)'],
    ['__repr__', 'class A:\n    def __repr__(self): return repr(self)\nrepr(A())'],
    ['__eq__', 'class A:\n    def __eq__(self, other): return self == other\nA() == A()'],
    ['__getattr__', 'class A:\n    def __getattr__(self, name): return getattr(self, name)\nA().x'],
    ['a property', 'class A:\n    @property\n    def x(self): return self.x\nA().x'],
    ['a cached function', 'import functools\n@functools.cache\ndef down(n): return down(n + 1)\ndown(0)'],
    ['map', 'def down(n): return list(map(down, [n]))\ndown(0)'],
    ['a generator', 'def down(n): return sum(down(n) for _ in [1])\ndown(0)'],
    ['sorted', 'def down(n): return sorted([n], key=down)\ndown(0)'],
    ['exec', 'def down(): exec("down()")\ndown()'],
  ])('through %s is a RecursionError, and can be caught', async (_through, program) => {
    expect(await ending(program)).toMatchObject({ kind: 'raised' })
    const head = program.split('\n').slice(0, -1)
    const caught = [
      ...head,
      'try:',
      `    ${program.split('\n').at(-1)}`,
      'except (RecursionError, MemoryError):',
      '    print("caught")',
    ]
    expect(printed(await runOn(engine, lines(...caught)))).toBe('caught\n')
  })

  test('that is no recursion without end goes five hundred deep, as C goes', async () => {
    const program = lines(
      'import functools',
      '@functools.cache',
      'def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)',
      'print(fib(450))',
    )
    expect(await ending(program)).toEqual({ kind: 'finished', exitCode: 0 })
  })
})

describe('a program that Python cannot read', () => {
  test('is told with line, column and what Python shows; nothing of it ran', async () => {
    const evidence = await runOn(engine, 'print("before")\nif True\n    pass\n')
    expect(endingOf(evidence)).toEqual({
      kind: 'unreadable',
      type: 'SyntaxError',
      message: "expected ':'",
      line: 2,
      column: 8,
      traceback: lines('  File "main.py", line 2', '    if True', '           ^', "SyntaxError: expected ':'"),
    })
    expect(printed(evidence)).toBe(
      lines('  File "main.py", line 2', '    if True', '           ^', "SyntaxError: expected ':'"),
    )
  })

  test.each([
    [
      'an indentation that is missing',
      'if True:\nprint(1)',
      'IndentationError',
      "expected an indented block after 'if' statement on line 1",
      2,
      1,
    ],
    [
      'an indentation that does not fit',
      'if True:\n    a = 1\n  b = 2',
      'IndentationError',
      'unindent does not match any outer indentation level',
      3,
      8,
    ],
    [
      'tabs and blanks mixed',
      'if True:\n\ta = 1\n        b = 2',
      'TabError',
      'inconsistent use of tabs and spaces in indentation',
      3,
      1,
    ],
    ['a return outside a function', 'x = 1\nreturn x', 'SyntaxError', "'return' outside function", 2, 1],
    ['a yield outside a function', 'yield 1', 'SyntaxError', "'yield' outside function", 1, 1],
    [
      'a global that comes late',
      'def f():\n    x = 1\n    global x',
      'SyntaxError',
      "name 'x' is assigned to before global declaration",
      3,
      5,
    ],
    ['a byte of zero', 'x = 1\ny = "\0"', 'SyntaxError', 'source code string cannot contain null bytes', 2, 6],
    [
      'half a character',
      'x = 1\ny = "\ud800"',
      'UnicodeEncodeError',
      "'utf-8' codec can't encode character '\\ud800' in position 11: surrogates not allowed",
      2,
      6,
    ],
    ['a bracket that is never closed', 'print((1, 2)', 'SyntaxError', "'(' was never closed", 1, 6],
    [
      'a quote that is never closed',
      'x = "abc',
      'SyntaxError',
      'unterminated string literal (detected at line 1)',
      1,
      5,
    ],
    ['brackets too deep', '('.repeat(300), 'SyntaxError', 'too many nested parentheses', 1, 201],
    [
      'signs too deep',
      `x = ${'-'.repeat(20_000)}1`,
      'MemoryError',
      'Parser stack overflowed - Python source too complex to parse',
      1,
      1,
    ],
  ])('for %s', async (_why, program, type, message, line, column) => {
    expect(await brief(program)).toEqual({ kind: 'unreadable', type, message, line, column })
  })

  test('shows the line even for what is found after reading', async () => {
    expect(await ending('def f():\n    x = 1\n    nonlocal x')).toMatchObject({
      traceback: lines(
        '  File "main.py", line 3',
        '    nonlocal x',
        '    ^^^^^^^^^^',
        "SyntaxError: name 'x' is assigned to before nonlocal declaration",
      ),
    })
  })

  test('is another thing than a module of the world that cannot be read', async () => {
    const evidence = await runOn(engine, 'import helper', {
      files: { '/home/sre/helper.py': { kind: 'text', text: 'x = (' } },
    })
    expect(endingOf(evidence)).toMatchObject({ kind: 'raised', type: 'SyntaxError', line: 1 })
  })

  test('and code that the program itself cannot read is an exception of it', async () => {
    expect(await brief('x = 1\neval("1 +")')).toEqual({
      kind: 'raised',
      type: 'SyntaxError',
      message: 'invalid syntax (<string>, line 1)',
      line: 2,
    })
  })

  test('a warning of the reader comes once', async () => {
    const said = printed(await runOn(engine, 'print("\\d")\nx = 5\nx is 5\n'))
    expect(said.match(/SyntaxWarning/g)).toHaveLength(2)
    expect(said).toMatch(
      /^main\.py:1: SyntaxWarning: "\\d" is an invalid escape sequence[^\n]*\n {2}print\("\\d"\)\nmain\.py:3: SyntaxWarning: "is" with 'int' literal/,
    )
  })
})

test('an interpreter that is lost says so, with the line, and the next run works', async () => {
  const program = lines('x = []', 'for _ in range(50_000): x = [x]', 'print("deep")', 'repr(x)')
  const evidence = await runOn(engine, program)
  expect(endingOf(evidence)).toEqual({
    kind: 'lost',
    say: 'The program went deeper than the interpreter can go: a function that calls itself without end?',
    line: 4,
  })
  expect(printed(evidence)).toBe('deep\n')
  expect(printed(await runOn(engine, 'print("well")'))).toBe('well\n')
})

test('a program that only held something too deep to be let go has ended well', async () => {
  const evidence = await runOn(engine, 'x = []\nfor _ in range(100_000): x = [x]\nprint("done")')
  expect([endingOf(evidence), printed(evidence)]).toEqual([{ kind: 'finished', exitCode: 0 }, 'done\n'])
})

test('memory that runs out is a MemoryError, and the next run has all of it again', async () => {
  const program = 'held = []\nwhile True:\n    held.append("x" * 20_000_000 + str(len(held)))'
  expect(await brief(program)).toEqual({ kind: 'raised', type: 'MemoryError', message: '', line: 3 })
  expect(printed(await runOn(engine, 'print(len("x" * 500_000_000))'))).toBe('500000000\n')
})
