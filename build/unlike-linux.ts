// `node build/unlike-linux.ts`: writes docs/unlike-linux.md from the remarks in the source that begin with `Unlike Linux:`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { runScript } from './set-up-error.ts'
import { ROOT } from './tools.ts'

export const UNLIKE_LINUX = join(ROOT, 'docs/unlike-linux.md')

/** Where a remark stands says what it is about; the first that fits counts. */
const AREAS: readonly (readonly [start: string, title: string])[] = [
  ['src/python/site/psutil', 'psutil'],
  ['src/python', 'Python'],
  ['src/host/files', 'Files'],
  ['src/host/processes', 'Processes'],
  ['src/host/shell', 'The shell and its utilities'],
  ['src/host/commands', 'Commands'],
  ['src/host/services', 'Services and their logs'],
  ['src/host/network', 'Network'],
  ['src/host', 'The machine'],
  ['src/', 'Runs'],
]

const MARK = 'Unlike Linux:'

type Remark = { readonly area: string; readonly about: string | undefined; readonly text: string }

/** The page, from the source as it is. */
export function unlikeLinuxPage(): string {
  const remarks = sources('src').flatMap(remarksIn)
  const parts = AREAS.flatMap(([, title]) => {
    const lines = remarks
      .filter(({ area }) => area === title)
      .map(({ about, text }) => (about === undefined ? `- ${text}` : `- \`${about}\`: ${text}`))
      .sort((one, other) => (one.replaceAll('`', '') < other.replaceAll('`', '') ? -1 : 1))
    return lines.length === 0 ? [] : [`## ${title}\n\n${lines.join('\n')}\n`]
  })
  return `# How the host is unlike Linux

A host of Dryrun is meant to behave as a Debian 12 does. Where it does not, the source says so, and this page is made of what it says
(\`node build/unlike-linux.ts\` writes it anew). \`tests/conformance\` compares the two: its programs print the same on both, save for what is
listed there.

${parts.join('\n')}`
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) return sources(path)
      return /\.(ts|tsx|py)$/.test(entry.name) ? [path] : []
    })
    .sort()
}

function remarksIn(path: string): Remark[] {
  const text = readFileSync(join(ROOT, path), 'utf8')
  if (!text.includes(MARK)) return []
  const area = AREAS.find(([start]) => path.startsWith(start))?.[1]
  if (area === undefined) throw new Error(`${path} has a remark, and no area in build/unlike-linux.ts.`)
  return comments(text, path).flatMap((comment) => {
    const [before = '', ...remarks] = comment.split(MARK)
    return remarks.map((remark) => ({ area, about: subject(path, before), text: sentence(remark) }))
  })
}

/** The paragraphs of all comments and docstrings, each on one line. */
function comments(text: string, path: string): string[] {
  const blocks = path.endsWith('.py')
    ? text.matchAll(/"""([\s\S]*?)"""|((?:^[ \t]*#.*\n?)+)/gm)
    : text.matchAll(/\/\*\*?([\s\S]*?)\*\/|((?:^[ \t]*\/\/.*\n?)+)/gm)
  return [...blocks].flatMap((block) =>
    (block[1] ?? block[2] ?? '')
      .split('\n')
      .map((line) => line.replace(/^\s*(\/\/|#|\*)?\s?/, '').trimEnd())
      .join('\n')
      .split(/\n{2,}/)
      .map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
      .filter((paragraph) => paragraph.includes(MARK)),
  )
}

/** A function of Python's library by its docstring, a program by its manual page or its file. */
function subject(path: string, before: string): string | undefined {
  const function_ = /\bAs ([a-z_]+(?:\.\w+)+)/.exec(before)?.[1]
  if (function_ !== undefined) return function_
  const page = /\b([\w-]+)\([1-8]\)/.exec(before)?.[1]
  if (page !== undefined) return page
  if (!path.startsWith('src/host/commands/')) return undefined
  // Parts of larger programs have files of their own.
  return basename(path, '.ts')
    .replace(/^unit-.*/, 'systemctl')
    .replace(/^ps-.*/, 'ps')
}

function sentence(remark: string): string {
  const text = remark.trim()
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

if (import.meta.main) {
  await runScript(async () => {
    writeFileSync(UNLIKE_LINUX, unlikeLinuxPage())
  })
}
