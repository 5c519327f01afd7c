// `dryrun validate` on small workbooks, with the real engine.
import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { validate } from '../../src/cli/commands/validate.ts'
import { createCliEngine } from '../../src/cli/engine.ts'
import { createFakeTerminal } from './fake-terminal.ts'
import { createTemporaryWorkbook, DOUBLE } from './temporary-workbook.ts'

const engine = createCliEngine()
afterAll(() => engine.close())

const GOOD = 'exercises/01-basics/01-double-a-number.md'
const BAD = 'exercises/02-more/01-triple-a-number.md'
const broken = DOUBLE.replace('returns: 4', 'retruns: 4')

async function run(folder: string, ...paths: string[]) {
  const { terminal, written } = createFakeTerminal(folder)
  const code = await validate({ paths, watch: false }, [engine, engine], terminal)
  return { code, ...written }
}

describe('validate', () => {
  test('ends with 0 and a count where all is well', async () => {
    const folder = createTemporaryWorkbook({ [GOOD]: DOUBLE })
    expect(await run(folder)).toEqual({ code: 0, out: '1 exercise: no problems.\n', err: '' })
  })

  test('ends with 1 and shows the line where something is wrong', async () => {
    const folder = createTemporaryWorkbook({ [GOOD]: DOUBLE, [BAD]: broken })
    const { code, out } = await run(folder)
    expect(code).toBe(1)
    expect(out).toContain(`${BAD}:6:5 error unknown-word\n    6 |     retruns: 4\n`)
    expect(out).toMatch(/\n2 exercises: \d errors?.*\n$/)
  })

  test('shows the source line of what was found by running', async () => {
    const folder = createTemporaryWorkbook({ [GOOD]: DOUBLE.replace('returns: 4', 'returns: 5') })
    const { code, out } = await run(folder)
    expect([code, out.split('\n').slice(0, 3)]).toEqual([
      1,
      [`${GOOD}:49:1 error solution-fails`, '   49 | def double(number):', '      | ^^^^^^^^^^^^^^^^^^^'],
    ])
  })

  test('looks at a section or a file only, when one is named', async () => {
    const folder = createTemporaryWorkbook({ [GOOD]: DOUBLE, [BAD]: broken })
    expect((await run(folder, 'exercises/01-basics')).code).toBe(0)
    expect((await run(folder, GOOD)).code).toBe(0)
    expect((await run(join(folder, 'exercises/02-more'), '01-triple-a-number.md')).code).toBe(1)
    expect((await run(folder, '.')).out).toContain('2 exercises')
  })

  test('shows how far it is to somebody who watches', async () => {
    const { terminal, written } = createFakeTerminal(createTemporaryWorkbook({ [GOOD]: DOUBLE }))
    await validate({ paths: [], watch: false }, [engine], { ...terminal, isWatched: true })
    expect(written.err).toBe('\r\u001b[KProving 1 of 1: double-a-number\r\u001b[K')
  })

  test('runs the examples of a lesson, and counts it', async () => {
    const lesson = (first: string, second: string) =>
      `---\nkind: lesson\nworld: {files: {a.txt: there}}\n---\n\n# Read\n\n\`\`\`python run\n${first}\n\`\`\`\n\n\`\`\`python run fails\n${second}\n\`\`\`\n`
    const path = 'exercises/01-basics/00-read.md'
    const good = createTemporaryWorkbook({ [GOOD]: DOUBLE, [path]: lesson('print(open("a.txt").read())', '1 / 0') })
    expect(await run(good)).toEqual({ code: 0, out: '1 exercise, 1 lesson: no problems.\n', err: '' })
    const bad = createTemporaryWorkbook({ [path]: lesson('print(1)\n1 / 0', 'print(2)') })
    const { code, out } = await run(bad)
    expect([code, out.split('\n').filter((line) => /^\S|^ {2}\S/.test(line))]).toEqual([
      1,
      [
        `${path}:10:1 error example-fails`,
        '  This example ends with ZeroDivisionError: division by zero. Correct it, or begin it with  ```python run fails  if learners should see that.',
        `${path}:13:1 error example-fails`,
        '  This example says that it fails, and it does not. Begin it with  ```python run  or let it fail.',
        '1 lesson: 2 errors.',
      ],
    ])
  })

  test('says of an example that cannot be read, does not end or leaves by an exit code, what it does', async () => {
    const programs = ['print(1', 'while True: pass', 'import sys; sys.exit(3)']
    const text = programs.map((program) => `\`\`\`python run\n${program}\n\`\`\`\n`).join('\n')
    const folder = createTemporaryWorkbook({
      'exercises/01-basics/00-read.md': `---\nkind: lesson\n---\n# Read\n\n${text}`,
    })
    const { out } = await run(folder)
    expect(out.split('\n').filter((line) => /^ {2}[A-Z]/.test(line))).toEqual([
      "  Python cannot read this line: '(' was never closed.",
      '  This example does not end within 3 seconds. Correct it.',
      '  This example ends with exit code 3. Correct it, or begin it with  ```python run fails  if learners should see that.',
    ])
  })

  test('notices that an exercise was renamed since the last commit', async () => {
    const folder = createTemporaryWorkbook({ [GOOD]: DOUBLE })
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder })
    git('init', '--quiet')
    git('add', '.')
    git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '--message', 'Begin')
    renameSync(join(folder, GOOD), join(folder, 'exercises/01-basics/01-double-the-number.md'))
    expect((await run(folder)).out).toContain('If it was renamed, add  formerly: double-a-number')
  })

  test.each([
    ['a path that is not there', ['exercises/03-none'], 'There is no exercises/03-none.'],
    ['a path outside', ['..'], 'where exercises stand.'],
    ['a folder without exercises', ['exercises/09-empty'], 'There are no exercises here.'],
  ])('%s gets a sentence', async (_, paths, sentence) => {
    const folder = createTemporaryWorkbook({ [GOOD]: DOUBLE })
    mkdirSync(join(folder, 'exercises/09-empty'))
    await expect(run(folder, ...paths)).rejects.toThrow(sentence)
  })

  test.each<[string, Uint8Array | string, string]>([
    ['binary junk', Uint8Array.from({ length: 5_000 }, (_, at) => (at * 37) % 256), 'not-text'],
    ['text that is not UTF-8', Uint8Array.from([0x23, 0x20, 0xe9, 0x0a]), 'not-text'],
    ['ten megabytes', 'x'.repeat(10_000_000), 'too-large'],
    ['an empty file', '', 'no-title'],
    ['YAML that does not close', '---\nworld: {\n---\n# T\n', 'yaml'],
  ])('%s is a problem, not a crash', async (_, content, rule) => {
    const { code, out } = await run(createTemporaryWorkbook({ [GOOD]: content }))
    expect(code).toBe(1)
    expect(out).toContain(` error ${rule}`)
  })
})

test('--watch looks again at what changed, until Ctrl-C', async () => {
  const folder = createTemporaryWorkbook({ [GOOD]: DOUBLE })
  const { terminal, written, stop } = createFakeTerminal(folder)
  const ended = validate({ paths: [], watch: true }, [engine], terminal)
  const says = async (text: string) => {
    for (let turn = 0; !written.out.includes(text); turn += 1) {
      if (turn > 1_000) throw new Error(`"${text}" never came: ${written.out}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  await says('1 exercise: no problems.')
  writeFileSync(join(folder, GOOD), DOUBLE.replace('returns: 4', 'returns: 5'))
  await says('01-basics/01-double-a-number.md changed.')
  await says('1 exercise: 1 error.')
  renameSync(join(folder, GOOD), join(folder, `${GOOD}.bak`))
  rmSync(join(folder, `${GOOD}.bak`))
  await says('There are no exercises here.')
  stop()
  expect(await ended).toBe(0)
})
