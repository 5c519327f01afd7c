// `dryrun new`: begins an exercise, as a file with the next number of its section.
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newExercise } from '../../content/new-exercise.ts'
import { EXERCISES, findWorkbook } from '../course-files.ts'
import { EXIT } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

export async function beginExercise(title: string, written: string, terminal: Terminal): Promise<number> {
  const workbook = await findWorkbook(terminal.cwd)
  const section = await findSection(workbook, written)
  const names = await readdir(join(workbook, EXERCISES, section)).catch(() => [])
  const numbers = names.map((name) => Number(/^(\d+)-.*\.md$/.exec(name)?.[1] ?? 0))
  const { path, text } = newExercise({ title, section, number: Math.max(0, ...numbers) + 1 })
  const slug = path.replace(/^.*\/\d+-/, '')
  const twin = names.find((name) => name.replace(/^\d+-/, '') === slug)
  if (twin !== undefined)
    throw new UsageError(`There is ${EXERCISES}/${section}/${twin} already. Choose another title.`)
  await mkdir(dirname(join(workbook, path)), { recursive: true })
  // `wx` refuses a file that is there, whoever wrote it since.
  await writeFile(join(workbook, path), text, { flag: 'wx' })
  terminal.out(`${path}\nFill it in, then: dryrun validate ${path}\n`)
  return EXIT.fine
}

/** A section's folder by its whole name, its number or its words; a whole name that is new begins a section. */
async function findSection(workbook: string, written: string): Promise<string> {
  const name = written.replace(/\/+$/, '').replace(/^(.*\/)?exercises\//, '')
  const entries = await readdir(join(workbook, EXERCISES), { withFileTypes: true }).catch(() => [])
  const sections = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  if (sections.includes(name)) return name
  const found = sections.filter((section) => {
    const [, number = '', words = ''] = /^(\d+)-(.*)$/.exec(section) ?? []
    return words === name || (/^\d+$/.test(name) && Number(number) === Number(name))
  })
  if (found.length === 1 && found[0] !== undefined) return found[0]
  if (found.length === 0 && /^\d\d-[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return name
  const has = sections.length > 0 ? ` There are: ${sections.sort().join(', ')}.` : ''
  throw new UsageError(`There is no section "${written}".${has} A new one is named like 07-errors-and-retries.`)
}
