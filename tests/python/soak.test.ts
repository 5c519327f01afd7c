// A thousand runs that damage the interpreter in every way we know: each must be answered as in a fresh one, and memory must stay flat.
import { expect, test } from 'vitest'
import { printed, runOn, startEngine } from './engine.ts'

const ROUNDS = 32

const DAMAGE: Readonly<Record<string, string>> = {
  'modules deleted':
    'import sys\nfor name in list(sys.modules):\n    if name not in ("sys", "builtins"): del sys.modules[name]\nprint(len(sys.modules))',
  'builtins replaced':
    'import builtins\nreal = print\nbuiltins.len = lambda x: 7\nbuiltins.print = None\nbuiltins.str = None\nreal(len([]))',
  'json broken': 'import json\nprint(json.dumps([1]))\njson.dumps = json.loads = None\njson.JSONEncoder.encode = None',
  'an exception': 'marks = globals().get("marks", 0)\nprint(marks)\n1 / 0',
  'recursion without end':
    'def down(n): return down(n + 1)\ntry:\n    down(0)\nexcept RecursionError as error:\n    print(error)',
  'recursion limit raised': 'import sys\nprint(sys.getrecursionlimit())\nsys.setrecursionlimit(50)',
  exit: 'import sys\nprint("leaving")\nsys.exit(3)',
  'unraisable errors': 'class Trap:\n    def __del__(self): 1 / 0\nTrap()\nprint("done")',
  'memory taken': 'held = bytearray(20_000_000)\nprint(len(held))',
  'memory asked for in vain': 'try:\n    [0] * 10**9\nexcept MemoryError:\n    print("no memory")',
  'files left open':
    'files = [open(f"/tmp/{n}", "w") for n in range(50)]\nprint(files[0].fileno(), files[-1].fileno())',
  'standard streams closed': 'import sys\nprint("before")\nsys.stdout.close()\nsys.stderr.close()\nsys.stdin.close()',
  'standard output replaced':
    'import io, sys\nsys.stdout = io.StringIO()\nprint("unseen")\nsys.__stdout__.write("seen\\n")',
  'descriptors closed': 'import os\nos.write(1, b"out\\n")\nfor fd in (0, 1, 2): os.close(fd)',
  'logging set up':
    'import logging\nlogging.basicConfig(filename="/tmp/e.log", force=True)\nlogging.error("x")\nprint(len(logging.root.handlers))',
  'hooks replaced':
    'import sys\nprint(sys.excepthook is sys.__excepthook__)\nsys.excepthook = lambda *a: None\nsys.displayhook = None\nsys.unraisablehook = None',
  'tracing switched on':
    'import sys\nprint(sys.gettrace())\nsys.settrace(lambda *a: None)\nsys.setprofile(lambda *a: None)',
  'generators left behind': 'pending = (n for n in range(10))\nprint(next(pending))\nkept = pending',
  'exit handlers': 'import atexit\natexit.register(print, "at the end")\nprint("first")',
  'random used': 'import random, os\nprint(random.random(), os.urandom(4).hex())\nrandom.seed(99)',
  'environment changed':
    'import os\nprint(os.environ.get("MARK"), os.getcwd())\nos.environ["MARK"] = "1"\nos.environ.pop("HOME")\nos.chdir("/tmp")',
  'imports redirected':
    'import sys\nprint(len(sys.path) > 1)\nsys.path.clear()\nsys.meta_path.clear()\nsys.path_importer_cache.clear()',
  'a database':
    'import sqlite3\nbase = sqlite3.connect("/tmp/t.db")\nbase.execute("create table t(a)")\nbase.execute("insert into t values (1)")\nbase.commit()\nprint(base.execute("select count(*) from t").fetchone()[0])',
  'time moved': 'import time\nprint(time.time())\ntime.sleep(1000)\ntime.time = lambda: 0\ntime.sleep = None',
  'signals handled':
    'import signal\nprint(signal.getsignal(signal.SIGTERM) == signal.SIG_DFL)\nfor n in range(1, 32):\n    try: signal.signal(n, signal.SIG_IGN)\n    except (OSError, ValueError): pass',
  'the collector switched off':
    'import gc\nprint(gc.isenabled())\ngc.disable()\ngc.set_threshold(0)\ncircle = []\ncircle.append(circle)',
  'Python’s own files attacked':
    'import os, shutil\nfor folder in ("/lib", "/dev", "/proc"): shutil.rmtree(folder, ignore_errors=True)\nfor path in ("/lib/python314.zip", "/lib/packages.zip"):\n    try: os.remove(path)\n    except OSError: pass\nimport wave\nprint(wave.__name__, sorted(os.listdir("/lib")))',
  'recursion through C':
    'class A:\n    def __repr__(self): return repr(self)\ntry: repr(A())\nexcept RecursionError as error: print(error)',
  'an object too deep': 'deep = []\nfor _ in range(900): deep = [deep]\nprint(len(repr(deep)))',
  'Dryrun’s own modules changed':
    'import sys\nfor name, module in list(sys.modules.items()):\n    if "dryrun" in name: vars(module).clear()\nprint("cleared")',
  'the mask and the folder changed':
    'import os\nprint(oct(os.umask(0)), os.getcwd())\nos.chdir("/")\nos.mkdir("/tmp/x", 0o777)',
  'files renamed over one another':
    'import os\nfor n in range(20): open(str(n), "w").write(str(n))\nfor n in range(19): os.replace(str(n), str(n + 1))\nprint(os.listdir(), open("19").read())',
  'a finaliser that comes back':
    'class A:\n    def __del__(self):\n        global kept\n        kept = self\nA()\nprint(type(kept).__name__)',
  'a time limit that cannot be caught':
    'import signal\nprint(signal.signal(signal.SIGXCPU, signal.SIG_IGN) is signal.SIG_DFL)',
  'codecs and warnings changed':
    'import warnings, locale\nprint(len(warnings.filters) > 0)\nwarnings.simplefilter("error")\nlocale.setlocale(locale.LC_ALL, "C")',
}

test('a thousand damaging runs are each answered as in a fresh interpreter, and memory stays flat', {
  timeout: 240_000,
}, async () => {
  const engine = await startEngine()
  const fresh = new Map<string, string>()
  const afterFirst: number[] = []
  const wrong: string[] = []
  let runs = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, program] of Object.entries(DAMAGE)) {
      const output = printed(await runOn(engine, program))
      runs += 1
      const first = fresh.get(name)
      if (first === undefined) fresh.set(name, output)
      else if (first !== output) wrong.push(`${name}, round ${round}: ${output}`)
      if (engine.spent()) throw new Error(`spent by: ${name}`)
    }
    globalThis.gc?.()
    afterFirst.push(process.memoryUsage().arrayBuffers)
  }
  expect(wrong).toEqual([])
  expect(runs).toBeGreaterThanOrEqual(1_000)
  expect(Object.fromEntries([...fresh].map(([name, output]) => [name, output !== '']))).toEqual(
    Object.fromEntries(Object.keys(DAMAGE).map((name) => [name, true])),
  )
  const [early, late] = [afterFirst[5] ?? 0, afterFirst.at(-1) ?? 0]
  expect(late - early).toBeLessThan(5_000_000)
})
