// What programs do wrong or too much of: it ends as on Linux, or with a clear word, and the next run on the same engine works.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/python/create-engine.ts'
import { endingOf, type Given, lines, printed, realMs, runOn, startLastingEngine } from '../python/engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startLastingEngine()
})

/** What it prints and how it ends, when the run after it has been seen to work. */
async function outcome(program: string, given: Given = {}): Promise<[output: string, ending: unknown]> {
  const evidence = await runOn(engine, program, given)
  const next = await runOn(
    engine,
    'import subprocess\nprint(subprocess.run("echo next", shell=True, stdout=-1).stdout)',
  )
  expect(printed(next)).toBe("b'next\\n'\n")
  return [printed(evidence), endingOf(evidence)]
}

const FINISHED = { kind: 'finished', exitCode: 0 }
const run = (command: string): string =>
  lines(
    'import errno, os, subprocess',
    'try:',
    `    done = subprocess.run(${command}, capture_output=True)`,
    '    print(done.returncode, done.stdout[-200:], done.stderr[-200:])',
    'except OSError as error:',
    '    print(type(error).__name__, errno.errorcode[error.errno], error.filename)',
  )

describe('a command that cannot be run', () => {
  const script = (text: string, permissions = 0o755) => ({ kind: 'text', text, mode: permissions }) as const
  const files = {
    '/home/sre/plain': { kind: 'text', text: 'echo plain\n' },
    '/home/sre/broken': script('#!/no/such/interpreter\n'),
    '/home/sre/crlf': script('#!/bin/sh\r\necho crlf\r\n'),
    '/home/sre/lines': script('#!/bin/sh\necho one\r\nexit 3\n'),
  } as const
  test.each([
    ['unknown', '["no-such-command"]', 'FileNotFoundError ENOENT no-such-command'],
    ['unknown to a shell', '"no-such-command", shell=True', "127 b'' b'/bin/sh: 1: no-such-command: not found\\n'"],
    [
      'unknown to bash',
      '["bash", "-c", "no-such-command"]',
      "127 b'' b'bash: line 1: no-such-command: command not found\\n'",
    ],
    ['not executable', '["./plain"]', 'PermissionError EACCES ./plain'],
    ['not executable, in a shell', '"./plain", shell=True', "126 b'' b'/bin/sh: 1: ./plain: Permission denied\\n'"],
    ['a folder', '["/etc"]', 'PermissionError EACCES /etc'],
    ['a folder, in a shell', '"/etc", shell=True', "126 b'' b'/bin/sh: 1: /etc: Permission denied\\n'"],
    ['a script without its interpreter', '["./broken"]', 'FileNotFoundError ENOENT ./broken'],
    ['the same, in a shell', '"./broken", shell=True', "127 b'' b'/bin/sh: 1: ./broken: not found\\n'"],
    ['a script with the line ends of Windows', '["./crlf"]', 'FileNotFoundError ENOENT ./crlf'],
    ['a script with some of them', '["./lines"]', "3 b'one\\r\\n' b''"],
    ['with more arguments than fit', '["true", *["x" * 1000] * 3000]', 'OSError E2BIG true'],
    ['with one argument that is too long', '["true", "x" * 131072]', 'OSError E2BIG true'],
  ])('%s', async (_what, command, expected) => {
    expect(await outcome(run(command), { files })).toEqual([`${expected}\n`, FINISHED])
  })
})

describe('output that is not text, or much', () => {
  test('binary output arrives as it is, and says where it is no text', async () => {
    const program = lines(
      'import subprocess',
      'data = bytes(range(256)) * 40',
      'print(subprocess.run(["cat"], input=data, stdout=-1).stdout == data)',
      'subprocess.run(["cat"], input=data, stdout=-1, text=False)',
      'try: subprocess.run("head -c 100 /dev/urandom; printf \'\\\\377\'", shell=True, stdout=-1, encoding="utf-8")',
      'except UnicodeDecodeError as error: print("no text")',
    )
    expect(await outcome(program)).toEqual(['True\nno text\n', FINISHED])
  })

  test('binary output to the terminal does no harm', async () => {
    const [, ending] = await outcome('import subprocess\nsubprocess.run(["head", "-c", "2000", "/dev/urandom"])')
    expect(ending).toEqual(FINISHED)
  })

  test('10 MB go through a pipe', async () => {
    const program = lines(
      'import subprocess',
      'data = b"0123456789abcde\\n" * 655_360',
      'done = subprocess.run("cat | cat", shell=True, input=data, stdout=-1)',
      'print(len(done.stdout), done.stdout == data)',
      'print(subprocess.run("head -c 10485760 /dev/zero | wc -c", shell=True, stdout=-1).stdout)',
    )
    expect(await outcome(program)).toEqual(["10485760 True\nb'10485760\\n'\n", FINISHED])
  })

  test('`yes` to the terminal comes to the end of its output or of its time', async () => {
    const [, ending] = await outcome('import subprocess\nsubprocess.run(["yes"])', { timeLimitMs: 3_000 })
    expect(ending).toMatchObject({ kind: 'stopped' })
  })
})

describe('what nobody waits for or reads', () => {
  test('a pipe that nobody reads holds its writer up, which a signal ends', async () => {
    const program = lines(
      'import subprocess, time',
      'child = subprocess.Popen(["yes"], stdout=subprocess.PIPE)',
      'time.sleep(2)',
      'print(child.poll())',
      'child.kill()',
      'print(child.wait(), len(child.stdout.read()))',
    )
    expect(await outcome(program)).toEqual(['None\n-9 65536\n', FINISHED])
  })

  test('who waits for such a writer waits for ever, and is told so', async () => {
    const program = lines(
      'import subprocess',
      'child = subprocess.Popen(["yes"], stdout=subprocess.PIPE)',
      'child.wait()',
    )
    const [, ending] = await outcome(program)
    expect(ending).toMatchObject({ kind: 'stopped', by: 'endless wait', line: 3 })
  })

  test('children that are left behind do not hold up the end', async () => {
    const program = 'import subprocess\nfor _ in range(3): subprocess.Popen(["sleep", "1000"])\nprint("end")'
    expect(await outcome(program)).toEqual(['end\n', FINISHED])
  })

  test('a child that never ends is stopped with the run', async () => {
    const program = 'import subprocess, sys\nsubprocess.run([sys.executable, "-c", "while True: pass"])'
    const began = realMs()
    const [, ending] = await outcome(program, { timeLimitMs: 2_000 })
    expect(ending).toMatchObject({ kind: 'stopped', by: 'time limit' })
    expect(realMs() - began).toBeLessThan(30_000)
  })

  test('a shell that never ends is stopped with the run', async () => {
    const [, ending] = await outcome('import subprocess\nsubprocess.run("while :; do :; done", shell=True)', {
      timeLimitMs: 2_000,
    })
    expect(ending).toMatchObject({ kind: 'stopped' })
  })
})

describe('more than there is', () => {
  test('a fork bomb runs against the number of processes', async () => {
    const program = lines(
      'import subprocess',
      'done = subprocess.run(["bash", "-c", ":(){ :|:& };:"], stderr=subprocess.PIPE, text=True)',
      'print("fork: retry: Resource temporarily unavailable" in done.stderr or done.returncode)',
    )
    const [, ending] = await outcome(program, { timeLimitMs: 5_000 })
    expect(['finished', 'stopped']).toContain((ending as { kind: string }).kind)
  })

  test('a Python that starts itself for ever ends', async () => {
    const program = lines(
      'import subprocess, sys',
      'code = "import subprocess, sys; c = sys.argv[1]; sys.exit(subprocess.run([sys.executable, \'-c\', c, c]).returncode)"',
      'print(subprocess.run([sys.executable, "-c", code, code], stderr=subprocess.DEVNULL).returncode != 0)',
    )
    expect(await outcome(program, { timeLimitMs: 20_000 })).toEqual(['True\n', FINISHED])
  })

  test('a thousand children at once are refused with EAGAIN', async () => {
    const program = lines(
      'import errno, subprocess',
      'children = []',
      'try:',
      '    for _ in range(1000): children.append(subprocess.Popen(["sleep", "60"]))',
      'except OSError as error: print(type(error).__name__, errno.errorcode[error.errno], len(children) > 100)',
      'for child in children: child.kill()',
      'print({child.wait() for child in children})',
    )
    expect(await outcome(program)).toEqual(['BlockingIOError EAGAIN True\n{-9}\n', FINISHED])
  })
})

test('the working directory may be deleted', async () => {
  const program = lines(
    'import os, shutil, subprocess',
    'os.makedirs("/tmp/doomed")',
    'os.chdir("/tmp/doomed")',
    'shutil.rmtree("/tmp/doomed")',
    'print(subprocess.run("echo still here", shell=True, stdout=-1).stdout)',
    'try: open("x", "w")',
    'except FileNotFoundError as error: print(error.strerror)',
    'os.getcwd()',
  )
  const [output, ending] = await outcome(program)
  expect(output).toMatch(/^b'still here\\n'\nNo such file or directory\nTraceback/)
  expect(ending).toMatchObject({ kind: 'raised', type: 'FileNotFoundError', line: 8 })
})

test('descriptors that are not open, signals that are not there, numbers of nobody', async () => {
  const program = lines(
    'import errno, os, signal, subprocess',
    'def attempt(what, *args, **options):',
    '    try: print(what.__name__, what(*args, **options))',
    '    except (OSError, ValueError) as error: print(what.__name__, type(error).__name__, errno.errorcode.get(getattr(error, "errno", None)))',
    'attempt(subprocess.run, ["cat"], stdin=99)',
    'attempt(os.kill, 999_999, signal.SIGTERM)',
    'attempt(os.kill, os.getpid(), 500)',
    'attempt(os.kill, 1, signal.SIGKILL)',
    'attempt(os.waitpid, 999_999, 0)',
    'attempt(os.killpg, 999_999, 9)',
    'attempt(signal.signal, signal.SIGKILL, print)',
  )
  expect(await outcome(program)).toEqual([
    lines(
      'run OSError EBADF',
      'kill ProcessLookupError ESRCH',
      'kill OSError EINVAL',
      'kill PermissionError EPERM',
      'waitpid ChildProcessError ECHILD',
      'killpg ProcessLookupError ESRCH',
      'signal OSError EINVAL',
    ),
    FINISHED,
  ])
})
