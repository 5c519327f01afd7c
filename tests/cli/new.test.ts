// `dryrun new` in small workbooks.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { beginExercise } from '../../src/cli/commands/new.ts'
import { createFakeTerminal } from './fake-terminal.ts'
import { createTemporaryWorkbook, DOUBLE } from './temporary-workbook.ts'

const workbook = () =>
  createTemporaryWorkbook({
    'exercises/01-basics/02-double-a-number.md': DOUBLE,
    'exercises/01-basics/index.md': '# Basics\n',
    'exercises/05-json/index.md': '# JSON\n',
  })

async function begin(folder: string, title: string, section: string) {
  const { terminal, written } = createFakeTerminal(folder)
  await beginExercise(title, section, terminal)
  return written.out.split('\n')[0] ?? ''
}

describe('a new exercise', () => {
  test('gets the next number of its section', async () => {
    const folder = workbook()
    expect(await begin(folder, 'Count the servers', '01-basics')).toBe('exercises/01-basics/03-count-the-servers.md')
    expect(await begin(folder, 'Read a file', '05-json')).toBe('exercises/05-json/01-read-a-file.md')
    expect(readFileSync(join(folder, 'exercises/05-json/01-read-a-file.md'), 'utf8')).toContain('# Read a file')
  })

  test.each(['01', '1', 'basics', 'exercises/01-basics/'])('finds its section as %s', async (section) => {
    expect(await begin(workbook(), 'Count', section)).toBe('exercises/01-basics/03-count.md')
  })

  test('may begin a section', async () => {
    expect(await begin(workbook(), 'Count', '07-errors')).toBe('exercises/07-errors/01-count.md')
  })

  test.each([
    ['Double a number', '01', 'There is exercises/01-basics/02-double-a-number.md already. Choose another title.'],
    [
      'Count',
      '08',
      'There is no section "08". There are: 01-basics, 05-json. A new one is named like 07-errors-and-retries.',
    ],
    ['Count', '../01-basics', 'There is no section "../01-basics".'],
  ])('%s in %s gets a sentence', async (title, section, sentence) => {
    await expect(begin(workbook(), title, section)).rejects.toThrow(sentence)
  })
})
