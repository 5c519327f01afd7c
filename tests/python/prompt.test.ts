// python3 without a program, at a terminal: CPython's prompt, with lines that can be edited, on the host that is there.
import { beforeAll, describe, expect, test } from 'vitest'
import { EMPTY_WORLD } from '../../src/model/world.ts'
import { textFile } from './engine.ts'
import { type Sitting, sitAtEngine } from './sit-at-engine.ts'

let at: Sitting

beforeAll(async () => {
  at = await sitAtEngine()
}, 60_000)

const WORLD = {
  ...EMPTY_WORLD,
  user: 'sre',
  cwd: '/home/sre',
  files: {
    '/home/sre/app.log': textFile('one\ntwo\n'),
    '/home/sre/stops.py': textFile('kept = 7\nraise SystemExit(2)\n'),
  },
}
const BANNER =
  /Python 3\.\d+\.\d+ \(.*\) \[.*\] on linux\nType "help", "copyright", "credits" or "license" for more information\.\n>>> ?$/

/** Opens a host, and starts Python there. */
async function start(name: string, command = 'python3'): Promise<string> {
  await at.open(name, WORLD)
  return at.type(`${command}\r`, '>>>')
}

/** What stands on the screen after these lines. */
async function entered(...lines: readonly string[]): Promise<string> {
  let seen = ''
  for (const line of lines) seen = await at.type(`${line}\r`, /(>>>|\.\.\.|\$)$/)
  return seen
}

describe('the prompt', () => {
  test('begins as that of a Debian, and shows what expressions are', async () => {
    expect(await start('begins')).toMatch(BANNER)
    expect(await entered('1 + 1', '_ * 21', 'None', '"text"')).toMatch(
      />>> 1 \+ 1\n2\n>>> _ \* 21\n42\n>>> None\n>>> "text"\n'text'\n>>>$/,
    )
  })

  test('takes blocks of several lines', async () => {
    await start('blocks')
    expect(await entered('def twice(n):', '    return n * 2', '', 'twice(', '4)')).toContain(
      '>>> def twice(n):\n...     return n * 2\n...\n>>> twice(\n... 4)\n8\n>>>',
    )
  })

  test('takes lines that are pasted at once', async () => {
    await start('pasted')
    expect(await at.type('a = 20\rb = a + 1\rb * 2\r', '42\n>>>')).toContain('>>> a = 20\n>>> b = a + 1\n>>> b * 2\n42')
  })

  test('tells of exceptions, and goes on', async () => {
    await start('exceptions')
    expect(await entered('1 / 0')).toContain(
      '>>> 1 / 0\nTraceback (most recent call last):\n  File "<stdin>", line 1, in <module>\nZeroDivisionError: division by zero\n>>>',
    )
    expect(await entered('x y')).toContain(
      '  File "<stdin>", line 1\n    x y\n      ^\nSyntaxError: invalid syntax\n>>>',
    )
  })

  test('works on the host that is there', async () => {
    await start('host')
    expect(await entered('print(open("app.log").read().upper())')).toContain('ONE\nTWO')
    await entered('import subprocess, pathlib', 'pathlib.Path("made").write_text("by hand")')
    expect(await entered('subprocess.run(["cat", "made"]).returncode')).toContain('by hand')
    expect(await entered('exit()')).toMatch(/\$$/)
    expect(await entered('cat made')).toContain('by hand')
  })

  test('help() is read in the pager', async () => {
    await start('help')
    await at.type('help(len)\r', /\(END\)$/)
    expect(await at.type('q', />>>$/)).toContain('>>>')
  })

  test('getpass() does not show what is typed', async () => {
    await start('getpass')
    await at.type('import getpass; word = getpass.getpass()\r', /Password:$/)
    expect(await entered('secret', 'word')).toContain("Password:\n>>> word\n'secret'\n>>>")
  })

  test('takes input() from the keyboard', async () => {
    await start('input')
    await at.type('name = input("who? ")\r', 'who?')
    expect(await entered('Ada', 'name')).toContain("who? Ada\n>>> name\n'Ada'\n>>>")
  })
})

describe('keys', () => {
  test('the arrows bring earlier lines back, also those of the last time', async () => {
    await start('arrows')
    await entered('first = 1', 'second = 2')
    expect(await entered('\x1b[A\x1b[A + 1')).toContain('>>> first = 1 + 1\n>>>')
    await entered('quit()')
    await at.type('python3 -q\r', '>>>')
    expect(await at.type('\x1b[A\x1b[A', /= 1 \+ 1$/)).toMatch(/>>> first = 1 \+ 1$/)
    expect(await entered('')).toMatch(/>>>$/)
    expect(await entered('first')).toContain('2\n>>>')
  })

  test('Tab completes names and attributes, and indents where a line begins', async () => {
    await start('tab')
    await entered('import os')
    expect(await at.type('os.getpp\t', /getppid\(\)$/)).toMatch(/>>> os\.getppid\(\)$/)
    await entered('')
    expect(await at.type('os.path.is\t\t', /isfile.*\n[\s\S]*>>> os\.path\.is$/)).toContain('os.path.isdir(')
    await at.type('\x15', />>>$/)
    expect(await entered('if True:', '\tprint("in")', '')).toContain('...     print("in")\n...\nin\n>>>')
  })

  test('Ctrl-C gives a line up, and what runs, and the prompt stays', async () => {
    await start('interrupt')
    expect(await at.type('half a line\x03', /KeyboardInterrupt\n>>>$/)).toContain(
      '>>> half a line\nKeyboardInterrupt\n>>>',
    )
    await at.type('while True: pass\r', '...')
    await at.type('\r', '...')
    expect(await at.type('\x03', /KeyboardInterrupt\n>>>$/)).toContain(
      '^CTraceback (most recent call last):\n  File "<stdin>", line 1, in <module>\nKeyboardInterrupt\n>>>',
    )
    await at.type('import time; input("waits ")\r', /waits$/)
    expect(await at.type('\x03', /KeyboardInterrupt\n>>>$/)).toContain(
      'waits ^CTraceback (most recent call last):\n  File "<stdin>", line 1, in <module>\nKeyboardInterrupt\n>>>',
    )
    expect(await entered('"on"')).toContain("'on'\n>>>")
  })

  test('Ctrl-D ends it', async () => {
    await start('end')
    expect(await at.type('\x04', /\$$/)).toMatch(/>>>\n\S+\$$/)
  })

  test('Ctrl-Z goes back to the shell, and fg to the line that was begun', async () => {
    await start('stop')
    expect(await at.type('6 *\x1a', /Stopped {17}python3\n.*\$$/)).toContain('[1]+  Stopped')
    await at.type('fg\r', />>> 6 \*$/)
    expect(await entered(' 7')).toContain('>>> 6 * 7\n42\n>>>')
    await at.type('\x1a', /\$$/)
    expect(await entered('kill -9 %1; sleep 1')).toContain('Killed')
    expect(await entered('echo on')).toMatch(/\non\n.*\$$/)
  })
})

describe('how it is left', () => {
  test('the exit status is what exit() is given', async () => {
    await start('status')
    await entered('exit(3)')
    expect(await entered('echo $?')).toContain('\n3\n')
  })

  test('python3 -i FILE stays when the program has ended, with its names', async () => {
    expect(await start('stays', 'python3 -i stops.py')).toContain('raise SystemExit(2)')
    expect(await entered('kept')).toContain('>>> kept\n7\n>>>')
    expect(await entered('help')).toContain('Type help() for interactive help')
  })

  test('a program on standard input is still taken as a whole', async () => {
    await at.open('whole', WORLD)
    expect(await entered('echo "print(6 * 7)" | python3')).toContain('\n42\n')
  })
})
