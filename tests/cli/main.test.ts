// The command as it is typed: what comes out on which stream, and the exit code.
import { execFile, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createTemporaryWorkbook, DOUBLE } from './temporary-workbook.ts'

const MAIN = resolve(import.meta.dirname, '../../src/cli/main.ts')

const folder = createTemporaryWorkbook({
  'exercises/01-basics/01-double-a-number.md': DOUBLE,
  'echo.py': 'import sys\nprint(sys.argv[1:], input("? "))\nprint("oh", file=sys.stderr)\nsys.exit(3)\n',
  'crash.py': 'def f():\n    return {}["cpu"]\n\n\nf()\n',
  'endless.py': 'print("begun")\nwhile True:\n    pass\n',
  'right.py': 'def double(number):\n    return number * 2\n',
})

function dryrun(args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}) {
  const options = { cwd: folder, input, encoding: 'utf8', env: { ...process.env, ...env } } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], options)
  return { status, stdout, stderr }
}

describe('dryrun', () => {
  test('without words tells what it can do', () => {
    const { status, stdout } = dryrun([])
    expect([status, stdout.includes('dryrun validate [PATH…]')]).toEqual([0, true])
  })

  test.each([
    [['validat'], 'There is no command "validat". Did you mean "validate"? See: dryrun --help\n'],
    [['run', 'none.py'], 'There is no none.py.\n'],
    [['run', 'right.py', '--world', 'nothing'], 'There is no exercise "nothing".\n'],
    [['validate', 'exercises/09'], 'There is no exercises/09.\n'],
    [
      ['new', 'Count', '--in', 'nowhere'],
      'There is no section "nowhere". There are: 01-basics. A new one is named like 07-errors-and-retries.\n',
    ],
  ])('%s is answered with one sentence and exit code 2', (args, sentence) => {
    expect(dryrun(args)).toEqual({ status: 2, stdout: '', stderr: sentence })
  })

  test('schema prints a JSON Schema', () => {
    expect(JSON.parse(dryrun(['schema']).stdout)).toMatchObject({
      type: 'object',
      properties: { checks: {}, world: {} },
    })
  })

  test('validate ends with 0 where all is well', () => {
    expect(dryrun(['validate'])).toEqual({ status: 0, stdout: '1 exercise: no problems.\n', stderr: '' })
  })

  test('grade --json writes JSON only', () => {
    const { status, stdout, stderr } = dryrun(['grade', 'double-a-number', 'right.py', '--json'])
    expect([status, stderr, JSON.parse(stdout)[0].passed]).toEqual([0, '', true])
  })
})

describe('dryrun run', () => {
  test('passes on input, arguments, both streams and the exit code', () => {
    expect(dryrun(['run', 'echo.py', '--', '-v', 'x'], 'web01\n')).toEqual({
      status: 3,
      stdout: "? ['-v', 'x'] web01\n",
      stderr: 'oh\n',
    })
  })

  test('ends with 1 and the traceback, once', () => {
    const { status, stdout, stderr } = dryrun(['run', 'crash.py'])
    expect([status, stdout, stderr.match(/KeyError: 'cpu'/g)?.length]).toEqual([1, '', 1])
    expect(stderr).toContain('File "main.py", line 2, in f')
  })

  test('takes the host of an exercise', () => {
    writeFileSync(join(folder, 'where.py'), 'import os\nprint(os.getcwd(), os.path.exists("note.txt"))\n')
    expect(dryrun(['run', 'where.py', '--world', 'double-a-number']).stdout).toBe('/home/sre False\n')
  })

  test('ends with 130 after Ctrl-C', async () => {
    const child = execFile(process.execPath, [MAIN, 'run', 'endless.py'], { cwd: folder })
    child.stdout?.once('data', () => child.kill('SIGINT'))
    expect(await new Promise((settle) => child.on('close', settle))).toBe(130)
  })
})

describe('a Node without JSPI', () => {
  const start = (env: Readonly<Record<string, string>>) => {
    const args = ['--import', 'data:text/javascript,delete WebAssembly.Suspending', MAIN, 'run', 'right.py']
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    })
    return { status, stderr }
  }

  test('starts the project’s own', () => {
    expect(start({})).toEqual({ status: 0, stderr: '' })
  })

  test('says so where that one has none either', () => {
    expect(start({ DRYRUN_STARTED_AGAIN: '1' })).toEqual({
      status: 2,
      stderr: expect.stringMatching(/^Dryrun needs Node 26 or later, and this is Node [\d.]+\. Run npm ci .*\n$/),
    })
  })
})
