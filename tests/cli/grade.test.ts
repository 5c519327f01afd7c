// `dryrun grade` on a small workbook, with the real engine.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { grade, gradeAll } from '../../src/cli/commands/grade.ts'
import { createCliEngine } from '../../src/cli/engine.ts'
import { createFakeTerminal } from './fake-terminal.ts'
import { createTemporaryWorkbook, DOUBLE } from './temporary-workbook.ts'

const engine = createCliEngine()
afterAll(() => engine.close())

const folder = createTemporaryWorkbook({
  'exercises/01-basics/01-double-a-number.md': DOUBLE,
  'exercises/01-basics/02-broken.md': DOUBLE.replace('returns: 4', 'retruns: 4'),
  'right.py': 'def double(number):\n    return number + number\n',
  'printing.py': 'def double(number):\n    print(number * 2)\n',
  'handed-in/double-a-number/right.py': 'def double(number):\n    return number * 2\n',
  'handed-in/double-a-number/unreadable.py': 'def double(number:\n',
  'handed-in/double-a-number/latin.py': Uint8Array.from([0x23, 0xe9, 0x0a]),
  'handed-in/double-a-number/notes.txt': 'not a program',
  'handed-in/no-such-exercise/a.py': 'print(1)\n',
  'handed-in/broken/a.py': 'print(1)\n',
})
mkdirSync(join(folder, 'handed-in/double-a-number/folder.py'))
mkdirSync(join(folder, 'empty'))

async function gradeHere(exercise: string, programs: string[], json: boolean) {
  const { terminal, written } = createFakeTerminal(folder)
  const code = await grade({ exercise, programs, json }, engine, terminal)
  return { code, ...written }
}

describe('grade', () => {
  test('shows what a learner would see', async () => {
    const { code, out, err } = await gradeHere('double-a-number', ['right.py', 'printing.py'], false)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(
      'right.py: passed\n  ✓ It doubles 2\n  ✓ It doubles 0\n\nprinting.py: not passed\n  ✗ It doubles 2\n',
    )
    expect(out).toContain('\n  It prints the number\n  The caller needs the number back.\n')
  })

  test('--json writes one array and nothing else', async () => {
    const { code, out, err } = await gradeHere('double-a-number', ['right.py', 'printing.py'], true)
    const [right, printing] = JSON.parse(out)
    expect([code, err]).toEqual([0, ''])
    expect(right).toEqual({
      exercise: 'double-a-number',
      program: 'right.py',
      passed: true,
      checks: [
        { it: 'It doubles 2', passed: true },
        { it: 'It doubles 0', passed: true },
      ],
    })
    expect(printing).toMatchObject({
      passed: false,
      mistake: { title: 'It prints the number', message: 'The caller needs the number back.' },
      checks: [
        { it: 'It doubles 2', passed: false, message: expect.stringContaining('None') },
        { it: 'It doubles 0', passed: false },
      ],
    })
  })

  test('an unknown exercise is named with the nearest one', async () => {
    const { code, out, err } = await gradeHere('double-number', ['right.py'], true)
    const say = 'There is no exercise "double-number". Did you mean "double-a-number"?'
    expect([code, err]).toEqual([2, `${say}\n`])
    expect(JSON.parse(out)).toEqual([
      { exercise: 'double-number', program: 'right.py', passed: false, checks: [], error: say },
    ])
  })

  test('an exercise with errors is not used', async () => {
    expect((await gradeHere('broken', ['right.py'], false)).err).toContain('02-broken.md has errors')
  })

  test('a program that is not there does not keep the others from being graded', async () => {
    const { code, out, err } = await gradeHere('double-a-number', ['none.py', 'right.py'], false)
    expect([code, err, out.startsWith('right.py: passed\n')]).toEqual([2, 'There is no none.py.\n', true])
  })
})

describe('grade --all', () => {
  test('grades every program of a folder, and says of each other why it was not', async () => {
    const { terminal, written } = createFakeTerminal(folder)
    expect(await gradeAll('handed-in', engine, terminal)).toBe(0)
    const entries = JSON.parse(written.out)
    expect(
      entries.map((entry: Record<string, unknown>) => [entry.exercise, entry.program, entry.passed, entry.error]),
    ).toEqual([
      ['broken', 'a', false, expect.stringContaining('has errors')],
      ['double-a-number', 'folder', false, 'double-a-number/folder.py is not a file.'],
      ['double-a-number', 'latin', false, 'double-a-number/latin.py is not UTF-8 text.'],
      ['double-a-number', 'right', true, undefined],
      ['double-a-number', 'unreadable', false, undefined],
      ['no-such-exercise', 'a', false, 'There is no exercise "no-such-exercise".'],
    ])
    const unreadable = entries.find((entry: { program: string }) => entry.program === 'unreadable')
    for (const check of unreadable.checks) expect(check.message).toMatch(/\w/)
    expect(written.err).toContain('double-a-number/latin.py is not UTF-8 text.\n')
  })

  test('an empty folder gives an empty array and a sentence', async () => {
    const { terminal, written } = createFakeTerminal(folder)
    expect(await gradeAll('empty', engine, terminal)).toBe(0)
    expect(written).toEqual({
      out: '[]\n',
      err: 'empty holds no programs: they are looked for as EXERCISE/PROGRAM.py.\n',
    })
  })

  test('a folder that is not there gets a sentence', async () => {
    const { terminal } = createFakeTerminal(folder)
    await expect(gradeAll('none', engine, terminal)).rejects.toThrow('There is no folder none.')
  })
})
