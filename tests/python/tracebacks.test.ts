// What a learner reads of an exception: their own lines only, and Python's own words.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/python/create-engine.ts'
import { endingOf, lines, printed, runOn, startEngine, textFile } from './engine.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})

async function traceback(program: string, files = {}): Promise<string> {
  const ending = endingOf(await runOn(engine, program, { files }))
  return 'traceback' in ending ? ending.traceback : `no traceback: ${ending.kind}`
}

describe('a traceback', () => {
  test('leaves out the lines of the standard library and of packages', async () => {
    const program = lines('import json, yaml', 'def load(text):', '    return json.loads(text)', 'load("{")')
    expect(await traceback(program)).toBe(
      lines(
        'Traceback (most recent call last):',
        '  File "main.py", line 4, in <module>',
        '    load("{")',
        '    ~~~~^^^^^',
        '  File "main.py", line 3, in load',
        '    return json.loads(text)',
        '           ~~~~~~~~~~^^^^^^',
        'json.decoder.JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)',
      ),
    )
    const inPackage = await traceback('import yaml\nyaml.safe_load("a: [")')
    expect(inPackage.match(/File "[^"]*"/g)).toEqual(['File "main.py"'])
  })

  test('keeps the lines of modules beside the program', async () => {
    const files = { '/home/sre/helper.py': textFile('def share(whole, parts):\n    return whole / parts\n') }
    expect(await traceback('import helper\nhelper.share(1, 0)', files)).toBe(
      lines(
        'Traceback (most recent call last):',
        '  File "main.py", line 2, in <module>',
        '    helper.share(1, 0)',
        '    ~~~~~~~~~~~~^^^^^^',
        '  File "/home/sre/helper.py", line 2, in share',
        '    return whole / parts',
        '           ~~~~~~^~~~~~~',
        'ZeroDivisionError: division by zero',
      ),
    )
  })

  test('shows where a callback of the standard library came back to the program', async () => {
    const program = lines('def key(text):', '    return int(text)', 'sorted(["1", "x"], key=key)')
    expect(await traceback(program)).toBe(
      lines(
        'Traceback (most recent call last):',
        '  File "main.py", line 3, in <module>',
        '    sorted(["1", "x"], key=key)',
        '    ~~~~~~^^^^^^^^^^^^^^^^^^^^^',
        '  File "main.py", line 2, in key',
        '    return int(text)',
        "ValueError: invalid literal for int() with base 10: 'x'",
      ),
    )
  })

  test('tells of a cause, of what came in between, and of neither where it was put off', async () => {
    const cause = lines('try:', '    1 / 0', 'except ZeroDivisionError as error:', '    raise KeyError("x") from error')
    expect(await traceback(cause)).toBe(
      lines(
        'Traceback (most recent call last):',
        '  File "main.py", line 2, in <module>',
        '    1 / 0',
        '    ~~^~~',
        'ZeroDivisionError: division by zero',
        '',
        'The above exception was the direct cause of the following exception:',
        '',
        'Traceback (most recent call last):',
        '  File "main.py", line 4, in <module>',
        '    raise KeyError("x") from error',
        "KeyError: 'x'",
      ),
    )
    expect(await traceback(cause.replace(' from error', ''))).toContain(
      'During handling of the above exception, another exception occurred:',
    )
    expect((await traceback(cause.replace('from error', 'from None'))).split('\n')).toHaveLength(5)
  })

  test('shows a group with each of its exceptions, and notes', async () => {
    const program = lines(
      'late = ValueError("late")',
      'late.add_note("see web01")',
      'raise ExceptionGroup("two", [late, TypeError("odd")])',
    )
    expect(await traceback(program)).toBe(
      lines(
        '  + Exception Group Traceback (most recent call last):',
        '  |   File "main.py", line 3, in <module>',
        '  |     raise ExceptionGroup("two", [late, TypeError("odd")])',
        '  | ExceptionGroup: two (2 sub-exceptions)',
        '  +-+---------------- 1 ----------------',
        '    | ValueError: late',
        '    | see web01',
        '    +---------------- 2 ----------------',
        '    | TypeError: odd',
        '    +------------------------------------',
      ),
    )
  })

  test('of an endless recursion repeats nothing', async () => {
    const program = lines('def down(n):', '    return down(n + 1)', 'down(0)')
    expect((await traceback(program)).split('\n').slice(-3)).toEqual([
      expect.stringMatching(/^ {2}\[Previous line repeated \d+ more times\]$/),
      'RecursionError: maximum recursion depth exceeded',
      '',
    ])
  })

  test('is printed on standard error, after everything that was printed before', async () => {
    const evidence = await runOn(engine, 'import sys\nsys.stdout.write("no line end")\n1 / 0')
    expect(evidence.stages[0]?.output.pieces.map(({ stream, text }) => [stream, text.split('\n')[0]])).toEqual([
      ['out', 'no line end'],
      ['err', 'Traceback (most recent call last):'],
    ])
  })

  test('is left to the program’s own hook, and told all the same', async () => {
    const evidence = await runOn(
      engine,
      'import sys\nsys.excepthook = lambda kind, *_: print("oops", kind.__name__)\n1 / 0',
    )
    expect(printed(evidence)).toBe('oops ZeroDivisionError\n')
    expect(endingOf(evidence)).toMatchObject({ kind: 'raised', line: 3, type: 'ZeroDivisionError' })
  })

  test('comes also where the hook fails or was taken away', async () => {
    const said = printed(
      await runOn(engine, 'import sys\ndef hook(*_): raise KeyError("hook")\nsys.excepthook = hook\n1 / 0'),
    )
    expect(said).toMatch(
      /^Error in sys\.excepthook:\n[\s\S]*KeyError: 'hook'\n\nOriginal exception was:\n[\s\S]*ZeroDivisionError: division by zero\n$/,
    )
    expect(printed(await runOn(engine, 'import sys\ndel sys.excepthook\n1 / 0'))).toMatch(
      /ZeroDivisionError: division by zero\n$/,
    )
  })

  test('of an exception that nobody can catch has the program’s lines only, too', async () => {
    const program = lines(
      'import json',
      'class Trap:',
      '    def __del__(self):',
      '        json.loads("{")',
      'Trap()',
      'print("goes on")',
    )
    const said = printed(await runOn(engine, program))
    expect(said).toMatch(/^Exception ignored while calling deallocator <function Trap\.__del__ at 0x\w+>:\n/)
    expect(said.match(/File "[^"]*"/g)).toEqual(['File "main.py"'])
    expect(said).toMatch(/goes on\n$/)
  })
})

// The machine's own Python may be another version: then the last lines are compared, of exceptions whose words have not changed for long.
const python = execFileSync('python3', ['--version'], { encoding: 'utf8' }).trim().replace('Python ', '')
const isSame = python.startsWith('3.14')

function onThisMachine(program: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dryrun-'))
  try {
    writeFileSync(join(folder, 'main.py'), program)
    execFileSync('python3', ['main.py'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
    return ''
  } catch (failure) {
    const { stderr } = failure as { readonly stderr: string }
    return stderr.replaceAll(`${folder}/main.py`, 'main.py')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const comparable = (said: string): string => (isSame ? said : (said.trimEnd().split('\n').at(-1) ?? ''))

test.each([
  ['{}["cpu"]'],
  ['[1, 2][5]'],
  ['"a" + 1'],
  ['int("x1")'],
  ['None.upper()'],
  ['undefined_name'],
  ['def f(a): pass\nf()'],
  ['def f(a): pass\nf(1, b=2)'],
  ['for x in 5: pass'],
  ['{}.upper()'],
  ['import json\njson.dumps({1, 2})'],
  ['class A: pass\nA().b'],
  ['float("abc")'],
  ['[].remove(1)'],
  ['"{}".format()'],
  ['b"\\xff".decode()'],
  ['{}.pop("a")'],
  ['raise Exception'],
  ['raise Exception("two", "parts")'],
])('says what Python on this machine says: %j', async (program) => {
  const said = printed(await runOn(engine, program))
  expect(comparable(said)).toBe(comparable(onThisMachine(program)))
})
