// The process that a program finds itself in: its arguments, its environment, its folder, its user, its machine.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/python/create-engine.ts'
import { endingOf, lastStage, lines, printed, runOn, startEngine } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})

test('the arguments follow the program’s name', async () => {
  const program = 'import argparse, sys\nprint(sys.argv, argparse.ArgumentParser().prog)'
  expect(printed(await runOn(engine, program, { args: ['--env', 'größe 1', ''] }))).toBe(
    "['main.py', '--env', 'größe 1', ''] main.py\n",
  )
})

test('the environment is that of a login shell, and the world’s', async () => {
  const program = lines(
    'import os',
    'print(sorted(os.environ))',
    'print(os.environ["HOME"], os.environ["PATH"], os.getenv("API_KEY"), os.getenv("NONE"), os.environb[b"API_KEY"])',
    'os.environ["NEW"] = "1"',
    'print(os.getenv("NEW"), os.path.expanduser("~/x"), os.path.expandvars("$API_KEY"))',
  )
  expect(printed(await runOn(engine, program, { env: { API_KEY: 'süß' } }))).toBe(
    lines(
      "['API_KEY', 'HOME', 'LANG', 'LOGNAME', 'PATH', 'PWD', 'SHELL', 'TERM', 'USER']",
      "/home/sre /usr/local/bin:/usr/bin:/bin süß None b's\\xc3\\xbc\\xc3\\x9f'",
      '1 /home/sre/x süß',
    ),
  )
})

test('the folder is the world’s, made for it, and modules are found there', async () => {
  const files = { '/srv/app/settings.py': { kind: 'text', text: 'PORT = 8080\n' } } as const
  const program = 'import os, settings\nprint(os.getcwd(), settings.PORT, settings.__file__, __file__)'
  expect(printed(await runOn(engine, program, { cwd: '/srv/app', files }))).toBe(
    '/srv/app 8080 /srv/app/settings.py /srv/app/main.py\n',
  )
})

test('the program is the main module', async () => {
  const program = lines(
    'import pickle, sys',
    'class Server: pass',
    'print(__name__, sys.modules["__main__"].Server is Server, type(pickle.loads(pickle.dumps(Server()))) is Server)',
    'if __name__ == "__main__": print("guarded")',
    '"""no docstring"""',
    'print(__doc__)',
  )
  expect(printed(await runOn(engine, program))).toBe('__main__ True True\nguarded\nNone\n')
})

test('the user is the world’s', async () => {
  const program =
    'import getpass, os\nprint(getpass.getuser(), os.getuid(), os.geteuid(), os.getgid(), os.environ["HOME"])'
  expect(printed(await runOn(engine, program))).toBe('sre 1000 1000 1000 /home/sre\n')
  expect(printed(await runOn(engine, program, { user: 'root', cwd: '/root' }))).toBe('root 0 0 0 /root\n')
})

test('the machine is a Linux, and nothing of the real one shows', async () => {
  const program = lines(
    'import os, platform, sys',
    'print(sys.platform, platform.system(), os.uname().sysname, platform.machine(), os.name)',
    'print(sys.executable, sys.orig_argv, platform.python_implementation(), sys.version_info[:2])',
  )
  expect(printed(await runOn(engine, program))).toBe(
    lines('linux Linux Linux x86_64 posix', "/usr/bin/python3 ['/usr/bin/python3', 'main.py'] CPython (3, 14)"),
  )
})

test('what a program changes of its process is gone in the next run', async () => {
  await runOn(
    engine,
    'import os, sys\nos.environ["LEFT"] = "1"\nos.chdir("/tmp")\nos.umask(0)\nsys.argv.append("x")\nsys.path.insert(0, "/x")',
  )
  const program = 'import os, sys\nprint(os.getenv("LEFT"), os.getcwd(), oct(os.umask(0o22)), sys.argv, sys.path[0])'
  expect(printed(await runOn(engine, program))).toBe("None /home/sre 0o22 ['main.py'] /home/sre\n")
})

test('Dryrun’s own modules are not to be found', async () => {
  const program =
    'import sys\nprint([name for name in sys.modules if "dryrun" in name], [path for path in sys.path if "dryrun" in path])\nimport _dryrun'
  const evidence = await runOn(engine, program)
  expect(printed(evidence)).toMatch(/^\[\] \[\]\n/)
  expect(endingOf(evidence)).toMatchObject({ type: 'ModuleNotFoundError', message: "No module named '_dryrun'" })
})

test('the real network is out of reach: whoever listens there is not met', async () => {
  let visits = 0
  const server = createServer((_request, response) => {
    visits += 1
    response.end('real')
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
  const program = lines(
    'import socket, urllib.request, requests',
    'def attempt(what, *args):',
    '    try: what(*args)',
    '    except OSError as error: print(type(error).__name__, "refused" in str(error))',
    `attempt(socket.create_connection, ("127.0.0.1", ${port}))`,
    `attempt(urllib.request.urlopen, "http://127.0.0.1:${port}/")`,
    `attempt(requests.get, "http://127.0.0.1:${port}/")`,
  )
  const evidence = await runOn(engine, program)
  server.close()
  expect([printed(evidence), visits]).toEqual([
    lines('ConnectionRefusedError True', 'URLError True', 'ConnectionError True'),
    0,
  ])
})

describe('JavaScript', () => {
  test.each([
    ['import js'],
    ['import pyodide_js'],
    ['from js import document'],
    ['from pyodide.code import run_js\nrun_js("1")'],
    ['import importlib\nimportlib.import_module("js")'],
  ])('is out of reach: %j', async (program) => {
    expect(endingOf(await runOn(engine, program))).toMatchObject({ kind: 'raised', type: 'ModuleNotFoundError' })
  })
})

describe('random numbers', () => {
  const program = lines(
    'import os, random, secrets, tempfile, uuid',
    'print(random.random(), random.randint(1, 10**9), random.sample(range(1000), 3))',
    'print(os.urandom(8).hex(), secrets.token_hex(4), uuid.uuid4(), random.SystemRandom().random())',
    'print(open("/dev/urandom", "rb").read(4).hex(), tempfile.mkdtemp())',
    'print(list({"web01", "web02", "db01", "cache"}))',
  )

  test('are the same for the same seed', async () => {
    const [one, other] = [await runOn(engine, program, { seed: 7 }), await runOn(engine, program, { seed: 7 })]
    expect(printed(one)).toBe(printed(other))
    expect(printed(one).split('\n')).toHaveLength(5)
  })

  test('are others for another seed, but for the order of a set', async () => {
    const [one, other] = [await runOn(engine, program, { seed: 7 }), await runOn(engine, program, { seed: 8 })]
    const [rows, others] = [printed(one).split('\n'), printed(other).split('\n')]
    expect(rows.map((row, index) => row === others[index])).toEqual([false, false, false, true, true])
  })

  test('of a seed of the program’s own are those of every Python', async () => {
    expect(printed(await runOn(engine, 'import random\nrandom.seed(1)\nprint(random.random())'))).toBe(
      '0.13436424411240122\n',
    )
  })

  test('do not hang on what the run before used', async () => {
    await runOn(engine, 'import os, random\n[random.random() for _ in range(99)]\nos.urandom(999)', { seed: 7 })
    const [one, other] = [
      await runOn(engine, program, { seed: 7 }),
      await runOn(await startEngine(), program, { seed: 7 }),
    ]
    expect(lastStage(one).output).toEqual(lastStage(other).output)
  })
})
