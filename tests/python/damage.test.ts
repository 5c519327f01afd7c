// Programs that damage the interpreter they run in: what is told of them is right all the same.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/python/create-engine.ts'
import { endingOf, lastStage, lines, printed, runOn, startEngine } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})

const DAMAGE: Readonly<Record<string, string>> = {
  'every builtin taken away': lines(
    'import builtins',
    'names = vars(builtins)',
    'keep = names["__import__"], names["__build_class__"]',
    'names.clear()',
    'names["__import__"], names["__build_class__"] = keep',
  ),
  'builtins replaced': lines(
    'import builtins',
    'for name in ("len", "str", "isinstance", "issubclass", "type", "repr", "getattr", "open", "print", "dict", "list", "int"):',
    '    setattr(builtins, name, None)',
  ),
  'no builtins in its own names': '__builtins__ = None\n',
  'json damaged': lines(
    'import json',
    'json.loads = json.dumps = json.encoder = json.scanner = None',
    'json.JSONEncoder.encode = json.JSONEncoder.iterencode = None',
    'json.JSONDecoder.decode = json.JSONDecoder.raw_decode = None',
  ),
  'os damaged': lines('import os', 'os.environ = os.chdir = os.write = os.getcwd = os.path = None'),
  'a posix that refuses': lines(
    'import posix',
    'def refuse(*args): raise OSError',
    'posix.chdir = posix.write = posix.open = refuse',
  ),
  'io damaged': lines('import io', 'io.TextIOWrapper = io.BufferedWriter = io.open = None'),
  'traceback damaged': lines(
    'import linecache, traceback',
    'traceback.TracebackException.format = traceback.TracebackException.__init__ = None',
    'traceback.StackSummary.extract = traceback.walk_tb = None',
    'linecache.cache = linecache.getline = linecache.getlines = None',
  ),
  'ast damaged': lines('import ast', 'ast.parse = ast.walk = ast.literal_eval = ast.Name = None'),
  'modules forgotten': lines('import sys', 'sys.modules.clear()'),
  'imports broken': lines('import sys', 'sys.path.clear()', 'sys.meta_path.clear()', 'sys.path_hooks.clear()'),
  'streams closed': lines(
    'import sys',
    'for name in ("stdin", "stdout", "stderr", "__stdout__", "__stderr__"): getattr(sys, name).close()',
  ),
  'streams replaced': lines('import sys', 'sys.stdin = sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = 5'),
  'streams taken away': lines('import sys', 'del sys.stdout, sys.stderr, sys.stdin'),
  'descriptors closed': lines(
    'import os',
    'for number in range(10):',
    '    try: os.close(number)',
    '    except OSError: pass',
  ),
  'hooks replaced': lines(
    'import sys',
    'sys.excepthook = sys.unraisablehook = sys.displayhook = sys.breakpointhook = None',
  ),
  'tracing on': lines(
    'import sys',
    'def trace(frame, event, arg): raise RuntimeError("trace")',
    'sys.setprofile(lambda *_: None)',
  ),
  'a low recursion limit': lines('import sys', 'sys.setrecursionlimit(40)'),
  'no digits': lines('import sys', 'sys.set_int_max_str_digits(640)', 'big = 10**2000'),
  'warnings as errors': lines('import warnings', 'warnings.simplefilter("error")'),
  'the collector off': lines('import gc', 'gc.disable()', 'gc.collect = gc.get_objects = None'),
  'threading damaged': lines(
    'import threading',
    'threading._shutdown = threading.main_thread = threading.current_thread = None',
  ),
  'atexit damaged': lines('import atexit', 'atexit._run_exitfuncs = atexit.register = None', 'atexit._clear()'),
  'random damaged': lines('import random', 'random.seed = random._inst = None'),
  'the main module gone': lines('import sys', 'del sys.modules["__main__"]', 'del globals()["__name__"]'),
  'signals ignored': lines(
    'import signal',
    'for number in range(1, 65):',
    '    try: signal.signal(number, signal.SIG_IGN)',
    '    except (OSError, ValueError): pass',
  ),
  'time damaged': lines('import time', 'time.sleep = time.time = time.tzname = None'),
  'Pyodide’s own modules damaged': lines(
    'import sys',
    'for name in [name for name in sys.modules if "dryrun" in name or "pyodide" in name]: del sys.modules[name]',
  ),
}

describe.each(Object.entries(DAMAGE))('%s', (_what, damage) => {
  test('ends well and is told well', async () => {
    const evidence = await runOn(engine, `${damage}result = [1, "two", {"three": 3.0}]\ndef answer(): return result`, {
      calls: ['answer()'],
    })
    const value = {
      kind: 'list',
      items: [
        { kind: 'int', text: '1' },
        { kind: 'str', text: 'two' },
        {
          kind: 'dict',
          entries: [
            [
              { kind: 'str', text: 'three' },
              { kind: 'float', text: '3.0' },
            ],
          ],
        },
      ],
    }
    expect(evidence.stages.map(({ ending, returned, holds }) => [ending, returned, holds.result])).toEqual([
      [{ kind: 'finished', exitCode: 0 }, undefined, value],
      [{ kind: 'finished', exitCode: 0 }, value, value],
    ])
  })

  test('an exception after it has its class, its message and its line', async () => {
    const line = damage.split('\n').length
    const evidence = await runOn(engine, `${damage}{}["missing"]`)
    expect(endingOf(evidence)).toMatchObject({
      kind: 'raised',
      type: 'KeyError',
      message: "'missing'",
      line,
      traceback: expect.stringMatching(/KeyError: 'missing'\n$/),
    })
  })

  test('the next run is as in a fresh interpreter', async () => {
    await runOn(engine, damage)
    const program = lines(
      'import ast, json, os, random, sys, threading, time, traceback',
      'try: 1 / 0',
      'except ZeroDivisionError: traceback.print_exc(file=sys.stdout)',
      'print(json.dumps({"a": [1]}), len(sys.modules) > 50, ast.literal_eval("[1]"), time.time(), sys.getrecursionlimit())',
    )
    const evidence = await runOn(engine, program)
    expect([endingOf(evidence), printed(evidence)]).toEqual([
      { kind: 'finished', exitCode: 0 },
      lines(
        'Traceback (most recent call last):',
        '  File "main.py", line 2, in <module>',
        '    try: 1 / 0',
        '         ~~^~~',
        'ZeroDivisionError: division by zero',
        '{"a": [1]} True [1] 1767603600.0 1000',
      ),
    ])
  })
})

test('a program that redirects its output for good is still told what it wrote elsewhere', async () => {
  const program = lines(
    'import io, sys',
    'kept = sys.stdout',
    'sys.stdout = io.StringIO()',
    'print("unseen")',
    'kept.write("seen")',
  )
  const stage = lastStage(await runOn(engine, program))
  expect(stage.output.pieces.map(({ text }) => text)).toEqual(['seen'])
})
