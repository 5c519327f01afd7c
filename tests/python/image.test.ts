// The memory image: an engine that was started from it answers as one that was started plainly.
import { beforeAll, describe, expect, test } from 'vitest'
import { ENGINE_FOLDER, readEngineFiles } from '../../src/cli/engine-files.ts'
import { applyDifference } from '../../src/python/boot.ts'
import { createEngine, type Engine } from '../../src/python/create-engine.ts'
import type { Interpreter } from '../../src/python/interpreter.ts'
import { makeFullImage } from '../../src/python/make-image.ts'
import { lines, realMs, runOn, startEngine } from './engine.ts'

const PROGRAMS: Readonly<Record<string, string>> = {
  output: 'import sys\nprint("a")\nprint("b", file=sys.stderr)',
  exception: 'import json\ndef f(): return json.loads("{")\nf()',
  'no Python': 'if True\n    pass',
  packages:
    'import bs4, jinja2, requests, yaml\nprint(yaml.safe_load("a: [1]"), jinja2.Template("{{ x }}").render(x=1), bs4.BeautifulSoup("<b>x</b>", "html.parser").b.text)',
  library:
    'import csv, sqlite3, decimal, hashlib, statistics\nprint(hashlib.sha256(b"x").hexdigest(), statistics.mean([1, 2]), decimal.Decimal("0.1"))',
  files: 'import os\nopen("a", "w").write("x")\nos.makedirs("b/c")\nprint(os.listdir(), oct(os.stat("a").st_mode))',
  time: 'import time, datetime\ntime.sleep(5)\nprint(time.time(), datetime.datetime.now().astimezone(), time.tzname)',
  dice: 'import os, random, uuid\nprint(random.random(), os.urandom(4).hex(), uuid.uuid4(), list({"a", "b", "c", "d"}))',
  machine:
    'import os, platform, sys\nprint(sys.platform, sys.argv, sys.executable, sys.path, os.uname(), sorted(os.environ), sys.getrecursionlimit())',
  input: 'print(input("? "))',
  damage: 'import builtins, sys\nbuiltins.len = None\nsys.modules.clear()\n1 / 0',
  recursion: 'def f(): return f()\nf()',
  end: 'import atexit\natexit.register(print, "bye")\nf = open("a", "w")\nf.write("x")',
  psutil: lines(
    'import psutil',
    'print(psutil.cpu_percent(), psutil.cpu_percent(interval=1), psutil.cpu_times()._fields)',
  ),
  'the traceback of a library': 'import psutil\npsutil.Process(99_999)',
  'a first request': lines(
    'import requests',
    'try:',
    '    requests.get("https://nowhere.example")',
    'except requests.ConnectionError as failure:',
    '    print(failure)',
  ),
  processes: lines(
    'import multiprocessing, os',
    'os.chdir("/tmp")',
    'print(multiprocessing.process.ORIGINAL_DIR, multiprocessing.current_process(), multiprocessing.cpu_count())',
  ),
  memory_profiler: 'import memory_profiler\nprint(memory_profiler.__version__)',
  values: lines('import collections', 'x = {"a": (1, 2.5, None)}', 'y = collections.Counter("aab")', 'z = "\\ud800"'),
}

const world = { timezone: 'Europe/Berlin', stdin: 'typed\n', seed: 5 }

describe('an engine', () => {
  let started: Engine
  let plain: Engine
  let kept: Engine
  beforeAll(async () => {
    started = await startEngine()
    const files = await readEngineFiles(ENGINE_FOLDER)
    plain = await createEngine({ ...files, image: undefined }, { realMs })
    let image: Uint8Array<ArrayBuffer> | undefined
    const onInterpreter = async (interpreter: Interpreter): Promise<void> => {
      image = await makeFullImage(interpreter, files)
    }
    await createEngine(files, { realMs, forImage: true, onInterpreter })
    if (image === undefined) throw new Error('no fuller image was made')
    const whole = { bytes: image, form: 'whole' } as const
    kept = await createEngine({ ...(await readEngineFiles(ENGINE_FOLDER)), image: Promise.resolve(whole) }, { realMs })
  })

  test.each(Object.entries(PROGRAMS))(
    'answers the same from the image, from the fuller one, and without: %s',
    async (_what, program) => {
      const evidence = await runOn(plain, program, world)
      expect(await runOn(started, program, world)).toEqual(evidence)
      expect(await runOn(kept, program, world)).toEqual(evidence)
    },
  )

  test('holds nothing of the machine that made the image', async () => {
    const { image } = await readEngineFiles(ENGINE_FOLDER)
    const text = new TextDecoder('latin1').decode((await image)?.bytes)
    expect([process.cwd(), import.meta.dirname].filter((path) => text.includes(path))).toEqual([])
  })
})

describe('a difference of memories', () => {
  test.each([
    [
      [1, 2, 3, 4, 5, 6, 7, 8],
      [1, 2, 3, 4, 0, 0, 0, 0],
    ],
    [
      [1, 2, 3, 4],
      [255, 254, 253, 252, 251, 250, 249, 248],
    ],
  ])('put in twice is none: %j and %j', (target, base) => {
    const bytes = new Uint8Array(target)
    applyDifference(bytes, new Uint8Array(base))
    expect([...bytes]).not.toEqual(target)
    applyDifference(bytes, new Uint8Array(base))
    expect([...bytes]).toEqual(target)
  })

  test('is the same where the memories do not begin at a word', () => {
    const [even, odd] = [new Uint8Array(8).fill(7), new Uint8Array(9).fill(7).subarray(1)]
    for (const target of [even, odd]) applyDifference(target, new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))
    expect([...odd]).toEqual([...even])
  })
})
