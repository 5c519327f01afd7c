// The files of a workbook on the real disk: where exercises lie, which files a path means, and their bytes. It does not know what is in them.
import { execFile } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import type { SourceFile } from '../content/source-text.ts'
import { UsageError } from './usage-error.ts'

export const EXERCISES = 'exercises'

/** The nearest folder upwards that holds `exercises/`; else the one that this command line came with. */
export async function findWorkbook(cwd: string): Promise<string> {
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if ((await kindOf(join(folder, EXERCISES))) === 'folder') return folder
    if (dirname(folder) === folder) return resolve(import.meta.dirname, '../..')
  }
}

/** Every file under `exercises/`, in order of path: exercises, section pages, and what lies beside them. */
export async function readWorkbookFiles(workbook: string): Promise<SourceFile[]> {
  const entries = await readdir(join(workbook, EXERCISES), { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('~'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  return Promise.all(
    paths.map(async (path) => ({ path: slashed(relative(workbook, path)), bytes: await readFile(path) })),
  )
}

/** Names of the exercises in the last commit, so that a renamed one is noticed; undefined where there is no repository. */
export async function committedIds(workbook: string): Promise<string[] | undefined> {
  const list = ['ls-tree', '-r', '--name-only', 'HEAD', `${EXERCISES}/`]
  try {
    const { stdout } = await promisify(execFile)('git', list, { cwd: workbook, maxBuffer: 2 ** 26 })
    return [...stdout.matchAll(/^exercises\/[^/]+\/\d+-([^/]+)\.md$/gm)].map((match) => match[1] ?? '')
  } catch {
    return undefined
  }
}

/** What a path on the command line means, as a path below the workbook: a file, or a folder with a slash at its end. */
export async function pathInWorkbook(workbook: string, cwd: string, written: string): Promise<string> {
  const path = resolve(cwd, written)
  const kind = await kindOf(path)
  if (kind === undefined) throw new UsageError(`There is no ${written}.`)
  const inside = slashed(relative(workbook, path))
  // The workbook's own folder means all of it.
  if (inside === '') return `${EXERCISES}/`
  if (inside !== EXERCISES && !inside.startsWith(`${EXERCISES}/`)) {
    throw new UsageError(`${written} is not in ${join(workbook, EXERCISES)}, where exercises stand.`)
  }
  return kind === 'folder' ? `${inside}/` : inside
}

/** A program's text, as the learner's editor would hold it. `written` is the path as it was typed. */
export async function readProgram(cwd: string, written: string): Promise<string> {
  const path = resolve(cwd, written)
  const kind = await kindOf(path)
  if (kind === undefined) throw new UsageError(`There is no ${written}.`)
  if (kind !== 'file') throw new UsageError(`${written} is not a file.`)
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${written} cannot be read (${error.code ?? 'no reason given'}).`)
  })
  if (bytes.length > MOST_PROGRAM_BYTES) throw new UsageError(`${written} is larger than a megabyte.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n')
  } catch {
    throw new UsageError(`${written} is not UTF-8 text.`)
  }
}

const MOST_PROGRAM_BYTES = 1_000_000

export async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  const facts = await stat(path).catch(() => undefined)
  if (facts === undefined) return undefined
  return facts.isDirectory() ? 'folder' : 'file'
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}
